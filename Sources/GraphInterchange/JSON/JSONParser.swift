/// Reads JSON (RFC 8259) strictly, with the place of every piece.
///
/// Stops at the first fault. Two members of one object with the same key are a fault.
struct JSONParser {
  /// Deeper nesting is refused, so that no input can exhaust the stack.
  static let depthLimit = 100

  private let bytes: [UInt8]
  private var position: Int
  private var depth = 0

  /// Reads a whole text.
  ///
  /// - Complexity: O(bytes).
  static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    if let invalid = UTF8Check.firstInvalidOffset(in: bytes) {
      throw JSONFault(message: "this is not UTF-8", range: invalid..<invalid + 1)
    }
    var parser = JSONParser(bytes)
    let node = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else {
      throw parser.fault("text after the end of the document")
    }
    return node
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private mutating func value() throws(JSONFault) -> JSONNode {
    skipSpace()
    let start = position
    let value: JSONNode.Value
    switch current {
    case UInt8(ascii: "{"): value = .object(try members())
    case UInt8(ascii: "["): value = .array(try elements())
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"): value = .number(try number())
    case .some(let byte) where Self.isDigit(byte): value = .number(try number())
    case UInt8(ascii: "t"): value = try word("true", .boolean(true))
    case UInt8(ascii: "f"): value = try word("false", .boolean(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    case UInt8(ascii: "'"): throw fault("strings stand in double quotes")
    case nil: throw fault("the text ends where a value was expected")
    default: throw fault("a value was expected")
    }
    return JSONNode(value: value, range: start..<position)
  }

  private mutating func members() throws(JSONFault) -> [JSONNode.Member] {
    try enter()
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    if try closes(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      let start = position
      guard current == UInt8(ascii: "\"") else {
        throw fault(
          current == UInt8(ascii: "}") ? "a comma before the closing brace" : "a key was expected")
      }
      let key = try string()
      let keyRange = start..<position
      guard keys.insert(key).inserted else {
        throw JSONFault(message: "a second member with this key", range: keyRange)
      }
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw fault("a colon was expected") }
      position += 1
      members.append(JSONNode.Member(key: key, keyRange: keyRange, node: try value()))
      if try ends(UInt8(ascii: "}")) { return members }
    }
  }

  private mutating func elements() throws(JSONFault) -> [JSONNode] {
    try enter()
    var elements: [JSONNode] = []
    if try closes(UInt8(ascii: "]")) { return elements }
    while true {
      skipSpace()
      if current == UInt8(ascii: "]") { throw fault("a comma before the closing bracket") }
      elements.append(try value())
      if try ends(UInt8(ascii: "]")) { return elements }
    }
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= Self.depthLimit else { throw fault("nested more than 100 deep") }
    position += 1
  }

  /// Whether an object or array ends at once.
  private mutating func closes(_ bracket: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    guard current == bracket else { return false }
    position += 1
    depth -= 1
    return true
  }

  /// Whether an object or array ends here; steps over a comma when it goes on.
  private mutating func ends(_ bracket: UInt8) throws(JSONFault) -> Bool {
    if try closes(bracket) { return true }
    guard current == UInt8(ascii: ",") else {
      throw fault("a comma or \"\(Character(Unicode.Scalar(bracket)))\" was expected")
    }
    position += 1
    return false
  }

  private mutating func word(
    _ word: String, _ value: JSONNode.Value
  ) throws(JSONFault) -> JSONNode.Value {
    guard bytes[position...].starts(with: word.utf8) else { throw fault("a value was expected") }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONFault) -> Double {
    let start = position
    while let byte = current, byte > UInt8(ascii: " "), !Array(",]}".utf8).contains(byte) {
      position += 1
    }
    let range = start..<position
    var digits = bytes[range]
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    let hasLeadingZero =
      digits.first == UInt8(ascii: "0") && digits.dropFirst().first.map(Self.isDigit) == true
    guard !hasLeadingZero,
      let value = StrictNumber.value(in: bytes, range, allowsExponent: true)
    else { throw JSONFault(message: "this is not a JSON number", range: range) }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private func fault(_ message: String) -> JSONFault {
    JSONFault(message: message, range: position..<min(position + 1, bytes.count))
  }
}

extension JSONParser {
  private mutating func string() throws(JSONFault) -> String {
    let open = position
    position += 1
    var contents = ""
    var start = position
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        contents += String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return contents
      case UInt8(ascii: "\\"):
        contents += String(decoding: bytes[start..<position], as: UTF8.self)
        contents.unicodeScalars.append(try escape())
        start = position
      case 0..<0x20:
        throw fault("a control character in a string; a line ending is written \\n")
      default: position += 1
      }
    }
    throw JSONFault(message: "the string that opens here is not closed", range: open..<open + 1)
  }

  private static let simpleEscapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let byte = current else { throw fault("the text ends in an escape") }
    if let scalar = Self.simpleEscapes[byte] {
      position += 1
      return scalar
    }
    guard byte == UInt8(ascii: "u"), let first = hexadecimalUnit() else {
      throw JSONFault(message: "unknown escape", range: start..<min(start + 2, bytes.count))
    }
    if let scalar = Unicode.Scalar(first) { return scalar }
    let pairStart = position
    position += 1
    if first < 0xDC00, bytes[pairStart...].starts(with: Array("\\u".utf8)),
      let second = hexadecimalUnit(), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
    {
      return scalar
    }
    throw JSONFault(message: "half of a surrogate pair", range: start..<pairStart)
  }

  /// The four digits after the `u` at the current position.
  private mutating func hexadecimalUnit() -> UInt16? {
    let digits = bytes[min(position + 1, bytes.count)..<min(position + 5, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    position += 5
    return unit
  }
}
