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
  var range: Range<Int>
  /// Whether the string holds backslashes.
  var hasBackslash = false
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
      guard position < bytes.count else { return DOTToken(kind: .end, range: position..<position) }
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
          return DOTToken(kind: .arrow, range: start..<position)
        case UInt8(ascii: "-"):
          position += 2
          return DOTToken(kind: .line, range: start..<position)
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
      return DOTToken(kind: kind, range: start..<position)
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
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x0B, 0x0C: position += 1
      case UInt8(ascii: "#") where position == 0 || bytes[position - 1] == 0x0A:
        skipLine()
      case UInt8(ascii: "/"):
        if byte(at: position + 1) == UInt8(ascii: "/") {
          skipLine()
        } else if byte(at: position + 1) == UInt8(ascii: "*") {
          skipComment()
        } else {
          return
        }
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
  }

  private mutating func skipComment() {
    let start = position
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), byte(at: position + 1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
    problems.append((.unterminated("comment"), start..<start + 2))
  }

  private mutating func name() -> DOTToken {
    let start = position
    while position < bytes.count, DOTLexer.isNameByte(bytes[position]) { position += 1 }
    return DOTToken(kind: keyword(start..<position), range: start..<position)
  }

  private mutating func number() -> DOTToken {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    var hasPoint = false
    var hasDigit = false
    while position < bytes.count {
      let byte = bytes[position]
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        hasDigit = true
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      position += 1
    }
    let end = position
    while position < bytes.count,
      DOTLexer.isNameByte(bytes[position]) || bytes[position] == UInt8(ascii: ".")
    {
      position += 1
    }
    if position > end || !hasDigit { problems.append((.number, start..<position)) }
    return DOTToken(kind: .word, range: start..<position)
  }

  private mutating func quoted() -> DOTToken {
    let start = position
    var hasBackslash = false
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return DOTToken(
          kind: .quoted, range: start + 1..<position - 1, hasBackslash: hasBackslash)
      case UInt8(ascii: "\\"):
        hasBackslash = true
        position = min(position + 2, bytes.count)
      default: position += 1
      }
    }
    problems.append((.unterminated("string"), start..<start + 1))
    return DOTToken(kind: .quoted, range: start + 1..<position, hasBackslash: hasBackslash)
  }

  private mutating func html() -> DOTToken {
    let start = position
    var depth = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { depth += 1 }
      if bytes[position] == UInt8(ascii: ">") { depth -= 1 }
      position += 1
      if depth == 0 { return DOTToken(kind: .html, range: start + 1..<position - 1) }
    }
    problems.append((.unterminated("HTML-like string"), start..<start + 1))
    return DOTToken(kind: .html, range: start + 1..<position)
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

  private func matches(_ range: Range<Int>, _ keyword: String) -> Bool {
    guard range.count == keyword.utf8.count else { return false }
    var index = range.lowerBound
    for letter in keyword.utf8 {
      if bytes[index] | 0x20 != letter { return false }
      index += 1
    }
    return true
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
