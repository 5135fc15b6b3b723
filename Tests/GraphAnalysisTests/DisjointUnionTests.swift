import GraphAnalysis
import GraphCore
import Testing

/// Two graphs without a tie between them are measured as each of them alone.
@Suite struct DisjointUnionTests {
  /// Measures of which a score depends on other parts by definition, and how.
  ///
  /// Normalised forms are left out too: they divide by the number of all nodes. Only that of current
  /// flow betweenness divides by the number of pairs in the component.
  static let leftOut = [
    "closeness": "carries the share of all other nodes that are reached",
    "current-flow-closeness": "carries the share of all other nodes that are reached",
    "sampled-betweenness": "is normalised, and draws pairs from the whole graph",
    "eigenvector": "is 0 outside the part that leads",
    "hub": "is 0 outside the part that leads",
    "authority": "is 0 outside the part that leads",
    "pagerank": "is a share of the time spent in the whole graph",
    "onion": "counts rounds, and each takes from all parts at once",
    "two-mode-degree": "is a share of all nodes of the other mode",
    "two-mode-closeness": "carries the share of all other nodes that are reached",
    "two-mode-betweenness": "is a share of what the sizes of the modes allow",
    "two-mode-eigenvector": "is 0 outside the part that leads",
    "economic-complexity": "is refused where there are several parts",
    "fitness": "is divided by its mean over the whole graph",
  ]

  static let names = CentralityMeasure.all.map(\.name).filter { leftOut[$0] == nil }

  private static func graphs(
    seed: UInt64, directed: Bool, weighted: Bool
  ) throws -> (first: MeasuredGraph, second: MeasuredGraph, union: MeasuredGraph) {
    let first = try MeasuredGraph.random(
      seed: 2 * seed, nodeCount: 24, edgeCount: 50, directed: directed, weighted: weighted)
    let second = try MeasuredGraph.random(
      seed: 2 * seed + 1, nodeCount: 30, edgeCount: 64, directed: directed, weighted: weighted)
    return (first, second, try first.joined(with: second))
  }

  @Test func `what is left out is in the catalogue`() {
    let known = Set(CentralityMeasure.all.map(\.name))
    #expect(Self.leftOut.keys.allSatisfy { known.contains($0) })
  }

  @Test(arguments: names, [false, true])
  func `scores of a disjoint union are those of its parts`(
    name: String, directed: Bool
  ) async throws {
    let measure = try CentralityMeasure.named(name)
    // The attenuation of Katz comes from the whole graph unless it is given.
    let attenuation = 0.02
    for seed in 0..<3 as Range<UInt64> {
      for weighted in [false, true] {
        let graphs = try Self.graphs(seed: seed, directed: directed, weighted: weighted)
        for direction in measure.directions {
          for normalized in name == "current-flow-betweenness" ? [false, true] : [false] {
            func scores(_ graph: MeasuredGraph) async throws -> [Double?] {
              let options = graph.options(
                for: measure, direction: direction, normalized: normalized,
                attenuation: attenuation)
              return try await measure.run(on: graph.graph, options: options)
            }
            let first = try await scores(graphs.first)
            let second = try await scores(graphs.second)
            expectClose(
              try await scores(graphs.union), first + second,
              tolerance: measure.isExact ? 0 : 1e-9)
          }
        }
      }
    }
  }

  @Test(arguments: WholeGraph.sets, [false, true])
  func `sets of a disjoint union are those of its parts`(
    question: Question<[[Int]]>, directed: Bool
  ) async throws {
    for seed in 0..<3 as Range<UInt64> {
      let graphs = try Self.graphs(seed: seed, directed: directed, weighted: false)
      let shift = graphs.first.graph.nodeCount
      let first = try await question.answer(graphs.first, Execution())
      let second = try await question.answer(graphs.second, Execution())
      let union = try await question.answer(graphs.union, Execution())
      let parts = first + second.map { set in set.map { $0 + shift } }
      #expect(union.count == parts.count && Set(union) == Set(parts))
    }
  }
}
