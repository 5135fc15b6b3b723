internal import DOTLanguage
internal import EcosystemModel
internal import WhiteSpotAnalysis

/// Puts the missions of each edition in a column, by theme.
struct LineageDrawing {
  let ecosystem: Ecosystem
  let transitions: [EditionTransition]
  let theme: EntityID?
  let paper: Paper
  let language: Language

  private(set) var columns = ColumnDrawing(columns: [])
  private(set) var names: [String: String] = [:]
  /// The missions of each edition in the order of their column.
  private(set) var missions: [Int: [Entity]] = [:]
  private var changes: [Succession.Change: Int] = [:]
  private let dropped: Set<EntityID>
  private let newcomers: Set<EntityID>

  init(
    _ ecosystem: Ecosystem, transitions: [EditionTransition], theme: EntityID?, paper: Paper,
    language: Language
  ) {
    self.ecosystem = ecosystem
    self.transitions = transitions
    self.theme = theme
    self.paper = paper
    self.language = language
    dropped = Set(transitions.flatMap { $0.fates(.dropped) }.map(\.mission.id))
    newcomers = Set(transitions.flatMap(\.newcomers).map(\.id))
    arrange()
    guard !missions.isEmpty else { return }
    // Names take as many lines as the page is tall enough for.
    for limit in [3, 2, 1] {
      draw(lineLimit: limit)
      if columns.estimatedHeight <= ColumnDrawing.room(on: paper, below: heading) { break }
    }
    addEdges()
  }

  // MARK: Order

  private var editions: [Int] { ecosystem.editions }

  /// The theme under which a mission stands: one that the newest edition knows, if it has any.
  private func home(of mission: Entity) -> Entity? {
    let themes = ecosystem.themes(of: mission.id)
    let today = editions.last.map { ecosystem.missions(edition: $0) } ?? []
    let known = Set(today.flatMap { ecosystem.themes(of: $0.id) }.map(\.id))
    if let theme, let chosen = themes.first(where: { $0.id == theme }) { return chosen }
    return themes.first { known.contains($0.id) } ?? themes.first
  }

  private mutating func arrange() {
    var places: [EntityID: Double] = [:]
    for edition in editions.reversed() {
      let all = ecosystem.missions(edition: edition).filter { mission in
        theme.map { theme in ecosystem.wholes(of: mission.id).contains { $0.id == theme } } ?? true
      }
      guard !all.isEmpty else { continue }
      /// Beside what continues it; a central mission first, one that is dropped last.
      func key(_ mission: Entity) -> (String, Int, Double, String, EntityID) {
        let next = ecosystem.relations(to: mission.id, kind: .succeeds)
          .compactMap { places[$0.subject] }
        let place = next.isEmpty ? .infinity : next.reduce(0, +) / Double(next.count)
        return (
          home(of: mission)?.id.rawValue ?? "~", mission.isCentralMission ? 0 : 1,
          edition == editions.last ? 0 : place, language.label(of: mission).lowercased(),
          mission.id
        )
      }
      let sorted = all.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
      for (place, mission) in sorted.enumerated() { places[mission.id] = Double(place) }
      missions[edition] = sorted
    }
  }

  // MARK: Drawing

  private mutating func draw(lineLimit: Int) {
    let drawn = editions.filter { missions[$0] != nil }
    let gap = 38.0
    let widths = ColumnDrawing.widths(
      drawn.map { _ in 1 }, on: paper, gap: gap, most: 240)
    var lines: [EntityID: [String]] = [:]
    var built: [ColumnDrawing.Column] = []
    for (edition, least) in zip(drawn, widths) {
      let width = ColumnDrawing.width(least, for: missions[edition] ?? [], language)
      var column = ColumnDrawing.Column(
        title: language("Editie \(edition)", "Edition \(edition)"), width: width)
      let box = EntityNode(language: language, boxWidth: width, lineLimit: lineLimit)
      var current: EntityID?
      for mission in missions[edition] ?? [] {
        let home = home(of: mission)
        if theme == nil, home?.id != current || column.nodes.isEmpty {
          current = home?.id
          let id = "caption/\(edition)/\(home?.id.rawValue ?? "none")"
          column.nodes.append(
            ColumnDrawing.caption(
              home.map { language.label(of: $0) }
                ?? language("Zonder thema", "Without a theme"),
              id: id, width: width))
          if let home { lines[home.id, default: []].append(id) }
        }
        column.nodes.append(node(mission, box))
      }
      built.append(column)
    }
    columns.columns = built
    columns.leastGap = gap
    columns.lines = lines.keys.sorted().compactMap { lines[$0] }.filter { $0.count > 1 }
  }

