/// Makes a graph of statements, resolving defaults and names as Graphviz does.
struct DOTGraphBuilder {
  /// A subgraph, or the graph itself, while it is read.
  struct Scope {
    var subgraph: Int
    /// Defaults in force, and the part of them that the defaults of the whole graph do not say.
    var nodeDefaults: DOTAttributes
    var edgeDefaults: DOTAttributes
    var nodeDifference: DOTAttributes = [:]
    var edgeDifference: DOTAttributes = [:]
  }

  private struct Subgraph {
    var name: String?
    var parent: Int
    /// Attributes in force: those that the parent had when this began, and its own.
    var attributes: DOTAttributes
    var nodes: [Int] = []
    var members: Set<Int> = []
    var children: [Int] = []
    var childrenByName: [String: Int] = [:]
  }

  private struct EdgeKey: Hashable {
    var tail: Int
    var head: Int
    var key: String?
  }

  private(set) var entry: DOTFile.Entry
  private var subgraphs: [Subgraph]
  private var nodeIndices: [String: Int] = [:]
  private var edgeIndices: [EdgeKey: Int] = [:]
  private var hasNodes = false
  private var hasEdges = false
  private(set) var work = 0

  init(name: String?, isDirected: Bool, isStrict: Bool) {
    let graph = DOTGraph(name: name, isDirected: isDirected, isStrict: isStrict)
    entry = DOTFile.Entry(graph: graph)
    subgraphs = [Subgraph(name: nil, parent: -1, attributes: [:])]
  }

  var rootScope: Scope { Scope(subgraph: 0, nodeDefaults: [:], edgeDefaults: [:]) }

  var nodeCount: Int { entry.graph.nodes.count }

  mutating func setGraphAttribute(_ name: DOTAttributeName, _ value: DOTValue, in scope: Scope) {
    subgraphs[scope.subgraph].attributes[name] = value
  }

  mutating func setNodeDefault(
    _ name: DOTAttributeName, _ value: DOTValue, in scope: inout Scope
  ) {
    scope.nodeDefaults[name] = value
    if scope.subgraph == 0, !hasNodes {
      entry.graph.nodeDefaults[name] = value
    } else {
      let isKnown = entry.graph.nodeDefaults[name] == value
      scope.nodeDifference[name] = isKnown ? nil : value
    }
  }

  mutating func setEdgeDefault(
    _ name: DOTAttributeName, _ value: DOTValue, in scope: inout Scope
  ) {
    scope.edgeDefaults[name] = value
    if scope.subgraph == 0, !hasEdges {
      entry.graph.edgeDefaults[name] = value
    } else {
      let isKnown = entry.graph.edgeDefaults[name] == value
      scope.edgeDifference[name] = isKnown ? nil : value
    }
  }

  /// The node of this name, made if it is new, and put in the subgraph of the scope.
  mutating func node(_ id: String, at range: Range<Int>, in scope: Scope) -> Int {
    let index: Int
    if let known = nodeIndices[id] {
      index = known
    } else {
      index = entry.graph.nodes.count
      nodeIndices[id] = index
      entry.graph.nodes.append(DOTNode(id, scope.nodeDifference))
      entry.nodeRanges.append(range)
      hasNodes = true
    }
    var subgraph = scope.subgraph
    // A subgraph that has the node is within others that have it.
    while subgraph > 0, subgraphs[subgraph].members.insert(index).inserted {
      if subgraph == scope.subgraph { subgraphs[subgraph].nodes.append(index) }
      subgraph = subgraphs[subgraph].parent
      work += 1
    }
    return index
  }

  mutating func setAttribute(_ name: DOTAttributeName, _ value: DOTValue, ofNode index: Int) {
    entry.graph.nodes[index].attributes[name] = value
  }

  func id(ofNode index: Int) -> String { entry.graph.nodes[index].id }

  /// Makes an edge, or finds the one that it is merged with.
  mutating func addEdge(
    from tail: Int, _ tailPort: DOTEndpoint, to head: Int, _ headPort: DOTEndpoint,
    attributes: [(name: DOTAttributeName, value: DOTValue)], at range: Range<Int>, in scope: Scope
  ) {
    work += 1
    hasEdges = true
    var key: String?
    for (name, value) in attributes where name == "key" {
      if case .raw(let raw) = value { key = raw }
    }
    if entry.graph.isStrict || key != nil {
      let ends = entry.graph.isDirected || tail <= head ? (tail, head) : (head, tail)
      let edgeKey = EdgeKey(
        tail: ends.0, head: ends.1, key: entry.graph.isStrict ? nil : key)
      if let known = edgeIndices[edgeKey] {
        for (name, value) in attributes { entry.graph.edges[known].attributes[name] = value }
        return
      }
      edgeIndices[edgeKey] = entry.graph.edges.count
    }
    var edge = DOTEdge(tailPort, headPort, scope.edgeDifference)
    for (name, value) in attributes { edge.attributes[name] = value }
    entry.graph.edges.append(edge)
    entry.edgeRanges.append(range)
  }

  /// Begins a subgraph, or goes on with the one of this name.
  mutating func openSubgraph(named name: String?, in scope: Scope) -> Scope {
    var inner = scope
    if let name, let known = subgraphs[scope.subgraph].childrenByName[name] {
      inner.subgraph = known
      return inner
    }
    let index = subgraphs.count
    subgraphs.append(
      Subgraph(
        name: name, parent: scope.subgraph, attributes: subgraphs[scope.subgraph].attributes))
    subgraphs[scope.subgraph].children.append(index)
    if let name { subgraphs[scope.subgraph].childrenByName[name] = index }
    inner.subgraph = index
    return inner
  }

  /// The nodes of a subgraph and of those within it, in the order of the graph.
  mutating func members(of scope: Scope) -> [Int] {
    work += subgraphs[scope.subgraph].members.count
    return subgraphs[scope.subgraph].members.sorted()
  }

  /// The graph, once all is read.
  mutating func finish() -> DOTFile.Entry {
    entry.graph.attributes = subgraphs[0].attributes
    var built: [DOTSubgraph] = subgraphs.map { subgraph in
      DOTSubgraph(
        name: subgraph.name, nodes: subgraph.nodes.map { entry.graph.nodes[$0].id },
        attributes(of: subgraph))
    }
    // Children come after their parents, so that from the back each is whole when it is taken.
    for index in subgraphs.indices.reversed() {
      built[index].subgraphs = subgraphs[index].children.map { built[$0] }
      for child in subgraphs[index].children { built[child] = DOTSubgraph() }
    }
    entry.graph.subgraphs = built[0].subgraphs
    return entry
  }

  /// What the subgraph has to say itself, where it would otherwise inherit from its parent.
  private func attributes(of subgraph: Subgraph) -> DOTAttributes {
    guard subgraph.parent >= 0 else { return [:] }
    let inherited = subgraphs[subgraph.parent].attributes
    var own = subgraph.attributes.filter { inherited[$0.key] != $0.value }
    for name in inherited.keys where subgraph.attributes[name] == nil { own[name] = .raw("") }
    return own
  }
}
