internal import DOTLanguage
public import EcosystemModel
internal import GraphvizRendering
public import WhiteSpotAnalysis

extension Figure {
  /// The white spots as a matrix: missions by theme, and what each declared need came to.
  ///
  /// A cell has a sign, a colour and a word; the darker it is, the more it asks for attention, so
  /// that it reads in black and white too. An exclamation mark stands where a source itself speaks of
  /// a lack. Each mission is a node of its own, in the order of the findings, so that an exported
  /// graph carries its id, edition, score and states.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - ecosystem: The dataset in which it was found.
  ///   - language: The language of the text.
  ///   - paper: The page on which the figure is to fit.
  /// - Returns: The figure.
  /// - Complexity: O(*c*) for *c* cells.
  public static func whiteSpots(
    _ findings: WhiteSpotFindings, in ecosystem: Ecosystem, language: Language,
    paper: Paper = .a4Landscape
  ) -> Figure {
    let matrix = WhiteSpotMatrix(
      findings: findings, ecosystem: ecosystem, language: language, paper: paper)
    var graph = DOTGraph(name: "whitespots")
    graph.attributes = [
      .rankdir: "LR", .nodesep: 0.02, .fontname: .raw(FigureText.fontName),
      .fontsize: .number(FigureText.size), .bgcolor: .raw(Palette.paper.description),
      .pad: 0.1,
      .size: .raw("\(paper.width / 72),\(paper.height / 72)"),
    ]
    graph.nodeDefaults = [
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size), .shape: "plain",
    ]
    graph.edgeDefaults = [.style: "invis"]
    let heading = FigureHeading(
      title: matrix.title, subtitle: matrix.subtitle, legend: matrix.legend, notes: matrix.notes,
      source: SourceLine.text(for: ecosystem, sources: matrix.sources, language: language),
      width: matrix.width)
    let rows = heading.rows
    graph.nodes = [rows.top] + matrix.nodes + [rows.bottom]
    // One layer from top to bottom: layers of their own would stand 8 points apart at least.
    graph.subgraphs = [.rank("same", nodes: graph.nodes.map(\.id))]
    for (upper, lower) in zip(graph.nodes, graph.nodes.dropFirst()) {
      graph.edges.append(DOTEdge(upper.id, lower.id))
    }
    return Figure(
      id: "whitespots", language: language, title: matrix.title, description: matrix.description,
      notes: matrix.notes, paper: paper, dataset: ecosystem.identity, graph: graph, engine: .dot,
      nodeNames: matrix.names)
  }
}
