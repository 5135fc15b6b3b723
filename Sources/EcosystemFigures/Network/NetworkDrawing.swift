internal import DOTLanguage
internal import EcosystemModel

/// Turns a selection into nodes, edges and clusters.
struct NetworkDrawing {
  let view: NetworkView
  let contents: NetworkContents
  let options: NetworkOptions
  let language: Language

  private(set) var nodes: [DOTNode] = []
  private(set) var edges: [DOTEdge] = []
  private(set) var names: [String: String] = [:]
  /// The relations that are drawn, with the number of ties that each line stands for.
  private(set) var relationCounts: [RelationKind: Int] = [:]
  private(set) var hasInherited = false
  /// How many entities stand in the box of a theme.
  var boxedCount: Int { nodesByHome.values.filter { $0.count > 1 }.reduce(0) { $0 + $1.count - 1 } }
  private var nodeOf: [EntityID: String] = [:]
  private var nodesByHome: [EntityID: [String]] = [:]

  private var homeOfNode: [String: EntityID] = [:]
  /// The theme that holds a theme, where there is just one in view.
  private var wholeOf: [EntityID: EntityID] = [:]
  /// Groups of nodes that stand in one layer although a line between them would set them apart.
  private var sameLayer: [[String]] = []

  private static func labelWidth(of kind: EntityKind) -> Double {
    switch kind {
    case .mission: 165
    case .theme: 105
    case .technology: 140
    default: 125
    }
  }

  init(
    view: NetworkView, contents: NetworkContents, options: NetworkOptions, language: Language
  ) {
    self.view = view
    self.contents = contents
    self.options = options
    self.language = language
    for entity in contents.individuals { add(entity) }
    findWholes()
    for group in contents.groups { add(group) }
    for remainder in contents.remainders { add(remainder) }
    addEdges()
    addLayoutOfBoxes()
  }

  /// A box for each theme that has a part in view, in the order of the nodes.
  var clusters: [DOTSubgraph] {
    let themes = nodes.filter { homeOfNode[$0.id]?.rawValue == $0.id }.map(\.id)
    let layers = ([themes] + sameLayer).filter { $0.count > 1 }
    let outer = themes.filter { wholeOf[EntityID(rawValue: $0)] == nil }
    return boxes(outer) + layers.map { .rank("same", nodes: $0) }
  }

  /// The boxes of themes, those of their parts within them.
  private func boxes(_ themes: [String]) -> [DOTSubgraph] {
    themes.compactMap { theme in
      let parts = nodes.map(\.id).filter { wholeOf[EntityID(rawValue: $0)]?.rawValue == theme }
      let members = nodesByHome[EntityID(rawValue: theme)] ?? []
      guard members.count + parts.count > 1 else { return nil }
      let inner = boxes(parts)
      let boxed = Set(inner.flatMap(\.allNodes))
      return .cluster(
        theme, nodes: members + parts.filter { !boxed.contains($0) }, subgraphs: inner,
        [
          .label: "", .style: "filled,rounded", .fillcolor: .raw(Palette.panel.description),
          .color: .raw(Palette.rule.description), .penwidth: 0.75, .peripheries: 1, .margin: 5,
        ])
    }
  }

  private mutating func add(_ entity: Entity) {
    var attributes = NodeStyle(entity).attributes
    attributes[.label] = label(of: entity)
    attributes["kind"] = .text(entity.kind.rawValue)
    if let helix = entity.helix { attributes["helix"] = .text(helix.rawValue) }
    if let edition = entity.edition { attributes["edition"] = .number(Double(edition)) }
    if let score = options.scores[entity.id], score.isFinite {
      attributes["score"] = .number(score)
    }
    attributes["source"] = .text(entity.provenance.source)
    attributes["locator"] = .text(entity.provenance.locator)
    attributes[.tooltip] = .text(language.name(of: entity))
    place(attributes, id: entity.id.rawValue, members: [entity])
    names[entity.id.rawValue] =
      "\(language.name(of: entity)), \(word(for: entity)), "
      + language.count(view.degree(of: entity.id), relationNoun)
    // What a theme holds is drawn in its box; organisations stand outside it.
    if let home = home(of: entity) { put(entity.id.rawValue, inBoxOf: home) }
  }

  private mutating func findWholes() {
    for entity in contents.individuals where entity.kind == .theme {
      let wholes = view.ties(of: entity.id).filter {
        $0.kind == .partOf && $0.subject == entity.id && nodeOf[$0.object] != nil
      }
      // The chain of wholes must not come back to the theme.
      guard wholes.count == 1, let whole = wholes.first?.object,
        view.ecosystem.wholes(of: whole).allSatisfy({ $0.id != entity.id })
      else { continue }
      wholeOf[entity.id] = whole
    }
  }

