extension MeasureFacts {
  private static let counts = Words("aantallen", "counts")
  private static let fraction = Words("een deel van 0 tot 1", "a share from 0 to 1")
  private static let correlation = Words("-1 tot 1", "-1 to 1")
  private static let length = Words(
    "stappen, of de eenheid van de gewichten", "steps, or the unit of the weights")

  static let wholes: [String: MeasureFacts] = [
    "size": MeasureFacts(
      summary: "Hoeveel knopen en banden er zijn.", formula: "Het aantal knopen en banden.",
      range: counts, arrows: .ignored, parallelEdges: .counted, loops: .counted,
      isolates: .counted, parts: .noMatter,
      caution: "Een omvang alleen zegt niet hoe de graaf samenhangt."),
    "density": MeasureFacts(
      summary: "Welk deel van de mogelijke banden er is.",
      formula: """
        2m / (n (n - 1)), gericht m / (n (n - 1)), met m de paren van verschillende knopen die verbonden \
        zijn.
        """,
      range: fraction, arrows: .compared, parallelEdges: .once, loops: .noEffect,
      isolates: .counted, parts: .noMatter,
      undefined: Words("met minder dan twee knopen", "with fewer than two nodes"),
      caution: "Vergelijk geen grafen van verschillende omvang: grotere zijn bijna altijd ijler."),
    "components": MeasureFacts(
      summary: "In hoeveel delen zonder onderlinge banden de graaf uiteenvalt.",
      formula: "Het aantal grootste verzamelingen knopen die door paden verbonden zijn.",
      range: counts, arrows: .ignored, parallelEdges: .noEffect, loops: .noEffect,
      isolates: .part, parts: .counted,
      caution: "Eén band verbindt twee delen; zie biconnectivity voor hoe stevig dat is."),
    "strong-components": MeasureFacts(
      summary: "In hoeveel delen de graaf uiteenvalt als paden de pijlen volgen.",
      formula:
        "Het aantal grootste verzamelingen waarin elke knoop elke andere langs pijlen bereikt.",
      range: counts, arrows: .followed, parallelEdges: .noEffect, loops: .noEffect,
      isolates: .part, parts: .counted,
      caution: "Geef --directed; ongericht is het het aantal delen."),
    "reciprocity": MeasureFacts(
      summary: "Welk deel van de pijlen beantwoord wordt.",
      formula: "Het deel van de geordende verbonden paren dat ook omgekeerd verbonden is.",
      range: fraction, arrows: .compared, parallelEdges: .once, loops: .noEffect,
      isolates: .none, parts: .noMatter, undefined: Words("zonder pijlen", "without arrows"),
      caution: "Geef --directed; ongericht is het altijd 1."),
    "biconnectivity": MeasureFacts(
      summary: "Zonder welke knopen of banden een deel uiteen zou vallen.",
      formula: "Het aantal knopen en het aantal banden zonder welke een deel uiteenvalt.",
      range: counts, arrows: .ignored, parallelEdges: .cycle, loops: .noEffect, isolates: .none,
      parts: .apart,
      caution: """
        In gegevens die voorbeelden noemen kan een brug een gat in de bronnen zijn; het bewijst niet dat \
        niets anders de delen verbindt.
        """),
    "diameter": MeasureFacts(
      summary: "Hoe ver de twee knopen uit elkaar liggen die het verst liggen.",
      formula: "De grootste afstand over de paren die een pad verbindt.", range: length,
      arrows: .followed, parallelEdges: .shortest, loops: .noEffect, isolates: .leftOut,
      parts: .leftOut, undefined: Words("zonder knopen", "without nodes"),
      caution: "Eén uitloper bepaalt de waarde; in een graaf van veel delen zegt zij weinig."),
    "mean-path-length": MeasureFacts(
      summary: "Hoe ver twee knopen gemiddeld uit elkaar liggen.",
      formula: "De gemiddelde afstand over de paren die een pad verbindt.", range: length,
      arrows: .followed, parallelEdges: .shortest, loops: .noEffect, isolates: .leftOut,
      parts: .leftOut, undefined: Words("zonder paden", "without paths"),
      caution: """
        Een graaf in kleine stukken lijkt hierdoor hecht; vergelijk zulke grafen met het gemiddelde van \
        harmonic.
        """),
  ]

