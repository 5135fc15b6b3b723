/// The characters of XML 1.0.
package enum XMLCharacter {
  /// Whether XML can hold a character.
  package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether XML can hold every character of a text.
  package static func areAllowed(in text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isAllowed)
  }

  /// Where the first character stands that XML cannot hold, among bytes of UTF-8.
  static func firstForbidden(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    range.first { place in
      switch bytes[place] {
      case 0x09, 0x0A, 0x0D: false
      case 0x00...0x1F: true
      // U+FFFE and U+FFFF.
      case 0xEF:
        place + 2 < bytes.count && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE
      default: false
      }
    }
  }

  /// The character of an entity, without its ampersand and semicolon; `nil` for an unknown one.
  static func named(_ entity: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: entity, as: UTF8.self)
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#"), name.utf8.count <= 10 else { return nil }
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x"
      let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}
