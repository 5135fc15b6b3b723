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
  private(set) var changes: [Succession.Change: Int] = [:]
  let dropped: Set<EntityID>
  let newcomers: Set<EntityID>

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
    // Names take as many lines as the page is tall enough for; on a low page the themes stand in two
    // bands beside each other.
    let forms = [
      LineageForm(lineLimit: 3), LineageForm(lineLimit: 2), LineageForm(lineLimit: 1),
      LineageForm(lineLimit: 2, bandCount: 2),
      LineageForm(lineLimit: 2, bandCount: 2, spacing: 1.5),
      LineageForm(lineLimit: 1, bandCount: 2),
      LineageForm(lineLimit: 1, spacing: 1.5),
    ]
    for form in forms {
      let height = draw(form)
      if height <= ColumnDrawing.room(on: paper, below: heading) { break }
    }
    addEdges()
  }

  // MARK: Order

  var editions: [Int] { ecosystem.editions }

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

  /// Builds the columns; returns about how tall they become, in points.
  private mutating func draw(_ form: LineageForm) -> Double {
    let drawn = editions.filter { missions[$0] != nil }
    let all = drawn.flatMap { missions[$0] ?? [] }
    var bands = [Self.unique(all.map { home(of: $0)?.id })]
    let gap = form.bandCount > 1 ? 26.0 : 38.0
    var widths = ColumnDrawing.widths(
      Array(repeating: 1, count: drawn.count * form.bandCount), on: paper, gap: gap, most: 240)
    if form.bandCount > 1 {
      // A narrow page has no room for bands, and a single theme needs none.
      guard bands[0].count > 1, widths[0] >= 110 else { return .infinity }
    } else {
      widths = zip(widths, drawn).map { ColumnDrawing.width($0, for: missions[$1] ?? [], language) }
    }
    let blocks = blocks(widths[0], form, drawn, of: bands[0])
    if form.bandCount > 1 { bands = split(bands[0], blocks) }
    var lines: [EntityID: [String]] = [:]
    var built: [ColumnDrawing.Column] = []
    for (band, homes) in bands.enumerated() {
      for (place, edition) in drawn.enumerated() {
        var column = ColumnDrawing.Column(
          title: language("Editie \(edition)", "Edition \(edition)"),
          width: widths[band * drawn.count + place])
        for home in homes {
          guard let nodes = blocks[home]?[edition] else { continue }
          if let home, theme == nil, let caption = nodes.first {
            lines[home, default: []].append(caption.id)
          }
          column.nodes += nodes
        }
        built.append(column)
      }
    }
    columns.columns = built
    columns.leastGap = gap
    columns.spacing = form.spacing
    columns.lines = lines.keys.sorted().compactMap { lines[$0] }.filter { $0.count > 1 }
    // Themes begin on one line in all columns.
    return bands.map { band in
      band.reduce(28) { $0 + height(of: blocks[$1] ?? [:], form) }
    }.max() ?? 0
  }

  /// The boxes of each theme by edition, below its name.
  private func blocks(
    _ width: Double, _ form: LineageForm, _ drawn: [Int], of homes: [EntityID?]
  ) -> [EntityID?: [Int: [DOTNode]]] {
    var blocks: [EntityID?: [Int: [DOTNode]]] = [:]
    for edition in drawn {
      let width =
        form.bandCount > 1
        ? width : ColumnDrawing.width(width, for: missions[edition] ?? [], language)
      let box = EntityNode(language: language, boxWidth: width, lineLimit: form.lineLimit)
      for mission in missions[edition] ?? [] {
        let home = home(of: mission)
        if theme == nil, blocks[home?.id]?[edition] == nil {
          let caption = ColumnDrawing.caption(
            home.map { language.label(of: $0) } ?? language("Zonder thema", "Without a theme"),
            id: "caption/\(edition)/\(home?.id.rawValue ?? "none")", width: width)
          blocks[home?.id, default: [:]][edition] = [caption]
        }
        blocks[home?.id, default: [:]][edition, default: []].append(node(mission, box))
      }
    }
    return blocks
  }

  private func height(of block: [Int: [DOTNode]], _ form: LineageForm) -> Double {
    block.values.map { nodes in
      nodes.reduce(0) { $0 + NodeHeight.of($1) - 2 + form.spacing }
    }.max() ?? 0
  }

  /// Themes in two bands of about the same height, such that no line goes from one to the other if
  /// that can be.
  private func split(
    _ homes: [EntityID?], _ blocks: [EntityID?: [Int: [DOTNode]]]
  ) -> [[EntityID?]] {
    let places = Dictionary(uniqueKeysWithValues: zip(homes, 0...))
    func place(_ id: EntityID) -> Int? {
      ecosystem.entity(id).flatMap { places[home(of: $0)?.id] }
    }
    let steps = transitions.flatMap(\.fates).flatMap { fate in
      fate.successors.compactMap { next -> ClosedRange<Int>? in
        guard let from = place(fate.mission.id), let to = place(next.mission.id) else { return nil }
        return min(from, to)...max(from, to)
      }
    }
    func cost(_ index: Int) -> (Int, Double) {
      let crossing = steps.count { $0.lowerBound < index && index <= $0.upperBound }
      let sides = [homes[..<index], homes[index...]].map { side in
        side.reduce(0) { $0 + height(of: blocks[$1] ?? [:], LineageForm(lineLimit: 1)) }
      }
      return (crossing, sides.max() ?? 0)
    }
    let index = (1..<homes.count).min { cost($0) < cost($1) } ?? 1
    return [Array(homes[..<index]), Array(homes[index...])]
  }

  private static func unique(_ ids: [EntityID?]) -> [EntityID?] {
    let known = Set(ids)
    return known.sorted { ($0?.rawValue ?? "~") < ($1?.rawValue ?? "~") }
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
}

/// How much room the missions of a lineage take.
private struct LineageForm {
  /// The most lines of a name.
  var lineLimit: Int
  /// How many rows of columns stand beside each other.
  var bandCount = 1
  /// The room between boxes below each other, in points.
  var spacing = ColumnDrawing.separation
}