  static let cohesion: [String: MeasureFacts] = [
    "global-clustering": MeasureFacts(
      summary: "Hoe vaak twee contacten van een knoop zelf verbonden zijn.",
      formula: "3 maal het aantal driehoeken, gedeeld door het aantal paden van twee banden.",
      range: fraction, arrows: .ignored, parallelEdges: .once, loops: .noEffect, isolates: .none,
      parts: .noMatter,
      undefined: Words("als geen knoop twee contacten heeft", "when no node has two contacts"),
      caution: "In een projectie is zij vanzelf hoog; een graaf van twee soorten heeft altijd 0."),
    "degree-assortativity": MeasureFacts(
      summary: "Of knopen met veel banden met elkaar verbonden zijn.",
      formula: "De correlatie over banden van het aantal banden aan beide einden.",
      range: correlation, arrows: .sourceToTarget, parallelEdges: .each, loops: .twice,
      isolates: .none, parts: .noMatter,
      undefined: Words("als alle knopen evenveel banden hebben", "where all degrees are alike"),
      caution: "Een paar grote knooppunten maken haar vanzelf negatief."),
    "communities": MeasureFacts(
      summary: "In hoeveel gemeenschappen de graaf uiteenvalt, en hoe duidelijk.",
      formula: "De verdeling die Leiden vindt, en haar modulariteit.",
      range: Words("een aantal; een modulariteit onder 1", "a number; a modularity below 1"),
      arrows: .compared, parallelEdges: .added, loops: .degree, isolates: .community,
      parts: .apart, undefined: Words("modulariteit zonder banden", "modularity, without ties"),
      caution: """
        Elke graaf heeft zo'n verdeling, ook een toevallige; zie het commando communities voor hoe vast \
        zij is.
        """),
    "triad-census": MeasureFacts(
      summary: "Hoeveel drietallen knopen er van elk type zijn.",
      formula: """
        Het aantal drietallen van de zestien typen, genoemd naar hun wederzijdse, eenzijdige en lege \
        paren en naar D(own), U(p), C(yclic) of T(ransitive).
        """,
      range: Words(
        "aantallen, samen n (n - 1)(n - 2) / 6", "counts, n (n - 1)(n - 2) / 6 together"),
      arrows: .compared, parallelEdges: .once, loops: .noEffect, isolates: .counted,
      parts: .noMatter,
      caution: "Geef --directed; ongericht komen alleen 003, 102, 201 en 300 voor."),
    "core-periphery": MeasureFacts(
      summary: "Welke knopen een kern van banden vormen, en hoe goed dat past.",
      formula: """
        De kern met de minste afwijkingen: banden die erin ontbreken plus banden binnen de periferie. De \
        correlatie vergelijkt de banden met het ideaal.
        """,
      range: Words("aantallen; een correlatie van -1 tot 1", "counts; a correlation from -1 to 1"),
      arrows: .ignored, parallelEdges: .once, loops: .noEffect, isolates: .periphery,
      parts: .noMatter,
      undefined: Words(
        "correlatie als banden of ideaal niet variëren",
        "correlation, where ties or ideal do not vary"),
      caution: "Elke graaf heeft een kern met de minste afwijkingen; kijk eerst naar de correlatie."
    ),
    "rich-club": MeasureFacts(
      summary: "Of knopen met veel banden vaker dan bij toeval met elkaar verbonden zijn.",
      formula: """
        Voor elk aantal k: welk deel van de paren knopen met meer dan k banden verbonden is, en de \
        verhouding tot het gemiddelde over 100 toevalsgrafen met dezelfde aantallen.
        """,
      range: Words(
        "een deel van 0 tot 1; een verhouding, 1 is toeval",
        "a share from 0 to 1; a ratio, 1 as by chance"),
      arrows: .ignored, parallelEdges: .once, loops: .noEffect, isolates: .leftOut,
      parts: .noMatter,
      undefined: Words("verhouding als toeval 0 geeft", "ratio, where chance gives 0"),
      caution: "Het deel groeit bijna altijd met k; alleen de verhouding wijst op een club."),
    "cliques": MeasureFacts(
      summary: "Hoeveel verzamelingen er zijn van knopen die alle met elkaar verbonden zijn.",
      formula: "Het aantal maximale cliques, naar grootte, en de eerste van de grootste.",
      range: counts, arrows: .ignored, parallelEdges: .once, loops: .noEffect, isolates: .clique,
      parts: .noMatter,
      caution: "In een projectie geven cliques vooral de gedeelde lidmaatschappen terug."),
  ]

