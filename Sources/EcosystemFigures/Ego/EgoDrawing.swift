internal import DOTLanguage
internal import EcosystemModel

/// Lays a neighbourhood out: others, the entity, others.
struct EgoDrawing {
  let neighbourhood: Neighbourhood
  let paper: Paper
  let language: Language
  private(set) var columns = ColumnDrawing(columns: [])
  private(set) var names: [String: String] = [:]
  private var counts: [RelationKind: Int] = [:]
  private var countedOnly = 0

  /// The size of the name in the middle.
  private static let egoSize = 13.0

  private var ego: Entity { neighbourhood.ego }

  init(_ neighbourhood: Neighbourhood, nodeLimit: Int, paper: Paper, language: Language) {
    self.neighbourhood = neighbourhood
    self.paper = paper
    self.language = language
    for tie in neighbourhood.ties { counts[tie.kind, default: 0] += 1 }
    draw(nodeLimit)
  }

  private mutating func draw(_ nodeLimit: Int) {
    let gap = 80.0
    let sides = [true, false].map { side in
      neighbourhood.groups.filter { $0.isIncoming == side }
    }
    let width = ColumnDrawing.widths([1.2, 0.9, 1.2], on: paper, gap: gap, most: 215)
    let room = ColumnDrawing.room(on: paper, below: heading) - 24
    let total = Double(neighbourhood.neighbours.count)
    var drawn: [ColumnDrawing.Column] = []
    for (groups, least) in zip(sides, [width[0], width[2]]) {
      let width = ColumnDrawing.width(least, for: groups.flatMap(\.members), language)
      let share = Int(
        (Double(nodeLimit) * Double(groups.reduce(0) { $0 + $1.members.count }) / total)
          .rounded(.up))
      var most = groups.map(\.members.count).max() ?? 0
      var column = self.column(groups, most: most, width: width)
      while most > 1,
        column.named > share || column.height > room
      {
        most -= 1
        column = self.column(groups, most: most, width: width)
      }
      countedOnly += column.counted
      drawn.append(ColumnDrawing.Column(title: "", width: width, nodes: column.nodes))
    }
    drawn[0].title = language("Relaties naar \(short)", "Relations to \(short)")
    drawn[1].title = language("Relaties van \(short)", "Relations of \(short)")
    let longest = LabelWrapping.longestPiece(
      of: language.label(of: ego, limit: 70), size: Self.egoSize, isBold: true)
    let middleWidth = max(width[1], (longest + 26).rounded(.up))
    let middle = ColumnDrawing.Column(
      title: EntityNode.word(for: ego, language).capitalizedFirst, width: middleWidth,
      nodes: [egoNode(width: middleWidth)])
    columns.columns =
      drawn[0].nodes.isEmpty
      ? [middle, drawn[1]]
      : drawn[1].nodes.isEmpty ? [drawn[0], middle] : [drawn[0], middle, drawn[1]]
    // Wider boxes for long words leave less between them.
    let boxes = columns.columns.reduce(0) { $0 + $1.width }
    let gaps = Double(columns.columns.count - 1)
    columns.leastGap = max(40, min(gap, (ColumnDrawing.textWidth(on: paper) - boxes) / gaps))
    columns.mostGap = 220
    // Nothing stands between the columns, and straight lines do not run together.
    columns.hasStraightLines = true
    columns.cohesion = 20
    columns.startsAtTop = false
    addEdges()
  }

  /// A name for headings of columns.
  private var short: String {
    let label = language.label(of: ego)
    return label.count <= 24 ? label : language("deze ", "this ") + language.name(of: ego.kind).one
  }

  private struct Attempt {
    var nodes: [DOTNode] = []
    var named = 0
    var counted = 0
    var height: Double {
      nodes.reduce(0) { $0 + NodeHeight.of($1) + ColumnDrawing.separation }
    }
  }

  private func column(_ groups: [Neighbourhood.Group], most: Int, width: Double) -> Attempt {
    var attempt = Attempt()
    let box = EntityNode(language: language, boxWidth: width, lineLimit: 3)
    for group in groups {
      let style = EdgeStyle(relation: group.relation)
      let key = "\(group.relation.rawValue)/\(group.isIncoming ? "in" : "out")"
      let words = language.name(of: group.relation)
      let count = language.format(group.members.count)
      attempt.nodes.append(
        ColumnDrawing.caption(
          group.isIncoming
            ? "\(words)\u{A0}(\(count)) \(style.symbol)"
            : "\(style.symbol) \(words)\u{A0}(\(count))",
          id: "caption/\(key)", width: width, color: style.color.readable))
      // One more name takes no more room than saying that there is one more.
      let shown =
        group.members.count <= most + 1 ? group.members : Array(group.members.prefix(most))
      attempt.nodes += shown.map { entity in
        let isOther = entity.edition != nil && entity.edition != neighbourhood.view.edition
        return box.node(
          entity,
          more: isOther ? [language("editie ", "edition ") + "\(entity.edition ?? 0)"] : [])
      }
      attempt.named += shown.count
      let others = Array(group.members.dropFirst(shown.count))
      if !others.isEmpty {
        attempt.counted += others.count
        attempt.nodes.append(
          box.summary(language.others(others), id: "more/\(key)", members: others))
      }
    }
    return attempt
  }

