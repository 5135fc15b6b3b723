import GraphAnalysis
import GraphCore
import Testing

/// The searches from many sources at once against the search from one, and against counting.
@Suite struct FastSearchTests {
  /// Gives every edge length 1, which takes the other path through the code.
  static func withLengths(_ graph: Graph) throws -> Graph {
    var builder = try Graph.Builder(directed: graph.isDirected, nodeCount: graph.nodeCount)
    for edge in graph.edges() {
      try builder.addEdge(from: edge.source, to: edge.target, weight: 1)
    }
    return builder.build()
  }

  static func expectAgreement(_ graph: Graph) async throws {
    let long = try withLengths(graph)
    let fast = try await Betweenness().run(on: graph)
    let plain = try await Betweenness(weights: .distance).run(on: long)
    expectClose(fast, plain)
    for direction in Direction.allCases {
      let hops = try await HarmonicCentrality(direction: direction).run(on: graph)
      let lengths = try await HarmonicCentrality(direction: direction, weights: .distance)
        .run(on: long)
      expectClose(hops, lengths)
      expectClose(
        try await Closeness(direction: direction).run(on: graph),
        try await Closeness(direction: direction, weights: .distance).run(on: long))
    }
  }

  @Test(arguments: [(200, 150), (300, 320), (400, 900), (150, 3_000)], [false, true])
  func `both searches agree on random graphs`(size: (Int, Int), directed: Bool) async throws {
    for seed in 0..<2 as Range<UInt64> {
      try await Self.expectAgreement(
        .random(seed: seed, nodeCount: size.0, edgeCount: size.1, directed: directed))
    }
  }

  @Test func `both searches agree on two-mode graphs with many leaves`() async throws {
    for seed in 0..<3 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let edges = (0..<200).flatMap { project in
        (0..<Int.random(in: 1...5, using: &generator)).map { _ in
          (project, 200 + Int(pow3(Double.random(in: 0..<1, using: &generator)) * 150))
        }
      }
      try await Self.expectAgreement(.of(350, edges))
    }
  }

  private func pow3(_ value: Double) -> Double { value * value * value }

  @Test func `both searches agree on grids and rings with trees`() async throws {
    try await Self.expectAgreement(.grid(15))
    var edges = (0..<30).map { ($0, ($0 + 1) % 30) }
    edges += (30..<120).map { ($0, ($0 * 7) % $0) }
    edges += [(3, 3), (30, 30), (119, 119)]
    try await Self.expectAgreement(.of(125, edges))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a forest needs no search`(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let edges = (1..<200).filter { !$0.isMultiple(of: 37) }.map {
      ($0, Int.random(in: ($0 / 37 * 37)..<$0, using: &generator))
    }
    try await Self.expectAgreement(.of(200, edges))
  }

  /// Whole powers of two, so that sums are exact.
  static func withUnlikeLengths(_ graph: Graph, seed: UInt64) throws -> Graph {
    var generator = SeededGenerator(seed: seed)
    let edges = graph.edges()
    return try .of(
      graph.nodeCount, directed: graph.isDirected, edges.map { ($0.source, $0.target) },
      weights: edges.map { _ in
        Double(sign: .plus, exponent: .random(in: -12...12, using: &generator), significand: 1)
      })
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [false, true])
  func `short lengths among long ones`(seed: UInt64, directed: Bool) async throws {
    let small = try Self.withUnlikeLengths(
      .random(seed: seed, nodeCount: 10, edgeCount: 20, directed: directed), seed: seed)
    let expected = Reference.betweenness(small)
    expectClose(try await Betweenness(weights: .distance).run(on: small), expected.nodes)
    expectClose(try await EdgeBetweenness(weights: .distance).run(on: small), expected.edges)

    let large = try Self.withUnlikeLengths(
      .random(seed: seed, nodeCount: 60, edgeCount: 150, directed: directed), seed: seed)
    let distances = Reference.distances(large)
    expectClose(
      try await HarmonicCentrality(direction: .outgoing, weights: .distance).run(on: large),
      distances.map { $0.reduce(0) { $0 + ($1 > 0 ? 1 / $1 : 0) } })
  }

  @Test(arguments: [Double.leastNonzeroMagnitude, Double.leastNormalMagnitude, 1, 1e300])
  func `lengths at the ends of what a number can hold`(length: Double) async throws {
    let ring = try Graph.of(
      5, (0..<5).map { ($0, ($0 + 1) % 5) }, weights: [Double](repeating: length, count: 5))
    #expect(try await Betweenness(weights: .distance).run(on: ring) == [1, 1, 1, 1, 1])
  }

  @Test func `many small components are searched apart`() async throws {
    let triangles = (0..<100).map { 3 * $0 }.flatMap { first -> [(Int, Int)] in
      [(first, first + 1), (first + 1, first + 2), (first, first + 2)]
    }
    #expect(
      try await Betweenness().run(on: .of(300, triangles)).allSatisfy { $0 == 0 })
  }
}
