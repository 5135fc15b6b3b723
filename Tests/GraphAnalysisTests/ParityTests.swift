import GraphAnalysis
import GraphCore
import Testing

/// Values equal to those of networkx, igraph and numpy on random graphs.
@Suite struct ParityTests {
  @Test func `there are at least 200 graphs of every kind`() {
    #expect(ParityCase.all.count >= 200)
    #expect(ParityCase.all.contains { $0.directed && $0.edges.first?.count == 3 })
    #expect(ParityCase.all.contains { $0.edges.contains { $0[0] == $0[1] } })
  }

  @Test(arguments: ParityCase.all)
  func `values equal those of other packages`(parity: ParityCase) async throws {
    let graph = try parity.graph()
    for (key, expected) in parity.expected.sorted(by: { $0.key < $1.key }) {
      switch expected {
      case .values(let values):
        expectClose(try await Self.compute(key, graph), values, Comment(rawValue: key))
      case .ambiguous:
        await #expect(throws: AnalysisError.self, Comment(rawValue: key)) {
          try await Self.compute(key, graph)
        }
      }
    }
  }

  /// The values behind a key of the file: a measure, a direction or variant, and weights.
  static func compute(_ key: String, _ graph: Graph) async throws -> [Double?] {
    let words = key.split(separator: " ").map(String.init)
    let weighted = words.contains("weighted")
    let distance: EdgeWeights = weighted ? .distance : .ignored
    let strength: EdgeWeights = weighted ? .strength : .ignored
    let direction = words.lazy.compactMap(Direction.init(rawValue:)).first ?? .outgoing
    let normalized = words.contains("normalized")
    switch words[0] {
    case "degree": return try await Degree(direction: direction).run(on: graph)
    case "strength":
      return try await Strength(direction: direction, weights: .strength).run(on: graph)
    case "closeness":
      return try await Closeness(direction: direction, weights: distance).run(on: graph)
    case "harmonic":
      return try await HarmonicCentrality(direction: direction, weights: distance).run(on: graph)
    case "betweenness":
      return try await Betweenness(
        weights: distance, normalized: normalized,
        parallelEdges: words.contains("collapsed") ? .collapsed : .distinct
      ).run(on: graph)
    case "edge-betweenness":
      return try await EdgeBetweenness(weights: distance, normalized: normalized).run(on: graph)
    case "eigenvector": return try await EigenvectorCentrality(weights: strength).run(on: graph)
    case "pagerank":
      return try await PageRank(weights: strength, tolerance: 1e-12).run(on: graph)
    case "core": return try await CoreNumbers().run(on: graph)
    case "components":
      let connection: ConnectedComponents.Connection = words.contains("strong") ? .strong : .weak
      return try await ConnectedComponents(connection).run(on: graph).membership
        .map { Double($0) }
    default:
      // The group of a node as in the script.
      let groups = (0..<graph.nodeCount).map { $0 % 7 == 6 ? nil : $0 % 3 }
      return try await CentralityMeasure.named(words[0]).run(
        on: graph, options: CentralityOptions(weights: strength, groups: groups))
    }
  }
}
