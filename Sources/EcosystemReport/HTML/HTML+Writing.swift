extension HTML {
  /// The markup.
  ///
  /// - Complexity: O(*n*) in its length.
  func written() -> String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .text(let string): HTML.escape(string, to: &text)
    case .verbatim(let markup): text += markup
    case .group(let pieces): for piece in pieces { piece.write(to: &text) }
    case .element(let tag, let attributes, let children):
      text += "<" + tag.rawValue
      for attribute in attributes {
        text += " " + attribute.name + "=\""
        HTML.escape(attribute.value, to: &text)
        text += "\""
      }
      text += tag.isVoid ? "/>\n" : ">"
      if tag.isVoid { return }
      for child in children { child.write(to: &text) }
      text += "</" + tag.rawValue + ">"
      if HTML.blocks.contains(tag) { text += "\n" }
    }
  }

  /// Elements that end a line, so that the file can be read and compared.
  private static let blocks: Set<Tag> = [
    .article, .body, .caption, .details, .div, .dl, .figure, .footer, .h1, .h2, .h3, .h4, .head,
    .header, .html, .li, .main, .nav, .ol, .p, .section, .table, .tbody, .thead, .tr, .ul, .title,
    .style, .script,
  ]

  private static func escape(_ string: String, to text: inout String) {
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\t", "\n": text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
        text.unicodeScalars.append("\u{FFFD}")
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
