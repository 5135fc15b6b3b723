import EcosystemFigures

extension TermPage {
  /// The figures beside candidates.
  static func candidates(_ language: Language) -> [TermPage] {
    [
      TermPage(
        "average-precision",
        also: [
          "precisie", "precision", "hit-at-k", "first 10", "eerste 10", "holdout_average_precision",
          "holdout_hit_at_10",
        ],
        language(
          "hoe hoog verborgen relaties in de lijst terugkwamen",
          "how high hidden ties came back in the list"),
        formula: language(
          "Bekende relaties worden verborgen. Per missie het gemiddelde, over de verborgen "
            + "partijen, van de precisie op hun plaats (gelijke scores gemiddeld; wie geen bekende "
            + "relatie heeft, telt als fout); dan het gemiddelde over missies. Eerste 3 en 10: hoe "
            + "vaak er een verborgene bij stond.",
          "Known ties are hidden. For each mission the mean, over the hidden parties, of the "
            + "precision at their place (equal scores averaged; who has no known tie counts as "
            + "wrong); then the mean over missions. First 3 and 10: how often a hidden one was "
            + "among them."),
        unit: language("van 0 tot 1", "from 0 to 1"),
        reading: language(
          "0,25 is alsof de gezochte partij gemiddeld op plaats vier staat.",
          "0.25 is as if the party looked for were fourth on average."),
        caution: language(
          "Niet of een kandidaat wil of kan; en bij weinig relaties zegt een verschil niets: kijk "
            + "naar het interval.",
          "Not whether a candidate is willing or able; and with few ties a difference says "
            + "nothing: look at the interval."),
        references: [("McSherry and Najork (2008)", "10.1007/978-3-540-78646-7_38")]),
      TermPage(
        "lift", also: ["ijkpunt", "baseline", "holdout_lift"],
        language(
          "hoeveel beter dan het beste ijkpunt", "how much better than the best baseline"),
        formula: language(
          "Gemiddelde precisie van de methode gedeeld door die van het beste ijkpunt: meeste "
            + "relaties, willekeurig of BiCM.",
          "Average precision of the method divided by that of the best baseline: most ties, random "
            + "or BiCM."),
        unit: language("een verhouding; 1 is even goed", "a ratio; 1 is as good"),
        reading: language(
          "Bij 1 of lager helpt de lijst niet meer dan wie de meeste relaties heeft bovenaan "
            + "zetten.",
          "At 1 or below, the list helps no more than putting first who has most ties."),
        caution: language(
          "Bij enkele missies kan ook een grote verhouding toeval zijn.",
          "With a few missions even a great ratio may be chance."),
        references: [("Kovács et al. (2019)", "10.1038/s41467-019-09177-y")]),
      TermPage(
        "cold-start",
        also: [
          "nieuw (kandidaat)", "new (candidate)", "leeg (missie)", "empty",
          "holdout_covers_mission",
        ],
        language(
          "hoe het gaat bij nieuwe partijen en lege missies",
          "how it goes with new parties and empty missions"),
        formula: language(
          "Dezelfde precisie over alleen de verborgen relaties van kandidaten zonder andere "
            + "relatie met een missie (nieuw), van missies zonder andere relatie (leeg) en van "
            + "missies met een witte vlek (vlek).",
          "The same precision over the hidden ties only of candidates without another tie to a "
            + "mission (new), of missions without another tie (empty), and of missions with a "
            + "white spot (spot)."),
        unit: language(
          "van 0 tot 1, met het aantal relaties", "from 0 to 1, with the number of ties"),
        reading: language(
          "Is dit veel lager dan de precisie, dan vindt de lijst vooral wie al bekend is.",
          "If this is far below the precision, the list mostly finds who is known already."),
        caution: language(
          "Bij – was er niets om te verbergen. Over een missie zonder relaties "
            + "(holdout_covers_mission is false) zeggen de cijfers van de andere niets.",
          "At – there was nothing to hide. Of a mission without ties (holdout_covers_mission is "
            + "false) the figures of the others say nothing."),
        references: [("Cremonesi, Koren and Turrin (2010)", "10.1145/1864708.1864721")]),
      TermPage(
        "candidate-methods",
        also: [
          "probs", "l3", "jaccard", "density", "walk", "wandeling", "svd", "typed-paths",
          "ketens "
            + "van relaties",
          "chains of relations", "gecombineerd", "combined", "random walk",
        ],
        language("de methoden die kandidaten ordenen", "the methods that order candidates"),
        formula: language(
          "ProbS: B·D_h⁻¹·Bᵀ·D_k⁻¹·B. L3: wegen van drie stappen, gedeeld door de wortel van de "
            + "graden. Jaccard: gedeelde partijen over die van beide. Verwantschap: zie "
            + "relatedness. Wandeling: een toevallige wandeling die terugkeert. SVD: de relaties "
            + "teruggebracht tot weinig dimensies. Ketens: wegen van bekende soorten relaties. "
            + "Gecombineerd: 1/(60 + plaats), gemiddeld.",
          "ProbS: B·D_h⁻¹·Bᵀ·D_k⁻¹·B. L3: paths of three steps, divided by the root of the "
            + "degrees. Jaccard: shared parties over those of either. Relatedness: see "
            + "relatedness. Random walk: one that returns. SVD: the ties brought down to few "
            + "dimensions. Chains: paths of known sorts of relations. Combined: 1/(60 + place), "
            + "averaged."),
        unit: language("alleen de volgorde telt", "only the order counts"),
        reading: language(
          "Hoe hoger, hoe meer in de gegevens naar de kandidaat leidt.",
          "The higher, the more in the data leads to the candidate."),
        caution: language(
          "Niet of een kandidaat wil, kan of gemist wordt (zie candidates).",
          "Not whether a candidate is willing, able or missed (see candidates)."),
        references: [
          ("Zhou, Ren, Medo and Zhang (2007)", "10.1103/PhysRevE.76.046115"),
          ("Kovács et al. (2019)", "10.1038/s41467-019-09177-y"),
          ("Sarwar, Karypis, Konstan and Riedl (2001)", "10.1145/371920.372071"),
          ("Tong, Faloutsos and Pan (2006)", "10.1109/ICDM.2006.70"),
          ("Cremonesi, Koren and Turrin (2010)", "10.1145/1864708.1864721"),
          ("Cormack, Clarke and Büttcher (2009)", "10.1145/1571941.1572114"),
        ]),
      TermPage(
        "degree-neutral-rank",
        also: ["stratum_rank", "stratum_low", "stratum_high", "stratum_size", "stratum"],
        language(
          "de plaats onder kandidaten met evenveel relaties",
          "the place among candidates with as many ties"),
        formula: language(
          "Kandidaten worden verdeeld naar hun aantal relaties van welke soort ook (0, 1, 2-3, "
            + "4-7, 8-15 …); de plaats is die binnen de eigen groep, gelijke gemiddeld.",
          "Candidates are divided by their number of ties of any sort (0, 1, 2-3, 4-7, 8-15 …); "
            + "the place is that within the own group, equal ones averaged."),
        unit: language("een plaats", "a place"),
        reading: language(
          "Plaats 2 van 110 betekent: van 110 partijen die even bekend zijn, past er één beter.",
          "Place 2 of 110 means: of 110 parties as well known, one fits better."),
        caution: language(
          "Niet of de bekendste niet toch de beste is.",
          "Not whether the best known is not the best after all."),
        references: [("Newman (2001)", "10.1103/PhysRevE.64.025102")]),
      TermPage(
        "kendall", also: ["kendall τ", "tau", "τ"],
        language(
          "of de volgorde overeenkomt met wat de bronnen zeggen",
          "whether the order agrees with what the sources say"),
        formula: language(
          "τ-b = (C − D) / √((n₀ − n₁)(n₀ − n₂)), met C en D de paren missies in dezelfde en in "
            + "omgekeerde volgorde, en n₁ en n₂ de gelijke paren.",
          "τ-b = (C − D) / √((n₀ − n₁)(n₀ − n₂)), with C and D the pairs of missions in the same "
            + "and in reverse order, and n₁ and n₂ the tied pairs."),
        unit: language("van −1 tot 1; 0 is geen verband", "from −1 to 1; 0 is no relation"),
        reading: language(
          "0,3 betekent: van de paren die te vergelijken zijn, staan er meer in dezelfde volgorde "
            + "dan andersom.",
          "0.3 means: of the pairs that can be compared, more are in the same order than in "
            + "reverse."),
        caution: language(
          "Niet welke van de twee gelijk heeft: de volgorde is er niet op afgestemd.",
          "Not which of the two is right: the order is not tuned to it."),
        references: [("Kendall (1945)", "10.1093/biomet/33.3.239")]),
    ]
  }
}
