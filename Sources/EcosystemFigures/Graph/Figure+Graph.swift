internal import DOTLanguage
public import EcosystemModel
internal import GraphCore
internal import GraphvizRendering

extension Figure {
  /// Any graph, drawn plainly: what an edge list holds.
  ///
  /// A small graph has its names in its nodes. In a larger one those with the most ties bear their
  /// names, and the others are dots that grow with their number of ties. Beyond the limit the nodes
  /// with the most ties are drawn, and a note in the figure counts the others.
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
    let form = GraphForm(nodes: drawn.count)
    let named = Set(form.named(order.prefix(drawn.count).lazy.map { ($0, network.names[$0]) }))
    let dots = drawn.filter { !named.contains($0) }.map { degrees[$0] }

    var graph = DOTGraph(name: "graph", isDirected: network.graph.isDirected)
    graph.nodes = drawn.map { node in
      var attributes: DOTAttributes =
        named.contains(node)
        ? form.box(network.names[node]) : form.dot(degree: degrees[node], most: dots.max() ?? 1)
      attributes[.tooltip] = .text(network.names[node])
      attributes["degree"] = .number(Double(degrees[node]))
      return DOTNode(network.ids[node], attributes)
    }
    let edges = network.graph.edges()
    graph.edges = edges.filter { isDrawn.contains($0.source) && isDrawn.contains($0.target) }
      .map { DOTEdge(network.ids[$0.source], network.ids[$0.target]) }

    var notes: [String] = []
    if drawn.count < network.nodeCount {
      let (shown, hidden) = (
        language.format(drawn.count), language.format(network.nodeCount - drawn.count)
      )
      notes.append(
        language.pick(
          dutch: "Getekend: \(shown) met de meeste banden; niet getekend: \(hidden).",
          english: "Drawn: the \(shown) with the most edges; not drawn: \(hidden)."))
    }
    if let least = dots.min(), let most = dots.max() {
      let range = language.format(least) + (least == most ? "" : "-" + language.format(most))
      notes.append(
        language.pick(
          dutch: "De \(named.count) met de meeste banden dragen hun naam; hoe groter een stip, hoe "
            + "meer banden (\(range)).",
          english: "The \(named.count) with the most edges bear their names; the larger a dot, the "
            + "more edges (\(range))."))
    }
    let (nodeNoun, edgeNoun) = language.pick(
      dutch: (Noun("knoop", "knopen"), Noun("band", "banden")),
      english: (Noun("node", "nodes"), Noun("edge", "edges")))
    let counts =
      language.count(network.nodeCount, nodeNoun) + ", " + language.count(edges.count, edgeNoun)
      + "."
    let source =
      dataset.sha256.isEmpty ? [] : ["SHA-256 \(dataset.sha256.prefix(GraphForm.shownDigits))"]
    let lines = [counts] + notes + source
    let choice = EngineChoice(nodes: drawn.count, edges: graph.edges.count)
    graph.attributes = [
      .bgcolor: .raw(Palette.paper.description), .pad: 0.1, .outputorder: "edgesfirst",
      .label: .html(form.heading(dataset.name, lines)), .labelloc: "t", .labeljust: "l",
      .size: .raw("\(paper.width / 72),\(paper.height / 72)"),
      .fontname: .raw(FigureText.fontName), .fontsize: .number(form.textSize),
    ]
    graph.attributes.merge(choice.attributes, uniquingKeysWith: { $1 })
    graph.nodeDefaults = [
      .fillcolor: .raw(Color(0xD6E6F2).description), .color: .raw(Color(0x0072B2).description),
      .fontname: .raw(FigureText.fontName), .fontsize: .number(form.textSize),
    ]
    graph.edgeDefaults = [.color: .raw(Color(0x8A8A8A).description), .arrowsize: 0.6]
    return Figure(
      id: "graph", language: language, title: dataset.name,
      description: lines.joined(separator: " "),
      notes: notes, paper: paper, dataset: dataset, graph: graph, engine: choice.engine,
      nodeNames: Dictionary(
        zip(network.ids, network.names), uniquingKeysWith: { first, _ in first }),
      engineReason: choice.reason, textSize: form.textSize)
  }
}

/// How many names a plain graph of a size can bear on a page, and how large they must be to be read
/// there: the more nodes, the more the drawing shrinks.
private struct GraphForm {
  /// How many lines the names in the drawing may take together; `nil` when every node has its name.
  let lines: Int?
  /// The size of text before the drawing shrinks.
  let textSize: Double

  /// How much of a digest the figure shows; its file holds all of it.
  static let shownDigits = 16

  init(nodes: Int) {
    (lines, textSize) =
      switch nodes {
      case ...25: (nil, FigureText.size)
      case ...60: (24, FigureText.size)
      case ...100: (20, FigureText.size)
      case ...160: (16, 13)
      case ...280: (16, 16)
      case ...400: (14, 20)
      default: (12, 25)
      }
  }

  /// The first nodes, whose names fit.
  func named(_ nodes: some Sequence<(node: Int, name: String)>) -> [Int] {
    guard let lines else { return nodes.map(\.node) }
    var room = lines
    return nodes.prefix { node in
      room -= broken(node.name).count
      return room >= 0
    }.map(\.node)
  }

  private func broken(_ name: String) -> [String] {
    LabelWrapping.lines(name, width: 11 * textSize, size: textSize, limit: 3)
  }

  /// A node that bears its name.
  func box(_ name: String) -> DOTAttributes {
    [
      .label: .text(broken(name).joined(separator: "\n")), .shape: "box", .style: "filled,rounded",
      .margin: "0.06,0.03", .width: 0.1, .height: 0.2,
    ]
  }

  /// A node without a name, whose area grows with its number of ties.
  func dot(degree: Int, most: Int) -> DOTAttributes {
    [
      .label: "", .shape: "circle", .style: "filled", .fixedsize: true,
      .width: .number(0.06 + 0.14 * (Double(degree) / Double(max(1, most))).squareRoot()),
    ]
  }

  /// The title above what is to be known of the graph.
  func heading(_ title: String, _ lines: [String]) -> HTMLLabel {
    let title = FigureText.styled(
      title, size: textSize * FigureText.titleSize / FigureText.size, isBold: true)
    let rest = lines.flatMap {
      [FigureText.styled($0, size: textSize, color: Palette.quietInk), .lineBreak(.left)]
    }
    return .text([title, .lineBreak(.left)] + rest)
  }
}
