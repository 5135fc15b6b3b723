import SourceDiagnostics

/// Reads the grammar by descent, one token ahead.
///
/// This file has graphs and statements; edges, attributes and names, and what is wrong have files of
/// their own.
struct DOTParser {
  let limits: DOTFile.Limits
  var lexer: DOTLexer
  var token = DOTToken(kind: .end, start: 0, end: 0)
  var previousEnd = 0
  /// The text, and after it the strings that do not stand in it as they are.
  var arena: [UInt8]
  var builder = DOTContentBuilder(name: nil, isDirected: true, isStrict: false)
  var hasStopped = false
  /// The ends of the edges that are being read, those of inner statements after those of outer ones.
  var ends: [EdgeEnd] = []
  /// Where each end of a chain begins in ``ends``.
  var endStarts: [Int] = []
  private(set) var contents: [DOTContent] = []
  var problems: DOTProblems

  init(bytes: [UInt8], problems: DOTProblems, limits: DOTFile.Limits) {
    self.limits = limits
    self.problems = problems
    let isTooLarge = bytes.count > min(limits.bytes, Int(Int32.max))
    if isTooLarge {
      self.problems.report(
        DOTDiagnosticCodes.limit, "the text has \(bytes.count) bytes, more than \(limits.bytes)",
        at: nil)
      hasStopped = true
      arena = []
    } else if bytes.isUTF8 {
      arena = bytes
    } else {
      arena = []
      arena.reserveCapacity(bytes.count * 2)
      var first: Int?
      // A byte order mark is none of the characters, whatever comes after it.
      for byte in bytes.dropFirst(bytes.starts(with: DOTParser.byteOrderMark) ? 3 : 0) {
        if byte < 0x80 {
          arena.append(byte)
        } else {
          first = first ?? arena.count
          arena.append(0xC0 | byte >> 6)
          arena.append(0x80 | byte & 0x3F)
        }
      }
      self.problems = problems.of(arena)
      self.problems.report(
        DOTDiagnosticCodes.notUTF8, "the text is not UTF-8 and was read as Latin-1",
        at: first.map { $0..<$0 + 2 }, help: "save the file as UTF-8")
    }
    lexer = DOTLexer(
      bytes: arena, from: arena.starts(with: DOTParser.byteOrderMark) ? 3 : 0)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func parse() {
    if hasStopped { return }
    advance()
    var isLost = false
    while token.kind != .end, !hasStopped {
      switch token.kind {
      case .strict, .graph, .digraph:
        isLost = !parseGraph()
      default:
        if !isLost { reportUnexpected("a graph or digraph") }
        isLost = true
        advance()
      }
    }
    if contents.isEmpty, problems.diagnostics.allSatisfy({ $0.severity != .error }) {
      problems.report(DOTDiagnosticCodes.noGraph, "there is no graph in the text", at: nil)
    }
  }

  /// Reads a graph; `false` if its beginning is wrong, with the problem reported.
  private mutating func parseGraph() -> Bool {
    let isStrict = accept(.strict)
    let opening = token
    let isDirected = token.kind == .digraph
    guard token.kind == .graph || token.kind == .digraph else {
      reportUnexpected("graph or digraph")
      return false
    }
    advance()
    let name = isIdentifier ? parseIdentifier() : nil
    let brace = token
    guard accept(.openBrace) else {
      reportUnexpected("{")
      return false
    }
    builder = DOTContentBuilder(name: name, isDirected: isDirected, isStrict: isStrict)
    builder.content.place = DOTText(opening.start..<brace.end)
    var scope = DOTContentBuilder.Scope(subgraph: 0)
    parseStatements(&scope, depth: 1)
    if !accept(.closeBrace), !hasStopped {
      problems.report(
        DOTDiagnosticCodes.unterminated, "the graph that begins here is not closed",
        at: opening.start..<brace.end, help: "add a } at its end")
    }
    contents.append(builder.finish(arena))
    checkLimits()
    return true
  }

  mutating func parseStatements(_ scope: inout DOTContentBuilder.Scope, depth: Int) {
    while token.kind != .closeBrace, token.kind != .end, !hasStopped {
      if accept(.semicolon) { continue }
      let start = token.start
      if !parseStatement(&scope, depth: depth) { recover(from: start) }
      checkLimits()
    }
  }

  /// Reads one statement; `false` if it is wrong, with the problem reported.
  private mutating func parseStatement(
    _ scope: inout DOTContentBuilder.Scope, depth: Int
  ) -> Bool {
    switch token.kind {
    case .graph, .node, .edge: return parseDefaults(&scope)
    case .subgraph, .openBrace: return parseEdges(first: nil, in: scope, depth: depth)
    case .word, .quoted, .html:
      // One token tells an assignment from a node: what comes after the name.
      let start = token
      let name = parseIdentifier()
      guard accept(.equals) else {
        return parseEdges(first: (name, start), in: scope, depth: depth)
      }
      let owner: DOTContent.Attribute.Owner = scope.subgraph == 0 ? .graph : .subgraph
      let count = builder.content.attributes.count
      guard parseValue(named: name, at: start, owner: owner) else { return false }
      builder.setGraphAttributes(count..<count + 1, in: scope)
      return true
    default:
      reportUnexpected("a statement")
      return false
    }
  }

  private mutating func parseDefaults(_ scope: inout DOTContentBuilder.Scope) -> Bool {
    let kind = token.kind
    advance()
    guard token.kind == .openBracket else {
      reportUnexpected("[")
      return false
    }
    let owner: DOTContent.Attribute.Owner =
      switch kind {
      case .node: .node
      case .edge: .edge
      default: scope.subgraph == 0 ? .graph : .subgraph
      }
    guard let attributes = parseAttributes(of: owner) else { return false }
    switch kind {
    case .node: builder.setNodeDefaults(attributes, in: &scope, arena)
    case .edge: builder.setEdgeDefaults(attributes, in: &scope, arena)
    default: builder.setGraphAttributes(attributes, in: scope)
    }
    return true
  }
}

extension [UInt8] {
  /// Whether the bytes are well-formed UTF-8.
  fileprivate var isUTF8: Bool {
    // Most texts are ASCII, which is told fast.
    var start = 0
    while start < count {
      let end = Swift.min(start + 4096, count)
      var union: UInt8 = 0
      for index in start..<end { union |= self[index] }
      if union >= 0x80 { return String(validating: self[start...], as: UTF8.self) != nil }
      start = end
    }
    return true
  }
}
