internal import EcosystemModel
internal import WhiteSpotAnalysis

extension LineageDrawing {
  var heading: FigureHeading {
    let shown = missions.values.flatMap { $0 }
    var entries = Legend.kinds(of: shown, language)
    let gone = shown.count { dropped.contains($0.id) }
    let new = shown.count { newcomers.contains($0.id) }
    let style = NodeStyle(kind: .mission)
    if new > 0 {
      entries.append(
        Legend.Entry(
          symbol: Self.newSign, fill: style.fill, ink: style.outline, frame: .rounded(1),
          text: language("nieuw", "new"), count: language.format(new)))
    }
    if gone > 0 {
      entries.append(
        Legend.Entry(
          symbol: Self.droppedSign, fill: Palette.paper, ink: style.outline, frame: .dashed,
          text: language.name(of: MissionFate.Outcome.dropped), count: language.format(gone)))
    }
    for change in Succession.Change.allCases.reversed() {
      guard let count = changes[change] else { continue }
      let style = SuccessionStyle(change)
      entries.append(
        Legend.Entry(
          line: style.pattern, style.color, width: style.lineWidth,
          text: language.name(of: change), count: language.format(count)))
    }
    let name = theme.flatMap(ecosystem.entity).map { language.name(of: $0) }
    let years = editions.map(String.init).joined(separator: ", ")
    let sources = Set(
      transitions.flatMap(\.fates).flatMap(\.successors).map(\.provenance.source)
        + shown.map(\.provenance.source))
    return FigureHeading(
      title: name.map {
        language("Wat er van de missies van \($0) werd", "What became of the missions of \($0)")
      } ?? language("Wat er van elke missie werd", "What became of each mission"),
      subtitle: language("Edities \(years) · per thema", "Editions \(years) · by theme"),
      legend: Legend(entries: entries), notes: notes,
      source: SourceLine.text(for: ecosystem, sources: sources, language: language),
      width: ColumnDrawing.textWidth(on: paper))
  }

  private var notes: [String] {
    let lost = transitions.flatMap(\.fates).filter { $0.outcome == .dropped }
      .reduce(0) { $0 + $1.commitments.count { $0.prospect == .lost } }
    guard lost > 0 else { return [] }
    let count = language.count(
      lost,
      language.pick(
        dutch: Noun("toezegging", "toezeggingen"), english: Noun("commitment", "commitments")))
    return [
      language(
        "Met de vervallen missies raakten \(count) hun doel kwijt.",
        "With the dropped missions \(count) lost their target.")
    ]
  }

  var description: String {
    transitions.map { step in
      let outcomes = MissionFate.Outcome.allCases.reversed().compactMap { outcome -> String? in
        let count = step.fates(outcome).count
        return count == 0 ? nil : "\(language.format(count)) \(language.name(of: outcome))"
      }
      return language(
        "Van \(step.from) naar \(step.to): \(language.list(outcomes)), \(step.newcomers.count) nieuw.",
        "From \(step.from) to \(step.to): \(language.list(outcomes)), \(step.newcomers.count) new.")
    }.joined(separator: " ")
  }
}
