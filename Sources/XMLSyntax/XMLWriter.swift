/// Writes XML whose parts are always escaped; what ``XMLCharacter`` does not allow becomes U+FFFD.
package struct XMLWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var tagIsOpen = false

  package init() {}

  /// Opens an element.
  package mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
    closeTag()
    bytes += "<".utf8
    bytes += name.utf8
    for (name, value) in attributes {
      bytes += " ".utf8
      bytes += name.utf8
      bytes += "=\"".utf8
      append(value, isAttribute: true)
      bytes += "\"".utf8
    }
    tagIsOpen = true
  }

  /// Closes the element that was opened last.
  package mutating func end(_ name: String) {
    if tagIsOpen {
      bytes += "/>".utf8
      tagIsOpen = false
    } else {
      bytes += "</".utf8
      bytes += name.utf8
      bytes += ">".utf8
    }
  }

  /// Writes text.
  package mutating func text(_ text: String) {
    if text.isEmpty { return }
    closeTag()
    append(text, isAttribute: false)
  }

  /// Writes an element that holds text only.
  package mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String)
  {
    start(name, attributes)
    self.text(text)
    end(name)
  }

  private mutating func closeTag() {
    if tagIsOpen { bytes += ">".utf8 }
    tagIsOpen = false
  }

  private mutating func append(_ text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"" where isAttribute: bytes += "&quot;".utf8
      // Readers take these for spaces or line feeds when they are not escaped.
      case "\n" where isAttribute: bytes += "&#10;".utf8
      case "\t" where isAttribute: bytes += "&#9;".utf8
      case "\r": bytes += "&#13;".utf8
      case _ where !XMLCharacter.isAllowed(scalar): bytes += "\u{FFFD}".utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}
