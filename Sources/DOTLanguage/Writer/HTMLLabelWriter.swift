/// Writes an HTML-like label as the XML that Graphviz reads.
struct HTMLLabelWriter {
  let attribute: DOTAttributeName
  private(set) var text = ""

  /// Graphviz's reader holds 16 kB between two characters at which it can stop, and drops newlines.
  private static let longestRun = 8000

  init(attribute: DOTAttributeName) {
    self.attribute = attribute
  }

  mutating func write(_ label: HTMLLabel) throws(DOTWriterError) {
    switch label {
    case .text(let pieces): for piece in pieces { write(piece) }
    case .table(let table): try write(table)
    case .unchecked(let markup): text += DOTQuoting.replacingForbiddenScalars(markup)
    }
  }

  private mutating func write(_ table: HTMLTable) throws(DOTWriterError) {
    guard !table.rows.isEmpty, table.rows.allSatisfy({ !$0.cells.isEmpty }) else {
      throw .emptyTable(attribute: attribute)
    }
    open("TABLE", table.attributes, link: table.link)
    for (index, row) in table.rows.enumerated() {
      text += "<TR>"
      for cell in row.cells {
        open("TD", cell.attributes, link: cell.link)
        try write(cell.content)
        text += "</TD>"
      }
      text += "</TR>"
      if row.hasRuleBelow, index < table.rows.count - 1 { text += "<HR/>" }
    }
    text += "</TABLE>"
  }

  private mutating func write(_ piece: HTMLText) {
    switch piece {
    case .text(let string): writeText(string)
    case .lineBreak(let justification):
      switch justification {
      case .center: text += "<BR/>"
      case .left: text += "<BR ALIGN=\"LEFT\"/>"
      case .right: text += "<BR ALIGN=\"RIGHT\"/>"
      }
    case .font(let attributes, let pieces):
      open("FONT", attributes, link: nil)
      for piece in pieces { write(piece) }
      text += "</FONT>"
    case .bold(let pieces): write(pieces, in: "B")
    case .italic(let pieces): write(pieces, in: "I")
    case .underline(let pieces): write(pieces, in: "U")
    case .strikethrough(let pieces): write(pieces, in: "S")
    case .superscript(let pieces): write(pieces, in: "SUP")
    case .subscript(let pieces): write(pieces, in: "SUB")
    }
  }

  private mutating func write(_ pieces: [HTMLText], in element: String) {
    text += "<\(element)>"
    for piece in pieces { write(piece) }
    text += "</\(element)>"
  }

  private mutating func open(
    _ element: String, _ attributes: [HTMLAttribute: String], link: SafeURL?
  ) {
    var pairs = attributes.map { ($0.key.rawValue, $0.value) }
    // Graphviz 2.42 copies links into SVG as they are: it gets them escaped once more.
    if let link { pairs.append(("HREF", HTMLLabelWriter.escaped(link.string))) }
    pairs.sort { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    text += "<" + element
    for (name, value) in pairs {
      text += " \(name)=\"\(HTMLLabelWriter.escaped(value))\""
    }
    text += ">"
  }

  private mutating func writeText(_ string: String) {
    var run = 0
    var previous: Unicode.Scalar = " "
    let scalars = string.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if run >= HTMLLabelWriter.longestRun {
        text += "\n"
        run = 0
      }
      switch scalar {
      // Graphviz puts names for `\N` and its like into HTML-like text as well.
      case "\\": text += "\\\\"
      case "&": text += "&amp;" + DOTQuoting.entityBreaker(after: index, in: scalars)
      case "\r", "\u{2028}", "\u{2029}": text += "<BR/>"
      case "\n": if previous != "\r" { text += "<BR/>" }
      default: text += HTMLLabelWriter.escaped(scalar)
      }
      run += UTF8.width(scalar)
      previous = scalar
    }
  }

  private static func escaped(_ string: String) -> String {
    var result = ""
    for scalar in string.unicodeScalars { result += escaped(scalar) }
    return result
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "\t", "\n": " "
    default: DOTQuoting.isForbidden(scalar) ? "\u{FFFD}" : String(Character(scalar))
    }
  }
}
