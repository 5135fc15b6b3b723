/// A word of the language, and the bytes where it stands.
struct DOTToken {
  enum Kind: UInt8 {
    case openBrace, closeBrace, openBracket, closeBracket, semicolon, comma, equals, colon, plus
    case arrow, line
    case graph, digraph, subgraph, node, edge, strict
    /// A name or a number without quotation marks.
    case word
    /// A quoted string; the range is between the quotation marks.
    case quoted
    /// An HTML-like string; the range is between the outer angle brackets.
    case html
    case end
  }

  var kind: Kind
  var start: Int
  var end: Int
  /// Whether the string holds escaped quotation marks, continued lines or carriage returns.
  var isEscaped = false

  var range: Range<Int> { start..<end }
}

/// Splits a text into words, without making strings of them.
struct DOTLexer {
  enum Problem {
    case character, number
    case unterminated(String)
  }

  let bytes: [UInt8]
  private(set) var position: Int
  /// What was wrong before the last token, and where.
  var problems: [(problem: Problem, range: Range<Int>)] = []

  init(bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  mutating func next() -> DOTToken {
    while true {
      skipBlanks()
      guard position < bytes.count else {
        return DOTToken(kind: .end, start: position, end: position)
      }
      let start = position
      let byte = bytes[start]
      let kind: DOTToken.Kind
      switch byte {
      case UInt8(ascii: "{"): kind = .openBrace
      case UInt8(ascii: "}"): kind = .closeBrace
      case UInt8(ascii: "["): kind = .openBracket
      case UInt8(ascii: "]"): kind = .closeBracket
      case UInt8(ascii: ";"): kind = .semicolon
      case UInt8(ascii: ","): kind = .comma
      case UInt8(ascii: "="): kind = .equals
      case UInt8(ascii: ":"): kind = .colon
      case UInt8(ascii: "+"): kind = .plus
      case UInt8(ascii: "\""): return quoted()
      case UInt8(ascii: "<"): return html()
      case UInt8(ascii: "-"):
        switch self.byte(at: start + 1) {
        case UInt8(ascii: ">"):
          position += 2
          return DOTToken(kind: .arrow, start: start, end: position)
        case UInt8(ascii: "-"):
          position += 2
          return DOTToken(kind: .line, start: start, end: position)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return number()
        default:
          reportCharacter()
          continue
        }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return number()
      default:
        if DOTLexer.isNameByte(byte) { return name() }
        reportCharacter()
        continue
      }
      position += 1
      return DOTToken(kind: kind, start: start, end: position)
    }
  }

  private func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func reportCharacter() {
    let start = position
    position += 1
    // One report for a run of them.
    if let last = problems.last, case .character = last.problem, last.range.upperBound == start {
      problems[problems.count - 1].range = last.range.lowerBound..<position
    } else {
      problems.append((.character, start..<position))
    }
  }

  private mutating func skipBlanks() {
    var index = position
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x0B, 0x0C: index += 1
      // Graphviz takes them as comments anywhere between tokens.
      case UInt8(ascii: "#"): index = endOfLine(from: index)
      case UInt8(ascii: "/"):
        let following = byte(at: index + 1)
        if following == UInt8(ascii: "/") {
          index = endOfLine(from: index)
        } else if following == UInt8(ascii: "*") {
          index = endOfComment(from: index)
        } else {
          position = index
          return
        }
      default:
        position = index
        return
      }
    }
    position = index
  }

  private func endOfLine(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }

  private mutating func endOfComment(from start: Int) -> Int {
    var index = start + 2
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), byte(at: index + 1) == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    problems.append((.unterminated("comment"), start..<start + 2))
    return index
  }

  private mutating func name() -> DOTToken {
    let start = position
    var index = start + 1
    while index < bytes.count, DOTLexer.isNameByte(bytes[index]) { index += 1 }
    position = index
    return DOTToken(kind: keyword(start..<index), start: start, end: index)
  }

  private mutating func number() -> DOTToken {
    let start = position
    var index = start
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    var hasPoint = false
    var hasDigit = false
    while index < bytes.count {
      let byte = bytes[index]
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        hasDigit = true
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      index += 1
    }
    let end = index
    while index < bytes.count,
      DOTLexer.isNameByte(bytes[index]) || bytes[index] == UInt8(ascii: ".")
    {
      index += 1
    }
    position = index
    if index > end || !hasDigit { problems.append((.number, start..<index)) }
    return DOTToken(kind: .word, start: start, end: index)
  }

  private mutating func quoted() -> DOTToken {
    let start = position + 1
    var isEscaped = false
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        return DOTToken(kind: .quoted, start: start, end: index, isEscaped: isEscaped)
      }
      index += 1
      if byte == 0x0D { isEscaped = true }
      guard byte == UInt8(ascii: "\\"), index < bytes.count else { continue }
      switch bytes[index] {
      case UInt8(ascii: "\""), 0x0A, 0x0D: isEscaped = true
      default: break
      }
      index += 1
    }
    position = index
    problems.append((.unterminated("string"), start - 1..<start))
    return DOTToken(kind: .quoted, start: start, end: index, isEscaped: isEscaped)
  }

  private mutating func html() -> DOTToken {
    let start = position
    var depth = 0
    var isEscaped = false
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0D { isEscaped = true }
      if byte == UInt8(ascii: "<") { depth += 1 }
      if byte == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 {
          position = index
          return DOTToken(kind: .html, start: start + 1, end: index - 1, isEscaped: isEscaped)
        }
      }
    }
    position = index
    problems.append((.unterminated("HTML-like string"), start..<start + 1))
    return DOTToken(kind: .html, start: start + 1, end: index, isEscaped: isEscaped)
  }

  /// Appends the characters of a string: of a quoted one only an escaped quotation mark and a
  /// continued line are resolved, other escapes are for who reads the value.
  ///
  /// Every line ends with a line feed, so that a text says the same whatever system saved it;
  /// Graphviz keeps carriage returns.
  func appendResolved(_ token: DOTToken, to result: inout [UInt8]) {
    guard token.isEscaped else {
      result += bytes[token.range]
      return
    }
    var index = token.start
    while index < token.end {
      let byte = bytes[index]
      index += 1
      if byte == 0x0D {
        result.append(0x0A)
        if index < token.end, bytes[index] == 0x0A { index += 1 }
        continue
      }
      guard token.kind == .quoted, byte == UInt8(ascii: "\\"), index < token.end else {
        result.append(byte)
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
      case 0x0A: break
      case 0x0D:
        if index + 1 < token.end, bytes[index + 1] == 0x0A { index += 1 }
      case let other:
        result.append(byte)
        result.append(other)
      }
      index += 1
    }
  }

  private func keyword(_ range: Range<Int>) -> DOTToken.Kind {
    guard (4...8).contains(range.count) else { return .word }
    // Keywords ignore case, and begin with one of five letters.
    switch bytes[range.lowerBound] | 0x20 {
    case UInt8(ascii: "g"): return matches(range, "graph") ? .graph : .word
    case UInt8(ascii: "d"): return matches(range, "digraph") ? .digraph : .word
    case UInt8(ascii: "n"): return matches(range, "node") ? .node : .word
    case UInt8(ascii: "e"): return matches(range, "edge") ? .edge : .word
    case UInt8(ascii: "s"):
      if matches(range, "subgraph") { return .subgraph }
      return matches(range, "strict") ? .strict : .word
    default: return .word
    }
  }

  private func matches(_ range: Range<Int>, _ keyword: StaticString) -> Bool {
    guard range.count == keyword.utf8CodeUnitCount else { return false }
    return keyword.withUTF8Buffer { letters in
      for index in 0..<range.count
      where unsafe bytes[range.lowerBound + index] | 0x20 != letters[index] { return false }
      return true
    }
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}
