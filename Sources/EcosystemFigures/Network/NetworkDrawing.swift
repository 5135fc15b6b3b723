internal import DOTLanguage
internal import EcosystemModel

/// How much room the names of a network take.
struct NetworkForm: Hashable {
  /// The most lines of the name of a mission.
  var lineLimit = 4
  /// The width at which names break, as a share of the usual one.
  var widthScale = 1.0
  /// The most columns of a list.
  var listColumns = 3

  /// From wide to narrow.
  static let all = [
    NetworkForm(widthScale: 1.6), NetworkForm(widthScale: 1.3),
    NetworkForm(), NetworkForm(listColumns: 2), NetworkForm(listColumns: 1),
    NetworkForm(widthScale: 0.85, listColumns: 1), NetworkForm(widthScale: 0.7, listColumns: 1),
    NetworkForm(widthScale: 0.6, listColumns: 1),
  ]
}

/// Turns a selection into nodes, edges and clusters.
struct NetworkDrawing {
  let view: NetworkView
  let contents: NetworkContents
  let options: NetworkOptions
  let language: Language
  /// How much room names take.
  let form: NetworkForm

  var nodes: [DOTNode] = []
  var edges: [DOTEdge] = []
  var names: [String: String] = [:]
  /// The relations that are drawn, with the number of ties that each line stands for.
  var relationCounts: [RelationKind: Int] = [:]
  /// The letters of themes, where there are too many lines between them or to them.
  let letters: ThemeLetters
  /// How many ties between themes the letters tell.
  var letteredTies = 0
  /// How many ties of those who take part the letters tell.
  var letteredPartners = 0
  var hasInherited = false
  /// How many ties the lines from what is counted only stand for.
  var summarisedTies = 0
  /// How many entities are counted only.
  var summarisedCount: Int { contents.remainders.reduce(0) { $0 + $1.members.count } }
  /// How many entities with a name stand in the box of a theme, parts of a theme in its box too.
  var boxedCount: Int {
    nodes.count { node in
      let id = EntityID(rawValue: node.id)
      return nodeOf[id] == node.id && homeOfNode[node.id].map { $0 != id } == true
    } + wholeOf.count
  }
  var nodeOf: [EntityID: String] = [:]
  var nodesByHome: [EntityID: [String]] = [:]

  var homeOfNode: [String: EntityID] = [:]
  var layerOfNode: [String: Int] = [:]
  /// The theme that holds a theme, where there is just one in view.
  var wholeOf: [EntityID: EntityID] = [:]
  /// Groups of nodes that stand in one layer although a line between them would set them apart.
  var sameLayer: [[String]] = []

  /// The greatest measure of what is named.
  private(set) var largestScore = 0.0

  /// The width of the names of a kind.
  func labelWidth(of kind: EntityKind) -> Double {
    (Self.usualWidth(of: kind) * form.widthScale).rounded(.down)
  }

  private static func usualWidth(of kind: EntityKind) -> Double {
    switch kind {
    case .mission: 235
    case .theme: 105
    case .partner, .topsector, .audience: 125
    default: 195
    }
  }

  init(
    view: NetworkView, contents: NetworkContents, options: NetworkOptions, language: Language,
    form: NetworkForm = NetworkForm()
  ) {
    self.form = form
    self.view = view
    self.contents = contents
    self.options = options
    self.language = language
    largestScore =
      contents.individuals.compactMap { options.scores[$0.id] }.filter(\.isFinite).max() ?? 0
    letters = ThemeLetters(contents.individuals, in: view)
    for entity in contents.individuals { add(entity) }
    findWholes()
    for group in contents.groups { add(group) }
    for remainder in contents.remainders { add(remainder) }
    addEdges()
    addSummaries()
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
  func boxes(_ themes: [String]) -> [DOTSubgraph] {
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

  mutating func findWholes() {
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

  func home(of entity: Entity) -> EntityID? {
    switch entity.kind {
    case .theme: return entity.id
    case .mission, .programme, .technology, .project:
      let themes = view.ecosystem.themes(of: entity.id)
      return themes.isEmpty ? view.home(of: entity) : themes.count == 1 ? themes.first?.id : nil
    default: return nil
    }
  }

  mutating func put(_ node: String, inBoxOf theme: EntityID) {
    guard nodeOf[theme] != nil else { return }
    nodesByHome[theme, default: []].append(node)
    homeOfNode[node] = theme
  }

  /// The layer of themes.
  static let themes = 3

  /// The layer of those who stand outside the boxes of themes.
  static let outside = 4

  /// Whether entities of a kind take part, and are not what is done.
  static func isOutside(_ kind: EntityKind) -> Bool { layer(of: kind) == outside }

  static func layer(of kind: EntityKind) -> Int {
    switch kind {
    case .instrument, .action: 0
    case .project, .programme, .technology: 1
    case .mission: 2
    case .theme: themes
    case .topsector, .partner, .audience: outside
    }
  }
}
