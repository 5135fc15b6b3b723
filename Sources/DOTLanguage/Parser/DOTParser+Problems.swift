import SourceDiagnostics

extension DOTParser {
  mutating func advance() {
    previousEnd = token.end
    token = lexer.next()
    if !lexer.problems.isEmpty { reportLexicalProblems() }
  }

  /// Goes on if the token is of this kind.
  mutating func accept(_ kind: DOTToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  private mutating func reportLexicalProblems() {
    for (problem, range) in lexer.problems {
      let text = excerpt(range)
      switch problem {
      case .character:
        problems.report(
          DOTDiagnosticCodes.syntax, "\(text.debugDescription) cannot stand here", at: range,
          help: "put names with such characters in quotation marks")
      case .number:
        problems.report(
          DOTDiagnosticCodes.badNumber, "\(text) is neither a number nor a name", at: range,
          help: "write \"\(text)\"")
      case .unterminated(let what):
        problems.report(
          DOTDiagnosticCodes.unterminated, "the \(what) that begins here is not closed", at: range)
      }
    }
    lexer.problems = []
  }

  mutating func reportUnexpected(_ expected: String) {
    if hasStopped { return }
    guard token.kind != .end else {
      problems.report(
        DOTDiagnosticCodes.syntax, "the text ends where \(expected) should come", at: token.range)
      return
    }
    problems.report(
      DOTDiagnosticCodes.syntax,
      "\(excerpt(token.range).debugDescription) stands where \(expected) should come",
      at: token.range)
  }

  private func excerpt(_ range: Range<Int>) -> String {
    String(decoding: lexer.bytes[range].prefix(40), as: UTF8.self)
  }

  /// Goes to the end of the statement, or at least one token on.
  mutating func recover(from start: Int) {
    if token.start == start, token.kind != .closeBrace { advance() }
    var depth = 0
    while token.kind != .end, !hasStopped {
      switch token.kind {
      case .openBrace: depth += 1
      case .closeBrace:
        if depth == 0 { return }
        depth -= 1
      case .semicolon, .closeBracket:
        if depth == 0 {
          advance()
          return
        }
      default: break
      }
      advance()
    }
  }

  mutating func checkLimits() {
    if builder.content.nodes.count > limits.nodes {
      stop("the graph has more than \(limits.nodes) nodes", at: token.range)
    } else if builder.work > limits.edges {
      stop("the graph has more than \(limits.edges) edges", at: token.range)
    }
  }

  mutating func stop(_ message: String, at range: Range<Int>) {
    if hasStopped { return }
    hasStopped = true
    problems.report(DOTDiagnosticCodes.limit, message, at: range)
  }
}
