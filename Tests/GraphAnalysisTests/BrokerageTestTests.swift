import GraphAnalysis
import GraphCore
import Testing

@Suite struct BrokerageTestTests {
  struct Counted: Sendable {
    let profiles: [BrokerageProfile]
    let probability: Double
  }

  /// The counts in all graphs of a size, each arc there with a probability.
  static func counts(
    directed: Bool, groups: [Int?], density: Double
  ) async throws -> [Counted] {
    let places = groups.count * (groups.count - 1) / (directed ? 1 : 2)
    var counts: [Counted] = []
    for graph in try Graph.all(nodeCount: groups.count, directed: directed) {
      var probability = 1.0
      for _ in 0..<graph.edgeCount { probability *= density }
      for _ in graph.edgeCount..<places { probability *= 1 - density }
      let profiles = try await BrokerageProfiles(groups: groups).run(
        on: graph, execution: Execution(threads: 1))
      counts.append(Counted(profiles: profiles, probability: probability))
    }
    return counts
  }

  @Test(
    arguments: [
      (true, [0, 0, 0, 1]), (true, [0, 1, 1, 2]), (false, [0, 0, 0, 1, 1]),
      (false, [0, 1, 1, 2, nil]),
    ] as [(Bool, [Int?])])
  func `moments equal those over all graphs of four or five nodes`(
    directed: Bool, groups: [Int?]
  ) async throws {
    // Density 1/3 of twelve arcs; six of ten edges.
    let ring = (0..<groups.count).map { ($0, ($0 + 1) % groups.count) }
    let graph = try Graph.of(groups.count, directed: directed, directed ? ring : ring + [(0, 2)])
    let findings = try await BrokerageTest(
      groups: groups, ties: .observed, permutations: 1, seed: 1
    ).run(on: graph)
    let counts = try await Self.counts(
      directed: directed, groups: groups, density: directed ? 1.0 / 3 : 0.6)
    for role in Brokerage.Role.allCases {
      for node in [0, 1] {
        var (mean, squares) = (0.0, 0.0)
        for counted in counts {
          let count = Double(counted.profiles[node][role])
          mean += counted.probability * count
          squares += counted.probability * count * count
        }
        let finding = try #require(findings[node][role])
        expectClose(
          [finding.expected, finding.deviation * finding.deviation],
          [mean, squares - mean * mean], "\(role) \(groups)")
      }
    }
  }

  @Test func `tails equal those over all ways to deal out the groups`() async throws {
    let graph = try Graph.of(
      6, directed: true, [(0, 1), (1, 2), (2, 0), (3, 1), (1, 4), (4, 5), (5, 1), (2, 3)])
    let groups: [Int?] = [0, 0, 1, 1, 1, nil]
    // All ten ways to choose who of the five is in group 0.
    var counts: [Brokerage.Role: [Double]] = [:]
    for first in 0..<5 {
      for second in (first + 1)..<5 {
        let dealt = (0..<6).map { node -> Int? in
          node == 5 ? nil : (node == first || node == second ? 0 : 1)
        }
        for role in Brokerage.Role.allCases {
          counts[role, default: []].append(
            try await Brokerage(role, groups: dealt).run(on: graph)[1] ?? 0)
        }
      }
    }
    let findings = try await BrokerageTest(
      groups: groups, ties: .observed, permutations: 4_000, seed: 2
    ).run(on: graph)
    for role in Brokerage.Role.allCases {
      let finding = try #require(findings[1][role])
      let observed = try await Brokerage(role, groups: groups).run(on: graph)[1] ?? 0
      let all = try #require(counts[role])
      #expect(Double(finding.count) == observed)
      expectClose(
        [finding.lowerTail, finding.upperTail],
        [Double(all.count { $0 <= observed }) / 10, Double(all.count { $0 >= observed }) / 10],
        "\(role)", tolerance: 0.03)
    }
    #expect(findings[5].isEmpty)
  }

  @Test func `shared memberships and options that cannot be used are refused`() async throws {
    let graph = try Graph.kite()
    let groups = (0..<10).map { Optional($0 % 2) }
    await #expect(throws: AnalysisError.self) {
      try await BrokerageTest(groups: groups, ties: .sharedMemberships, seed: 1).run(on: graph)
    }
    await #expect(throws: AnalysisError.self) {
      try await BrokerageTest(groups: [0], ties: .observed, seed: 1).run(on: graph)
    }
    await #expect(throws: AnalysisError.self) {
      try await BrokerageTest(groups: groups, ties: .observed, permutations: 0, seed: 1)
        .run(on: graph)
    }
    let empty = try Graph.of(3, [])
    let findings = try await BrokerageTest(
      groups: [0, 0, 1], ties: .observed, permutations: 9, seed: 1
    ).run(on: empty)
    #expect(findings[0][.coordinator]?.z == nil)
    #expect(findings[0][.coordinator]?.lowerTail == 1)
  }

  @Test func `results are the same bits for any number of threads`() async throws {
    let graph = try Graph.random(seed: 2, nodeCount: 25, edgeCount: 60, directed: true)
    var results: [[[Brokerage.Role: BrokerageTest.Finding]]] = []
    for threads in [1, 2, 3, 7] {
      let test = BrokerageTest(
        groups: (0..<25).map { $0 % 3 }, ties: .observed, permutations: 40, seed: 4)
      results.append(try await test.run(on: graph, execution: Execution(threads: threads)))
    }
    #expect(results.allSatisfy { $0 == results[0] })
  }
}
