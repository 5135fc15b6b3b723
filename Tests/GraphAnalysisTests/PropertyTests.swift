import GraphAnalysis
import GraphCore
import Testing

/// What must hold of shortest paths whatever the graph.
@Suite struct PropertyTests {
  @Test(arguments: [false, true], 0..<20 as Range<UInt64>)
  func `betweenness sums to distances less one`(directed: Bool, seed: UInt64) async throws {
    let graph = try Graph.random(seed: seed, nodeCount: 40, edgeCount: 70, directed: directed)
    let distances = Reference.distances(graph)
    var gaps = 0.0
    for (source, row) in distances.enumerated() {
      for (target, distance) in row.enumerated() where target != source && distance.isFinite {
        gaps += distance - 1
      }
    }
    let scores = try await Betweenness().run(on: graph).compactMap(\.self)
    expectClose([scores.reduce(0, +)], [gaps / (directed ? 1 : 2)])
    let edges = try await EdgeBetweenness().run(on: graph).compactMap(\.self)
    let reachable = distances.joined().count { $0.isFinite } - graph.nodeCount
    expectClose([edges.reduce(0, +)], [(gaps + Double(reachable)) / (directed ? 1 : 2)])
  }

  @Test func `near ties of lengths do not depend on the order of edges`() async throws {
    // 0.1 + 0.2 and 0.3 differ in the last bit.
    let edges = [(0, 1), (1, 2), (2, 4), (0, 3), (3, 4)]
    let lengths = [0.1, 0.2, 0.3, 0.3, 0.1 + 0.2]
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 0, 3, 1]] {
      let graph = try Graph.of(5, order.map { edges[$0] }, weights: order.map { lengths[$0] })
      expectClose(
        try await Betweenness(weights: .distance).run(on: graph),
        Reference.betweenness(graph).nodes)
      expectClose(
        [try await Betweenness(weights: .distance).run(on: graph)[3]], [0.5])
    }
  }
}