  private func node(_ mission: Entity, _ box: EntityNode) -> DOTNode {
    let sign =
      dropped.contains(mission.id)
      ? Self.droppedSign
      : newcomers.contains(mission.id) ? Self.newSign : nil
    var node = box.node(mission, sign: sign)
    if dropped.contains(mission.id) {
      node.attributes[.style] = "filled,rounded,dashed"
      node.attributes[.fillcolor] = .raw(Palette.paper.description)
      node.attributes["outcome"] = .text(MissionFate.Outcome.dropped.rawValue)
    }
    if newcomers.contains(mission.id) { node.attributes["outcome"] = "new" }
    return node
  }

  static let droppedSign = "✕"
  static let newSign = "✚"

  private mutating func addEdges() {
    for fate in transitions.flatMap(\.fates) {
      for succession in fate.successors {
        guard let old = ecosystem.entity(fate.mission.id),
          let new = ecosystem.entity(succession.mission.id),
          missions[old.edition ?? 0]?.contains(old) == true,
          missions[new.edition ?? 0]?.contains(new) == true
        else { continue }
        let change = succession.change ?? .continued
        changes[change, default: 0] += 1
        let style = SuccessionStyle(change)
        var attributes = style.attributes
        attributes[.id] = .text("edge-\(columns.edges.count + 1)")
        attributes[.tailport] = "e"
        attributes[.headport] = "w"
        attributes[.weight] = 8
        attributes["relation"] = .text(RelationKind.succeeds.rawValue)
        attributes["change"] = .text(change.rawValue)
        attributes["source"] = .text(succession.provenance.source)
        attributes["locator"] = .text(succession.provenance.locator)
        columns.edges.append(DOTEdge(old.id.rawValue, new.id.rawValue, attributes))
      }
      let words = language.meaning(of: fate.outcome)
      let next = fate.successors.compactMap { ecosystem.entity($0.mission.id) }
        .map { language.label(of: $0) }
      names[fate.mission.id.rawValue] =
        "\(ecosystem.entity(fate.mission.id).map { language.name(of: $0) } ?? fate.mission.name), "
        + words
        + (next.isEmpty ? "" : ": " + language.list(next))
    }
    for mission in missions.values.flatMap({ $0 }) where names[mission.id.rawValue] == nil {
      names[mission.id.rawValue] =
        language.name(of: mission)
        + (newcomers.contains(mission.id) ? ", " + language("nieuw", "new") : "")
    }
  }

  // MARK: Words

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
          symbol: style.symbol, fill: Palette.paper, ink: style.color, frame: .none,
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

/// How a line shows the way in which a mission is continued.
struct SuccessionStyle {
  let pattern: EdgeStyle.Pattern
  let color: Color
  let lineWidth: Double
  let symbol: String

  init(_ change: Succession.Change) {
    switch change {
    case .continued: self.init(.solid, Color(0x595959), 1.2, "───")
    case .broadened: self.init(.solid, Color(0x00664A), 3, "━━━")
    case .narrowed: self.init(.dashed, Color(0x9A4F00), 1.4, "╍╍╍")
    case .merged: self.init(.dotted, Color(0x6F3C8C), 2, "┉┉┉")
    }
  }

  private init(_ pattern: EdgeStyle.Pattern, _ color: Color, _ lineWidth: Double, _ symbol: String)
  {
    self.pattern = pattern
    self.color = color
    self.lineWidth = lineWidth
    self.symbol = symbol
  }

  var attributes: DOTAttributes {
    [
      .style: .raw(pattern.rawValue), .color: .raw(color.description),
      .penwidth: .number(lineWidth), .arrowhead: "none",
    ]
  }
}
