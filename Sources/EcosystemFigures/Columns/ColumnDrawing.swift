internal import DOTLanguage
internal import EcosystemModel
internal import GraphvizRendering

/// Nodes in columns from left to right, each column in a given order under a heading.
///
/// Several figures share it: what stands in a column, and in which order, is theirs to say.
struct ColumnDrawing {
  /// One column.
  struct Column {
    var title: String
    /// The width of its boxes in points.
    var width: Double
    var nodes: [DOTNode] = []
  }

  var columns: [Column]
  var edges: [DOTEdge] = []
  /// Groups of nodes of different columns that stand on one line.
  var lines: [[String]] = []
  /// The least room between two columns, in points.
  var leastGap = 44.0
  /// The most room between two columns, in points.
  var mostGap = 220.0

  /// How firmly the boxes of a column keep together, against standing beside what they are tied to.
  var cohesion = 1.0
  /// The room between boxes below each other, in points.
  var spacing = ColumnDrawing.separation
  /// Whether lines are straight: only where none passes a column.
  var hasStraightLines = false
  /// Whether columns begin right below their headings rather than in the middle.
  var startsAtTop = true

  /// The usual room between boxes below each other, in points.
  static let separation = 3.0

  /// About how tall the tallest column becomes, in points.
  var estimatedHeight: Double {
    columns.indices.map(height(of:)).max() ?? 0
  }

  /// About how tall a column becomes, in points.
  func height(of index: Int) -> Double {
    columns[index].nodes.reduce(28) { $0 + NodeHeight.of($1) + spacing }
  }

  /// What fits on a page beside heading and foot, in points of the drawing.
  static func room(on paper: Paper, below heading: FigureHeading) -> Double {
    paper.height / FigureText.leastScale - heading.estimatedHeight - 26
  }

  /// How wide text around a drawing may be on a page.
  static func textWidth(on paper: Paper) -> Double { paper.width / FigureText.leastScale - 44 }

  /// The widths of columns with given shares of what the gaps leave.
  static func widths(
    _ shares: [Double], on paper: Paper, gap: Double, most: Double = 250
  ) -> [Double] {
    let room = paper.width / FigureText.leastScale - 44 - gap * Double(shares.count - 1)
    let total = shares.reduce(0, +)
    return shares.map { min(most, (room * $0 / total).rounded(.down)) }
  }

  /// A width for boxes in which no word stands out.
  static func width(
    _ width: Double, for entities: [Entity], _ language: Language, isSigned: Bool = true
  ) -> Double {
    let words = entities.map { entity in
      let sign = NodeStyle(entity).symbol
      return LabelWrapping.longestPiece(
        of: (sign.isEmpty ? "" : sign + "\u{A0}") + language.label(of: entity),
        size: FigureText.size, isBold: entity.kind == .theme || entity.isCentralMission)
    }
    return min(width * 1.15, max(width, ((words.max() ?? 0) + 16).rounded(.up)))
  }

  /// The styled graph.
  func graph(named name: String, heading: FigureHeading, paper: Paper) -> DOTGraph {
    var graph = DOTGraph(name: name)
    let boxes = columns.reduce(0) { $0 + $1.width }
    let gaps = Double(max(1, columns.count - 1))
    let gap = min(mostGap, max(leastGap, (heading.width - boxes) / gaps)).rounded(.down)
    // As wide as the drawing, so that all begin at the same line on the left.
    var heading = heading
    heading.width = max(400, boxes + gap * Double(columns.count - 1))
    graph.attributes = [
      .rankdir: "LR", .nodesep: .number(spacing / 72), .ranksep: .number(gap / 72),
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size),
      .bgcolor: .raw(Palette.paper.description), .pad: 0.05, .outputorder: "edgesfirst",
      // A second round of sorting would undo the order in some columns.
      .remincross: false, .size: .raw("\(paper.width / 72),\(paper.height / 72)"),
    ]
    if hasStraightLines { graph.attributes[.splines] = "line" }
    graph.nodeDefaults = [
      .fontname: .raw(FigureText.fontName), .fontsize: .number(FigureText.size),
      .margin: "0.07,0.015", .height: 0.2,
    ]
    graph.edgeDefaults = [.arrowsize: 0.6]
    let titleLines = columns.map { Self.lines(of: $0).count }.max() ?? 1
    for (index, column) in columns.enumerated() {
      let top = Self.title(column, id: "column/\(index + 1)", lines: titleLines)
      let nodes = [top] + column.nodes
      graph.nodes += nodes.reversed()
      graph.subgraphs.append(.rank("same", nodes: nodes.reversed().map(\.id)))
      // Lines that are not seen keep the order. Within a cluster and from left to right, Graphviz
      // 2.42 stacks the nodes of a layer upwards.
      graph.edges += zip(nodes, nodes.dropFirst()).map { upper, lower in
        let isCaption = upper.attributes[.shape] == "plain"
        let weight =
          upper.id == top.id ? (startsAtTop ? cohesion : 1) : isCaption ? 200 : cohesion
        return DOTEdge(lower.id, upper.id, [.style: "invis", .weight: .number(weight)])
      }
    }
    let headings = columns.indices.map { "column/\($0 + 1)" }
    for line in [headings] + lines {
      graph.edges += zip(line, line.dropFirst()).map {
        DOTEdge($0, $1, [.style: "invis", .weight: 1000])
      }
    }
    graph.edges += edges
    heading.frame(&graph)
    return graph
  }

  private static func lines(of column: Column) -> [String] {
    LabelWrapping.lines(column.title, width: column.width, size: FigureText.size, isBold: true)
  }

  private static func title(_ column: Column, id: String, lines most: Int) -> DOTNode {
    let pieces = lines(of: column).map {
      [FigureText.styled($0, color: Palette.quietInk, isBold: true)]
    }
    let cell = HTMLCell(
      .text(Array(pieces.joined(separator: [.lineBreak()]))),
      [
        .width: FigureText.format(column.width), .border: "1", .sides: "B",
        .height: String(most * 12 + 4), .valign: "BOTTOM",
        .color: Palette.rule.description, .cellpadding: "2",
      ])
    return DOTNode(
      id, [.shape: "plain", .label: .html(.table(.layout([HTMLRow(cells: [cell])])))])
  }

  /// A line of text that stands above some boxes of a column, with a sign before it.
  static func caption(
    _ text: String, id: String, width: Double, color: Color = Palette.ink
  ) -> DOTNode {
    let lines = LabelWrapping.lines(
      text, width: width, size: FigureText.size, isBold: true, isBalanced: false)
    let cell = HTMLCell(
      .text(
        lines.flatMap {
          [FigureText.styled($0, color: color, isBold: true), .lineBreak(.left)]
        }),
      [
        .width: FigureText.format(width), .align: "LEFT", .breakAlign: "LEFT", .border: "0",
        .cellpadding: "1", .height: String(lines.count * 12 + 5), .valign: "BOTTOM",
      ])
    return DOTNode(
      id, [.shape: "plain", .label: .html(.table(.layout([HTMLRow(cells: [cell])])))])
  }
}
