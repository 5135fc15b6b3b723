import GraphCore
import Testing

@Suite struct GraphViewsTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `reversing turns every edge round and back again`(seed: UInt64) throws {
    let list = EdgeList.random(seed: seed)
    let graph = try list.graph(edgeIdentities: true)
    let reversed = graph.reversed()
    #expect(reversed.brokenInvariant() == nil)
    #expect(reversed.reversed() == graph)
    for (edge, turned) in zip(graph.edges(), reversed.edges()) {
      #expect(edge.weight == turned.weight)
      #expect(
        list.directed
          ? edge.source == turned.target && edge.target == turned.source : edge == turned)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `without directions both kinds of neighbors are one`(seed: UInt64) throws {
    let list = EdgeList.random(seed: seed)
    let graph = try list.graph()
    let undirected = graph.undirected()
    #expect(undirected.brokenInvariant() == nil)
    #expect(!undirected.isDirected && undirected.edgeCount == graph.edgeCount)
    for node in 0..<graph.nodeCount {
      #expect(
        Array(undirected.neighbors(of: node))
          == graph.neighbors(of: node, direction: .both).sorted())
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a filtered graph has the edges that pass and no others`(seed: UInt64) throws {
    let list = EdgeList.random(seed: seed)
    let graph = try list.graph(edgeIdentities: true)
    let filtered = graph.filteringEdges { ($0.source + $0.target).isMultiple(of: 2) }
    #expect(filtered.brokenInvariant() == nil)
    #expect(filtered.nodeCount == graph.nodeCount)
    #expect(
      filtered.edges() == graph.edges().filter { ($0.source + $0.target).isMultiple(of: 2) })

    let part = graph.filteringNodes { !$0.isMultiple(of: 3) }
    #expect(part.graph.brokenInvariant() == nil)
    #expect(part.nodes == (0..<graph.nodeCount).filter { !$0.isMultiple(of: 3) })
    let inTheWhole = part.graph.edges().map {
      Graph.Edge(
        source: part.nodes[$0.source], target: part.nodes[$0.target], weight: $0.weight)
    }
    let expected = graph.edges().filter {
      !$0.source.isMultiple(of: 3) && !$0.target.isMultiple(of: 3)
    }
    #expect(inTheWhole == expected)
  }

  @Test func `errors of a filter are passed on`() throws {
    struct Refusal: Error {}
    let graph = try EdgeList(directed: true, nodeCount: 2, edges: [(0, 1, nil)]).graph()
    #expect(throws: Refusal.self) { try graph.filteringEdges { _ in throw Refusal() } }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `simplifying merges parallel edges and drops loops`(seed: UInt64) throws {
    let list = EdgeList.random(seed: seed)
    let graph = try list.graph()
    for keepingLoops in [false, true] {
      let simple = graph.simplified(weights: .sum, keepingLoops: keepingLoops)
      #expect(simple.brokenInvariant() == nil)
      var sums: [[Int]: Double] = [:]
      for edge in list.edges where keepingLoops || edge.source != edge.target {
        let ends = [edge.source, edge.target]
        sums[list.directed ? ends : ends.sorted(), default: 0] += edge.weight ?? 0
      }
      #expect(simple.edgeCount == sums.count)
      for edge in simple.edges() {
        #expect(sums[[edge.source, edge.target]] == edge.weight ?? 0)
      }
    }
  }

  @Test func `merged weights are summed or the least or the greatest`() throws {
    let graph = try EdgeList(
      directed: false, nodeCount: 2, edges: [(0, 1, 2), (1, 0, 5), (0, 1, 3)]
    ).graph()
    #expect(graph.simplified(weights: .sum).edges().map(\.weight) == [10])
    #expect(graph.simplified(weights: .minimum).edges().map(\.weight) == [2])
    #expect(graph.simplified(weights: .maximum).edges().map(\.weight) == [5])
  }

  @Test func `mapping weights leaves the rest alone`() throws {
    let graph = try EdgeList(
      directed: true, nodeCount: 2, edges: [(0, 1, 2), (1, 0, 4)]
    ).graph()
    #expect(graph.mapWeights { 1 / $0 }.edges().map(\.weight) == [0.5, 0.25])
    #expect(graph.mapWeights { 1 / $0 }.unweighted() == graph.unweighted())
  }
}
