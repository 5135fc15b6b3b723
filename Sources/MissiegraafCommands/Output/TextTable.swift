import SourceDiagnostics

/// A table of plain text for a terminal: columns as wide as their widest cell, cut to the width of
/// the screen by wrapping the last column.
struct TextTable {
  /// On which side the text of a column stands.
  enum Alignment {
    case left
    case right
  }

  private let header: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  init(_ columns: [(title: String, alignment: Alignment)]) {
    header = columns.map(\.title)
    alignments = columns.map(\.alignment)
  }

  mutating func append(_ row: [String]) {
    precondition(row.count == header.count, "a row has as many cells as the table has columns")
    rows.append(row.map(DisplayText.printable))
  }

  /// The table, each line ending with a line feed, none with spaces.
  func text(width: Int, rule: Bool = true) -> String {
    var widths = header.indices.map { column in
      ([header] + rows).reduce(0) { max($0, DisplayText.width($1[column])) }
    }
    let last = widths.count - 1
    let others = widths.dropLast().reduce(0, +) + 2 * last
    if widths[last] > width - others { widths[last] = max(24, width - others) }
    var lines = render(header, widths)
    if rule {
      lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    }
    for row in rows { lines += render(row, widths) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func render(_ row: [String], _ widths: [Int]) -> [String] {
    let wrapped = TextWrap.lines(of: row[row.count - 1], width: widths[row.count - 1])
    return wrapped.enumerated().map { number, text in
      var cells = number == 0 ? Array(row.dropLast()) : row.dropLast().map { _ in "" }
      cells.append(text)
      let line = cells.indices.map { column in
        let padding = String(
          repeating: " ", count: max(0, widths[column] - DisplayText.width(cells[column])))
        return alignments[column] == .left ? cells[column] + padding : padding + cells[column]
      }.joined(separator: "  ")
      let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
      return end.map { String(line[...$0]) } ?? ""
    }
  }
}

/// Breaks text into lines.
enum TextWrap {
  /// The lines of a text, broken at spaces; a word longer than a line stands on its own.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) {
      let length = DisplayText.width(word)
      if used > 0, used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line += (used > 0 ? " " : "") + word
      used += length + (used > 0 ? 1 : 0)
    }
    lines.append(line)
    return lines
  }

  /// The text in lines that each begin with an indent, the first with its own.
  static func paragraph(
    _ text: String, width: Int, first: String = "", indent: String = ""
  ) -> String {
    lines(of: text, width: max(24, width - indent.count)).enumerated()
      .map { ($0 == 0 ? first : indent) + $1 + "\n" }.joined()
  }
}
