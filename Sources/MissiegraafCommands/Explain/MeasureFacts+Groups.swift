extension MeasureFacts {
  private static let noGroups = Words(
    "zonder banden met een knoop in een groep", "without ties to a node in a group")

  static let groups: [String: MeasureFacts] = [
    "participation": MeasureFacts(
      summary: "Hoe gelijk de banden van een knoop over groepen zijn verdeeld.",
      formula: """
        1 min de som over groepen van het kwadraat van het deel van de banden dat naar de groep gaat.
        """,
      range: Words(
        "0, alles naar één groep, tot 1 - 1 / groepen", "0, all to one group, to 1 - 1 / groups"),
      arrows: .chosenBoth, parallelEdges: .added, loops: .ownGroup, isolates: .undefined,
      parts: .noMatter, undefined: noGroups),
    "within-module-z": MeasureFacts(
      summary: "Hoe goed een knoop binnen zijn groep verbonden is, vergeleken met de groep.",
      formula: """
        Het aantal banden met de eigen groep, min het gemiddelde over de groep, gedeeld door de \
        standaardafwijking over de groep.
        """,
      range: Words("standaardafwijkingen; 0 is gemiddeld", "standard deviations; 0 is the mean"),
      arrows: .chosenBoth, parallelEdges: .added, loops: .ownGroup, isolates: .counted,
      parts: .noMatter,
      undefined: Words(
        "voor een knoop in geen groep, en waar de hele groep evenveel heeft",
        "for a node in no group, and where the whole group has as many")),
    "coordinator": role("alle drie van één groep zijn"),
    "consultant": role("de twee anderen van één groep zijn en de knoop van een andere"),
    "representative": role("bron en knoop van één groep zijn en het doel van een andere"),
    "gatekeeper": role("knoop en doel van één groep zijn en de bron van een andere"),
    "liaison": role("alle drie van verschillende groepen zijn"),
  ]

  private static func role(_ condition: String) -> MeasureFacts {
    MeasureFacts(
      summary: "Hoe vaak een knoop tussen twee andere staat waarbij \(condition).",
      formula: """
        Het aantal geordende paren van een knoop die naar de knoop wijst en een waarnaar hij wijst, \
        zonder pijl van de eerste naar de tweede, waarbij \(condition).
        """,
      range: Words("0 of meer; paren", "0 or more; pairs"), arrows: .sourceToTarget,
      parallelEdges: .once, loops: .noEffect, isolates: .zero, parts: .noMatter)
  }

  static let currents: [String: MeasureFacts] = [
    "current-flow-betweenness": MeasureFacts(
      summary: "Hoeveel stroom tussen andere knopen door een knoop loopt.",
      formula: """
        De som over paren andere knopen van de stroom door de knoop als een eenheid van de een naar de \
        ander loopt en banden geleiden naar hun sterkte; genormeerd: gedeeld door het aantal paren.
        """,
      range: Words("0 of meer; paren; genormeerd 0 tot 1", "0 or more; pairs; normalised 0 to 1"),
      arrows: .ignored, parallelEdges: .added, loops: .noEffect, isolates: .zero, parts: .apart,
      undefined: Words(
        "genormeerd in een deel van minder dan drie knopen",
        "normalised, in a part of fewer than three nodes")),
    "current-flow-closeness": MeasureFacts(
      summary: "Hoe dicht een knoop bij andere staat als alle paden tellen, zoals bij stroom.",
      formula: """
        Het aantal andere knopen in het deel gedeeld door de som van de weerstanden daarheen, als banden \
        geleiden naar hun sterkte, maal het deel van alle andere knopen dat in het deel ligt.
        """,
      range: Words("0 of meer", "0 or more"), arrows: .ignored, parallelEdges: .added,
      loops: .noEffect, isolates: .zero, parts: .factor),
  ]

  private static func twoMode(
    _ summary: String, _ formula: String, range: Words = Words("0 tot 1", "0 to 1"),
    parallelEdges: ParallelEdges = .once, isolates: Isolates = .zero, parts: Parts,
    undefined: Words? = nil
  ) -> MeasureFacts {
    MeasureFacts(
      summary: summary, formula: formula, range: range, arrows: .ignored,
      parallelEdges: parallelEdges, loops: .refused, isolates: isolates, parts: parts,
      undefined: undefined)
  }

  static let twoModes: [String: MeasureFacts] = [
    "two-mode-degree": twoMode(
      "Met welk deel van de andere soort een knoop verbonden is.",
      """
      Het aantal verschillende knopen van de andere soort met een band, gedeeld door de omvang van die \
      soort.
      """, parts: .noMatter,
      undefined: Words("als er geen andere soort is", "where there is no other mode")),
    "two-mode-closeness": twoMode(
      "Hoe dicht een knoop bij de andere staat, vergeleken met wat bij twee soorten kan.",
      """
      (M + 2(N - 1)) / S, met N de knopen van de eigen soort en M van de andere in het deel en S de som \
      van de afstanden, maal het deel van alle andere knopen dat bereikt wordt.
      """, parts: .factor),
    "two-mode-betweenness": twoMode(
      "Hoe vaak een knoop op de kortste paden ligt, van wat bij twee soorten kan.",
      """
      De betweenness gedeeld door de grootste die een knoop van zijn soort kan hebben, gegeven de omvang \
      van beide soorten.
      """, parts: .nothingAdded,
      undefined: Words(
        "waar niemand tussen anderen kan staan", "where nobody can stand between others")),
    "two-mode-eigenvector": twoMode(
      "Hoezeer een knoop verbonden is met centrale knopen van de andere soort.",
      """
      De singuliere vectoren van de tabel van banden bij de grootste singuliere waarde, elk met maximum \
      1: vergelijk knopen alleen binnen een soort.
      """,
      range: Words("0 tot 1; per soort is de hoogste 1", "0 to 1; the highest of each mode has 1"),
      parallelEdges: .onceOrAdded, isolates: .outside, parts: .leading),
    "economic-complexity": twoMode(
      "Hoeveel een knoop heeft wat weinig andere hebben, met gelijken dicht bij elkaar.",
      """
      Van de eerste soort de eigenvector bij de op een na grootste eigenwaarde van de kans om via de \
      andere soort van knoop tot knoop te komen (ECI); van de tweede het gemiddelde van haar knopen \
      (PCI); elk gestandaardiseerd. Met gewichten telt een band waar de specialisatie (rca) ten minste \
      1 is.
      """,
      range: Words("gemiddeld 0, standaardafwijking 1", "mean 0, standard deviation 1"),
      isolates: .undefined, parts: .leading),
    "fitness": twoMode(
      "Hoeveel een knoop kan, waarbij telt wat alleen de besten kunnen; of hoeveel hij vergt.",
      """
      Het vaste punt van: de fitness van een knoop van de eerste soort is de som van de complexiteit van \
      zijn banden; de complexiteit van een knoop van de tweede is 1 gedeeld door de som van 1 / fitness \
      over haar banden; elk gedeeld door zijn gemiddelde. Met gewichten telt een band waar de \
      specialisatie (rca) ten minste 1 is.
      """,
      range: Words("meer dan 0, gemiddeld 1", "more than 0, mean 1"), isolates: .undefined,
      parts: .noMatter),
    "nestedness": MeasureFacts(
      summary:
        "Of knopen met weinig banden verbonden zijn met een deel van wat knopen met meer hebben (NODF).",
      formula: """
        Het gemiddelde over paren van één soort van 100 maal het deel van de banden van de knoop met de \
        minste dat de ander ook heeft; 0 voor een paar met evenveel. Verwacht en p komen van \
        --permutations tabellen die met dezelfde aantallen banden geloot zijn.
        """,
      range: Words("0 tot 100", "0 to 100"), arrows: .ignored, parallelEdges: .once,
      loops: .refused, isolates: .leftOut, parts: .noMatter,
      undefined: Words("zonder paren met banden", "without pairs with ties"),
      caution: """
        Vraagt een graaf van twee soorten. Aantallen banden maken grafen al genest: vergelijk met de \
        verwachte waarde, nooit zonder.
        """),
    "bipartite-modularity": MeasureFacts(
      summary:
        "Of banden tussen twee soorten vaker dan bij toeval binnen gemeenschappen blijven (Barber).",
      formula: """
        Het deel van de banden binnen de gemeenschappen die Leiden vindt, min wat de aantallen banden van \
        beide soorten zouden geven.
        """,
      range: Words("onder 1; 0 is toeval", "below 1; 0 as by chance"), arrows: .ignored,
      parallelEdges: .added, loops: .refused, isolates: .community, parts: .noMatter,
      undefined: Words("zonder banden", "without ties"),
      caution: """
        Vraagt een graaf van twee soorten. De gemeenschappen zijn die van gewone modulariteit, zodat een \
        andere verdeling een hogere waarde kan hebben.
        """),
  ]

  private static func test(
    _ summary: String, _ formula: String, range: Words, undefined: Words?, caution: String
  ) -> MeasureFacts {
    MeasureFacts(
      summary: summary, formula: formula, range: range, arrows: .ignored, parallelEdges: .once,
      loops: .refused, isolates: .counted, parts: .noMatter, undefined: undefined, caution: caution)
  }

  static let nullModels: [String: MeasureFacts] = [
    "few-ties": test(
      "Welke knopen van de tweede soort minder banden hebben dan bij een gelijke spreiding.",
      """
      Elke knoop van de eerste soort spreidt zijn banden gelijk over de tweede (BiPCM); de exacte kans op \
      zo weinig banden als een knoop heeft, gecorrigeerd voor alle knopen (Benjamini-Yekutieli), is ten \
      hoogste 0,05. Het aantoonbare deel is het grootste deel van de verwachte banden waarbij een knoop \
      op zich in vier van de vijf gevallen zo zou opvallen.
      """,
      range: Words("banden; een deel van 0 tot 1", "ties; a share from 0 to 1"),
      undefined: Words(
        "het aantoonbare deel, waar zelfs geen enkele band opvalt",
        "the detectable ratio, where even no tie stands out"),
      caution: """
        Vraagt een graaf van twee soorten waarvan elke band bekend is. Het vindt wat onder het gemiddelde \
        van de gegevens ligt, niet onder de behoefte; zie whitespots.
        """),
    "group-cells": test(
      "Welke knopen van de tweede soort banden met een groep missen, gegeven alle aantallen banden.",
      """
      De banden van een knoop met een groep van de eerste soort tegenover die welke de aantallen aan \
      beide kanten geven (BiCM); de exacte kans op zo weinig, gecorrigeerd voor alle cellen van groep en \
      knoop (Benjamini-Yekutieli), is ten hoogste 0,05. Zo ook voor zo veel.
      """,
      range: Words("een aantal, en knopen", "a number, and nodes"), undefined: nil,
      caution: """
        Vraagt een graaf van twee soorten waarvan elke band bekend is, en --groups. Het kan niet zien dat \
        een knoop in totaal weinig banden heeft; zie few-ties.
        """),
  ]
}
