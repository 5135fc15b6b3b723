import Foundation
import GraphAnalysis
import GraphCore
import Testing

@Suite struct GroupCentralityTests {
  struct Case: Decodable, Sendable {
    struct Expected: Decodable, Sendable {
      let degree: Double
      let closeness: Double
      let betweenness: Double
      let currentFlow: [Double]?

      enum CodingKeys: String, CodingKey {
        case degree, closeness, betweenness
        case currentFlow = "current-flow"
      }
    }

    let directed: Bool
    let nodes: Int
    let edges: [[Double]]
    let members: [Int]
    let expected: Expected

    func graph() throws -> Graph {
      let weights = edges.first?.count == 3 ? edges.map { $0[2] } : nil
      return try .of(
        nodes, directed: directed, edges.map { (Int($0[0]), Int($0[1])) }, weights: weights)
    }
  }

  @Test(arguments: ExpectedFile.cases("group-centrality.jsonl", of: Case.self))
  func `scores equal those found by listing every shortest path`(known: Case) async throws {
    let graph = try known.graph()
    let weights: EdgeWeights = graph.isWeighted ? .distance : .ignored
    let members = known.members
    expectClose(
      [
        try await GroupDegree(of: members, direction: .outgoing).run(on: graph),
        try await GroupCloseness(of: members, direction: .outgoing, weights: weights)
          .run(on: graph),
        try await GroupBetweenness(of: members, weights: weights).run(on: graph),
      ], [known.expected.degree, known.expected.closeness, known.expected.betweenness])
    if let currentFlow = known.expected.currentFlow {
      expectClose(
        try await CurrentFlowCloseness(weights: graph.isWeighted ? .strength : .ignored)
          .run(on: graph), currentFlow.map(Optional.some))
    }
  }

  @Test func `a group of one has the centrality of its node`() async throws {
    let graph = try Graph.random(seed: 4, nodeCount: 30, edgeCount: 50, directed: true)
    let degree = try await Degree(direction: .outgoing).run(on: graph.simplified())
    let closeness = try await Closeness(direction: .incoming).run(on: graph)
    let betweenness = try await Betweenness(normalized: true).run(on: graph)
    for node in [0, 7, 29] {
      expectClose(
        [
          try await GroupDegree(of: [node], direction: .outgoing).run(on: graph).map { $0 * 29 },
          try await GroupCloseness(of: [node], direction: .incoming).run(on: graph),
          try await GroupBetweenness(of: [node], normalized: true).run(on: graph),
        ], [degree[node], closeness[node], betweenness[node]])
    }
  }

  @Test func `groups that cannot be used are refused, and whole graphs are undefined`()
    async throws
  {
    let graph = try Graph.kite()
    for members in [[], [10], [-1], [3, 3]] {
      await #expect(throws: AnalysisError.self) {
        try await GroupDegree(of: members, direction: .both).run(on: graph)
      }
    }
    let all = Array(0..<10)
    #expect(try await GroupDegree(of: all, direction: .both).run(on: graph) == nil)
    #expect(try await GroupCloseness(of: all, direction: .both).run(on: graph) == nil)
    #expect(try await GroupBetweenness(of: all).run(on: graph) == 0)
    #expect(try await GroupBetweenness(of: all, normalized: true).run(on: graph) == nil)
  }

  @Test func `current flow on a tree is distance, and conductances divide it`() async throws {
    let path = try Graph.path(6)
    expectClose(
      try await CurrentFlowCloseness().run(on: path),
      try await Closeness(direction: .both).run(on: path))
    let doubled = try Graph.of(3, [(0, 1), (0, 1), (1, 2)])
    let weighted = try Graph.of(3, directed: true, [(0, 1), (2, 1)], weights: [2, 1])
    expectClose(
      try await CurrentFlowCloseness().run(on: doubled),
      try await CurrentFlowCloseness(weights: .strength).run(on: weighted))
    // Resistances 1/2 and 1 in series.
    expectClose(
      try await CurrentFlowCloseness().run(on: doubled), [2 / 2.0, 2 / 1.5, 2 / 2.5])
    let apart = try Graph.of(3, [(0, 1)])
    expectClose(try await CurrentFlowCloseness().run(on: apart), [0.5, 0.5, 0])
    expectClose(
      try await CurrentFlowCloseness(wassermanFaust: false).run(on: apart), [1, 1, nil])
  }
}

@Suite struct SampledBetweennessTests {
  @Test(arguments: [false, true], [false, true])
  func `every score is within the error`(directed: Bool, weighted: Bool) async throws {
    let graph = try Graph.random(
      seed: 8, nodeCount: 60, edgeCount: 130, directed: directed, weighted: weighted)
    let weights: EdgeWeights = weighted ? .distance : .ignored
    let exact = try await Betweenness(weights: weights, normalized: true).run(on: graph)
    for seed in 0..<3 {
      let found = try await SampledBetweenness(
        error: 0.06, failure: 0.1, weights: weights, seed: UInt64(seed)
      ).run(on: graph)
      expectClose(found.scores, exact, tolerance: 0.06)
    }
  }

  @Test func `the number of samples is that of the theorem`() async throws {
    // A path of 10 nodes from its end: D = 10, so that ½ ε⁻² (3 + 1 + ln 10), ε less by 8/10.
    let found = try await SampledBetweenness(error: 0.1, failure: 0.1, seed: 1)
      .run(on: .path(10))
    #expect(found.diameterBound == 10)
    let allowed = 0.1 * 8 / 10
    #expect(
      found.samples == Int((0.5 / (allowed * allowed) * (4 + log(10))).rounded(.up)))
  }

  @Test func `with many samples the estimate is the exact score`() async throws {
    let graph = try Graph.kite()
    let found = try await SampledBetweenness(error: 0.012, failure: 0.01, seed: 2).run(on: graph)
    expectClose(
      found.scores, try await Betweenness(normalized: true).run(on: graph), tolerance: 0.006)
  }

  @Test func `results are the same bits for any number of threads`() async throws {
    let graph = try Graph.random(seed: 1, nodeCount: 40, edgeCount: 80)
    var results: [SampledBetweenness.Estimate] = []
    for threads in [1, 2, 5] {
      let measure = SampledBetweenness(error: 0.1, failure: 0.1, seed: 3)
      results.append(try await measure.run(on: graph, execution: Execution(threads: threads)))
    }
    #expect(results[0] == results[1] && results[1] == results[2])
  }

  @Test func `options that cannot be used are refused, and small graphs have no paths`()
    async throws
  {
    let graph = try Graph.kite()
    for (error, failure) in [(0, 0.1), (1, 0.1), (.nan, 0.1), (0.1, 0), (0.1, 1), (1e-6, 0.1)] {
      await #expect(throws: AnalysisError.self) {
        try await SampledBetweenness(error: error, failure: failure, seed: 1).run(on: graph)
      }
    }
    let measure = SampledBetweenness(error: 0.1, failure: 0.1, seed: 1)
    #expect(try await measure.run(on: .of(2, [(0, 1)])).scores == [nil, nil])
    #expect(try await measure.run(on: .of(4, [(0, 1)])).scores == [0, 0, 0, 0])
  }
}
