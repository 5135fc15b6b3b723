import SourceDiagnostics

/// Reads the grammar by descent, one token ahead.
struct DOTParser {
  private typealias AttributeList = [(name: DOTAttributeName, value: DOTValue)]

  /// What one end of an edge stands for.
  private struct End {
    var nodes: [(index: Int, endpoint: DOTEndpoint)] = []
  }

  private let limits: DOTFile.Limits
  private var lexer: DOTLexer
  private var token: DOTToken
  private var previousEnd = 0
  private var builder = DOTGraphBuilder(name: nil, isDirected: true, isStrict: false)
  private var hasStopped = false
  private(set) var entries: [DOTFile.Entry] = []
  private(set) var problems: DOTProblems

  init(source: SourceText, limits: DOTFile.Limits) {
    self.limits = limits
    var bytes = source.bytes
    var source = source
    var isLatin1 = false
    if String(validating: bytes, as: UTF8.self) == nil {
      isLatin1 = true
      bytes = Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
      source = SourceText(name: source.name, bytes: bytes)
    }
    problems = DOTProblems(source: source, limit: limits.diagnostics)
    lexer = DOTLexer(bytes: bytes, from: isLatin1 ? 0 : source.byteOrderMarkLength)
    token = DOTToken(kind: .end, range: 0..<0)
    if isLatin1 {
      problems.report(
        DOTDiagnosticCodes.notUTF8, "the text is not UTF-8 and was read as Latin-1", at: nil)
    }
  }

  mutating func parse() {
    if lexer.bytes.count > limits.bytes {
      problems.report(
        DOTDiagnosticCodes.limit,
        "the text has \(lexer.bytes.count) bytes, more than \(limits.bytes)", at: nil)
      return
    }
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
    if entries.isEmpty, problems.diagnostics.allSatisfy({ $0.severity != .error }) {
      problems.report(DOTDiagnosticCodes.noGraph, "there is no graph in the text", at: nil)
    }
  }

  // MARK: Graphs and statements

  /// Reads a graph; `false` if its beginning is wrong, with the problem reported.
  private mutating func parseGraph() -> Bool {
    let isStrict = accept(.strict) != nil
    let opening = token
    let isDirected = token.kind == .digraph
    guard token.kind == .graph || token.kind == .digraph else {
      reportUnexpected("graph or digraph")
      return false
    }
    advance()
    let name = isIdentifier ? parseIdentifier() : nil
    guard let brace = accept(.openBrace) else {
      reportUnexpected("{")
      return false
    }
    builder = DOTGraphBuilder(name: name, isDirected: isDirected, isStrict: isStrict)
    var scope = builder.rootScope
    parseStatements(&scope, depth: 1)
    if accept(.closeBrace) == nil, !hasStopped {
      problems.report(
        DOTDiagnosticCodes.unterminated, "the graph that begins here is not closed",
        at: opening.range.lowerBound..<brace.range.upperBound, help: "add a } at its end")
    }
    entries.append(builder.finish())
    return true
  }

  private mutating func parseStatements(_ scope: inout DOTGraphBuilder.Scope, depth: Int) {
    while token.kind != .closeBrace, token.kind != .end, !hasStopped {
      if accept(.semicolon) != nil { continue }
      let start = token.range.lowerBound
      if !parseStatement(&scope, depth: depth) { recover(from: start) }
      checkLimits()
    }
  }

  /// Reads one statement; `false` if it is wrong, with the problem reported.
  private mutating func parseStatement(
    _ scope: inout DOTGraphBuilder.Scope, depth: Int
  ) -> Bool {
    switch token.kind {
    case .graph, .node, .edge: return parseDefaults(&scope)
    case .subgraph, .openBrace: return parseEdges(in: scope, depth: depth)
    case .word, .quoted, .html:
      // One token tells an assignment from a node: what comes after the name.
      let start = token
      let name = parseIdentifier()
      if accept(.equals) != nil {
        guard let value = parseValue() else { return false }
        builder.setGraphAttribute(DOTAttributeName(name), value, in: scope)
        return true
      }
      return parseEdges(first: (name, start), in: scope, depth: depth)
    default:
      reportUnexpected("a statement")
      return false
    }
  }

  private mutating func parseDefaults(_ scope: inout DOTGraphBuilder.Scope) -> Bool {
    let kind = token.kind
    advance()
    guard token.kind == .openBracket else {
      reportUnexpected("[")
      return false
    }
    guard let attributes = parseAttributes() else { return false }
    for (name, value) in attributes {
      switch kind {
      case .graph: builder.setGraphAttribute(name, value, in: scope)
      case .node: builder.setNodeDefault(name, value, in: &scope)
      default: builder.setEdgeDefault(name, value, in: &scope)
      }
    }
    return true
  }

