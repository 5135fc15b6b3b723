import SourceDiagnostics

/// A node at one end of an edge, and where on it the edge attaches.
struct EdgeEnd {
  var node: UInt32
  var port: UInt32
}

extension DOTParser {
  /// Reads a node or a chain of edges.
  ///
  /// - Parameters:
  ///   - first: The name that the statement begins with, if it was read already.
  ///   - scope: Where the statement stands.
  ///   - depth: How deep that is.
  /// - Returns: `false` if the statement is wrong, with the problem reported.
  mutating func parseEdges(
    first: (name: DOTText, token: DOTToken)?, in scope: DOTContentBuilder.Scope, depth: Int
  ) -> Bool {
    let start = first?.token.start ?? token.start
    let bottom = (ends: ends.count, starts: endStarts.count)
    defer {
      ends.removeLast(ends.count - bottom.ends)
      endStarts.removeLast(endStarts.count - bottom.starts)
    }
    endStarts.append(ends.count)
    guard parseEnd(first: first, in: scope, depth: depth, isHead: false) else { return false }
    var isEdge = false
    while token.kind == .arrow || token.kind == .line {
      isEdge = true
      checkEdgeOperator()
      advance()
      guard isIdentifier || token.kind == .subgraph || token.kind == .openBrace else {
        reportUnexpected("a node or a subgraph")
        return false
      }
      endStarts.append(ends.count)
      guard parseEnd(first: nil, in: scope, depth: depth, isHead: true) else { return false }
    }
    let count = builder.content.attributes.count
    var attributes = count..<count
    if token.kind == .openBracket {
      guard let read = parseAttributes(of: isEdge ? .edge : .node) else { return false }
      attributes = read
    }
    if isEdge {
      addEdges(from: bottom.starts, attributes, at: start..<max(start, previousEnd), in: scope)
    } else if !attributes.isEmpty {
      for index in bottom.ends..<ends.count {
        builder.setAttributes(attributes, ofNode: ends[index].node)
      }
    }
    return true
  }

  private mutating func addEdges(
    from bottom: Int, _ attributes: Range<Int>, at place: Range<Int>,
    in scope: DOTContentBuilder.Scope
  ) {
    let key = builder.edgeKey(among: attributes, in: arena)
    let list = builder.list(attributes, after: scope.edgeDefaults)
    for end in bottom..<endStarts.count - 1 {
      let middle = endStarts[end + 1]
      let last = end + 2 < endStarts.count ? endStarts[end + 2] : ends.count
      for tail in endStarts[end]..<middle {
        for head in middle..<last {
          builder.addEdge(
            DOTContent.Edge(
              tail: ends[tail].node, head: ends[head].node, tailPort: ends[tail].port,
              headPort: ends[head].port, attributes: list, place: DOTText(place)),
            key: key, attributes: attributes)
        }
        checkLimits()
        if hasStopped { return }
      }
    }
  }

  private mutating func checkEdgeOperator() {
    let isDirected = builder.content.isDirected
    guard (token.kind == .arrow) != isDirected else { return }
    problems.report(
      DOTDiagnosticCodes.wrongEdge,
      "\(isDirected ? "--" : "->") in a \(isDirected ? "digraph" : "graph")", at: token.range,
      help: "write \(isDirected ? "->" : "--")")
  }

  /// Reads a subgraph, or nodes separated by commas, and puts its nodes on ``ends``.
  private mutating func parseEnd(
    first: (name: DOTText, token: DOTToken)?, in scope: DOTContentBuilder.Scope, depth: Int,
    isHead: Bool
  ) -> Bool {
    if first == nil, token.kind == .subgraph || token.kind == .openBrace {
      return parseSubgraph(in: scope, depth: depth, isHead: isHead)
    }
    var start = first?.token ?? token
    var name = first?.name ?? parseIdentifier()
    while true {
      let node = builder.node(name, at: DOTText(start.range), in: scope, arena)
      var port: UInt32 = 0
      if token.kind == .colon {
        guard let read = parsePort() else { return false }
        port = read
      }
      ends.append(EdgeEnd(node: node, port: port))
      guard accept(.comma) else { return true }
      guard isIdentifier else {
        reportUnexpected("a node")
        return false
      }
      start = token
      name = parseIdentifier()
    }
  }

  /// Reads what comes after a node; `nil` if it is wrong, with the problem reported.
  private mutating func parsePort() -> UInt32? {
    advance()
    guard isIdentifier else {
      reportUnexpected("a port")
      return nil
    }
    var port = DOTContent.Port(name: parseIdentifier())
    if accept(.colon) {
      guard isIdentifier else {
        reportUnexpected("a compass point")
        return nil
      }
      port.compass = parseCompassPoint()
    }
    if port.compass == nil, let compass = port.name.flatMap({ DOTCompassPoint($0, in: arena) }) {
      port = DOTContent.Port(name: nil, compass: compass)
    }
    builder.content.ports.append(port)
    return UInt32(builder.content.ports.count - 1)
  }

  private mutating func parseCompassPoint() -> DOTCompassPoint? {
    let range = token.range
    let name = parseIdentifier()
    let compass = DOTCompassPoint(name, in: arena)
    if compass == nil {
      let names = DOTCompassPoint.allCases.map(\.rawValue)
      problems.report(
        DOTDiagnosticCodes.badCompass,
        "unknown compass point \(name.string(in: arena).debugDescription)", at: range,
        help: "choose one of \(names.joined(separator: ", "))")
    }
    return compass
  }

  private mutating func parseSubgraph(
    in scope: DOTContentBuilder.Scope, depth: Int, isHead: Bool
  ) -> Bool {
    var name: DOTText?
    if accept(.subgraph), isIdentifier { name = parseIdentifier() }
    let brace = token
    guard depth < limits.depth else {
      stop("subgraphs are nested deeper than \(limits.depth)", at: brace.range)
      return false
    }
    guard accept(.openBrace) else {
      reportUnexpected("{")
      return false
    }
    var inner = builder.openSubgraph(named: name, in: scope, arena)
    parseStatements(&inner, depth: depth + 1)
    if !accept(.closeBrace), !hasStopped {
      problems.report(
        DOTDiagnosticCodes.unterminated, "the subgraph that begins here is not closed",
        at: brace.range, help: "add a } at its end")
    }
    // Only an edge has use for the members.
    if isHead || token.kind == .arrow || token.kind == .line {
      for node in builder.members(of: inner) { ends.append(EdgeEnd(node: node, port: 0)) }
    }
    return true
  }
}

extension DOTCompassPoint {
  fileprivate init?(_ name: DOTText, in bytes: [UInt8]) {
    guard name.count <= 2 else { return nil }
    self.init(rawValue: name.string(in: bytes))
  }
}