  private func egoNode(width: Double) -> DOTNode {
    let size = Self.egoSize
    var node = EntityNode(language: language, boxWidth: width, lineLimit: 6).node(ego, size: size)
    let lines = LabelWrapping.lines(
      [NodeStyle(ego).symbol, language.label(of: ego, limit: 70)].filter { !$0.isEmpty }
        .joined(separator: " "),
      width: width - 20, size: size, isBold: true, limit: 6)
    node.attributes[.label] = .html(FigureText.boldLabel(lines, size: size))
    node.attributes[.margin] = "0.1,0.12"
    node.attributes[.penwidth] = 2.5
    return node
  }

  private mutating func addEdges() {
    var nodeOf: [EntityID: String] = [ego.id: ego.id.rawValue]
    var isLeft: Set<String> = []
    for (index, column) in columns.columns.enumerated() {
      for node in column.nodes {
        let members: [String]
        if case .text(let ids, _)? = node.attributes["members"] {
          members = ids.split(separator: " ").map(String.init)
        } else {
          members = [node.id]
        }
        for member in members { nodeOf[EntityID(rawValue: member)] = node.id }
        if index == 0, columns.columns[0].nodes.first?.id != ego.id.rawValue {
          isLeft.insert(node.id)
        }
      }
    }
    var merged: [String: [NetworkView.Tie]] = [:]
    var order: [String] = []
    for tie in neighbourhood.ties {
      guard let node = nodeOf[tie.other(than: ego.id)] else { continue }
      let key = "\(node)|\(tie.kind.rawValue)|\(tie.subject == ego.id)|\(tie.isInherited)"
      if merged[key] == nil { order.append(key) }
      merged[key, default: []].append(tie)
    }
    var widths: [[String]: Double] = [:]
    for key in order {
      guard let ties = merged[key], let tie = ties.first, let subject = nodeOf[tie.subject],
        let object = nodeOf[tie.object]
      else { continue }
      let edge = TieEdge.edge(
        ties, number: columns.edges.count + 1, from: subject, to: object,
        isForward: isLeft.contains(subject)
          || (subject == ego.id.rawValue && !isLeft.contains(object)))
      guard var edge else { continue }
      // A further line to the same box runs below the earlier ones, and is seen on both sides.
      let ends = [edge.tail.node, edge.head.node]
      if let above = widths[ends], case .number(let own)? = edge.attributes[.penwidth] {
        edge.attributes[.penwidth] = .number(above + own + 1)
        columns.edges.insert(edge, at: 0)
      } else {
        columns.edges.append(edge)
      }
      if case .number(let width)? = edge.attributes[.penwidth] { widths[ends] = width }
    }
    for entity in [ego] + neighbourhood.neighbours where nodeOf[entity.id] == entity.id.rawValue {
      let own = neighbourhood.ties.filter { $0.other(than: ego.id) == entity.id }
        .map { language.name(of: $0.kind) }
      names[entity.id.rawValue] =
        ([language.name(of: entity), EntityNode.word(for: entity, language)] + own)
        .joined(separator: ", ")
    }
  }

  /// Whether an entity is drawn by name; before anything is drawn, whether it can be.
  private func isNamed(_ entity: Entity) -> Bool {
    columns.columns.isEmpty
      || columns.columns.contains { $0.nodes.contains { $0.id == entity.id.rawValue } }
  }

  var heading: FigureHeading {
    let neighbours = neighbourhood.neighbours
    var subtitle: [String] = []
    if let edition = neighbourhood.view.edition {
      subtitle.append(language("Editie \(edition)", "Edition \(edition)"))
    }
    subtitle.append(language.count(neighbours.count, language.neighbours))
    subtitle.append(
      language.count(counts.values.reduce(0, +), language.relationNoun))
    var entries = Legend.kinds(of: neighbours.filter(isNamed), language)
    if countedOnly > 0 { entries.append(.init(countedOnly: countedOnly, language)) }
    var notes: [String] = []
    if counts.count > neighbourhood.groups.count || hasSeveral {
      notes.append(
        language(
          "Wie meer dan één relatie heeft, staat bij de relatie die het meest zegt.",
          "Those with more than one relation stand with the one that says most."))
    }
    if neighbourhood.ties.contains(where: \.isInherited) {
      notes.append(language.inheritedNote)
    }
    if neighbourhood.tiesAmongNeighbours > 0 {
      let ties = language.count(neighbourhood.tiesAmongNeighbours, language.relationNoun)
      notes.append(
        language(
          "Niet getekend: \(ties) tussen deze buren onderling.",
          "Not drawn: \(ties) among these neighbours."))
    }
    let sources = Set(
      neighbourhood.ties.flatMap(\.provenance).map(\.source) + [ego.provenance.source])
    return FigureHeading(
      title: language("De omgeving van ", "Around ") + language.label(of: ego, limit: 70),
      subtitle: subtitle.joined(separator: " · "), legend: Legend(entries: entries), notes: notes,
      source: SourceLine.text(
        for: neighbourhood.view.ecosystem, sources: sources, language: language),
      width: ColumnDrawing.textWidth(on: paper))
  }

  private var hasSeveral: Bool {
    neighbourhood.ties.count > neighbourhood.neighbours.count
  }

  var description: String {
    let parts = neighbourhood.groups.map { group in
      let names = group.members.prefix(5).map { language.label(of: $0) }
      let rest = group.members.count - names.count
      return "\(language.name(of: group.relation)) (\(group.members.count)): "
        + names.joined(separator: ", ") + (rest > 0 ? ", …" : "")
    }
    return heading.title + ". " + parts.joined(separator: "; ") + "."
  }
}
