import GraphAnalysis
import GraphCore
import Testing

/// Paths and flows: parity with other packages, all paths of small graphs, and what must hold.
@Suite struct PathTests {
  @Test(arguments: ParityCase.stored("paths"))
  func `lengths, flows and numbers equal those of other packages`(
    parity: ParityCase
  ) async throws {
    let graph = try parity.graph()
    let last = graph.nodeCount - 1
    for (key, expected) in parity.expected.sorted(by: { $0.key < $1.key }) {
      guard case .values(let values) = expected else { continue }
      let words = key.split(separator: " ").map(String.init)
      let weighted = words.contains("weighted")
      let directed = words.contains("along")
      let comment = Comment(rawValue: key)
      switch words[0] {
      case "simple":
        let weights: EdgeWeights = weighted ? .distance : .ignored
        let paths = try await KShortestPaths(
          from: 0, to: last, count: 8, directed: directed, weights: weights
        ).run(on: graph)
        expectClose(paths.map(\.length), values, comment)
        let shortest = try await ShortestPath(
          from: 0, to: last, directed: directed, weights: weights
        ).run(on: graph)
        #expect(shortest == paths.first)
        for path in paths { Self.expectSound(path, graph, directed, weighted) }
      case "disjoint":
        let paths = try await NodeDisjointPaths(from: 0, to: last, directed: directed)
          .run(on: graph)
        #expect(Double(paths.count) == values[0], comment)
        for path in paths { Self.expectSound(path, graph, directed, false) }
        let inner = paths.flatMap { $0.nodes.dropFirst().dropLast() }
        #expect(Set(inner).count == inner.count)
        #expect(Set(paths).count == paths.count)
      default:
        #expect(words[0] == "flow")
        let flow = try await MaximumFlow(
          from: 0, to: last, weights: weighted ? .strength : .ignored
        )
        .run(on: graph)
        expectClose([flow.value], values, comment)
        Self.expectSound(flow, graph, weighted)
      }
    }
  }

  static func expectSound(_ path: Path, _ graph: Graph, _ directed: Bool, _ weighted: Bool) {
    let edges = graph.edges()
    #expect(path.nodes.first == 0 && path.nodes.last == graph.nodeCount - 1)
    #expect(Set(path.nodes).count == path.nodes.count)
    #expect(path.edges.count == path.nodes.count - 1)
    var length = 0.0
    for (place, number) in path.edges.enumerated() {
      let (from, to) = (path.nodes[place], path.nodes[place + 1])
      let edge = edges[number]
      let forth = edge.source == from && edge.target == to
      let back = edge.source == to && edge.target == from
      #expect(forth || (back && (!directed || !graph.isDirected)))
      length += weighted ? edge.weight ?? .nan : 1
    }
    #expect(abs(length - path.length) < 1e-9)
  }

  static func expectSound(_ flow: Flow, _ graph: Graph, _ weighted: Bool) {
    let edges = graph.edges()
    var balance = [Double](repeating: 0, count: graph.nodeCount)
    for (edge, amount) in zip(edges, flow.amounts) {
      let capacity = weighted ? edge.weight ?? .nan : 1
      #expect(abs(amount) <= capacity + 1e-9 && (amount >= 0 || !graph.isDirected))
      balance[edge.source] -= amount
      balance[edge.target] += amount
    }
    let last = graph.nodeCount - 1
    balance[0] += flow.value
    balance[last] -= flow.value
    #expect(balance.allSatisfy { abs($0) < 1e-9 })
    let capacity = flow.cut.reduce(0.0) { $0 + (weighted ? edges[$1].weight ?? .nan : 1) }
    #expect(abs(capacity - flow.value) < 1e-9)
    #expect(flow.sourceSide.contains(0) && !flow.sourceSide.contains(last))
  }

  @Test(arguments: UInt64(0)..<40)
  func `the shortest paths are the first of all paths`(seed: UInt64) async throws {
    let graph = try Graph.random(
      seed: seed, nodeCount: 6, edgeCount: 13, directed: seed % 2 == 0, weighted: seed % 3 > 0)
    let weights: EdgeWeights = graph.isWeighted ? .distance : .ignored
    var all: [(length: Double, nodes: [Int])] = []
    var lengths = [[Double]](repeating: [Double](repeating: .infinity, count: 6), count: 6)
    for arc in Reference.arcs(graph) {
      lengths[arc.source][arc.target] = min(lengths[arc.source][arc.target], arc.length)
    }
    func walk(_ nodes: [Int], _ length: Double) {
      if nodes.last == 5 {
        all.append((length, nodes))
        return
      }
      for next in 0..<6
      where !nodes.contains(next) && lengths[nodes[nodes.count - 1]][next].isFinite {
        walk(nodes + [next], length + lengths[nodes[nodes.count - 1]][next])
      }
    }
    walk([0], 0)
    all.sort { first, second in
      first.length == second.length
        ? first.nodes.lexicographicallyPrecedes(second.nodes) : first.length < second.length
    }
    let found = try await KShortestPaths(from: 0, to: 5, count: 1_000, weights: weights)
      .run(on: graph)
    #expect(found.map(\.nodes) == all.map(\.nodes))
    #expect(found.map(\.length) == all.map(\.length))
  }

