import EcosystemFigures
import WhiteSpotAnalysis

extension TermPage {
  /// What became of missions, and of what was committed to them.
  static func lineage(_ language: Language) -> [TermPage] {
    let fate = language(
      "Volgt uit de rijen “succeeds” van de gegevens; die zijn afgeleid uit woorden en onderwerp, "
        + "want geen bron zegt welke missie welke voortzet.",
      "Follows from the rows “succeeds” of the data; these are derived from words and subject, for "
        + "no source says which mission continues which.")
    let prospect = language(
      "Een toezegging is een partij, programma, project of bedrag dat een bron bij de oude missie "
        + "noemt; vergeleken wordt met wat bij de missies van de nieuwe editie genoemd is.",
      "A commitment is a party, programme, project or sum that a source names with the old "
        + "mission; it is compared with what is named with the missions of the new edition.")
    let cautions = (
      fate: language(
        "Niet waarom het beleid veranderde, of dat het werk is gestopt.",
        "Not why the policy changed, or that the work has stopped."),
      prospect: language(
        "Wat niet opnieuw genoemd is, hoeft niet te zijn gestopt: de bronnen geven voorbeelden.",
        "What is not named again has not necessarily ended: the sources give examples.")
    )
    return MissionFate.Outcome.allCases.map { outcome in
      TermPage(
        outcome.rawValue, also: [language.name(of: outcome)],
        language("een missie is ", "a mission is ") + language.name(of: outcome), formula: fate,
        reading: language("De missie: ", "The mission: ") + language.meaning(of: outcome) + ".",
        caution: cautions.fate)
    } + [
      TermPage(
        "new", also: [language("nieuw", "new")],
        language(
          "een missie is nieuw",
          "a mission is "
            + "new"),
        formula: fate,
        reading: language(
          "De missie zet geen enkele eerdere voort.", "The mission continues no earlier one."),
        caution: language(
          "Niet dat aan het onderwerp nog niets gedaan werd.",
          "Not that nothing was done on the subject before."))
    ]
      + Commitment.Prospect.allCases.map { state in
        TermPage(
          state.rawValue, also: [language.name(of: state)],
          language("een toezegging: ", "a commitment: ") + language.name(of: state),
          formula: prospect, reading: meaning(of: state, language), caution: cautions.prospect)
      }
  }

  private static func meaning(of prospect: Commitment.Prospect, _ language: Language) -> String {
    switch prospect {
    case .lost:
      language(
        "Geen missie zet de oude voort, en de partij is bij geen andere genoemd.",
        "No mission continues the old one, and the party is named with no other.")
    case .uncertain:
      language(
        "De missie werd kleiner of ging op in een andere: ga na of de toezegging nog past.",
        "The mission became smaller or part of another: check whether the commitment still fits.")
    case .moved:
      language(
        "De missie is weg, maar de partij is bij een andere missie van de nieuwe editie genoemd.",
        "The mission is gone, but the party is named with another mission of the new edition.")
    case .carried:
      language(
        "De missie gaat verder en werd niet kleiner.",
        "The mission is continued and did not become smaller.")
    case .renewed:
      language(
        "De partij is opnieuw genoemd, bij de missie die de oude voortzet.",
        "The party is named again, with the mission that continues the old one.")
    }
  }
}