  private func home(of entity: Entity) -> EntityID? {
    switch entity.kind {
    case .theme: return entity.id
    case .mission, .programme, .technology, .project:
      let themes = view.ecosystem.themes(of: entity.id)
      return themes.isEmpty ? view.home(of: entity) : themes.count == 1 ? themes.first?.id : nil
    default: return nil
    }
  }

  private mutating func add(_ group: NetworkContents.Group) {
    let style = NodeStyle(kind: group.kind, sector: group.sector)
    let noun =
      group.kind == .partner
      ? group.sector.map(language.name(of:)) ?? language.mixedPartners
      : language.name(of: group.kind)
    let title = "\(style.symbol) \(noun.many.capitalizedFirst) (\(language.format(group.count)))"
    var lines = group.named.map { language.label(of: $0) }
    if !group.unnamed.isEmpty, !group.named.isEmpty {
      lines.append(more(group.unnamed.count, noun: nil))
    }
    var attributes = style.attributes
    attributes[.shape] = "box"
    attributes[.label] = .html(Self.list(title: title, lines: lines, kind: group.kind))
    attributes[.margin] = "0.04,0.03"
    describe(&attributes, members: group.members, kind: group.kind)
    if let sector = group.sector { attributes["helix"] = .text(sector.rawValue) }
    let id = "list/" + group.representative.rawValue
    place(attributes, id: id, members: group.members)
    names[id] = ([title] + lines).joined(separator: ", ")
    if group.kind == .technology || group.kind == .programme,
      let home = home(of: group.members[0])
    {
      put(id, inBoxOf: home)
    }
  }

  /// A title above names in as many columns as keep the box from growing tall.
  private static func list(title: String, lines: [String], kind: EntityKind) -> HTMLLabel {
    let width = labelWidth(of: kind)
    let columns = max(1, min(3, (lines.count + longestColumn - 1) / longestColumn))
    let perColumn = max(1, (lines.count + columns - 1) / columns)
    func column(_ lines: some Sequence<String>, isBold: Bool, width: Double) -> HTMLLabel {
      .text(
        lines.flatMap { line in
          LabelWrapping.lines(
            line, width: width, size: FigureText.size, isBold: isBold, limit: 2, isBalanced: false
          ).flatMap { [FigureText.styled($0, isBold: isBold), .lineBreak(.left)] }
        })
    }
    var rows = [
      HTMLRow(cells: [
        .plain(
          column([title], isBold: true, width: width * Double(columns)),
          [.colspan: String(columns), .breakAlign: "LEFT"])
      ])
    ]
    if !lines.isEmpty {
      rows.append(
        HTMLRow(
          cells: stride(from: 0, to: lines.count, by: perColumn).map { start in
            .plain(
              column(
                lines[start..<min(start + perColumn, lines.count)], isBold: false, width: width),
              [.valign: "TOP", .breakAlign: "LEFT"])
          }))
    }
    return .table(.layout(rows, padding: 1, spacing: columns > 1 ? 3 : 0))
  }

  private static let longestColumn = 12

  private mutating func put(_ node: String, inBoxOf theme: EntityID) {
    guard nodeOf[theme] != nil else { return }
    nodesByHome[theme, default: []].append(node)
    homeOfNode[node] = theme
  }

  private mutating func add(_ remainder: NetworkContents.Remainder) {
    let noun = language.name(of: remainder.kind)
    let text = more(remainder.members.count, noun: noun)
    let style = NodeStyle(kind: remainder.kind)
    var attributes = style.attributes
    attributes[.style] = "filled,dashed"
    attributes[.fillcolor] = .raw(Palette.paper.description)
    attributes[.label] = .text(
      LabelWrapping.lines(
        text, width: Self.labelWidth(of: remainder.kind), size: FigureText.size
      ).joined(separator: "\n"))
    describe(&attributes, members: remainder.members, kind: remainder.kind)
    let id = "more/" + remainder.members[0].id.rawValue
    place(attributes, id: id, members: remainder.members)
    names[id] = text
    if remainder.kind == .mission, let home = remainder.home {
      put(id, inBoxOf: home)
    }
  }

  private func describe(
    _ attributes: inout DOTAttributes, members: [Entity], kind: EntityKind
  ) {
    attributes["kind"] = .text(kind.rawValue)
    attributes["count"] = .number(Double(members.count))
    attributes["members"] = .text(members.map(\.id.rawValue).joined(separator: " "))
    attributes["source"] = .text(Self.joined(members.map(\.provenance.source)))
    attributes[.tooltip] = .text(members.map { language.name(of: $0) }.joined(separator: ", "))
  }

  private mutating func place(_ attributes: DOTAttributes, id: String, members: [Entity]) {
    var attributes = attributes
    attributes[.id] = .text(id.replacing("/", with: "-"))
    nodes.append(DOTNode(id, attributes))
    for member in members { nodeOf[member.id] = id }
  }

