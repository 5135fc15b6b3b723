internal import DOTLanguage
public import EcosystemModel
internal import GraphCore
internal import GraphvizRendering

extension Figure {
  /// Any graph, drawn plainly: what an edge list holds.
  ///
  /// A small graph has its names in its nodes. In a larger one a node's size grows with its number of
  /// ties, and those with the most ties bear their names. Beyond the limit the nodes with the most
  /// ties are drawn, and a note in the figure counts the others.
  ///
  /// - Parameters:
  ///   - network: The graph with the names of its nodes.
  ///   - dataset: What the graph is called, and which one it is exactly.
  ///   - nodeLimit: The most nodes to draw.
  ///   - paper: The page to fit on.
  ///   - language: The language of the text.
  /// - Returns: The figure.
  /// - Complexity: O(*n* log *n* + *m*).
  public static func graph(
    of network: Network, dataset: Ecosystem.Identity, nodeLimit: Int = 300,
    paper: Paper = .a4Portrait, language: Language
  ) -> Figure {
    let degrees = (0..<network.nodeCount).map { network.graph.degree(of: $0) }
    let order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    let drawn = order.prefix(nodeLimit).sorted()
    let isDrawn = Set(drawn)
    let largest = Double(max(1, degrees.max() ?? 1))

    var graph = DOTGraph(name: "graph", isDirected: network.graph.isDirected)
    let isSmall = drawn.count <= smallGraph
    let isNamed = isSmall ? isDrawn : Set(order.prefix(namedNodes))
    graph.nodes = drawn.map { node in
      let name = network.names[node]
      var attributes: DOTAttributes = [
        .label: .text(isNamed.contains(node) ? name : ""), .tooltip: .text(name),
      ]
      if !isSmall {
        let size = 0.08 + 0.42 * (Double(degrees[node]) / largest).squareRoot()
        attributes[.width] = .number(size)
        attributes[.height] = .number(size)
      }
      return DOTNode(network.ids[node], attributes)
    }
    let edges = network.graph.edges()
    graph.edges = edges.filter { isDrawn.contains($0.source) && isDrawn.contains($0.target) }
      .map { DOTEdge(network.ids[$0.source], network.ids[$0.target]) }
    let counts = language.pick(
      dutch: "\(language.format(network.nodeCount)) knopen, \(language.format(edges.count)) banden",
      english: "\(language.format(network.nodeCount)) nodes, \(language.format(edges.count)) edges")
    var notes: [String] = []
    if drawn.count < network.nodeCount {
      notes.append(
        language.pick(
          dutch: "Getekend zijn de \(language.format(drawn.count)) knopen met de meeste banden; "
            + "\(language.format(network.nodeCount - drawn.count)) andere niet.",
          english: "Drawn are the \(language.format(drawn.count)) nodes with the most edges; "
            + "\(language.format(network.nodeCount - drawn.count)) others are not."))
    }
    if !isSmall {
      notes.append(
        language.pick(
          dutch: "De \(isNamed.count) met de meeste banden dragen hun naam.",
          english: "The \(isNamed.count) with the most edges bear their names."))
    }
    let choice = EngineChoice(nodes: drawn.count, edges: graph.edges.count)
    let source =
      dataset.sha256.isEmpty ? [] : ["SHA-256 \(dataset.sha256.prefix(shownDigits))"]
    let lines = [counts + "."] + notes + source
    graph.attributes = [
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size),
      .bgcolor: .raw(Palette.paper.description), .pad: 0.1,
      .outputorder: "edgesfirst",
      .label: .text(([dataset.name] + lines).joined(separator: "\n")), .labelloc: "t",
      .labeljust: "l",
      .size: .raw("\(paper.width / 72),\(paper.height / 72)"),
    ]
    graph.attributes.merge(choice.attributes, uniquingKeysWith: { $1 })
    graph.nodeDefaults = [
      .shape: isSmall ? "box" : "circle", .style: isSmall ? "filled,rounded" : "filled",
      .fillcolor: .raw(Color(0xD6E6F2).description), .color: .raw(Color(0x0072B2).description),
      .fixedsize: .raw(isSmall ? "false" : "true"), .margin: "0.08,0.03", .height: 0.25,
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size),
    ]
    graph.edgeDefaults = [.color: .raw(Color(0x8A8A8A).description), .arrowsize: 0.6]
    return Figure(
      id: "graph", language: language, title: dataset.name,
      description: lines.joined(separator: " "),
      notes: notes, paper: paper, dataset: dataset, graph: graph, engine: choice.engine,
      nodeNames: Dictionary(
        zip(network.ids, network.names), uniquingKeysWith: { first, _ in first }),
      engineReason: choice.reason)
  }

  /// Up to this many nodes every name fits.
  private static let smallGraph = 60
  /// How many nodes of a larger graph bear their names.
  private static let namedNodes = 30
  /// How much of the digest the figure shows; its file holds all of it.
  private static let shownDigits = 16
}