  static let mixing: [String: MeasureFacts] = [
    "structural-equivalence": MeasureFacts(
      summary: "Welke knopen elkaar kunnen vervangen omdat zij dezelfde banden hebben.",
      formula: "Knopen op Euclidische afstand 0 tussen hun banden met alle derde knopen.",
      range: Words("een aantal, en de knopen van elk", "a number, and the nodes of each"),
      arrows: .compared, parallelEdges: .onceOrAdded, loops: .noEffect, isolates: .alike,
      parts: .noMatter,
      caution: """
        Knopen met één band naar hetzelfde knooppunt zijn vanzelf gelijk; vergeleken wordt wat de \
        bronnen noemen.
        """),
    "qap": MeasureFacts(
      summary: "Of twee grafen op dezelfde knopen op dezelfde plaatsen banden hebben.",
      formula: """
        De correlatie over paren knopen van de banden van beide grafen, of van hun sterkte; p is het \
        deel van de --permutations herschikkingen van de knopen met een correlatie die zo laag of zo \
        hoog is, deze zelf meegeteld.
        """,
      range: Words("een correlatie van -1 tot 1; kansen", "a correlation from -1 to 1; chances"),
      arrows: .compared, parallelEdges: .onceOrAdded, loops: .noEffect, isolates: .counted,
      parts: .noMatter,
      undefined: Words(
        "als de banden van een graaf niet variëren", "where the ties of a graph do not vary"),
      caution: """
        Vraagt --compare BESTAND. Het zegt of grafen op elkaar lijken, niet waarom; een gedeelde oorzaak, \
        zoals omvang, is genoeg.
        """),
    "nominal-assortativity": MeasureFacts(
      summary: "Of banden vaker dan bij toeval binnen groepen blijven.",
      formula: """
        (som van e(c,c) - som van a(c) b(c)) / (1 - som van a(c) b(c)), met e de delen van de pijlen \
        tussen groepen, a en b de delen die in elk beginnen en eindigen.
        """,
      range: Words(
        "ten hoogste 1, alles binnen groepen; 0 is toeval",
        "at most 1, all within groups; 0 as by chance"),
      arrows: .sourceToTarget, parallelEdges: .added, loops: .ownGroup, isolates: .none,
      parts: .noMatter,
      undefined: Words(
        "zonder banden, en met banden in één groep alleen",
        "without ties, and with ties in one group only"),
      caution: "Vraagt --groups. Knopen in geen groep blijven buiten beschouwing."),
    "numeric-assortativity": MeasureFacts(
      summary: "Of verbonden knopen gelijke waarden van een getal hebben.",
      formula: "De correlatie over banden van de waarden aan beide einden.", range: correlation,
      arrows: .sourceToTarget, parallelEdges: .added, loops: .twice, isolates: .none,
      parts: .noMatter,
      undefined: Words("als de waarden niet variëren", "where the values do not vary"),
      caution: """
        Vraagt --values. Een maat die over banden optelt, zoals eigenvector, maakt haar vanzelf hoog.
        """),
    "ei-index": MeasureFacts(
      summary: "Hoezeer banden uit groepen leiden in plaats van erbinnen blijven.",
      formula: """
        (E - I) / (E + I), met E de banden tussen groepen en I die erbinnen; het gemiddelde als de \
        groepen opnieuw verdeeld worden is exact, p komt van --permutations.
        """,
      range: Words(
        "-1, alles erbinnen, tot 1, alles ertussen; kansen",
        "-1, all within, to 1, all between; chances"),
      arrows: .ignored, parallelEdges: .added, loops: .noEffect, isolates: .counted,
      parts: .noMatter, undefined: Words("zonder banden", "without ties"),
      caution: """
        Vraagt --groups. Het niveau hangt van de omvang van de groepen af: vergelijk met de verwachte \
        waarde, nooit met 0.
        """),
  ]
}
