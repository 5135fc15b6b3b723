extension MeasureFacts {
  private static let shares = Words("een deel van 0 tot 1", "a share from 0 to 1")
  private static let noGroups = Words("zonder knopen in groepen", "without nodes in groups")

  private static func division(
    _ summary: String, _ formula: String, range: Words, undefined: Words, caution: String
  ) -> MeasureFacts {
    MeasureFacts(
      summary: summary, formula: formula, range: range, arrows: .compared, parallelEdges: .added,
      loops: .degree, isolates: .community, parts: .apart, undefined: undefined, caution: caution)
  }

  static let divisions: [String: MeasureFacts] = [
    "louvain": division(
      "In hoeveel gemeenschappen de oudere zoekmethode de graaf verdeelt.",
      "De verdeling die Louvain vindt, en haar modulariteit.",
      range: Words("een aantal; een modulariteit onder 1", "a number; a modularity below 1"),
      undefined: Words("modulariteit zonder banden", "modularity, without ties"),
      caution: """
        Haar gemeenschappen kunnen uiteenvallen in stukken zonder band ertussen; die van communities \
        (Leiden) niet.
        """),
    "label-propagation": division(
      "In hoeveel gemeenschappen knopen uiteenvallen die hun contacten volgen.",
      """
      Elke knoop neemt het label dat de meeste van zijn contacten hebben, tot niemand een ander wil; het \
      aantal labels dat overblijft, en de modulariteit van de verdeling.
      """,
      range: Words("een aantal; een modulariteit onder 1", "a number; a modularity below 1"),
      undefined: Words("modulariteit zonder banden", "modularity, without ties"),
      caution: "Snel en ruw: elk toevalsgetal geeft een ander antwoord, soms één gemeenschap."),
    "group-modularity": division(
      "Hoe duidelijk banden binnen gegeven groepen blijven.",
      """
      Het deel van de banden binnen groepen, min --resolution (1) maal wat de aantallen banden alleen \
      zouden geven. Een knoop in geen groep is er zelf een.
      """,
      range: Words("onder 1; 0 is toeval", "below 1; 0 as by chance"),
      undefined: Words("zonder banden", "without ties"),
      caution: """
        Vraagt --groups. Groepen die in dezelfde banden gezocht zijn, scoren bijna altijd hoger; zie \
        communities.
        """),
  ]

  private static func mix(
    _ summary: String, _ formula: String, range: Words = shares, undefined: Words = noGroups,
    caution: String
  ) -> MeasureFacts {
    MeasureFacts(
      summary: summary, formula: formula, range: range, arrows: .ignored,
      parallelEdges: .noEffect, loops: .noEffect, isolates: .counted, parts: .noMatter,
      undefined: undefined, caution: caution)
  }

  static let diversity: [String: MeasureFacts] = [
    "hill-numbers": mix(
      "In hoeveel even grote groepen zo gemengde knopen uiteen zouden vallen.",
      """
      (som van p^q)^(1 / (1 - q)) met p de delen van de knopen in groepen: voor q = 0 het aantal groepen, \
      voor q = 1 de exponent van de entropie van Shannon, voor q = 2 1 / som van p kwadraat.
      """,
      range: Words(
        "1 tot het aantal groepen; entropie in nats", "1 to the number of groups; entropy in nats"),
      caution: """
        Vraagt --groups. Knopen in geen groep blijven buiten beschouwing. In gegevens die voorbeelden \
        noemen is het de menging van de voorbeelden.
        """),
    "herfindahl": mix(
      "Hoezeer knopen in weinig groepen zitten.",
      "De som van de gekwadrateerde delen van de knopen in groepen (Herfindahl en Hirschman).",
      caution: "Vraagt --groups. De laagste waarde is 1 / het aantal groepen, niet 0."),
    "blau": mix(
      "Hoe waarschijnlijk twee knopen van verschillende groepen zijn.",
      """
      1 min de som van de gekwadrateerde delen van groepen; zuiver geschat zonder een knoop twee keer te \
      trekken. n is het aantal knopen in groepen.
      """,
      caution: "Vraagt --groups. Bij weinig knopen is de eerste vorm te laag; lees n ernaast."),
    "rao-stirling": mix(
      "Hoe gemengd knopen zijn over groepen die weinig of veel verschillen.",
      "De som over geordende paren groepen van hun afstand maal het product van hun delen.",
      range: Words("0 of meer; eenheid van de afstanden", "0 or more; the unit of the distances"),
      caution: """
        Vraagt --groups en --distances. De afstanden bepalen de waarde: zeg erbij waar zij vandaan komen.
        """),
    "gini": mix(
      "Hoe ongelijk een getal over knopen verdeeld is.",
      """
      2 som van i x(i) / (n som van x) - (n + 1) / n over de waarden x van laag naar hoog; één keer met \
      de knopen die 0 hebben en één keer zonder. Knopen zonder waarde blijven buiten beschouwing.
      """,
      range: Words(
        "0, alles gelijk, tot (n - 1) / n, alles bij één",
        "0, all equal, to (n - 1) / n, all with one"),
      undefined: Words("als alles 0 is", "where all is 0"),
      caution: "Vraagt --values. Of wie niets heeft meetelt, verandert de uitkomst."),
  ]

  static let members: [String: MeasureFacts] = [
    "group-degree": MeasureFacts(
      summary: "Welk deel van de andere knopen verbonden is met een lid van een groep.",
      formula:
        "De knopen erbuiten met een band met ten minste één lid, gedeeld door de knopen erbuiten.",
      range: shares, arrows: .chosenBoth, parallelEdges: .once, loops: .noEffect,
      isolates: .counted, parts: .noMatter,
      undefined: Words("als elke knoop lid is", "when every node is a member"),
      caution: "Vraagt --members. Een grotere groep scoort bijna altijd hoger."),
    "group-closeness": MeasureFacts(
      summary: "Hoe dicht een groep bij de knopen erbuiten staat.",
      formula: """
        r / S maal r / de knopen erbuiten, met r de knopen erbuiten die bereikt worden en S de som van de \
        afstanden tot het dichtstbijzijnde lid.
        """,
      range: Words("0 tot 1 zonder gewichten", "0 to 1 without weights"), arrows: .chosenBoth,
      parallelEdges: .shortest, loops: .noEffect, isolates: .counted, parts: .factor,
      undefined: Words("als elke knoop lid is", "when every node is a member"),
      caution: "Vraagt --members. Een grotere groep scoort bijna altijd hoger."),
    "group-betweenness": MeasureFacts(
      summary: "Hoe vaak een lid van een groep op de kortste paden tussen anderen ligt.",
      formula: """
        De som over paren buiten de groep van het deel van hun kortste paden dat door een lid loopt, een \
        pad door twee leden één keer geteld; genormeerd: gedeeld door het aantal paren.
        """,
      range: Words("0 of meer; genormeerd 0 tot 1", "0 or more; normalised 0 to 1"),
      arrows: .followed, parallelEdges: .ways, loops: .noEffect, isolates: .counted,
      parts: .nothingAdded,
      undefined: Words(
        "genormeerd met minder dan twee knopen erbuiten",
        "normalised, with fewer than two nodes outside"),
      caution: "Vraagt --members. Het is niet de som van de betweenness van de leden."),
  ]
}
