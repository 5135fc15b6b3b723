import EcosystemFigures

extension TermPage {
  /// What the commands about paths and projections find.
  static func networks(_ language: Language) -> [TermPage] { paths(language) + ties(language) }

  private static func paths(_ language: Language) -> [TermPage] {
    [
      TermPage(
        "shortest-paths", also: ["kortste paden", "path"],
        language("de kortste paden tussen twee knopen", "the shortest paths between two nodes"),
        formula: language(
          "De paden zonder herhaalde knoop met de kleinste som van afstanden, of van stappen; bij "
            + "gelijke lengte in de volgorde van hun knopen (Yen).",
          "The paths that repeat no node with the least sum of distances, or of steps; equally "
            + "long ones in the order of their nodes (Yen)."),
        unit: language(
          "stappen, of de eenheid van de gewichten", "steps, or the unit of the weights"),
        reading: language(
          "Lengte 2 betekent: er is één knoop tussen.", "Length 2 means: there is one node between."
        ),
        caution: language(
          "Of langs het pad ook echt iets gaat: het laat alleen zien wat genoemd is.",
          "Whether anything goes along the path: it only shows what is named."),
        references: [("Yen (1971)", "10.1287/mnsc.17.11.712")]),
      TermPage(
        "disjoint-paths", also: ["losse paden"],
        language(
          "zo veel mogelijk paden zonder gedeelde knoop", "as many paths as share no node"),
        formula: language(
          "Zo veel mogelijk paden die alleen hun einden delen; hun aantal is het kleinste aantal "
            + "knopen dat weg moet voor er geen pad meer is (Menger).",
          "As many paths as possible that share only their ends; their number is the least number "
            + "of nodes that must go before no path is left (Menger)."),
        unit: language("paden", "paths"),
        reading: language(
          "Drie paden: vallen twee tussenpersonen weg, dan blijft er een weg over.",
          "Three paths: when two in between drop out, a way remains."),
        caution: language(
          "Van even grote verzamelingen is dit er een, niet altijd de kortste.",
          "Of sets of as many paths this is one, not always the shortest."),
        references: [("Even and Tarjan (1975)", "10.1137/0204043")]),
      TermPage(
        "maximum-flow", also: ["minimum-cut", "flow", "stroom"],
        language(
          "hoeveel er hoogstens kan stromen, en wat alles afsnijdt",
          "how much can flow at most, and what cuts all off"),
        formula: language(
          "De grootste stroom waarbij geen band meer draagt dan zijn sterkte (zonder gewichten 1); "
            + "gelijk aan de kleinste som van banden zonder welke geen weg overblijft.",
          "The greatest flow with no tie carrying more than its strength (1 without weights); equal "
            + "to the least sum of ties without which no way remains."),
        unit: language(
          "banden, of de eenheid van de gewichten", "ties, or the unit of the weights"),
        reading: language(
          "3 zonder gewichten: er zijn drie wegen zonder gedeelde band.",
          "3 without weights: there are three ways that share no tie."),
        caution: language(
          "Er kunnen meer even kleine sneden zijn; getoond is die het dichtst bij het begin.",
          "Other cuts may be as small; shown is the one nearest the start."),
        references: [("Ford and Fulkerson (1956)", "10.4153/CJM-1956-045-5")]),
    ]
  }

  private static func ties(_ language: Language) -> [TermPage] {
    [
      TermPage(
        "projection", also: ["projectie", "count", "newman", "jaccard", "overlap", "shared"],
        language(
          "de banden van twee soorten via een derde", "the ties of two kinds through a third"),
        formula: language(
          "Met N(a) wat a heeft: count = |N(a) ∩ N(b)|; ratio = dat, gedeeld door alles ertussen; "
            + "newman = som over wat beide hebben van 1 / (aantal dat het heeft − 1); jaccard = "
            + "gedeeld / wat een van beide heeft; overlap = gedeeld / wat die met minder heeft.",
          "With N(a) what a has: count = |N(a) ∩ N(b)|; ratio = that, divided by all in between; "
            + "newman = the sum over what both have of 1 / (how many have it − 1); jaccard = shared "
            + "/ what either has; overlap = shared / what the one with fewer has."),
        unit: language(
          "een aantal, of een aandeel van 0 tot 1", "a number, or a share from 0 to 1"),
        reading: language(
          "newman 1,5 betekent: zo veel als anderhalf gedeeld programma van hen tweeën alleen.",
          "newman 1.5 means: as much as one and a half programmes shared by the two alone."),
        caution: language(
          "Of wie een programma deelt ook samenwerkt. Rangschik niet op count: een programma van "
            + "veertig partners geeft 780 banden.",
          "Whether those who share a programme work together. Do not rank on count: a programme of "
            + "forty partners gives 780 ties."),
        references: [("Newman (2001)", "10.1103/PhysRevE.64.016132")]),
      TermPage(
        "sdsm",
        language(
          "banden van een projectie die toeval niet verklaart",
          "ties of a projection that chance does not explain"),
        formula: language(
          "De exacte kans om zo veel te delen als beide zoveel en alles ertussen zoveel banden "
            + "heeft (bicm), gecorrigeerd voor alle paren (Benjamini-Yekutieli).",
          "The exact chance of sharing as many given how many ties both and all in between have "
            + "(bicm), adjusted for all pairs (Benjamini-Yekutieli)."),
        unit: language("een kans, van 0 tot 1", "a chance, from 0 to 1"),
        reading: language(
          "q 0,01: van zulke banden is naar verwachting hoogstens een op de honderd toeval.",
          "q 0.01: of such ties at most one in a hundred is expected to be chance."),
        caution: language(
          "Dat een band ontbreekt: wat niet genoemd is, telt als niet gedeeld.",
          "That a tie is absent: what is not named counts as not shared."),
        references: [
          ("Neal (2014)", "10.1016/j.socnet.2014.06.001"),
          ("Saracco et al. (2017)", "10.1088/1367-2630/aa6b38"),
        ]),
      TermPage(
        "disparity",
        language(
          "banden die meer wegen dan bij gelijke spreiding",
          "ties that weigh more than an even spread"),
        formula: language(
          "(1 − w / s)^(k − 1) voor elk einde, met w het gewicht van de band, s de som en k het "
            + "aantal banden van het einde; de kleinste van beide.",
          "(1 − w / s)^(k − 1) for each end, with w the weight of the tie, s the sum and k the "
            + "number of ties of the end; the lesser of the two."),
        unit: language("een kans, van 0 tot 1", "a chance, from 0 to 1"),
        reading: language(
          "Een lage waarde: voor een van beiden is deze band veel zwaarder dan de andere.",
          "A low value: to one of the two this tie is far heavier than the others."),
        caution: language(
          "Of de band van belang is; alleen dat zijn gewicht opvalt.",
          "Whether the tie matters; only that its weight stands out."),
        references: [("Serrano, Boguñá and Vespignani (2009)", "10.1073/pnas.0808904106")]),
    ]
  }
}
