extension MeasureFacts {
  private static let single = Words(
    "genormeerd in een graaf van één knoop", "normalised, in a graph of one node")

  static let ties: [String: MeasureFacts] = [
    "degree": MeasureFacts(
      summary: "Hoeveel banden een knoop heeft.",
      formula: "Het aantal banden van de knoop; genormeerd: gedeeld door n - 1.",
      range: Words("0 of meer; banden", "0 or more; ties"), arrows: .chosenBoth,
      parallelEdges: .each, loops: .twice, isolates: .zero, parts: .noMatter, undefined: single),
    "strength": MeasureFacts(
      summary: "Hoe sterk de banden van een knoop samen zijn.",
      formula: "De som van de gewichten van de banden; genormeerd: gedeeld door n - 1.",
      range: Words("0 of meer; eenheid van de gewichten", "0 or more; the unit of the weights"),
      arrows: .chosenBoth, parallelEdges: .added, loops: .twice, isolates: .zero,
      parts: .noMatter, undefined: single),
  ]

  static let distances: [String: MeasureFacts] = [
    "closeness": MeasureFacts(
      summary: "Hoe dicht een knoop bij de knopen staat die hij kan bereiken.",
      formula: """
        r / S maal r / (n - 1), met r het aantal bereikte knopen en S de som van hun afstanden \
        (Wasserman en Faust).
        """,
      range: Words("0 tot 1 zonder gewichten", "0 to 1 without weights"), arrows: .chosenOut,
      parallelEdges: .shortest, loops: .noEffect, isolates: .zero, parts: .factor),
    "harmonic": MeasureFacts(
      summary: "Hoe dicht een knoop bij alle andere staat; wat hij niet bereikt telt voor niets.",
      formula: "De som van 1 / afstand over de andere knopen; genormeerd: gedeeld door n - 1.",
      range: Words(
        "0 tot n - 1 zonder gewichten; genormeerd 0 tot 1",
        "0 to n - 1 without weights; normalised 0 to 1"),
      arrows: .chosenOut, parallelEdges: .shortest, loops: .noEffect, isolates: .zero,
      parts: .nothingAdded, undefined: single),
    "eccentricity": MeasureFacts(
      summary: "Hoe ver de verste knoop staat die een knoop kan bereiken.",
      formula: "De grootste afstand tot een bereikte knoop.",
      range: Words(
        "0 of meer; stappen, of de eenheid van de gewichten",
        "0 or more; steps, or the unit of the weights"),
      arrows: .chosenOut, parallelEdges: .shortest, loops: .noEffect, isolates: .zero,
      parts: .leftOut),
    "betweenness": MeasureFacts(
      summary: "Hoe vaak een knoop op de kortste paden tussen andere ligt.",
      formula: """
        De som over paren andere knopen van het deel van hun kortste paden dat door de knoop loopt; \
        ongericht telt een paar één keer. Genormeerd: gedeeld door (n - 1)(n - 2), ongericht door de \
        helft daarvan.
        """,
      range: Words("0 of meer; paren; genormeerd 0 tot 1", "0 or more; pairs; normalised 0 to 1"),
      arrows: .followed, parallelEdges: .ways, loops: .noEffect, isolates: .zero,
      parts: .nothingAdded,
      undefined: Words(
        "genormeerd met minder dan drie knopen", "normalised, with fewer than three nodes")),
    "sampled-betweenness": MeasureFacts(
      summary: "De betweenness van een grote graaf, binnen een gewaarborgde fout.",
      formula: """
        De genormeerde betweenness, geschat uit kortste paden tussen gelote paren; met kans 1 - failure \
        (0,1) ligt elke score binnen de fout error (0,01) van de ware.
        """,
      range: Words("0 tot 1", "0 to 1"), arrows: .followed, parallelEdges: .ways, loops: .noEffect,
      isolates: .zero, parts: .nothingAdded,
      undefined: Words("met minder dan drie knopen", "with fewer than three nodes")),
    "edge-betweenness": MeasureFacts(
      summary: "Hoe vaak een band op de kortste paden tussen knopen ligt.",
      formula: """
        De som over paren knopen van het deel van hun kortste paden dat over de band loopt; ongericht \
        telt een paar één keer. Genormeerd: gedeeld door n(n - 1), ongericht door de helft daarvan.
        """,
      range: Words("0 of meer; paren; genormeerd 0 tot 1", "0 or more; pairs; normalised 0 to 1"),
      arrows: .followed, parallelEdges: .ways, loops: .zero, isolates: .none,
      parts: .nothingAdded,
      undefined: Words(
        "genormeerd met minder dan twee knopen", "normalised, with fewer than two nodes")),
  ]

  private static let toOne = Words("0 tot 1; de hoogste heeft 1", "0 to 1; the highest has 1")

