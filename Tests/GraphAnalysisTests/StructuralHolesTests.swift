import GraphAnalysis
import GraphCore
import Testing

/// The fast ways to count shared contacts, open triads and pairs, against the definitions.
@Suite struct StructuralHolesTests {
  /// a(i, j) + a(j, i), without loops.
  static func mutual(_ graph: Graph) -> [[Double]] {
    let matrix = Reference.matrix(graph)
    return matrix.indices.map { row in
      matrix.indices.map { row == $0 ? 0 : matrix[row][$0] + matrix[$0][row] }
    }
  }

  @Test(arguments: BruteForceTests.multigraphs)
  func `constraint, hierarchy and effective size of multigraphs`(seed: UInt64) async throws {
    try await Self.checkHoles(of: BruteForceTests.multigraph(seed))
  }

  @Test(arguments: SmallGraphs.sizes)
  func `constraint, hierarchy and effective size of every small graph`(
    nodeCount: Int, directed: Bool
  ) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      try await Self.checkHoles(of: graph)
    }
  }

  private static func checkHoles(of graph: Graph) async throws {
    let weights: EdgeWeights = graph.isWeighted ? .strength : .ignored
    let ties = mutual(graph)
    let nodes = ties.indices
    let shares = ties.map { row in row.map { $0 / row.reduce(0, +) } }
    var constraint: [Double?] = []
    var hierarchy: [Double?] = []
    var size: [Double?] = []
    for node in nodes {
      let contacts = nodes.filter { ties[node][$0] > 0 }
      let parts = contacts.map { contact in
        let indirect = contacts.filter { $0 != contact }
          .reduce(0) { $0 + shares[node][$1] * shares[$1][contact] }
        return (shares[node][contact] + indirect) * (shares[node][contact] + indirect)
      }
      constraint.append(contacts.isEmpty ? nil : parts.reduce(0, +))
      let mean = parts.reduce(0, +) / Double(parts.count)
      let disorder = parts.reduce(0) { $0 + $1 / mean * logarithm($1 / mean) }
      hierarchy.append(
        parts.count < 2 ? nil : disorder / (Double(parts.count) * logarithm(Double(parts.count))))
      let redundancy = contacts.reduce(0.0) { sum, contact in
        let most = ties[contact].max() ?? 1
        return sum
          + contacts.filter { $0 != contact }
          .reduce(0) { $0 + shares[node][$1] * ties[contact][$1] / most }
      }
      size.append(contacts.isEmpty ? nil : Double(contacts.count) - redundancy)
    }
    expectClose(try await Constraint(weights: weights).run(on: graph), constraint)
    expectClose(try await Hierarchy(weights: weights).run(on: graph), hierarchy)
    expectClose(try await EffectiveSize(weights: weights).run(on: graph), size)
  }

  @Test(arguments: BruteForceTests.multigraphs)
  func `every role by its definition`(seed: UInt64) async throws {
    let graph = try BruteForceTests.multigraph(seed)
    let groups = (0..<graph.nodeCount).map { $0 % 4 == 3 ? nil : $0 % 4 }
    #expect(try await Self.foundRoles(in: graph, groups) == Self.roles(in: graph, groups))
  }

  /// Directed graphs with every way to deal out three groups, whose names do not matter; undirected
  /// ones with one way.
  @Test(arguments: SmallGraphs.sizes)
  func `every role in every small graph`(nodeCount: Int, directed: Bool) async throws {
    var groupings: [[Int?]] = [(0..<nodeCount).map { $0 % 4 == 3 ? nil : $0 % 3 }]
    if directed {
      groupings = (1..<nodeCount).reduce(into: [[0]]) { all, _ in
        all = all.flatMap { some in (0..<3).map { some + [$0] } }
      }
    }
    var wrong: [[Int?]] = []
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      for groups in groupings
      where try await Self.foundRoles(in: graph, groups) != Self.roles(in: graph, groups) {
        wrong.append(groups)
      }
    }
    #expect(wrong == [])
  }

  /// For each node, how often it has each role.
  private static func foundRoles(in graph: Graph, _ groups: [Int?]) async throws -> [[Int]] {
    try await BrokerageProfiles(groups: groups).run(on: graph, execution: Execution(threads: 1))
      .map { profile in Brokerage.Role.allCases.map { profile[$0] } }
  }

  /// The same, by going over all threes of nodes.
  private static func roles(in graph: Graph, _ groups: [Int?]) -> [[Int]] {
    let nodes = 0..<graph.nodeCount
    return nodes.map { broker in
      var counts: [Brokerage.Role: Int] = [:]
      for source in nodes where source != broker && graph.hasEdge(from: source, to: broker) {
        for target in nodes
        where target != broker && target != source && graph.hasEdge(from: broker, to: target)
          && !graph.hasEdge(from: source, to: target)
        {
          guard let from = groups[source], let own = groups[broker], let to = groups[target]
          else { continue }
          let role: Brokerage.Role =
            if from == to {
              from == own ? .coordinator : .consultant
            } else if from == own {
              .representative
            } else {
              to == own ? .gatekeeper : .liaison
            }
          counts[role, default: 0] += 1
        }
      }
      return Brokerage.Role.allCases.map { counts[$0, default: 0] }
    }
  }

  @Test func `results are the same for any number of threads`() async throws {
    let graph = try Graph.random(
      seed: 5, nodeCount: 400, edgeCount: 5_000, directed: true, weighted: true)
    let groups: [Int?] = (0..<400).map { $0 % 5 }
    let (one, four) = (Execution(threads: 1), Execution(threads: 4))
    for measure: any GraphMeasure<[Double?]> in [
      Constraint(weights: .strength), EffectiveSize(weights: .strength),
      Hierarchy(weights: .strength),
    ] {
      #expect(
        try await measure.run(on: graph, execution: one)
          == measure.run(on: graph, execution: four))
    }
    let profiles = BrokerageProfiles(groups: groups)
    #expect(
      try await profiles.run(on: graph, execution: one)
        == profiles.run(on: graph, execution: four))
  }

  @Test(arguments: Projection.Weight.allCases, [0, 1])
  func `projections by their definition`(weight: Projection.Weight, second: Int) async throws {
    let graph = try Graph.random(seed: 11, nodeCount: 240, edgeCount: 1_500, directed: true)
    let found = try await ProjectionTests.project(graph, weight, second: second)
    let between = stride(from: 2, to: 240, by: 3)
    func shares(_ node: Int) -> Set<Int> {
      Set(between.filter { graph.hasEdge(from: node, to: $0) || graph.hasEdge(from: $0, to: node) })
    }
    let sets = found.nodes.map(shares)
    var expected: [Graph.Edge] = []
    for first in sets.indices {
      for other in sets.indices where first < other {
        let isPair = second == 0 || found.nodes[first] % 3 != found.nodes[other] % 3
        let shared = sets[first].intersection(sets[other])
        guard isPair, !shared.isEmpty else { continue }
        let count = Double(shared.count)
        let value =
          switch weight {
          case .count: count
          case .ratio: count / 80
          case .newman:
            shared.sorted().reduce(0) { sum, node in
              sum + 1 / Double(sets.count { $0.contains(node) } - 1)
            }
          case .jaccard: count / Double(sets[first].union(sets[other]).count)
          case .overlap: count / Double(min(sets[first].count, sets[other].count))
          }
        expected.append(Graph.Edge(source: first, target: other, weight: value))
      }
    }
    #expect(found.graph.edges() == expected)
  }
}
