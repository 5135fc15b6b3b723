import GraphAnalysis
import GraphCore
import Testing

/// Values of structure and mixing equal to those of networkx, igraph and numpy.
@Suite struct StructureParityTests {
  @Test(arguments: ParityCase.stored("structure"))
  func `values equal those of other packages`(parity: ParityCase) async throws {
    let graph = try parity.graph()
    for (key, expected) in parity.expected.sorted(by: { $0.key < $1.key }) {
      guard case .values(let values) = expected else {
        Issue.record("\(key) has no values")
        continue
      }
      let computed = try await Self.compute(key, graph)
      expectClose(Array(computed.prefix(values.count)), values, Comment(rawValue: key))
    }
  }

  /// The values behind a key of the file: a measure, variants, directions and weights.
  static func compute(_ key: String, _ graph: Graph) async throws -> [Double?] {
    let words = key.split(separator: " ").map(String.init)
    let weighted = words.contains("weighted")
    let distance: EdgeWeights = weighted ? .distance : .ignored
    let strength: EdgeWeights = weighted ? .strength : .ignored
    let directions = words.compactMap(Direction.init(rawValue:))
    let unreached: UnreachedNodes = words.contains("left-out") ? .leftOut : .undefined
    let groups = (0..<graph.nodeCount).map { node -> Int? in node % 7 == 6 ? nil : node % 3 }
    switch words[0] {
    case "eccentricity":
      return try await Eccentricity(
        direction: directions[0], weights: distance, unreached: unreached
      ).run(on: graph)
    case "diameter":
      return [
        try await Diameter(
          directed: directions[0] == .outgoing, weights: distance, unreached: unreached
        ).run(on: graph)
      ]
    case "mean-path":
      return [
        try await MeanPathLength(
          directed: directions[0] == .outgoing, weights: distance, unreached: unreached
        ).run(on: graph)
      ]
    case "density": return [try await Density().run(on: graph)]
    case "reciprocity": return [try await Reciprocity().run(on: graph)]
    case "clustering": return try await LocalClustering().run(on: graph)
    case "transitivity": return [try await GlobalClustering().run(on: graph)]
    case "biconnected", "articulation-points", "bridges":
      let found = try await BiconnectedComponents().run(on: graph)
      return switch words[0] {
      case "biconnected": found.membership.map { $0.map(Double.init) }
      case "bridges": found.bridges.map(Double.init)
      default: found.articulationPoints.map(Double.init)
      }
    case "degree-assortativity":
      return [
        try await DegreeAssortativity(sourceDegree: directions[0], targetDegree: directions[1])
          .run(on: graph)
      ]
    case "numeric-assortativity":
      let values = (0..<graph.nodeCount).map { node -> Double? in
        node % 5 == 4 ? nil : Double((node * node) % 7) / 2
      }
      return [try await NumericAssortativity(values: values, weights: strength).run(on: graph)]
    case "nominal-assortativity":
      return [try await NominalAssortativity(groups: groups, weights: strength).run(on: graph)]
    case "ei":
      // The script has the expectation only where it can go through all permutations.
      let result = try await EIIndex(groups: groups, weights: strength).run(on: graph)
      return [result.index, result.expected]
    default:
      #expect(words[0] == "triads")
      return try await TriadCensus().run(on: graph).counts.map(Double.init)
    }
  }
}