  private func label(of entity: Entity) -> DOTValue {
    let text = language.label(of: entity)
    let isBold = entity.kind == .theme || entity.isCentralMission
    let prefix = NodeStyle(entity).symbol
    let lines = LabelWrapping.lines(
      prefix.isEmpty ? text : prefix + " " + text, width: Self.labelWidth(of: entity.kind),
      size: FigureText.size, isBold: isBold, limit: 4)
    guard isBold else { return .text(lines.joined(separator: "\n")) }
    let pieces = lines.map { FigureText.styled($0, isBold: true) }
    return .html(.text(Array(pieces.map { [$0] }.joined(separator: [.lineBreak()]))))
  }

  private func more(_ count: Int, noun: Noun?) -> String {
    let number = language.format(count)
    guard let noun else { return language("+ \(number) andere", "+ \(number) more") }
    return language("+ \(number) andere ", "+ \(number) other ") + noun.form(for: count)
  }

  private func word(for entity: Entity) -> String {
    entity.helix.map { language.name(of: $0).one } ?? language.name(of: entity.kind).one
  }

  private var relationNoun: Noun {
    language.pick(dutch: Noun("relatie", "relaties"), english: Noun("relation", "relations"))
  }

  private static func joined(_ words: [String]) -> String {
    Set(words).sorted().joined(separator: " ")
  }

  private struct EdgeKey: Hashable {
    var tail: String
    var head: String
    var kind: RelationKind
    var isInherited: Bool
  }

  private mutating func addEdges() {
    var merged: [EdgeKey: [NetworkView.Tie]] = [:]
    var order: [EdgeKey] = []
    for tie in view.ties {
      guard let tail = nodeOf[tie.subject], let head = nodeOf[tie.object], tail != head else {
        continue
      }
      let key = EdgeKey(tail: tail, head: head, kind: tie.kind, isInherited: tie.isInherited)
      if merged[key] == nil { order.append(key) }
      merged[key, default: []].append(tie)
    }
    for key in order { add(key, standingFor: merged[key] ?? []) }
  }

  private mutating func add(_ key: EdgeKey, standingFor ties: [NetworkView.Tie]) {
    guard let tie = ties.first, let subject = view.ecosystem.entity(tie.subject),
      let object = view.ecosystem.entity(tie.object)
    else { return }
    let layers = (Self.layer(of: subject.kind), Self.layer(of: object.kind))
    let isBoxed =
      key.kind == .partOf
      && (homeOfNode[key.tail].map { $0 == homeOfNode[key.head] } ?? false
        || wholeOf[tie.subject] == tie.object)
    if !isBoxed { relationCounts[key.kind, default: 0] += ties.count }
    hasInherited = hasInherited || key.isInherited
    var attributes = EdgeStyle(relation: key.kind).attributes
    if key.isInherited { attributes[.arrowhead] = "odot" }
    attributes["relation"] = .text(key.kind.rawValue)
    let provenance = ties.flatMap(\.provenance)
    attributes["source"] = .text(Self.joined(provenance.map(\.source)))
    attributes["count"] = .number(Double(ties.count))
    attributes["inherited"] = .raw(key.isInherited ? "true" : "false")
    if ties.count == 1, let role = tie.roles.first { attributes["role"] = .text(role.rawValue) }
    attributes[.id] = .text("edge-\(edges.count + 1)")
    // Layers run from what is done, through missions and themes, to who takes part.
    if isBoxed { attributes[.style] = "invis" }
    if layers.0 == layers.1 {
      attributes[.constraint] = false
      if layers.0 == 4, !isBoxed { sameLayer.append([key.tail, key.head]) }
    } else {
      attributes[.tailport] = "e"
      attributes[.headport] = "w"
    }
    if layers.0 <= layers.1 {
      edges.append(DOTEdge(key.tail, key.head, attributes))
    } else {
      attributes[.dir] = "back"
      attributes[.arrowtail] = attributes[.arrowhead]
      edges.append(DOTEdge(key.head, key.tail, attributes))
    }
  }

  /// Puts what stands in the box of a theme to the left of the theme.
  ///
  /// The box says that it is a part, so no line is drawn.
  private mutating func addLayoutOfBoxes() {
    for node in nodes {
      guard let home = homeOfNode[node.id], let theme = nodeOf[home], theme != node.id,
        !edges.contains(where: { $0.tail.node == node.id && $0.head.node == theme })
      else { continue }
      edges.append(
        DOTEdge(
          node.id, theme,
          [.style: "invis", "relation": .text(RelationKind.partOf.rawValue), "implied": true]))
    }
  }

  private static func layer(of kind: EntityKind) -> Int {
    switch kind {
    case .instrument, .action: 0
    case .project, .programme, .technology: 1
    case .mission: 2
    case .theme: 3
    case .topsector, .partner, .audience: 4
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
