import GraphAnalysis
import GraphCore
import Testing

/// Published values, definitions worked out plainly, and properties.
@Suite struct StructureTests {
  @Test func `the karate club has its known figures`() async throws {
    let club = try Graph.karateClub()
    expectClose(
      [
        try await DegreeAssortativity().run(on: club),
        try await NominalAssortativity(groups: Graph.karateClubSides).run(on: club),
        try await Diameter().run(on: club), try await GlobalClustering().run(on: club),
        try await MeanPathLength().run(on: club), try await Density().run(on: club),
      ],
      [-0.475613, 0.717531, 5, 0.255681818, 2.408199643, 0.139037433], tolerance: 1e-6)
  }

  @Test(arguments: SmallGraphs.sizes)
  func `bridges and articulation points on every small graph`(
    nodeCount: Int, directed: Bool
  ) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      let found = try await BiconnectedComponents().run(on: graph)
      let whole = try await ConnectedComponents().run(on: graph).count
      var bridges: [Int] = []
      for bridge in 0..<graph.edgeCount {
        var number = 0
        let rest = graph.filteringEdges { _ in
          number += 1
          return number != bridge + 1
        }
        if try await ConnectedComponents().run(on: rest).count > whole { bridges.append(bridge) }
      }
      #expect(found.bridges == bridges)
      var points: [Int] = []
      for point in 0..<nodeCount where graph.degree(of: point) > 0 {
        let rest = graph.filteringNodes { $0 != point }.graph
        if try await ConnectedComponents().run(on: rest).count > whole { points.append(point) }
      }
      #expect(found.articulationPoints == points)
    }
  }

  @Test func `a doubled edge is no bridge`() async throws {
    let graph = try Graph.of(4, [(0, 1), (0, 1), (1, 2), (2, 2)])
    let found = try await BiconnectedComponents().run(on: graph)
    #expect(found.bridges == [2])
    #expect(found.membership == [0, 0, 1, nil])
    #expect(found.components == [[0, 1], [1, 2]])
    #expect(found.articulationPoints == [1])
  }

  @Test func `triads of every directed graph of three nodes add up`() async throws {
    // How many of the 64 labelled digraphs are of each kind (Holland and Leinhardt 1976).
    var sums = [Int](repeating: 0, count: 16)
    for graph in try Graph.all(nodeCount: 3, directed: true) {
      let census = try await TriadCensus().run(on: graph)
      #expect(census.counts.reduce(0, +) == 1)
      for kind in sums.indices { sums[kind] += census.counts[kind] }
      let paths = Self.paths(graph)
      #expect(census.transitivity == (paths.all > 0 ? paths.closed / paths.all : nil))
    }
    #expect(sums == [1, 6, 3, 3, 3, 6, 6, 6, 6, 2, 3, 3, 3, 6, 6, 1])
  }

  /// Paths of two arcs over three nodes, and how many of them an arc closes.
  static func paths(_ graph: Graph) -> (all: Double, closed: Double) {
    var (all, closed) = (0.0, 0.0)
    for first in 0..<graph.nodeCount {
      for second in graph.neighbors(of: first) where second != first {
        for third in graph.neighbors(of: second) where third != second && third != first {
          all += 1
          if graph.hasEdge(from: first, to: third) { closed += 1 }
        }
      }
    }
    return (all, closed)
  }

  @Test func `a regular graph has no degree assortativity`() async throws {
    let ring = try Graph.of(5, (0..<5).map { ($0, ($0 + 1) % 5) })
    #expect(try await DegreeAssortativity().run(on: ring) == nil)
    #expect(try await NominalAssortativity(groups: [1, 1, 1, 1, 1]).run(on: ring) == nil)
    #expect(try await NumericAssortativity(values: [2, 2, 2, 2, 2]).run(on: ring) == nil)
  }

  @Test func `measures of nothing are undefined`() async throws {
    for graph in [try Graph.of(0, []), try Graph.of(0, directed: true, [])] {
      #expect(try await Density().run(on: graph) == nil)
      #expect(try await Reciprocity().run(on: graph) == nil)
      #expect(try await Diameter().run(on: graph) == nil)
      #expect(try await MeanPathLength(unreached: .leftOut).run(on: graph) == nil)
      #expect(try await GlobalClustering().run(on: graph) == nil)
      #expect(try await LocalClustering().run(on: graph).isEmpty)
      #expect(try await BiconnectedComponents().run(on: graph).components.isEmpty)
      #expect(try await TriadCensus().run(on: graph).counts.allSatisfy { $0 == 0 })
      #expect(try await EIIndex(groups: [], permutations: 9).run(on: graph).pValue == nil)
    }
  }

  @Test func `the E-I index is tested against dealing out the groups`() async throws {
    // Two cliques of five, one tie between them: no deal keeps more ties within.
    var ties = [(0, 5)]
    for first in 0..<5 {
      for second in 0..<first { ties += [(first, second), (first + 5, second + 5)] }
    }
    let graph = try Graph.of(10, ties)
    let groups: [Int?] = (0..<10).map { $0 / 5 }
    let result = try await EIIndex(groups: groups, permutations: 2_000, seed: 7).run(on: graph)
    #expect(result.externalTies == 1 && result.internalTies == 20)
    expectClose([result.index, result.expected], [-19.0 / 21, 1 - 2 * 40.0 / 90])
    #expect((result.lowerPValue ?? 1) < 0.03 && (result.upperPValue ?? 0) == 1)
    // The same deals by hand: of 126 ways to halve ten nodes, one is this one.
    let expected = 1.0 / 126
    #expect(abs((result.lowerPValue ?? 1) - expected) < 4 * (expected / 2_000).squareRoot())
    let again = try await EIIndex(groups: groups, permutations: 2_000, seed: 7)
      .run(on: graph, execution: Execution(threads: 1))
    #expect(again == result)
    let other = try await EIIndex(groups: groups, permutations: 2_000, seed: 8).run(on: graph)
    #expect(other.standardDeviation != result.standardDeviation)
  }

  @Test func `options that do not fit the graph are refused`() async throws {
    let graph = try Graph.kite()
    await #expect(throws: AnalysisError.self) {
      try await NumericAssortativity(values: [1]).run(on: graph)
    }
    await #expect(throws: AnalysisError.self) {
      try await NominalAssortativity(groups: [1]).run(on: graph)
    }
    await #expect(throws: AnalysisError.self) {
      try await EIIndex(groups: [Int?](repeating: 1, count: 10), permutations: -1).run(on: graph)
    }
    await #expect(throws: AnalysisError.noWeights) {
      try await Diameter(weights: .distance).run(on: graph)
    }
  }

  @Test func `a long path exhausts no stack`() async throws {
    let found = try await BiconnectedComponents().run(on: .path(100_000))
    #expect(found.bridges.count == 99_999)
  }
}
