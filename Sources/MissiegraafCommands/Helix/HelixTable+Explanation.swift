import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

extension HelixTable {
  /// Every partner of one theme or mission, and every tie among them, with its rows.
  func explanation(of scope: HelixScopeFinding) -> String {
    let language = words.language
    var text = scope.scope.map { words.paragraph(words.name($0)) + "\($0.id)\n" } ?? ""
    for sector in scope.sectors {
      text += "\n" + language.name(of: sector.sector).many.uppercased() + "\n"
      text +=
        sector.members.isEmpty
        ? words.detail(
          scope.coverage == .complete
            ? words.words(
              "Geen genoemd, in een bron die volledig is.", "None named, in a complete source.")
            : words.words(
              "Geen genoemd; dat is geen bewijs van afwezigheid.",
              "None named; that is no proof of absence."))
        : sector.members.map(entry).joined()
    }
    if !scope.withoutSector.isEmpty {
      text += "\n" + words.words("ZONDER SECTOR", "WITHOUT A SECTOR") + "\n"
      text += scope.withoutSector.map(entry).joined()
    }
    if !scope.ties.flows.isEmpty {
      text +=
        "\n" + words.words("VERBINDINGEN TUSSEN HEN", "TIES AMONG THEM") + "\n"
      for tie in scope.ties.flows.flatMap(\.ties) {
        text += words.item(words.sentence(tie) + ": " + words.places(tie.rows))
      }
    }
    if !scope.coverageRows.isEmpty {
      text +=
        "\n"
        + words.paragraph(
          words.words("Hoe volledig de bronnen zijn: ", "How complete the sources are: ")
            + (scope.coverage.map(language.name(of:)) ?? Language.undefined) + " ("
            + words.places(scope.coverageRows) + ").")
    }
    return text
  }

  private func entry(_ member: HelixMember) -> String {
    words.item(words.name(member.entity))
      + member.paths.map { words.detail(words.sentence($0)) }.joined()
  }
}
