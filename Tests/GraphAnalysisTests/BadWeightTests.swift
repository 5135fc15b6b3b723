import GraphAnalysis
import GraphCore
import Testing

/// Weights that mean nothing to measures outside the catalogue, of which `OddGraphTests` takes care.
@Suite struct BadWeightTests {
  /// Measures that read weights, and what weights must mean to them.
  static let measures:
    [(
      name: String, meaning: EdgeWeights,
      make: @Sendable (EdgeWeights) -> any GraphMeasure
    )] = [
      ("diameter", .distance, { Diameter(weights: $0) }),
      ("mean path length", .distance, { MeanPathLength(weights: $0) }),
      ("shortest path", .distance, { ShortestPath(from: 0, to: 3, weights: $0) }),
      ("shortest paths", .distance, { KShortestPaths(from: 0, to: 3, count: 2, weights: $0) }),
      ("group closeness", .distance, { GroupCloseness(of: [0], direction: .both, weights: $0) }),
      ("group betweenness", .distance, { GroupBetweenness(of: [1], weights: $0) }),
      (
        "sampled betweenness", .distance,
        { SampledBetweenness(error: 0.3, failure: 0.3, weights: $0, seed: 1) }
      ),
      ("maximum flow", .strength, { MaximumFlow(from: 0, to: 3, weights: $0) }),
      ("modularity", .strength, { Modularity(communities: groups, weights: $0) }),
      (
        "modularity of two modes", .strength,
        {
          BipartiteModularity(
            communities: groups, isFirstMode: [true, false, true, false], weights: $0)
        }
      ),
      ("Leiden", .strength, { Leiden(weights: $0) }),
      ("Louvain", .strength, { Louvain(weights: $0) }),
      ("label propagation", .strength, { LabelPropagation(weights: $0) }),
      ("consensus", .strength, { CommunityConsensus(weights: $0, searches: 2) }),
      ("nominal assortativity", .strength, { NominalAssortativity(groups: groups, weights: $0) }),
      (
        "numeric assortativity", .strength,
        { NumericAssortativity(values: [1, 2, 3, 5], weights: $0) }
      ),
      ("E-I index", .strength, { EIIndex(groups: groups, weights: $0) }),
      ("structural equivalence", .strength, { StructuralEquivalence(weights: $0) }),
      // Its weights are strengths always.
      ("disparity filter", .strength, { _ in DisparityFilter() }),
    ]

  private static let groups = [0, 0, 1, 1]

  /// A path of four nodes, tied by edges of some weights.
  private static func path(_ weights: [Double]?) throws -> Graph {
    try .of(4, [(0, 1), (1, 2), (2, 3)], weights: weights)
  }

  private static func error(
    of measure: some GraphMeasure, on graph: Graph
  ) async -> AnalysisError? {
    do throws(AnalysisError) {
      _ = try await measure.run(on: graph)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: measures.map(\.name), [0, -1, -Double.infinity, .infinity, .nan])
  func `a weight that means nothing is refused`(name: String, weight: Double) async throws {
    let row = try #require(Self.measures.first { $0.name == name })
    let graph = try Self.path([1, weight, 1])
    let error = await Self.error(of: row.make(row.meaning), on: graph)
    // A strength of 0 is no tie.
    let isUsable = weight == 0 && row.meaning == .strength
    let refusal = AnalysisError.unusableWeight(
      source: 1, target: 2, weight: weight, meaning: row.meaning)
    // By their texts, because what is no number equals nothing.
    #expect(error?.description == (isUsable ? nil : refusal.description))
  }

  @Test(arguments: measures.map(\.name))
  func `weights that are missing, too great or of another meaning are refused`(
    name: String
  ) async throws {
    let row = try #require(Self.measures.first { $0.name == name })
    let measure = row.make(row.meaning)
    let most = Double.greatestFiniteMagnitude
    let plain = try Self.path(nil)
    let weighted = try Self.path([most, most, 1])
    #expect(await Self.error(of: measure, on: plain) == AnalysisError.noWeights)
    #expect(await Self.error(of: measure, on: weighted) == AnalysisError.weightsTooLarge)
    guard !(measure is DisparityFilter) else { return }
    let other = row.make(row.meaning == .distance ? .strength : .distance)
    let error = await Self.error(of: other, on: weighted)
    guard case .wrongMeaningOfWeights(_, let needed)? = error else {
      Issue.record("\(name) takes weights of another meaning")
      return
    }
    #expect(needed == row.meaning)
  }

  @Test(arguments: [-1, -Double.infinity, .infinity, .nan])
  func `both graphs of a correlation have their weights checked`(weight: Double) async throws {
    let good = try Self.path([1, 2, 3])
    let bad = try Self.path([1, weight, 1])
    let refusal = AnalysisError.unusableWeight(
      source: 1, target: 2, weight: weight, meaning: .strength)
    for (graph, other) in [(good, bad), (bad, good)] {
      let measure = QuadraticAssignment(with: other, weights: .strength)
      let error = await Self.error(of: measure, on: graph)
      #expect(error?.description == refusal.description)
    }
  }
}