  @Test func `lengths that differ by rounding are a tie`() async throws {
    // 0.1 + 0.2 is greater than 0.3 by rounding; the way through node 1 comes first.
    let graph = try Graph.of(
      4, [(0, 2), (2, 3), (0, 1), (1, 3)], weights: [0.3, 0.3, 0.1 + 0.2, 0.3])
    let path = try await ShortestPath(from: 0, to: 3, weights: .distance).run(on: graph)
    #expect(path?.nodes == [0, 1, 3] && path?.edges == [2, 3])
  }

  /// The numbers of the nodes s, x, e, d and t, and the paths that are expected.
  static let nearTies: [(numbers: [Int], paths: [[Int]])] = [
    ([0, 1, 2, 3, 4], [[0, 1, 4], [0, 1, 2, 4], [0, 3, 4]]),
    ([0, 2, 3, 1, 4], [[0, 2, 4], [0, 1, 4], [0, 2, 3, 4]]),
  ]

  @Test(arguments: nearTies)
  func `among ties the first by number comes first in any unit`(
    numbers: [Int], paths: [[Int]]
  ) async throws {
    // In whole numbers s-x-e-t is as long as s-d-t; in hundredths it is longer by rounding.
    let edges = [(0, 1), (1, 4), (1, 2), (2, 4), (0, 3), (3, 4)]
      .map { (numbers[$0.0], numbers[$0.1]) }
    let lengths = [10.0, 5, 10, 10, 15, 15]
    #expect(0.1 + 0.1 + 0.1 > 0.15 + 0.15)
    for unit in [1.0, 100] {
      let graph = try Graph.of(5, edges, weights: lengths.map { $0 / unit })
      let found = try await KShortestPaths(from: 0, to: 4, count: 3, weights: .distance)
        .run(on: graph)
      #expect(found.map(\.nodes) == paths)
      expectClose(found.map { $0.length * unit }, [15, 30, 30])
    }
  }

  @Test func `of parallel edges the shortest is taken`() async throws {
    let graph = try Graph.of(2, [(0, 1), (0, 1), (0, 1)], weights: [3, 1, 1])
    let paths = try await KShortestPaths(from: 0, to: 1, count: 5, weights: .distance)
      .run(on: graph)
    #expect(paths.map(\.edges) == [[1]])
    #expect(try await NodeDisjointPaths(from: 0, to: 1).run(on: graph).count == 1)
    #expect(try await MaximumFlow(from: 0, to: 1).run(on: graph).value == 3)
  }

  @Test func `a node is its own path and no flow`() async throws {
    let graph = try Graph.of(3, [(0, 1)])
    #expect(
      try await KShortestPaths(from: 1, to: 1, count: 3).run(on: graph).map(\.nodes) == [[1]])
    #expect(try await ShortestPath(from: 0, to: 2).run(on: graph) == nil)
    #expect(try await MaximumFlow(from: 0, to: 2).run(on: graph).value == 0)
    #expect(try await NodeDisjointPaths(from: 0, to: 2).run(on: graph).isEmpty)
    await #expect(throws: AnalysisError.self) {
      try await MaximumFlow(from: 1, to: 1).run(on: graph)
    }
    await #expect(throws: AnalysisError.self) {
      try await NodeDisjointPaths(from: 1, to: 1).run(on: graph)
    }
    await #expect(throws: AnalysisError.self) {
      try await ShortestPath(from: 0, to: 3).run(on: graph)
    }
    await #expect(throws: AnalysisError.self) {
      try await KShortestPaths(from: 0, to: 1, count: 0).run(on: graph)
    }
  }

  @Test func `a long path and a wide grid take little time`() async throws {
    let path = try await ShortestPath(from: 0, to: 49_999).run(on: .path(50_000))
    #expect(path?.length == 49_999)
    let flow = try await MaximumFlow(from: 0, to: 49_999).run(on: .path(50_000))
    #expect(flow.value == 1 && flow.sourceSide == [0] && flow.cut == [0])
    let grid = try Graph.grid(40)
    #expect(try await NodeDisjointPaths(from: 820, to: 1_218).run(on: grid).count == 4)
  }
}
