/// Text made fit for a terminal: no control characters, known widths.
public enum DisplayText {
  /// The text with each control character replaced by a visible sign.
  ///
  /// Hostile input cannot steer a terminal that way. A tab becomes a space.
  public static func printable(_ text: String) -> String {
    guard simpleWidth(text) == nil else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.unicodeScalars.append(" ")
      case 0x00...0x1F: result.unicodeScalars.append(controlPicture(scalar))
      case 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text in quotation marks, cut off after 80 characters.
  ///
  /// Offending text of any length fits in a message that way.
  public static func quoted(_ text: some StringProtocol) -> String {
    let start = text.prefix(80)
    return "\"\(start)\(start.endIndex < text.endIndex ? "…" : "")\""
  }

  /// The number of terminal cells that a text takes: 0 for combining marks, 2 for wide characters.
  public static func width(_ text: some StringProtocol) -> Int {
    simpleWidth(text) ?? text.reduce(0) { $0 + width($1) }
  }

  /// The width of a text of which each scalar is a character of one cell; `nil` for any other text.
  private static func simpleWidth(_ text: some StringProtocol) -> Int? {
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF,
        0x2100...0x2BFF:
        width += 1
      default: return nil
      }
    }
    return width
  }

  /// The number of terminal cells that a character takes.
  public static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200D: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func controlPicture(_ control: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + control.value) ?? "\u{FFFD}"
  }
}
