internal import DOTLanguage

/// What stands above and below the drawing of every figure.
struct FigureHeading {
  var title: String
  /// The edition and what was filtered.
  var subtitle: String
  var legend: Legend
  var notes: [String]
  var source: String
  /// The width in points at which its lines are broken.
  var width: Double

  /// Title, subtitle and legend.
  var top: HTMLLabel {
    var rows = [
      line(title, size: FigureText.titleSize, color: Palette.ink, isBold: true), line(subtitle),
    ]
    if let legend = legend.label(width: width) {
      rows.append(.gap)
      rows.append(HTMLRow(cells: [.plain(legend, [.width: FigureText.format(width)])]))
    }
    rows.append(.gap)
    return .table(.layout(rows, padding: 1))
  }

  /// Notes and sources, as far from the left as a label within a box is.
  func bottom(indent: Double) -> HTMLLabel {
    let lines = (notes.isEmpty ? [] : [notes.joined(separator: " ")]) + [source]
    let rows = lines.map { text in
      let space = HTMLCell.plain(
        .text([FigureText.styled(" ", size: 4)]), [.width: FigureText.format(indent)])
      return HTMLRow(cells: (indent > 0 ? [space] : []) + line(text).cells)
    }
    return .table(.layout(rows, padding: 1))
  }

  private func line(
    _ text: String, size: Double = FigureText.size, color: Color = Palette.quietInk,
    isBold: Bool = false
  ) -> HTMLRow {
    HTMLRow(cells: [
      .plain(
        FigureText.paragraph(text, width: width, size: size, color: color, isBold: isBold),
        [.width: FigureText.format(width), .breakAlign: "LEFT"])
    ])
  }

  /// About how tall heading and foot are together, in points of the drawing.
  var estimatedHeight: Double { topHeight + bottomHeight + 20 }

  /// About how tall the heading is, in points.
  var topHeight: Double {
    height(of: title, size: FigureText.titleSize, isBold: true) + height(of: subtitle)
      + legend.height(width: width) + 26
  }

  /// About how tall the foot is, in points.
  var bottomHeight: Double {
    height(of: source) + (notes.isEmpty ? 0 : height(of: notes.joined(separator: " "))) + 4
  }

  private func height(
    of text: String, size: Double = FigureText.size, isBold: Bool = false
  ) -> Double {
    let lines = LabelWrapping.lines(
      LabelWrapping.holdingCounts(text), width: width, size: size, isBold: isBold, isBalanced: false
    )
    return Double(lines.count) * size * 1.2 + 2
  }

  /// Heading and foot as nodes of a width, for drawings that are rows from top to bottom.
  var rows: (top: DOTNode, bottom: DOTNode) {
    func node(_ id: String, _ label: HTMLLabel) -> DOTNode {
      let cell = HTMLCell.plain(label, [.width: FigureText.format(width)])
      return DOTNode(
        id, [.label: .html(.table(.layout([HTMLRow(cells: [cell])]))), .id: .text(id)])
    }
    let apart = HTMLRow(cells: [.plain(bottom(indent: 0))])
    return (node("heading", top), node("foot", .table(.layout([.gap, apart]))))
  }

  /// Puts heading and foot around a graph: as labels of two nested boxes without a line.
  func frame(_ graph: inout DOTGraph) {
    let bare: DOTAttributes = [
      .peripheries: 0, .style: "solid", .margin: 0, .labeljust: "l",
      .fontname: .raw(FigureText.fontName),
    ]
    var inner = DOTSubgraph.cluster("figure", nodes: graph.nodes.map(\.id), bare)
    let grouped = Set(graph.subgraphs.flatMap(\.allNodes))
    inner.nodes.removeAll(where: grouped.contains)
    inner.subgraphs = graph.subgraphs
    inner.attributes[.label] = .html(top)
    inner.attributes[.labelloc] = "t"
    graph.subgraphs = [inner]
    graph.attributes[.label] = .html(bottom(indent: 4))
    graph.attributes[.labelloc] = "b"
    graph.attributes[.labeljust] = "l"
  }
}

extension DOTSubgraph {
  var allNodes: [String] { nodes + subgraphs.flatMap(\.allNodes) }
}
