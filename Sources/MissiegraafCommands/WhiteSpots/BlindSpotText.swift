import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

/// What the data cannot see, a sentence each.
struct BlindSpotText {
  let findings: WhiteSpotFindings
  let ecosystem: Ecosystem
  let language: Language

  var lines: [String] {
    let registers = findings.blindSpots.compactMap { spot -> String? in
      if case .absentRegister(let register) = spot { register.name } else { nil }
    }
    let gaps = findings.blindSpots.compactMap { spot -> CoverageGap? in
      if case .coverageGap(let gap) = spot { gap } else { nil }
    }
    let unreviewed = findings.blindSpots.compactMap { spot -> String? in
      guard case .unreviewedNeeds(let count, let total) = spot else { return nil }
      return language.pick(
        dutch: "\(count) van de \(total) behoeften zijn concept: gelezen, nog niet nagekeken.",
        english: "\(count) of \(total) needs are drafts: read, not yet reviewed.")
    }
    return registerLine(registers) + gapLines(gaps) + unreviewed
  }

  private func registerLine(_ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    return [
      language.pick(
        dutch: "Niet in deze gegevens: \(language.list(names)).",
        english: "Not in these data: \(language.list(names)).")
    ]
  }

  /// One line for all themes that lack a complete source for the same sort of row.
  private func gapLines(_ gaps: [CoverageGap]) -> [String] {
    Dictionary(grouping: gaps, by: \.subject.name).sorted { $0.key < $1.key }.compactMap {
      _, gaps in
      guard let subject = gaps.first?.subject else { return nil }
      let themes = language.list(gaps.map(\.theme.shortName))
      return language.pick(
        dutch: "Geen volledige bron voor “\(language.name(of: subject))” bij \(themes): "
          + "wat daar niet genoemd is, kan wel bestaan.",
        english: "No complete source for “\(language.name(of: subject))” in \(themes): "
          + "what is not named there may well exist.")
    }
  }
}