  // MARK: Nodes and edges

  private mutating func parseEdges(
    first: (name: String, token: DOTToken)? = nil, in scope: DOTGraphBuilder.Scope, depth: Int
  ) -> Bool {
    let start = (first?.token.range ?? token.range).lowerBound
    guard let firstEnd = parseEnd(first: first, in: scope, depth: depth, isHead: false) else {
      return false
    }
    var ends = [firstEnd]
    while token.kind == .arrow || token.kind == .line {
      let isDirected = builder.entry.graph.isDirected
      if (token.kind == .arrow) != isDirected {
        problems.report(
          DOTDiagnosticCodes.wrongEdge,
          "\(isDirected ? "--" : "->") in a \(isDirected ? "digraph" : "graph")", at: token.range,
          help: "write \(isDirected ? "->" : "--")")
      }
      advance()
      guard isIdentifier || token.kind == .subgraph || token.kind == .openBrace else {
        reportUnexpected("a node or a subgraph")
        return false
      }
      guard let end = parseEnd(in: scope, depth: depth, isHead: true) else { return false }
      ends.append(end)
    }
    var attributes: AttributeList = []
    while token.kind == .openBracket {
      guard let more = parseAttributes() else { return false }
      attributes += more
    }
    if ends.count == 1 {
      for (index, _) in firstEnd.nodes {
        for (name, value) in attributes { builder.setAttribute(name, value, ofNode: index) }
      }
      return true
    }
    let range = start..<max(start, previousEnd)
    for (tails, heads) in zip(ends, ends.dropFirst()) {
      for (tail, tailEnd) in tails.nodes {
        for (head, headEnd) in heads.nodes {
          builder.addEdge(
            from: tail, tailEnd, to: head, headEnd, attributes: attributes, at: range, in: scope)
        }
        checkLimits()
        if hasStopped { return true }
      }
    }
    return true
  }

  /// A subgraph, or nodes separated by commas.
  private mutating func parseEnd(
    first: (name: String, token: DOTToken)? = nil, in scope: DOTGraphBuilder.Scope, depth: Int,
    isHead: Bool
  ) -> End? {
    if first == nil, token.kind == .subgraph || token.kind == .openBrace {
      return parseSubgraph(in: scope, depth: depth, isHead: isHead)
    }
    var end = End()
    var first = first
    while true {
      let start = first?.token ?? token
      let name = first?.name ?? parseIdentifier()
      first = nil
      let index = builder.node(name, at: start.range, in: scope)
      var endpoint = DOTEndpoint(builder.id(ofNode: index))
      guard parsePort(&endpoint) else { return nil }
      end.nodes.append((index, endpoint))
      guard accept(.comma) != nil else { return end }
      guard isIdentifier else {
        reportUnexpected("a node")
        return nil
      }
    }
  }

  private mutating func parsePort(_ endpoint: inout DOTEndpoint) -> Bool {
    guard accept(.colon) != nil else { return true }
    guard isIdentifier else {
      reportUnexpected("a port")
      return false
    }
    let port = parseIdentifier()
    guard accept(.colon) != nil else {
      if let compass = DOTCompassPoint(rawValue: port) {
        endpoint.compass = compass
      } else {
        endpoint.port = port
      }
      return true
    }
    endpoint.port = port
    guard isIdentifier else {
      reportUnexpected("a compass point")
      return false
    }
    let range = token.range
    let name = parseIdentifier()
    endpoint.compass = DOTCompassPoint(rawValue: name)
    if endpoint.compass == nil {
      let names = DOTCompassPoint.allCases.map(\.rawValue)
      problems.report(
        DOTDiagnosticCodes.badCompass, "unknown compass point \(name.debugDescription)", at: range,
        help: "choose one of \(names.joined(separator: ", "))")
    }
    return true
  }

  private mutating func parseSubgraph(
    in scope: DOTGraphBuilder.Scope, depth: Int, isHead: Bool
  ) -> End? {
    var name: String?
    if accept(.subgraph) != nil, isIdentifier { name = parseIdentifier() }
    var inner = builder.openSubgraph(named: name, in: scope)
    if let brace = accept(.openBrace) {
      guard depth < limits.depth else {
        stop("subgraphs are nested deeper than \(limits.depth)", at: brace.range)
        return nil
      }
      parseStatements(&inner, depth: depth + 1)
      if accept(.closeBrace) == nil, !hasStopped {
        problems.report(
          DOTDiagnosticCodes.unterminated, "the subgraph that begins here is not closed",
          at: brace.range, help: "add a } at its end")
      }
    } else if name == nil {
      reportUnexpected("{")
      return nil
    }
    // Only an edge has use for the members.
    guard isHead || token.kind == .arrow || token.kind == .line else { return End() }
    return End(
      nodes: builder.members(of: inner).map { ($0, DOTEndpoint(builder.id(ofNode: $0))) })
  }

