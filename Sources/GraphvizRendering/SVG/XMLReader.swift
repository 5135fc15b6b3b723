/// A strict reader of the XML that Graphviz writes.
///
/// It takes elements, attributes, text, comments, one declaration and one document type. Everything else is an error, so that nothing gets past that
/// the allow-list has not seen.
///
/// FoundationXML would cost the start of libxml2 in every program that draws, and on Linux its
/// parser can report success on a document that is cut short.
struct XMLReader {
  enum Event: Equatable {
    case start(String, [XMLAttribute])
    case end(String)
    case text(String)
  }

  struct Failure: Error, Equatable {
    let reason: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var open: [String] = []
  private var pendingEnd: String?
  private var hasRoot = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next event, or `nil` after the end of the root element.
  mutating func next() throws(Failure) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        let text = try readText()
        if open.isEmpty {
          guard text.allSatisfy(\.isWhitespace) else { throw failure("text outside the root") }
        } else {
          return .text(text)
        }
      } else if skip("<!--") {
        try skipPast("-->")
      } else if skip("<?xml ") {
        guard !hasRoot else { throw failure("a declaration within the document") }
        try skipPast("?>")
      } else if skip("<!DOCTYPE ") {
        guard !hasRoot else { throw failure("a document type within the document") }
        try skipDocumentType()
      } else if skip("</") {
        let name = try readName()
        skipWhitespace()
        guard skip(">") else { throw failure("a bad end tag") }
        guard open.popLast() == name else { throw failure("an end tag that matches no start tag") }
        return .end(name)
      } else {
        position += 1
        return try readStart()
      }
    }
    guard open.isEmpty, hasRoot else { throw failure("the end came too soon") }
    return nil
  }

  private mutating func readStart() throws(Failure) -> Event {
    if open.isEmpty {
      guard !hasRoot else { throw failure("a second root") }
      hasRoot = true
    }
    let name = try readName()
    var attributes: [XMLAttribute] = []
    while true {
      let before = position
      skipWhitespace()
      if skip("/>") {
        pendingEnd = name
        return .start(name, attributes)
      }
      if skip(">") {
        open.append(name)
        return .start(name, attributes)
      }
      guard position > before else { throw failure("a bad start tag") }
      let attribute = try readName()
      guard skip("=\"") else { throw failure("an attribute without a value") }
      guard !attributes.contains(where: { $0.name == attribute }) else {
        throw failure("an attribute that stands twice")
      }
      attributes.append(XMLAttribute(name: attribute, value: try readValue()))
    }
  }

  private mutating func readName() throws(Failure) -> String {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: ":"), UInt8(ascii: "_"):
        position += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard position > start else { throw failure("a bad name") }
        position += 1
      default:
        guard position > start else { throw failure("a bad name") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      }
    }
    throw failure("the end came too soon")
  }

  private mutating func readText() throws(Failure) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return try decoded(start..<position)
  }

  private mutating func readValue() throws(Failure) -> String {
    let start = position
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        return try decoded(start..<(position - 1))
      }
      if bytes[position] == UInt8(ascii: "<") { throw failure("a bracket in an attribute") }
      position += 1
    }
    throw failure("the end came too soon")
  }

  /// The characters that the bytes stand for, entities resolved.
  private func decoded(_ range: Range<Int>) throws(Failure) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result = ""
    var start = range.lowerBound
    while let ampersand = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      result += String(decoding: bytes[start..<ampersand], as: UTF8.self)
      guard let end = bytes[ampersand..<range.upperBound].firstIndex(of: UInt8(ascii: ";")),
        let scalar = XMLReader.scalar(bytes[(ampersand + 1)..<end])
      else { throw Failure(reason: "an unknown entity", offset: ampersand) }
      result.unicodeScalars.append(scalar)
      start = end + 1
    }
    return result + String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
  }

  private static func scalar(_ entity: ArraySlice<UInt8>) -> Unicode.Scalar? {
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
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    let matches = word.withUTF8Buffer { buffer in
      for index in 0..<count where unsafe buffer[index] != bytes[position + index] { return false }
      return true
    }
    if matches { position += count }
    return matches
  }

  private mutating func skipWhitespace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func skipPast(_ word: StaticString) throws(Failure) {
    while position < bytes.count {
      if skip(word) { return }
      position += 1
    }
    throw failure("the end came too soon")
  }

  private mutating func skipDocumentType() throws(Failure) {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "[") { throw failure("a document type with declarations") }
      if byte == UInt8(ascii: ">") { return }
    }
    throw failure("the end came too soon")
  }

  private func failure(_ reason: String) -> Failure {
    Failure(reason: reason, offset: position)
  }
}

/// An attribute of an element.
struct XMLAttribute: Hashable {
  var name: String
  var value: String
}

/// Writes XML whose parts are always escaped.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []
  private var tagIsOpen = false

  mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
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

  mutating func end(_ name: String) {
    if tagIsOpen {
      bytes += "/>".utf8
      tagIsOpen = false
    } else {
      bytes += "</".utf8
      bytes += name.utf8
      bytes += ">".utf8
    }
  }

  mutating func text(_ text: String) {
    if text.isEmpty { return }
    closeTag()
    append(text, isAttribute: false)
  }

  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
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
      case "\n" where isAttribute: bytes += "&#10;".utf8
      case "\n", "\t": bytes += String(scalar).utf8
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}
