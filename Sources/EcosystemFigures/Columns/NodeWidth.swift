internal import DOTLanguage

/// How wide a node becomes, before it is laid out.
enum NodeWidth {
  static func of(_ node: DOTNode) -> Double {
    var size = FigureText.size
    if case .number(let points)? = node.attributes[.fontsize] { size = points }
    // Margins and the lines of the outline.
    return (node.attributes[.label].map { width(of: $0, size: size) } ?? 0) + 11
  }

  private static func width(of value: DOTValue, size: Double) -> Double {
    switch value {
    case .text(let text, _):
      text.split(separator: "\n").map { TextWidth.points($0, size: size) }.max() ?? 0
    case .html(let label): width(of: label, size: size)
    default: 0
    }
  }

  private static func width(of label: HTMLLabel, size: Double) -> Double {
    switch label {
    case .text(let pieces): lines(of: pieces, size: size, isBold: false).max() ?? 0
    case .table(let table):
      table.rows.map { row in
        row.cells.reduce(0) { $0 + width(of: $1.content, size: size) + 5 }
      }.max() ?? 0
    case .unchecked: 0
    }
  }

  private static func lines(of pieces: [HTMLText], size: Double, isBold: Bool) -> [Double] {
    var lines = [0.0]
    for piece in pieces {
      switch piece {
      case .lineBreak: lines.append(0)
      case .text(let text):
        lines[lines.count - 1] += TextWidth.points(text, size: size, isBold: isBold)
      case .font(_, let inner), .italic(let inner), .underline(let inner),
        .strikethrough(let inner), .superscript(let inner), .subscript(let inner):
        lines[lines.count - 1] += Self.lines(of: inner, size: size, isBold: isBold).max() ?? 0
      case .bold(let inner):
        lines[lines.count - 1] += Self.lines(of: inner, size: size, isBold: true).max() ?? 0
      }
    }
    return lines
  }
}
