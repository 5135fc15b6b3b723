/// The lexical rules of the language, as Graphviz's reader applies them.
enum DOTQuoting {
  /// The reader's buffer holds 16 kB between two characters at which it can stop.
  private static let longestRun = 8000

  /// Whether the string needs no quotation marks: letters, digits and underscores, not beginning
  /// with a digit, and not a keyword.
  static func isPlainIdentifier(_ string: String) -> Bool {
    var isFirst = true
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        break
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return !isFirst && !keywords.contains(string.lowercased())
  }

  static let keywords: Set<String> = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

  /// Whether a quoted string can hold these characters.
  ///
  /// A backslash stands for itself in a quoted
  /// string, so that an odd number of them before a quotation mark would escape the mark.
  static func isQuotable(_ string: String) -> Bool {
    var backslashes = 0
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): backslashes += 1
      case 0: return false
      case UInt8(ascii: "\""), UInt8(ascii: "\n"):
        if backslashes % 2 == 1 { return false }
        backslashes = 0
      default: backslashes = 0
      }
    }
    return backslashes % 2 == 0
  }

  static func hasControlCharacters(_ string: String) -> Bool {
    string.unicodeScalars.contains(where: isForbidden)
  }

  /// Appends the string between quotation marks, long runs split by a backslash and a newline,
  /// which the reader drops.
  static func appendQuoted(_ string: String, to text: inout String) {
    text += "\""
    var run = 0
    var previous: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      if scalar == "\"" {
        text += "\\\""
        run = 0
      } else {
        if run >= longestRun, previous != "\\" {
          text += "\\\n"
          run = 0
        }
        text.unicodeScalars.append(scalar)
        run += UTF8.width(scalar)
      }
      previous = scalar
    }
    text += "\""
  }

  /// Whether the reader would find the end of an HTML-like string where it is meant to be.
  static func hasBalancedAngleBrackets(_ markup: String) -> Bool {
    var depth = 0
    for byte in markup.utf8 {
      if byte == UInt8(ascii: "<") { depth += 1 }
      if byte == UInt8(ascii: ">") { depth -= 1 }
      if depth < 0 || byte == 0 { return false }
    }
    return depth == 0
  }

  /// A word joiner if the ampersand at the index begins what looks like an entity, else nothing.
  ///
  /// Graphviz decodes entities when it reads a label, and when it writes XML takes whatever then
  /// still looks like one for an entity: the text `&lt;` would show as `<`. The joiner has no width.
  static func entityBreaker(
    after ampersand: String.Index, in scalars: String.UnicodeScalarView
  ) -> String {
    var index = scalars.index(after: ampersand)
    var length = 0
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar == ";" { return length > 0 ? "\u{2060}" : "" }
      guard scalar.isASCII,
        scalar.properties.isAlphabetic || "#0123456789".contains(Character(scalar))
      else { return "" }
      length += 1
      index = scalars.index(after: index)
    }
    return ""
  }

  /// Whether XML cannot hold the character, or can hold it only in disguise.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA: false
    case 0...0x1F, 0x7F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  static func replacingForbiddenScalars(_ string: String) -> String {
    guard string.unicodeScalars.contains(where: isForbidden) else { return string }
    var result = ""
    for scalar in string.unicodeScalars {
      result.unicodeScalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return result
  }
}
