import GraphAnalysis
import GraphCore
import Testing

/// Communities: parity with other packages, the best there is on small graphs, and properties.
@Suite struct CommunityTests {
  @Test(arguments: ParityCase.stored("communities"))
  func `values equal those of other packages`(parity: ParityCase) async throws {
    let graph = try parity.graph()
    let first = (0..<graph.nodeCount).map { $0 % 3 }
    let second = (0..<graph.nodeCount).map { node -> Int in (node * node) % 7 % 4 }
    for (key, expected) in parity.expected.sorted(by: { $0.key < $1.key }) {
      guard case .values(let values) = expected else { continue }
      let words = key.split(separator: " ").map(String.init)
      let weights: EdgeWeights = words.contains("weighted") ? .strength : .ignored
      let comment = Comment(rawValue: key)
      switch words[0] {
      case "ami":
        expectClose([try AdjustedMutualInformation.between(first, second)], values, comment)
      case "modularity":
        let measure = Modularity(
          communities: first, resolution: Double(words[1]) ?? -1, weights: weights)
        expectClose([try await measure.run(on: graph)], values, comment)
      case "barber":
        let twoModes = graph.filteringEdges { ($0.source + $0.target) % 2 == 1 }
        let measure = BipartiteModularity(
          communities: first, isFirstMode: (0..<graph.nodeCount).map { $0 % 2 == 0 },
          weights: twoModes.isWeighted ? weights : .ignored)
        expectClose([try await measure.run(on: twoModes)], values, comment)
      default:
        #expect(words[0] == "best")
        try await Self.expectBest(graph, weights, values[0] ?? .nan, comment)
      }
    }
  }

  /// No search exceeds the best, and the best of some is the best.
  static func expectBest(
    _ graph: Graph, _ weights: EdgeWeights, _ best: Double, _ comment: Comment
  ) async throws {
    var greatest = -Double.infinity
    for seed in UInt64(0)..<16 {
      let leiden = try await Leiden(weights: weights, seed: seed).run(on: graph)
      let louvain = try await Louvain(weights: weights, seed: seed).run(on: graph)
      let propagated = try await LabelPropagation(weights: weights, seed: seed).run(on: graph)
      for found in [leiden, louvain, propagated] {
        let again = try await Modularity(communities: found.membership, weights: weights)
          .run(on: graph)
        #expect(found.modularity == again)
        #expect((found.modularity ?? 1) <= best + 1e-9, comment)
      }
      greatest = max(greatest, leiden.modularity ?? -1)
    }
    #expect(greatest >= best - 1e-9, comment)
  }

  @Test func `the karate club falls into its four communities`() async throws {
    let club = try Graph.karateClub()
    var best = 0.0
    for seed in UInt64(0)..<10 {
      best = max(best, try await Leiden(seed: seed).run(on: club).modularity ?? 0)
    }
    expectClose([best], [0.4197896120973044])
    expectClose(
      [
        try await Modularity(communities: Graph.karateClubSides.compactMap(\.self)).run(on: club)
      ], [0.3582347140039448])
  }