  static let walks: [String: MeasureFacts] = [
    "eigenvector": MeasureFacts(
      summary: "Hoe goed een knoop verbonden is met knopen die zelf goed verbonden zijn.",
      formula:
        "De eigenvector van de verbindingsmatrix bij de grootste eigenwaarde, met maximum 1.",
      range: toOne, arrows: .towards, parallelEdges: .added, loops: .diagonal, isolates: .outside,
      parts: .leading),
    "katz": MeasureFacts(
      summary: "Hoeveel wandelingen bij een knoop eindigen; langere tellen minder.",
      formula: """
        De oplossing van x = a maal de som van x over de knopen die naar de knoop wijzen, plus 1; a is \
        0,85 gedeeld door de grootste eigenwaarde van de verbindingsmatrix.
        """,
      range: Words("1 of meer", "1 or more"), arrows: .towards, parallelEdges: .added,
      loops: .diagonal, isolates: .one, parts: .noMatter,
      undefined: Words(
        "nooit; zonder kring van pijlen, of zonder banden, wordt de maat geweigerd",
        "never; refused without a cycle of arrows, or without ties")),
    "pagerank": MeasureFacts(
      summary: "Waar iemand zijn tijd doorbrengt die op goed geluk banden volgt.",
      formula: """
        Het deel van de tijd dat een wandelaar bij de knoop is, die met kans 0,85 een pijl volgt naar \
        verhouding van de sterkte, en anders, of als er geen pijl is, naar een willekeurige knoop \
        springt.
        """,
      range: Words("tussen 0 en 1; samen 1", "between 0 and 1; 1 together"), arrows: .followed,
      parallelEdges: .added, loops: .twice, isolates: .share, parts: .noMatter),
    "hub": MeasureFacts(
      summary: "Hoezeer een knoop verwijst naar knopen waarnaar goede verwijzers verwijzen.",
      formula: "De linker singuliere vector van de verbindingsmatrix, met maximum 1.", range: toOne,
      arrows: .outgoing, parallelEdges: .added, loops: .diagonal, isolates: .outside,
      parts: .leading),
    "authority": MeasureFacts(
      summary: "Hoezeer goede verwijzers naar een knoop verwijzen.",
      formula: "De rechter singuliere vector van de verbindingsmatrix, met maximum 1.",
      range: toOne,
      arrows: .incoming, parallelEdges: .added, loops: .diagonal, isolates: .outside,
      parts: .leading),
  ]

  static let cores: [String: MeasureFacts] = [
    "core": MeasureFacts(
      summary: "Hoe diep een knoop in het dichte midden van de graaf ligt.",
      formula: """
        De grootste k waarvoor de knoop hoort bij een deel waarin elke knoop ten minste k banden binnen \
        dat deel heeft.
        """,
      range: Words("0 of meer; banden", "0 or more; ties"), arrows: .together,
      parallelEdges: .each, loops: .twice, isolates: .zero, parts: .noMatter),
    "onion": MeasureFacts(
      summary: "In welke ronde een knoop afvalt als de graaf wordt afgepeld.",
      formula: """
        Elke ronde neemt alle knopen weg met ten hoogste k overgebleven banden; zijn er geen, dan stijgt \
        k tot het kleinste aantal. De score is het nummer van de ronde.
        """,
      range: Words("1 of meer; rondes", "1 or more; rounds"), arrows: .together,
      parallelEdges: .each, loops: .twice, isolates: .one, parts: .noMatter),
    "local-clustering": MeasureFacts(
      summary: "Hoezeer de contacten van een knoop met elkaar verbonden zijn.",
      formula: """
        Het deel van de paren van zijn contacten dat een band heeft; gericht het deel van de mogelijke \
        gerichte driehoeken bij de knoop (Fagiolo).
        """,
      range: Words("0 tot 1", "0 to 1"), arrows: .triangles, parallelEdges: .once,
      loops: .noEffect, isolates: .undefined, parts: .noMatter,
      undefined: Words("met minder dan twee contacten", "with fewer than two contacts")),
  ]

  private static func hole(
    _ summary: String, _ formula: String, _ range: Words, undefined: Words? = nil
  ) -> MeasureFacts {
    MeasureFacts(
      summary: summary, formula: formula, range: range, arrows: .together, parallelEdges: .added,
      loops: .noEffect, isolates: .undefined, parts: .noMatter,
      undefined: undefined ?? Words("zonder contacten", "without contacts"))
  }

  static let holes: [String: MeasureFacts] = [
    "constraint": hole(
      "Hoezeer de contacten van een knoop van elkaar afhangen.",
      """
      De som over contacten van het kwadraat van het deel van de banden dat naar het contact gaat, \
      rechtstreeks en via één ander contact (Burt).
      """,
      Words(
        "boven 0; 1 met één contact, iets meer als weinig contacten elkaar allemaal kennen",
        "above 0; 1 with one contact, a little more where few contacts all know each other")),
    "effective-size": hole(
      "Hoeveel contacten van een knoop niet dubbelop zijn.",
      """
      Het aantal contacten, min voor elk de sterkte van zijn banden met andere contacten, ten opzichte \
      van zijn sterkste band en gewogen naar het deel van de knoop daarin (Burt).
      """,
      Words("1 tot het aantal contacten", "1 to the number of contacts")),
    "efficiency": hole(
      "Welk deel van de contacten van een knoop niet dubbelop is.",
      "De effectieve omvang gedeeld door het aantal contacten.",
      Words("boven 0, ten hoogste 1", "above 0, at most 1")),
    "hierarchy": hole(
      "Hoezeer de beperking van een knoop van één contact komt.",
      """
      De Coleman-Theil-index van de bijdragen van contacten aan de beperking: 0 als alle gelijk zijn, 1 \
      als één alles bijdraagt (Burt).
      """,
      Words("0 tot 1", "0 to 1"),
      undefined: Words("met minder dan twee contacten", "with fewer than two contacts")),
  ]
}
