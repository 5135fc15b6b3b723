import GraphAnalysis
import GraphCore
import Testing

/// The definitions, worked out plainly, on every small graph and on random multigraphs.
@Suite struct BruteForceTests {
  static let multigraphs: [UInt64] = Array(0..<120)

  static func multigraph(_ seed: UInt64) throws -> Graph {
    var generator = SeededGenerator(seed: seed)
    return try .random(
      seed: seed, nodeCount: Int.random(in: 1...8, using: &generator),
      edgeCount: Int.random(in: 0...14, using: &generator),
      directed: Bool.random(using: &generator), weighted: Bool.random(using: &generator))
  }

  @Test(arguments: SmallGraphs.sizes)
  func `betweenness on every small graph`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      let expected = Reference.betweenness(graph)
      expectClose(try await Betweenness().run(on: graph), expected.nodes)
      expectClose(try await EdgeBetweenness().run(on: graph), expected.edges)
    }
  }

  @Test(arguments: multigraphs)
  func `betweenness on multigraphs with loops and weights`(seed: UInt64) async throws {
    let graph = try Self.multigraph(seed)
    let weights: EdgeWeights = graph.isWeighted ? .distance : .ignored
    let expected = Reference.betweenness(graph)
    expectClose(try await Betweenness(weights: weights).run(on: graph), expected.nodes)
    expectClose(try await EdgeBetweenness(weights: weights).run(on: graph), expected.edges)
  }

  @Test(arguments: multigraphs, Direction.allCases)
  func `closeness and harmonic centrality`(seed: UInt64, direction: Direction) async throws {
    let graph = try Self.multigraph(seed)
    let weights: EdgeWeights = graph.isWeighted ? .distance : .ignored
    let distances = Reference.distances(direction == .both ? graph.undirected() : graph)
    let nodes = 0..<graph.nodeCount
    let reached = nodes.map { node in
      nodes.filter { $0 != node }
        .map { direction == .incoming ? distances[$0][node] : distances[node][$0] }
        .filter(\.isFinite)
    }
    let others = Double(graph.nodeCount - 1)
    expectClose(
      try await Closeness(direction: direction, weights: weights).run(on: graph),
      reached.map {
        $0.isEmpty ? 0 : Double($0.count * $0.count) / $0.reduce(0, +) / others
      })
    expectClose(
      try await Closeness(direction: direction, weights: weights, wassermanFaust: false)
        .run(on: graph),
      reached.map { $0.isEmpty ? nil : Double($0.count) / $0.reduce(0, +) })
    expectClose(
      try await HarmonicCentrality(direction: direction, weights: weights).run(on: graph),
      reached.map { $0.reduce(0) { $0 + 1 / $1 } })
  }

  @Test(arguments: multigraphs)
  func `core numbers`(seed: UInt64) async throws {
    let graph = try Self.multigraph(seed)
    #expect(
      try await CoreNumbers().run(on: graph) == Reference.cores(graph).map { Double($0) })
  }

  @Test(arguments: multigraphs)
  func `components from distances`(seed: UInt64) async throws {
    let graph = try Self.multigraph(seed)
    let strong = try await ConnectedComponents(.strong).run(on: graph)
    let weak = try await ConnectedComponents(.weak).run(on: graph)
    let directed = Reference.distances(graph)
    let undirected = Reference.distances(graph.undirected())
    for first in 0..<graph.nodeCount {
      for second in 0..<graph.nodeCount {
        let bothWays = directed[first][second].isFinite && directed[second][first].isFinite
        #expect((strong.membership[first] == strong.membership[second]) == bothWays)
        #expect(
          (weak.membership[first] == weak.membership[second])
            == undirected[first][second].isFinite)
      }
    }
    #expect(weak.sizes.reduce(0, +) == graph.nodeCount)
    #expect(strong.count == strong.sizes.count)
  }

  @Test(arguments: multigraphs)
  func `PageRank solves its equations`(seed: UInt64) async throws {
    let graph = try Self.multigraph(seed)
    let weights: EdgeWeights = graph.isWeighted ? .strength : .ignored
    var generator = SeededGenerator(seed: seed)
    var wishes = (0..<graph.nodeCount).map { _ in
      Double(Int.random(in: 0...3, using: &generator))
    }
    wishes[0] += 1
    let total = wishes.reduce(0, +)
    expectClose(
      try await PageRank(damping: 0.7, weights: weights, personalization: wishes)
        .run(on: graph),
      Reference.pageRank(graph, damping: 0.7, jump: wishes.map { $0 / total }))
  }

  @Test(arguments: multigraphs)
  func `eigenvector centrality is an eigenvector`(seed: UInt64) async throws {
    let graph = try Self.multigraph(seed)
    let scores: [Double]
    do {
      scores = try await EigenvectorCentrality(weights: graph.isWeighted ? .strength : .ignored)
        .run(on: graph).compactMap(\.self)
    } catch {
      if case .ambiguousEigenvector = error { return }
      throw error
    }
    #expect(scores.max() == 1 && scores.allSatisfy { $0 >= 0 })
    let matrix = Reference.matrix(graph)
    let product = scores.indices.map { target in
      scores.indices.reduce(0.0) { $0 + matrix[$1][target] * scores[$1] }
    }
    let value = product[scores.firstIndex(of: 1) ?? 0]
    #expect(value > 0)
    expectClose(product, scores.map { $0 * value })
  }
}
