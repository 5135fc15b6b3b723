/// A link that a reader may follow without danger: http, https, mailto, or relative.
///
/// ```swift
/// SafeURL("https://example.nl/?a=1&b=2")?.string  // "https://example.nl/?a=1&b=2"
/// SafeURL("jaarverslag 2023.pdf")?.string         // "jaarverslag%202023.pdf"
/// SafeURL("JavaScript:alert(1)")                  // nil
/// SafeURL("java\tscript:alert(1)")                // nil
/// ```
/// The string holds only printable ASCII without quotes, angle brackets, backslashes and spaces:
/// these and everything beyond ASCII are percent-encoded (as UTF-8).
public struct SafeURL: Hashable, Sendable, CustomStringConvertible {
  /// The link, ready for an attribute (in XML `&` still has to become `&amp;`).
  public let string: String

  /// Makes a safe link, or `nil`.
  ///
  /// It is `nil` if the link is empty or holds control characters, if its scheme is not http,
  /// https or mailto, or if it is relative to the scheme only (`//host/path`), which reads a
  /// foreign host from a page that was opened from disk.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init?(_ text: some StringProtocol) {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return nil }
    let trimmed = scalars[first...last]
    guard !trimmed.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }),
      SafeURL.hasAllowedStart(trimmed)
    else { return nil }

    var encoded = ""
    for byte in String(String.UnicodeScalarView(trimmed)).utf8 {
      if SafeURL.mayStay(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded.append("%")
        encoded.append(SafeURL.hexadecimalDigits[Int(byte >> 4)])
        encoded.append(SafeURL.hexadecimalDigits[Int(byte & 15)])
      }
    }
    string = encoded
  }

  /// The link itself.
  public var description: String { string }

  private static let hexadecimalDigits = Array("0123456789ABCDEF")

  private static func hasAllowedStart(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    let start = scalars.prefix(2)
    if start.count == 2, start.allSatisfy({ $0 == "/" || $0 == "\\" }) { return false }
    var scheme = ""
    for scalar in scalars {
      switch scalar {
      case ":": return ["http", "https", "mailto"].contains(scheme.lowercased())
      case "/", "?", "#", "\\": return true
      default: scheme.unicodeScalars.append(scalar)
      }
    }
    return true
  }

  private static func mayStay(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "|"), UInt8(ascii: "^"):
      return false
    default:
      return (0x21...0x7E).contains(byte)
    }
  }
}