  // MARK: Attributes and values

  /// `nil` if the list is wrong, with the problem reported.
  private mutating func parseAttributes() -> AttributeList? {
    var attributes: AttributeList = []
    let opening = token.range
    while accept(.openBracket) != nil {
      while token.kind != .closeBracket {
        if token.kind == .end {
          problems.report(
            DOTDiagnosticCodes.unterminated, "the list of attributes is not closed", at: opening,
            help: "add a ]")
          return attributes
        }
        guard isIdentifier else {
          reportUnexpected("the name of an attribute")
          return nil
        }
        let name = DOTAttributeName(parseIdentifier())
        guard accept(.equals) != nil else {
          reportUnexpected("= and a value")
          return nil
        }
        guard let value = parseValue() else { return nil }
        attributes.append((name, value))
        if accept(.comma) == nil { _ = accept(.semicolon) }
      }
      advance()
    }
    return attributes
  }

  private mutating func parseValue() -> DOTValue? {
    guard isIdentifier else {
      reportUnexpected("a value")
      return nil
    }
    if token.kind == .html { return .html(.unchecked(parseIdentifier())) }
    return .raw(parseIdentifier())
  }

  private var isIdentifier: Bool {
    token.kind == .word || token.kind == .quoted || token.kind == .html
  }

  /// The characters of the token that is an identifier, and of those joined to it by `+`.
  private mutating func parseIdentifier() -> String {
    let isQuoted = token.kind == .quoted
    if token.range.count > limits.attributeBytes {
      stop("a value is longer than \(limits.attributeBytes) bytes", at: token.range)
      return ""
    }
    var text = characters(of: token)
    advance()
    while isQuoted, token.kind == .plus {
      advance()
      guard token.kind == .quoted else {
        reportUnexpected("a quoted string after +")
        return text
      }
      text += characters(of: token)
      if text.utf8.count > limits.attributeBytes {
        stop("a value is longer than \(limits.attributeBytes) bytes", at: token.range)
        return ""
      }
      advance()
    }
    return text
  }

  private func characters(of token: DOTToken) -> String {
    guard token.hasBackslash else {
      return String(decoding: lexer.bytes[token.range], as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(token.range.count)
    var index = token.range.lowerBound
    let end = token.range.upperBound
    while index < end {
      let byte = lexer.bytes[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < end else {
        result.append(byte)
        index += 1
        continue
      }
      // Only an escaped quotation mark and a continued line are resolved here.
      switch lexer.bytes[index + 1] {
      case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
      case 0x0A: break
      case 0x0D where index + 2 < end && lexer.bytes[index + 2] == 0x0A: index += 1
      case let other: result += [byte, other]
      }
      index += 2
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Tokens, problems, limits

  private mutating func advance() {
    previousEnd = token.range.upperBound
    token = lexer.next()
    if !lexer.problems.isEmpty { reportLexicalProblems() }
  }

  private mutating func accept(_ kind: DOTToken.Kind) -> DOTToken? {
    guard token.kind == kind else { return nil }
    let accepted = token
    advance()
    return accepted
  }

  private mutating func reportLexicalProblems() {
    for (problem, range) in lexer.problems {
      let text = String(decoding: lexer.bytes[range].prefix(40), as: UTF8.self)
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

  private mutating func reportUnexpected(_ expected: String) {
    if hasStopped { return }
    guard token.kind != .end else {
      problems.report(
        DOTDiagnosticCodes.syntax, "the text ends where \(expected) should come",
        at: token.range)
      return
    }
    let text = String(decoding: lexer.bytes[token.range].prefix(40), as: UTF8.self)
    problems.report(
      DOTDiagnosticCodes.syntax, "\(text.debugDescription) stands where \(expected) should come",
      at: token.range)
  }

  /// Goes to the end of the statement, or at least one token on.
  private mutating func recover(from start: Int) {
    if token.range.lowerBound == start, token.kind != .closeBrace { advance() }
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

  private mutating func checkLimits() {
    if builder.nodeCount > limits.nodes {
      stop("the graph has more than \(limits.nodes) nodes", at: token.range)
    } else if builder.work > limits.edges {
      stop("the graph has more than \(limits.edges) edges", at: token.range)
    }
  }

  private mutating func stop(_ message: String, at range: Range<Int>) {
    if hasStopped { return }
    hasStopped = true
    problems.report(DOTDiagnosticCodes.limit, message, at: range)
  }
}