  @Test func `a resolution of 0 joins components and a great one leaves nodes alone`() async throws
  {
    let graph = try Graph.of(7, [(0, 1), (1, 2), (3, 4), (4, 5), (5, 3)])
    #expect(
      try await Leiden(resolution: 0).run(on: graph).membership == [0, 0, 0, 1, 1, 1, 2])
    #expect(try await Leiden(resolution: 100).run(on: graph).count == 7)
    #expect(try await Louvain(resolution: 0).run(on: graph).count == 3)
  }

  @Test(arguments: [false, true])
  func `Leiden's communities are connected and no node gains by moving`(
    directed: Bool
  ) async throws {
    for seed in UInt64(0)..<4 {
      let graph = try Graph.random(
        seed: seed, nodeCount: 40, edgeCount: 70, directed: directed, weighted: seed % 2 == 0)
      let weights: EdgeWeights = graph.isWeighted ? .strength : .ignored
      let found = try await Leiden(resolution: 1.3, weights: weights, seed: seed).run(on: graph)
      for community in 0..<found.count {
        let part = graph.filteringNodes { found.membership[$0] == community }.graph
        #expect(try await ConnectedComponents().run(on: part).count == 1)
      }
      let value = try #require(found.modularity)
      for node in 0..<graph.nodeCount {
        for community in 0...found.count {
          var moved = found.membership
          moved[node] = community
          let other = try await Modularity(
            communities: moved, resolution: 1.3, weights: weights
          ).run(on: graph)
          #expect((other ?? 0) <= value + 1e-9)
        }
      }
    }
  }

  @Test func `of several starts the best is kept`() async throws {
    let graph = try Graph.random(seed: 3, nodeCount: 300, edgeCount: 700)
    let one = try await Leiden(seed: 4).run(on: graph)
    var last = one
    for starts in 2...8 {
      let found = try await Leiden(starts: starts, seed: 4).run(on: graph)
      #expect((found.modularity ?? 0) >= (last.modularity ?? 1))
      last = found
    }
    #expect((last.modularity ?? 0) > (one.modularity ?? 1))
  }

  @Test func `seed and graph determine the result`() async throws {
    let graph = try Graph.random(seed: 2, nodeCount: 400, edgeCount: 900)
    let four = Execution(threads: 4)
    #expect(
      try await Leiden(seed: 5).run(on: graph)
        == Leiden(seed: 5).run(on: graph, execution: four))
    #expect(
      try await Leiden(starts: 5, seed: 5).run(on: graph, execution: Execution(threads: 1))
        == Leiden(starts: 5, seed: 5).run(on: graph, execution: four))
    #expect(try await Leiden(seed: 5).run(on: graph) != Leiden(seed: 6).run(on: graph))
    #expect(
      try await LabelPropagation(seed: 5).run(on: graph) == LabelPropagation(seed: 5).run(on: graph)
    )
    let consensus = CommunityConsensus(searches: 8, seed: 3)
    let small = try Graph.random(seed: 2, nodeCount: 80, edgeCount: 160)
    #expect(
      try await consensus.run(on: small, execution: Execution(threads: 1))
        == consensus.run(on: small, execution: four))
  }

  @Test func `cliques in a ring are found by every search`() async throws {
    var ties: [(Int, Int)] = []
    for clique in 0..<6 {
      for first in 0..<5 {
        for second in 0..<first { ties.append((clique * 5 + first, clique * 5 + second)) }
      }
      ties.append((clique * 5, (clique + 1) % 6 * 5 + 1))
    }
    let ring = try Graph.of(30, ties)
    let expected = (0..<30).map { $0 / 5 }
    #expect(try await Leiden().run(on: ring).membership == expected)
    #expect(try await Louvain().run(on: ring).membership == expected)
    for search in CommunityConsensus.Search.allCases {
      let result = try await CommunityConsensus(search: search, searches: 20, seed: 1).run(on: ring)
      #expect(result.communities.membership == expected)
    }
    let sure = try await CommunityConsensus(searches: 20).run(on: ring)
    #expect(sure.stability == 1 && sure.rounds == 1)
    #expect(sure.nodeStability.allSatisfy { $0 == 1 })
  }

  @Test func `a graph without communities is unstable`() async throws {
    let random = try Graph.random(seed: 1, nodeCount: 120, edgeCount: 720)
    let result = try await CommunityConsensus(searches: 20, seed: 1).run(on: random)
    #expect((result.stability ?? 1) < 0.6)
    #expect(result.nodeStability.contains { ($0 ?? 1) < 0.7 })
  }

  @Test func `divisions agree fully, by chance or less`() throws {
    #expect(try AdjustedMutualInformation.between([0, 0, 1, 1], [7, 7, 3, 3]) == 1)
    #expect(try AdjustedMutualInformation.between([0, 0, 0], [1, 1, 1]) == 1)
    #expect(try AdjustedMutualInformation.between([0, 1, 2], [2, 1, 0]) == 1)
    #expect(try AdjustedMutualInformation.between([0, 0, 0], [0, 1, 2]) == 0)
    #expect((try AdjustedMutualInformation.between([0, 0, 1, 1], [0, 1, 0, 1]) ?? 0) < 0)
    #expect(try AdjustedMutualInformation.between([], []) == nil)
    #expect(throws: AnalysisError.self) { try AdjustedMutualInformation.between([1], []) }
  }

  @Test func `graphs without ties have communities of one`() async throws {
    for count in [0, 3] {
      let graph = try Graph.of(count, [])
      for found in [
        try await Leiden().run(on: graph), try await Louvain().run(on: graph),
        try await LabelPropagation().run(on: graph),
        try await CommunityConsensus(searches: 2).run(on: graph).communities,
      ] {
        #expect(found.count == count && found.modularity == nil)
      }
    }
  }

  @Test func `options that make no sense are refused`() async throws {
    let graph = try Graph.kite()
    for resolution in [-1, Double.nan, .infinity] {
      await #expect(throws: AnalysisError.self) {
        try await Leiden(resolution: resolution).run(on: graph)
      }
    }
    await #expect(throws: AnalysisError.self) { try await Leiden(passes: 0).run(on: graph) }
    for starts in [Int.min, 0, .max] {
      await #expect(throws: AnalysisError.self) { try await Leiden(starts: starts).run(on: graph) }
    }
    await #expect(throws: AnalysisError.self) {
      try await Modularity(communities: [1]).run(on: graph)
    }
    await #expect(throws: AnalysisError.self) {
      try await CommunityConsensus(searches: 1).run(on: graph)
    }
    await #expect(throws: AnalysisError.self) {
      try await CommunityConsensus(threshold: 0).run(on: graph)
    }
    await #expect(throws: AnalysisError.noWeights) {
      try await Louvain(weights: .strength).run(on: graph)
    }
    let modes = [Bool](repeating: true, count: 10)
    await #expect(throws: AnalysisError.self) {
      try await BipartiteModularity(communities: Array(0..<10), isFirstMode: modes).run(on: graph)
    }
  }
}
