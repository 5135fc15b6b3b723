import EcosystemFigures

extension TermPage {
  /// The figures of communities.
  static func communities(_ language: Language) -> [TermPage] {
    [
      TermPage(
        "stability", also: ["stabiliteit", "consensus"],
        language("hoe vast gemeenschappen staan", "how firm communities are"),
        formula: language(
          "Het zoeken (Leiden) wordt herhaald met andere toevalsgetallen. Van een knoop: het "
            + "gemiddelde, over de andere leden, van het deel van de keren dat beide samen zijn; "
            + "van een gemeenschap: het gemiddelde daarvan. Van het geheel: de gemiddelde "
            + "overeenstemming tussen twee keer zoeken (zie agreement).",
          "The search (Leiden) is repeated with other random numbers. Of a node: the mean, over "
            + "the other members, of the share of searches in which both are together; of a "
            + "community: the mean of these. Of the whole: the mean agreement between two searches "
            + "(see agreement)."),
        unit: language("een aandeel, van 0 tot 1", "a share, from 0 to 1"),
        reading: language(
          "0,92 betekent: wie hier samen staan, staan in 92 van de 100 keer zoeken samen.",
          "0.92 means: those who are together here are so in 92 of 100 searches."),
        caution: language(
          "Niet of de gemeenschap in het echt bestaat: een vaste indeling kan op onvolledige "
            + "bronnen rusten.",
          "Not whether the community exists in fact: a firm division may rest on incomplete "
            + "sources."),
        references: [
          ("Lancichinetti and Fortunato (2012)", "10.1038/srep00336"),
          ("Traag, Waltman and van Eck (2019)", "10.1038/s41598-019-41695-z"),
        ]),
      TermPage(
        "agreement", also: ["overeenstemming", "adjusted-mutual-information"],
        language(
          "hoeveel twee indelingen overeenkomen", "how much two divisions agree"),
        formula: language(
          "Aangepaste wederzijdse informatie: (I − E[I]) / (½(H₁ + H₂) − E[I]), met I de "
            + "informatie die de indelingen delen, H hun entropieën en E[I] de verwachting bij "
            + "toeval.",
          "Adjusted mutual information: (I − E[I]) / (½(H₁ + H₂) − E[I]), with I the information "
            + "that the divisions share, H their entropies and E[I] the expectation by chance."),
        unit: language("0 is toeval, 1 is geheel gelijk", "0 is chance, 1 is wholly the same"),
        reading: language(
          "0,32 met de thema’s betekent: wie de gemeenschap kent, weet een derde van wat er boven "
            + "toeval over het thema te weten valt.",
          "0.32 with the themes means: who knows the community knows a third of what can be known "
            + "of the theme beyond chance."),
        caution: language(
          "Niet waar de twee verschillen; alleen knopen die bij één thema horen, tellen mee.",
          "Not where the two differ; only nodes of exactly one theme count."),
        references: [("Vinh, Epps and Bailey (2009)", "10.1145/1553374.1553511")]),
      TermPage(
        "surplus",
        language(
          "hoe kenmerkend een knoop is voor zijn gemeenschap",
          "how characteristic a node is of its community"),
        formula: language(
          "k(v, c) − γ k(v) K(c) / 2m: de verbindingen van v binnen de gemeenschap, min wat de "
            + "aantallen verbindingen alleen zouden geven.",
          "k(v, c) − γ k(v) K(c) / 2m: the ties of v within the community, less what the numbers "
            + "of ties alone would give."),
        unit: language("een aantal verbindingen", "a number of ties"),
        reading: language(
          "De leden met het grootste overschot geven de gemeenschap haar naam.",
          "The members with the greatest surplus give the community its name."),
        caution: language(
          "Niet wie het belangrijkst is; alleen wie het meest met deze leden te maken heeft.",
          "Not who matters most; only who has most to do with these members."),
        references: [("Newman and Girvan (2004)", "10.1103/PhysRevE.69.026113")]),
    ]
  }
}
