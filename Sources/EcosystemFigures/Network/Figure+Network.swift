internal import DOTLanguage
public import EcosystemModel
internal import GraphvizRendering

extension Figure {
  /// The network: themes with their missions, and the programmes, technologies, topsectoren and
  /// partners that are tied to them.
  ///
  /// Each kind has its own shape, partners their sector's colour and sign; a box surrounds what
  /// belongs to one theme. Entities of one kind and sector that have exactly the same ties stand
  /// together in a list. What is beyond the limit, or would make text smaller than 8 points on the
  /// page, is summarised ("+ 12 andere partners") and counted in a note; what has no tie in view is counted in a note as well. Ties that a mission has through
  /// one of an earlier edition end in an open dot.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - options: What to show.
  ///   - language: The language of the text.
  /// - Returns: The figure; without nodes when nothing is in view.
  /// - Complexity: O((*n* + *m*) log *n*) for *n* entities and *m* relations, times the depth of
  ///   themes.
  public static func network(
    of ecosystem: Ecosystem, options: NetworkOptions = NetworkOptions(), language: Language
  ) -> Figure {
    let view = NetworkView(ecosystem, selection: options.selection)
    let labels = Dictionary(
      view.entities.map { ($0.id, language.label(of: $0).lowercased()) },
      uniquingKeysWith: { first, _ in first })
    func isBefore(_ one: Entity, _ two: Entity) -> Bool {
      func key(_ entity: Entity) -> (Int, Double, Int, String, EntityID) {
        (
          entity.isCentralMission ? 0 : 1, -(options.scores[entity.id] ?? 0),
          -view.degree(of: entity.id), labels[entity.id] ?? "", entity.id
        )
      }
      return key(one) < key(two)
    }
    let paper = options.paper
    let fitting = NetworkFitting(
      view: view, options: options, language: language, order: isBefore)
    let (drawing, heading) = fitting.best()

    var graph = DOTGraph(name: "network")
    graph.nodes = drawing.nodes
    graph.edges = drawing.edges
    graph.subgraphs = drawing.clusters
    graph.nodeDefaults = [
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size),
      .margin: "0.06,0.015", .height: 0.2, .width: 0.4,
    ]
    graph.edgeDefaults = [.arrowsize: 0.6]
    graph.attributes = [
      .rankdir: "LR", .nodesep: 0.05, .ranksep: 0.25, .newrank: true,
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size),
      .bgcolor: .raw(Palette.paper.description), .pad: 0.04,
      .size: .raw("\(paper.width / 72),\(paper.height / 72)"), .outputorder: "edgesfirst",
    ]
    heading.frame(&graph)
    return Figure(
      id: "network", language: language, title: heading.title, description: drawing.description,
      notes: heading.notes, paper: paper, dataset: ecosystem.identity, graph: graph, engine: .dot,
      nodeNames: drawing.names)
  }
}
