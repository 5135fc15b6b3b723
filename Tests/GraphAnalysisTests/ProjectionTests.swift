import GraphAnalysis
import GraphCore
import Testing

/// Projections, backbones and nestedness: parity with other packages and what must hold.
@Suite struct ProjectionTests {
  @Test(arguments: ParityCase.stored("projections"))
  func `values equal those of other packages`(parity: ParityCase) async throws {
    let graph = try parity.graph()
    for (key, expected) in parity.expected.sorted(by: { $0.key < $1.key }) {
      guard case .values(let values) = expected else { continue }
      let words = key.split(separator: " ").map(String.init)
      let comment = Comment(rawValue: key)
      switch words[0] {
      case "disparity":
        expectClose(try await DisparityFilter().run(on: graph).pValues, values, comment)
      case "nodf":
        let twoModes = graph.filteringEdges { ($0.source + $0.target) % 2 == 1 }
        let found = try await Nestedness(
          isFirstMode: (0..<graph.nodeCount).map { $0 % 2 == 0 }
        ).run(on: twoModes)
        expectClose([found.firstMode, found.secondMode, found.both], values, comment)
      default:
        let weight = try #require(Projection.Weight.allCases.first { "\($0)" == words[0] })
        let found = try await Self.project(graph, weight, second: words[1] == "one" ? 0 : 1)
        expectClose(Self.matrix(found.graph), values, comment)
      }
    }
  }

  static func project(
    _ graph: Graph, _ weight: Projection.Weight, second: Int = 0, minimum: Double = 0
  ) async throws -> ProjectedGraph {
    try await Projection(
      of: 0, and: second, through: 2, kinds: (0..<graph.nodeCount).map { $0 % 3 },
      weight: weight, minimumWeight: minimum
    ).run(on: graph)
  }

  static func matrix(_ graph: Graph) -> [Double?] {
    var matrix = [Double](repeating: 0, count: graph.nodeCount * graph.nodeCount)
    for edge in graph.edges() {
      matrix[edge.source * graph.nodeCount + edge.target] += edge.weight ?? .nan
      matrix[edge.target * graph.nodeCount + edge.source] += edge.weight ?? .nan
    }
    return matrix
  }

  @Test(arguments: Projection.Weight.allCases)
  func `a minimum weight leaves out what a filter would`(weight: Projection.Weight) async throws {
    let graph = try Graph.random(seed: 4, nodeCount: 60, edgeCount: 400)
    let all = try await Self.project(graph, weight)
    let weights = all.graph.edges().compactMap(\.weight).sorted()
    let middle = weights[weights.count * 9 / 10]
    let some = try await Self.project(graph, weight, minimum: middle)
    #expect(
      some.graph.edges() == all.graph.edges().filter { ($0.weight ?? 0) >= middle })
    #expect(some.graph.edgeCount < all.graph.edgeCount)
    #expect(some.nodes == Array(stride(from: 0, to: 60, by: 3)))
  }

  @Test func `a large membership is a clique by count and adds up to one by Newman`() async throws {
    // Forty partners, of even number, in one programme.
    let graph = try Graph.of(41, (0..<40).map { ($0, 40) })
    let kinds: [Int?] = (0..<41).map { $0 == 40 ? 2 : 0 }
    let count = try await Projection(of: 0, and: 0, through: 2, kinds: kinds, weight: .count)
      .run(on: graph)
    #expect(count.graph.edgeCount == 780)
    let newman = try await Projection(of: 0, and: 0, through: 2, kinds: kinds, weight: .newman)
      .run(on: graph)
    let strengths = try await Strength(direction: .both, weights: .strength).run(on: newman.graph)
    expectClose(strengths, [Double?](repeating: 1, count: 40))
  }

  @Test func `one alone in a programme is tied to nobody`() async throws {
    let graph = try Graph.of(3, [(0, 2)])
    let found = try await Self.project(graph, .newman)
    #expect(found.graph.edgeCount == 0 && found.nodes == [0])
  }

  @Test func `projections are the same for any number of threads`() async throws {
    let graph = try Graph.random(seed: 4, nodeCount: 900, edgeCount: 4_000)
    let projection = Projection(
      of: 0, and: 1, through: 2, kinds: (0..<900).map { $0 % 3 }, weight: .newman)
    #expect(
      try await projection.run(on: graph, execution: Execution(threads: 1))
        == projection.run(on: graph, execution: Execution(threads: 4)))
  }

  @Test func `a heavy edge stays in the backbone`() async throws {
    let graph = try Graph.of(
      5, [(0, 1), (0, 2), (0, 3), (0, 4), (1, 1)], weights: [97, 1, 1, 1, 5])
    let found = try await DisparityFilter().run(on: graph)
    expectClose(found.pValues, [0.000027, 0.970299, 0.970299, 0.970299, nil])
    #expect(found.backbone(of: graph, level: 0.05).edges().map(\.weight) == [97])
    await #expect(throws: AnalysisError.noWeights) {
      try await DisparityFilter().run(on: .kite())
    }
  }

  @Test func `a perfectly nested matrix has 100`() async throws {
    // Rows 0, 1, 2 with ties to the first three, two and one of columns 3, 4, 5.
    let graph = try Graph.of(6, [(0, 3), (0, 4), (0, 5), (1, 3), (1, 4), (2, 3)])
    let modes = [true, true, true, false, false, false]
    #expect(try await Nestedness(isFirstMode: modes).run(on: graph).both == 100)
    let rings = try Graph.of(6, [(0, 3), (1, 4), (2, 5)])
    #expect(try await Nestedness(isFirstMode: modes).run(on: rings).both == 0)
    let none = try await Nestedness(isFirstMode: [true, false]).run(on: .of(2, []))
    #expect(none.both == nil)
  }

  @Test func `options that do not fit are refused`() async throws {
    let graph = try Graph.kite()
    let kinds: [Int?] = (0..<10).map { $0 % 3 }
    for projection in [
      Projection(of: 0, and: 1, through: 1, kinds: kinds, weight: .count),
      Projection(of: 0, and: 1, through: 2, kinds: [0], weight: .count),
      Projection(of: 0, and: 1, through: 2, kinds: kinds, weight: .count, minimumWeight: .nan),
    ] {
      await #expect(throws: AnalysisError.self) { try await projection.run(on: graph) }
    }
    await #expect(throws: AnalysisError.self) {
      try await Nestedness(isFirstMode: [Bool](repeating: true, count: 10)).run(on: graph)
    }
  }
}
