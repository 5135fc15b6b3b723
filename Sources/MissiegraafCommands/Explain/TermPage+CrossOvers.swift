import EcosystemFigures

extension TermPage {
  /// The figures and words of cross-overs.
  static func crossOvers(_ language: Language) -> [TermPage] {
    [
      TermPage(
        "cross-over-index",
        also: [
          "cross-over index", "money_index", "money_index_low", "money_index_high", "tie_index",
          "tie_home", "elders", "elsewhere",
        ],
        language(
          "welk deel van geld of verbindingen buiten het thuisthema ligt",
          "what share of money or ties lies outside the home theme"),
        formula: language(
          "1 − max p, met p het aandeel van elk thema in wat aan thema’s is toegedeeld; het thema "
            + "met het grootste aandeel is het thuisthema, voor geld en verbindingen elk apart. Wat nog niet is toegedeeld, geeft een "
            + "bereik: van alles naar huis tot alles elders.",
          "1 − max p, with p the share of each theme in what is allocated to themes; the theme "
            + "with the greatest share is the home theme, for money and for ties each. What is not yet allocated gives a range: "
            + "from all of it going home to all of it going elsewhere."),
        unit: language(
          "een aandeel, van 0 (alles in één thema) naar 1",
          "a share, from 0 (all in one theme) to "
            + "1"),
        reading: language(
          "16 % elders betekent: van elke 100 euro (of 100 genoemde verbindingen) gaan er 16 naar "
            + "een ander thema dan het grootste.",
          "16 % elsewhere means: of each 100 euros (or 100 named ties), 16 go to another theme "
            + "than the greatest."),
        caution: language(
          "Geld is één indicatief jaar en wordt niet getoetst. Verbindingen zijn voorbeelden: de "
            + "index beschrijft wat genoemd is, niet wat er is.",
          "Money is one indicative year and is not tested. Ties are examples: the index describes "
            + "what is named, not what there is."),
        references: [("Berger and Parker (1970)", "10.1126/science.168.3937.1345")]),
      TermPage(
        "rca", also: ["money_rca", "ties_rca"],
        language(
          "of een thema bij een topsector zwaarder weegt dan bij allen samen",
          "whether a theme weighs more with a topsector than with all together"),
        formula: "R = (x_im / Σ_m x_im) / (Σ_i x_im / Σ x)",
        unit: language(
          "een verhouding, vanaf 0; 1 is even zwaar als gemiddeld",
          "a ratio, from 0; 1 is as much as on average"),
        reading: language(
          "12,8× betekent: het aandeel van dit thema is bij deze topsector 12,8 keer zo groot als "
            + "bij allen samen.",
          "12.8× means: the share of this theme with this topsector is 12.8 times the share with "
            + "all together."),
        caution: language(
          "Een grote verhouding kan op een klein bedrag rusten. Het zegt niet of het toeval is: er "
            + "is één jaar.",
          "A great ratio may rest on a small sum. It does not tell whether it is chance: there is "
            + "one year."),
        references: [("Balassa (1965)", "10.1111/j.1467-9957.1965.tb00050.x")]),
      TermPage(
        "relatedness",
        also: [
          "verwantschap", "verwant", "related", "φ", "proximity", "association_strength",
          "association-strength", "× verwacht", "× expected", "related_stated", "related_proximity",
          "related_association_strength",
        ],
        language(
          "hoeveel twee thema’s, of een partij en een missie, met elkaar te maken hebben",
          "how much two themes, or a party and a mission, have to do with each other"),
        formula: language(
          "Van twee thema’s die C delen en er h₁ en h₂ hebben, van N in totaal: φ = C / max(h₁, "
            + "h₂); associatiesterkte (× verwacht) = C·N / (h₁·h₂). Verwant heet een paar als een "
            + "bron de thema’s zelf verbindt, of als de associatiesterkte van iets anders dan wat "
            + "wordt beoordeeld boven 1 ligt. Van een kandidaat en een missie m: ω = Σ_n a_n φ_nm "
            + "/ Σ_n φ_nm, met a_n = 1 voor de missies waaraan de kandidaat al verbonden is.",
          "Of two themes that share C and have h₁ and h₂, of N in all: φ = C / max(h₁, h₂); "
            + "association strength (× expected) = C·N / (h₁·h₂). A pair is called related when a "
            + "source itself ties the themes, or when the association strength of something other "
            + "than what is judged is above 1. Of a candidate and a mission m: ω = Σ_n a_n φ_nm / "
            + "Σ_n φ_nm, with a_n = 1 for the missions to which the candidate is already tied."),
        unit: language(
          "φ en ω: een aandeel van 0 tot 1; associatiesterkte: een verhouding, 1 is zoals verwacht",
          "φ and ω: a share from 0 to 1; association strength: a ratio, 1 is as expected"),
        reading: language(
          "φ 0,20 betekent: van het thema met de meeste staat een vijfde ook bij het andere.",
          "φ 0.20 means: of the theme with most, a fifth is at the other as well."),
        caution: language(
          "Wat niet genoemd is, telt niet mee: “niet gebleken” is geen bewijs dat thema’s niets "
            + "met elkaar te maken hebben.",
          "What is not named does not count: “not shown” is no proof that themes have nothing to "
            + "do with each other."),
        references: [
          ("Hidalgo et al. (2007)", "10.1126/science.1144581"),
          ("Van Eck and Waltman (2009)", "10.1002/asi.21075"),
          ("Balland et al. (2019)", "10.1080/00343404.2018.1437900"),
        ]),
      TermPage(
        "missing", also: ["ontbreekt"],
        language("een cross-over ontbreekt", "a cross-over is missing"),
        formula: language(
          "De thema’s zijn verwant, en in een volledige bron delen ze er minder dan het bipartiete "
            + "configuratiemodel verwacht, met q ≤ α (0,05).",
          "The themes are related, and in a complete source they share fewer than the bipartite "
            + "configuration model expects, with q ≤ α (0.05)."),
        reading: language(
          "Twee thema’s die bij elkaar horen, delen hier zo weinig dat het geen toeval zal zijn.",
          "Two themes that belong together share so little here that it will not be chance."),
        caution: language(
          "Niet of een cross-over gewenst is, en niets over wat buiten die bron bestaat.",
          "Not whether a cross-over is wanted, and nothing about what exists outside that source."),
        references: [("Saracco et al. (2015)", "10.1038/srep10595")]),
      TermPage(
        "not-missing", also: ["ontbreekt niet", "not missing"],
        language("een cross-over ontbreekt niet", "a cross-over is not missing"),
        formula: language(
          "In een volledige bron delen de thema’s er minstens zoveel als het bipartiete "
            + "configuratiemodel verwacht.",
          "In a complete source the themes share at least as many as the bipartite configuration "
            + "model expects."),
        reading: language(
          "Twee thema’s delen hier minstens wat hun aantallen doen verwachten.",
          "Two themes share at least what their numbers would give."),
        caution: language(
          "Niet dat de samenwerking genoeg is, of dat er veel in omgaat.",
          "Not that they work together enough, or that much comes of it."),
        references: [("Saracco et al. (2015)", "10.1038/srep10595")]),
    ]
  }
}
