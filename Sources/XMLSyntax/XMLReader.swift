/// A strict reader of XML, event by event.
///
/// It takes elements, attributes, text, CDATA sections, comments, processing instructions, one
/// declaration and one document type without declarations of its own. Everything else is an error;
/// entities other than the five of XML and numbers are not resolved, and nothing is loaded.
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
  private var position: Int
  private var open: [String] = []
  private var pendingEnd: String?
  private var hasRoot = false

  /// Reads from an offset on, such as after a byte order mark.
  package init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    position = offset
  }

  /// The next event, or `nil` after the end of the root element.
  package mutating func next() throws(Failure) -> Event? {
    let start = position
    let event = try readEvent()
    eventRange = start..<position
    return event
  }

  private mutating func readEvent() throws(Failure) -> Event? {
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
      } else if skip("<![CDATA[") {
        guard !open.isEmpty else { throw failure("text outside the root") }
        let start = position
        try skipPast("]]>")
        return .text(String(decoding: bytes[start..<(position - 3)], as: UTF8.self))
      } else if skip("<?") {
        try skipPast("?>")
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
    let name = try readName()
    var attributes: [XMLAttribute] = []
    valueRanges = []
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
      guard position < bytes.count else { throw failure("the end came too soon") }
      guard position > before else { throw failure("a bad start tag") }
      let attribute = try readName()
      skipWhitespace()
      guard skip("=") else { throw failure("an attribute without a value") }
      skipWhitespace()
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
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
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
