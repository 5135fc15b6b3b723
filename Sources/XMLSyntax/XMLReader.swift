/// A strict reader of XML, event by event.
///
/// It takes elements, attributes, text, CDATA sections, comments, processing instructions, one
/// declaration and one document type without declarations of its own, all in UTF-8. Everything else
/// is an error, also a character that XML cannot hold and a prefix without a namespace; entities
/// other than the five of XML and numbers are not resolved, and nothing is loaded.
///
/// FoundationXML would cost the start of libxml2 in every program that draws, and on Linux its
/// parser can report success on a document that is cut short.
package struct XMLReader {
  /// A piece of a document.
  package enum Event: Equatable {
    /// An element begins.
    case start(String, [XMLAttribute])
    /// An element ends.
    case end(String)
    /// Text within an element, entities resolved.
    case text(String)
  }

  /// Why a document cannot be read, and the byte at which that shows.
  package struct Failure: Error, Equatable {
    /// What is wrong.
    package let reason: String
    /// The offset of the byte.
    package let offset: Int

    /// Creates a failure, also of a program that reads the events.
    package init(reason: String, offset: Int) {
      self.reason = reason
      self.offset = offset
    }
  }

  /// The most elements within each other.
  package static let depthLimit = 256

  /// Where the last event stands.
  package private(set) var eventRange = 0..<0
  /// Where the values of the attributes of the last start of an element stand.
  package private(set) var valueRanges: [Range<Int>] = []
  /// Where the document type stands, if there is one.
  package private(set) var documentTypeRange: Range<Int>?

  private let bytes: [UInt8]
  private let first: Int
  private let holdsAnyCharacter: Bool
  private var position: Int
  private var open: [String] = []
  private var namespaces = XMLNamespaces()
  private var pendingEnd: String?
  private var hasRoot = false

  /// Reads from an offset on, such as after a byte order mark.
  ///
  /// Graphviz writes the characters of labels as they are; what reads its output takes any.
  package init(_ bytes: [UInt8], from offset: Int = 0, anyCharacter: Bool = false) {
    self.bytes = bytes
    holdsAnyCharacter = anyCharacter
    first = offset
    position = offset
  }

  /// The next event, or `nil` after the end of the root element.
  package mutating func next() throws(Failure) -> Event? {
    let start = position
    let event = try readEvent()
    eventRange = start..<position
    if !holdsAnyCharacter, let place = XMLCharacter.firstForbidden(in: bytes, eventRange) {
      throw Failure(reason: "a character that XML cannot hold", offset: place)
    }
    return event
  }

  private mutating func readEvent() throws(Failure) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      namespaces.leave()
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
        try skipPast("--")
        guard skip(">") else { throw failure("two hyphens within a comment") }
      } else if skip("<![CDATA[") {
        guard !open.isEmpty else { throw failure("text outside the root") }
        let start = position
        try skipPast("]]>")
        return .text(String(decoding: bytes[start..<(position - 3)], as: UTF8.self))
      } else if skip("<?") {
        try skipInstruction()
      } else if skip("<!DOCTYPE ") {
        let start = position - 10
        guard !hasRoot else { throw failure("a document type within the document") }
        try skipDocumentType()
        documentTypeRange = start..<position
      } else if skip("</") {
        let name = try readName()
        skipWhitespace()
        guard skip(">") else { throw failure("a bad end tag") }
        guard open.popLast() == name else { throw failure("an end tag that matches no start tag") }
        namespaces.leave()
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
    guard open.count < Self.depthLimit else { throw failure("elements nested too deep") }
    let start = position
    let name = try readName()
    var attributes: [XMLAttribute] = []
    var names: Set<String> = []
    valueRanges = []
    while true {
      let before = position
      skipWhitespace()
      if skip("/>") {
        try enter(name, attributes, at: start)
        pendingEnd = name
        return .start(name, attributes)
      }
      if skip(">") {
        try enter(name, attributes, at: start)
        open.append(name)
        return .start(name, attributes)
      }
      guard position < bytes.count else { throw failure("the end came too soon") }
      guard position > before else { throw failure("a bad start tag") }
      let attribute = try readName()
      skipWhitespace()
      guard skip("=") else { throw failure("an attribute without a value") }
      skipWhitespace()
      guard names.insert(attribute).inserted else {
        throw failure("an attribute that stands twice")
      }
      attributes.append(XMLAttribute(name: attribute, value: try readValue()))
    }
  }

  private mutating func enter(
    _ name: String, _ attributes: [XMLAttribute], at offset: Int
  ) throws(Failure) {
    if let prefix = namespaces.enter(name, attributes) {
      throw Failure(reason: "the prefix \"\(prefix)\" without a namespace", offset: offset)
    }
  }

  private mutating func readName() throws(Failure) -> String {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: ":"), UInt8(ascii: "_"), 0x80...0xFF:
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
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      if skip("]]>") { throw failure("the end of a CDATA section that did not begin") }
      position += 1
    }
    return try decoded(start..<position)
  }

  private mutating func readValue() throws(Failure) -> String {
    guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position])
    else { throw failure("an attribute without quotes") }
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count {
      if bytes[position] == quote {
        position += 1
        valueRanges.append(start..<(position - 1))
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
        let scalar = XMLCharacter.named(bytes[(ampersand + 1)..<end])
      else { throw Failure(reason: "an unknown entity", offset: ampersand) }
      guard holdsAnyCharacter || XMLCharacter.isAllowed(scalar) else {
        throw Failure(reason: "a character that XML cannot hold", offset: ampersand)
      }
      result.unicodeScalars.append(scalar)
      start = end + 1
    }
    return result + String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
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

  /// Skips a processing instruction, or the declaration, which must come first and speak of UTF-8.
  private mutating func skipInstruction() throws(Failure) {
    let start = position - 2
    let target = try readName()
    let content = position
    try skipPast("?>")
    guard target.lowercased() == "xml" else { return }
    guard target == "xml", start == first else {
      throw Failure(reason: "a declaration that is not at the start", offset: start)
    }
    let declaration = String(decoding: bytes[content..<(position - 2)], as: UTF8.self)
    guard let match = declaration.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/) else { return }
    let encoding = match.output.1
    guard ["utf-8", "us-ascii"].contains(encoding.lowercased()) else {
      throw Failure(reason: "the encoding \"\(encoding)\", which is not UTF-8", offset: content)
    }
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
package struct XMLAttribute: Hashable {
  /// The name, with any prefix.
  package var name: String
  /// The value, entities resolved.
  package var value: String

  /// Puts a name and a value together.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
