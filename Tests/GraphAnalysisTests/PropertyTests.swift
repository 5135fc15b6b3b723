import GraphAnalysis
import GraphCore
import Testing

/// What must hold whatever the graph.
@Suite struct PropertyTests {
  /// Measures per node that treat all nodes alike, on graphs with weights.
  static let measures: [(name: String, measure: any GraphMeasure<[Double?]>)] = [
    ("degree", Degree(direction: .incoming)),
    ("strength", Strength(direction: .outgoing, weights: .strength)),
    ("closeness", Closeness(direction: .outgoing)),
    ("weighted closeness", Closeness(direction: .incoming, weights: .distance)),
    ("harmonic", HarmonicCentrality(direction: .both)),
    ("weighted harmonic", HarmonicCentrality(direction: .outgoing, weights: .distance)),
    ("betweenness", Betweenness()),
    ("weighted betweenness", Betweenness(weights: .distance)),
    ("eigenvector", EigenvectorCentrality(weights: .strength)),
    ("pagerank", PageRank(weights: .strength)),
    ("core", CoreNumbers()),
  ]

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

  @Test(arguments: measures.map(\.name), [false, true])
  func `names of nodes do not matter`(name: String, directed: Bool) async throws {
    let measure = try #require(Self.measures.first { $0.name == name }).measure
    var generator = SeededGenerator(seed: 5)
    let graph = try Graph.random(
      seed: 3, nodeCount: 60, edgeCount: 150, directed: directed, weighted: true)
    let permutation = Array(0..<60).shuffled(using: &generator)
    let scores = try await measure.run(on: graph)
    let relabeled = try await measure.run(on: graph.relabeled(permutation))
    expectClose((0..<60).map { relabeled[permutation[$0]] }, scores)
  }

  @Test(arguments: measures.map(\.name), [false, true])
  func `the number of threads changes no bit`(name: String, directed: Bool) async throws {
    let measure = try #require(Self.measures.first { $0.name == name }).measure
    let graph = try Graph.random(
      seed: 8, nodeCount: 300, edgeCount: 720, directed: directed, weighted: true)
    let alone = try await measure.run(on: graph, execution: Execution(threads: 1))
    for threads in [2, 5] {
      let together = try await measure.run(on: graph, execution: Execution(threads: threads))
      #expect(together.bits == alone.bits)
    }
  }

  @Test(arguments: [false, true])
  func `the number of threads changes no bit of edge betweenness`(weighted: Bool) async throws {
    let graph = try Graph.random(seed: 8, nodeCount: 400, edgeCount: 900, weighted: true)
    let measure = EdgeBetweenness(weights: weighted ? .distance : .ignored)
    let alone = try await measure.run(on: graph, execution: Execution(threads: 1))
    let together = try await measure.run(on: graph, execution: Execution(threads: 5))
    #expect(alone.bits == together.bits)
  }

  @Test(arguments: [
    "degree", "strength", "harmonic", "weighted harmonic", "betweenness", "weighted betweenness",
    "core",
  ])
  func `a disjoint union is a concatenation`(name: String) async throws {
    let measure = try #require(Self.measures.first { $0.name == name }).measure
    let first = try Graph.random(
      seed: 1, nodeCount: 30, edgeCount: 60, directed: true, weighted: true)
    let second = try Graph.random(
      seed: 2, nodeCount: 45, edgeCount: 80, directed: true, weighted: true)
    var builder = try Graph.Builder(directed: true, nodeCount: 75)
    for edge in first.edges() {
      try builder.addEdge(from: edge.source, to: edge.target, weight: edge.weight)
    }
    for edge in second.edges() {
      try builder.addEdge(from: edge.source + 30, to: edge.target + 30, weight: edge.weight)
    }
    expectClose(
      try await measure.run(on: builder.build()),
      try await measure.run(on: first) + measure.run(on: second))
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
