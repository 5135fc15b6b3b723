import GraphCore
import Testing

@Suite struct GraphBuildingTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `neighbors agree with a plain list of edges`(seed: UInt64) throws {
    let list = EdgeList.random(seed: seed)
    let graph = try list.graph(edgeIdentities: seed.isMultiple(of: 2))
    #expect(graph.brokenInvariant() == nil)
    #expect(graph.nodeCount == list.nodeCount)
    #expect(graph.edgeCount == list.edges.count)
    #expect(graph.isDirected == list.directed)
    for node in 0..<list.nodeCount {
      for direction in Direction.allCases {
        let expected = list.neighbors(of: node, direction)
        #expect(Array(graph.neighbors(of: node, direction: direction)) == expected)
        #expect(graph.degree(of: node, direction: direction) == expected.count)
        #expect(graph.arcs(of: node, direction: direction).map(\.neighbor) == expected)
      }
      for other in 0..<list.nodeCount {
        #expect(
          graph.hasEdge(from: node, to: other)
            == list.neighbors(of: node, .outgoing).contains(other))
      }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `edge identities are the order of adding`(seed: UInt64) throws {
    let list = EdgeList.random(seed: seed)
    let edges = try list.graph(edgeIdentities: true).edges()
    #expect(edges.count == list.edges.count)
    for (edge, original) in zip(edges, list.edges) {
      let ends = [original.source, original.target]
      #expect([edge.source, edge.target] == (list.directed ? ends : ends.sorted()))
      #expect(edge.weight == original.weight)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `without identities edges are numbered by their ends`(seed: UInt64) throws {
    let list = EdgeList.random(seed: seed)
    let graph = try list.graph()
    let edges = graph.edges()
    let ends = edges.map { [$0.source, $0.target] }
    #expect(ends == ends.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(
      edges.compactMap(\.weight).sorted() == list.edges.compactMap(\.weight).sorted())
    let numbered = graph.withEdgeIdentities()
    #expect(numbered.brokenInvariant() == nil)
    for node in 0..<graph.nodeCount {
      for arc in numbered.arcs(of: node) {
        let edge = edges[try #require(arc.edge)]
        #expect(edge.weight == arc.weight)
        let expected = [node, arc.neighbor]
        #expect([edge.source, edge.target] == (list.directed ? expected : expected.sorted()))
      }
    }
  }

  @Test func `an empty graph and a graph of isolates are graphs`() throws {
    let empty = try Graph.Builder(directed: true).build()
    #expect(empty.nodeCount == 0 && empty.edgeCount == 0 && empty.edges().isEmpty)
    #expect(empty.brokenInvariant() == nil)
    let isolates = try Graph.Builder(directed: false, nodeCount: 4).build()
    #expect(isolates.nodeCount == 4)
    #expect(isolates.neighbors(of: 3).isEmpty)
  }

  @Test func `nodes can be added one by one`() throws {
    var builder = try Graph.Builder(directed: false)
    let first = try builder.addNode()
    let second = try builder.addNode()
    try builder.addEdge(from: first, to: second)
    #expect(builder.build().hasEdge(from: 1, to: 0))
  }

  @Test func `graphs are equal when nodes edges and weights are`() throws {
    let list = EdgeList(directed: false, nodeCount: 3, edges: [(0, 1, 2), (1, 2, 3)])
    var other = list
    #expect(try list.graph() == other.graph())
    other.edges[1].weight = 4
    #expect(try list.graph() != other.graph())
    #expect(try list.graph().unweighted() == other.graph().unweighted())
  }
}

@Suite struct GraphErrorTests {
  @Test func `an edge to an unknown node is refused and changes nothing`() throws {
    var builder = try Graph.Builder(directed: false, nodeCount: 2)
    for ends in [(0, 2), (2, 0), (-1, 0), (0, .max)] {
      #expect(throws: GraphError.self) { try builder.addEdge(from: ends.0, to: ends.1) }
    }
    #expect(throws: GraphError.unknownNode(node: 2, nodeCount: 2)) {
      try builder.addEdge(from: 0, to: 2)
    }
    #expect(builder.edgeCount == 0)
  }

  @Test(arguments: [1 << 32, Int.max, Int(UInt32.max)])
  func `a header that promises too many nodes is refused before memory is taken`(
    count: Int
  ) throws {
    #expect(
      throws: GraphError.tooManyNodes(count: count, limit: Graph.Builder.maximumNodeCount)
    ) {
      try Graph.Builder(directed: true, nodeCount: count)
    }
  }

  @Test func `too many edges are refused`() throws {
    var builder = try Graph.Builder(directed: true, nodeCount: 2, edgeLimit: 2)
    try builder.addEdge(from: 0, to: 1)
    try builder.addEdge(from: 0, to: 1)
    #expect(throws: GraphError.tooManyEdges(limit: 2)) { try builder.addEdge(from: 0, to: 1) }
    #expect(builder.build().edgeCount == 2)
  }

  @Test func `edges with and without weights do not mix`() throws {
    var weighted = try Graph.Builder(directed: true, nodeCount: 2)
    try weighted.addEdge(from: 0, to: 1, weight: 1)
    #expect(throws: GraphError.inconsistentWeights(edge: 1)) {
      try weighted.addEdge(from: 0, to: 1)
    }
    var plain = try Graph.Builder(directed: true, nodeCount: 2)
    try plain.addEdge(from: 0, to: 1)
    #expect(throws: GraphError.inconsistentWeights(edge: 1)) {
      try plain.addEdge(from: 0, to: 1, weight: 1)
    }
  }

  @Test func `errors say what to do`() {
    #expect(
      GraphError.unknownNode(node: 7, nodeCount: 3).description
        == "An edge names node 7; nodes are numbered 0 to 2.")
  }
}
