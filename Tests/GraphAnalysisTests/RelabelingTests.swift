import GraphAnalysis
import GraphCore
import Testing

/// The numbers of nodes are names: other names, the same answers.
@Suite struct RelabelingTests {
  /// Random graphs, two squares that no leading part stands out of, and a path without a cycle.
  ///
  /// All but the random ones are of two modes anyway.
  static func graphs(twoModes: Bool) throws -> [MeasuredGraph] {
    var graphs: [MeasuredGraph] = []
    for directed in [false, true] {
      for weighted in [false, true] {
        graphs.append(
          try MeasuredGraph.random(
            seed: 3, nodeCount: twoModes ? 20 : 36, edgeCount: twoModes ? 120 : 80,
            directed: directed, weighted: weighted, twoModes: twoModes))
      }
    }
    let squares = [(0, 1), (1, 2), (2, 3), (3, 0), (4, 5), (5, 6), (6, 7), (7, 4)]
    graphs.append(MeasuredGraph(try Graph.of(8, squares)))
    graphs.append(MeasuredGraph(try Graph.path(6, directed: true)))
    return graphs
  }

  /// All but the estimate from random pairs, which are drawn by the numbers of nodes.
  static let names = CentralityMeasure.all.map(\.name).filter { $0 != "sampled-betweenness" }

  @Test(arguments: names)
  func `a measure of the catalogue says the same by node and by edge`(name: String) async throws {
    let measure = try CentralityMeasure.named(name)
    var scoredCount = 0
    for graph in try Self.graphs(twoModes: measure.needsModes) {
      let other = try graph.relabeled(seed: 5)
      for direction in measure.directions {
        for normalized in measure.hasNormalizedForm ? [false, true] : [false] {
          let answer = await graph.answer(
            of: measure,
            graph.options(for: measure, direction: direction, normalized: normalized))
          let otherAnswer = await other.answer(
            of: measure,
            other.options(for: measure, direction: direction, normalized: normalized))
          guard case .success(let scores) = answer, case .success(let moved) = otherAnswer else {
            #expect(answer == otherAnswer)
            continue
          }
          scoredCount += 1
          let same = measure.subject == .node ? other.order.map { moved[$0] } : moved
          expectClose(same, scores, tolerance: measure.isExact ? 0 : 1e-9)
        }
      }
    }
    #expect(scoredCount > 0)
  }

  @Test(arguments: WholeGraph.numbers)
  func `a question about the whole has the same answer`(
    question: Question<[Double?]>
  ) async throws {
    for graph in try Self.graphs(twoModes: question.twoModes) {
      let answer = try await question.answer(graph, Execution())
      let other = try await question.answer(graph.relabeled(seed: 5), Execution())
      expectClose(other, answer)
    }
  }

  @Test(arguments: WholeGraph.sets)
  func `sets have the same members`(question: Question<[[Int]]>) async throws {
    for graph in try Self.graphs(twoModes: question.twoModes) {
      let relabeled = try graph.relabeled(seed: 5)
      let answer = try await question.answer(graph, Execution())
      let other = try await question.answer(relabeled, Execution())
      let moved = answer.map { set in set.map { relabeled.order[$0] }.sorted() }
      #expect(other.count == moved.count && Set(other) == Set(moved))
    }
  }
}
