internal import DOTLanguage

/// How tall a node becomes, before it is laid out.
enum NodeHeight {
  static func of(_ node: DOTNode) -> Double {
    let lines = node.attributes[.label].map(lineCount) ?? 1
    var size = FigureText.size
    if case .number(let points)? = node.attributes[.fontsize] { size = points }
    let height = Double(lines) * size * 1.2
    if node.attributes[.shape] == "plain" { return height + 7 }
    let hasTwoLines = node.attributes[.peripheries] == .number(2)
    return height + (hasTwoLines ? 12 : 4.5)
  }

  static func lineCount(of value: DOTValue) -> Int {
    switch value {
    case .text(let text, _): text.count { $0 == "\n" } + 1
    case .html(let label): lineCount(of: label)
    default: 1
    }
  }

  private static func lineCount(of label: HTMLLabel) -> Int {
    switch label {
    case .text(let pieces):
      let breaks = pieces.count { if case .lineBreak = $0 { true } else { false } }
      if case .lineBreak? = pieces.last { return max(1, breaks) }
      return breaks + 1
    case .table(let table):
      return table.rows.reduce(0) { $0 + ($1.cells.map { lineCount(of: $0.content) }.max() ?? 0) }
    case .unchecked: return 1
    }
  }
}
