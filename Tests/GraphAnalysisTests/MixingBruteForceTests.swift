import GraphAnalysis
import GraphCore
import Testing

/// How ties mix nodes of different kinds, by the definitions as sums over pairs and over arcs.
@Suite struct MixingBruteForceTests {
  @Test(arguments: SmallGraphs.sizes)
  func `modularity of every small graph`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      try await Self.checkModularity(of: graph)
    }
  }

  @Test(arguments: SmallGraphs.sizes)
  func `assortativity of every small graph`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      try await Self.checkNominal(graph)
      try await Self.checkCorrelations(graph)
    }
  }

  @Test(arguments: SmallGraphs.sizes)
  func `the E-I index of every small graph`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      try await Self.checkIndex(of: graph)
    }
  }

  @Test(arguments: BruteForceTests.multigraphs)
  func `multigraphs with loops and weights`(seed: UInt64) async throws {
    let graph = try BruteForceTests.multigraph(seed)
    try await Self.checkModularity(of: graph)
    try await Self.checkNominal(graph)
    try await Self.checkCorrelations(graph)
    try await Self.checkIndex(of: graph)
  }

  private static func strengths(_ graph: Graph) -> EdgeWeights {
    graph.isWeighted ? .strength : .ignored
  }

  /// Two groups; every third node is in none.
  private static func twoGroups(_ nodeCount: Int) -> [Int?] {
    (0..<nodeCount).map { $0 % 3 == 2 ? nil : $0 % 2 }
  }

  /// The sum, over ordered pairs in one community, of what ties them less what degrees explain.
  private static func checkModularity(of graph: Graph) async throws {
    let nodes = 0..<graph.nodeCount
    let matrix = Reference.matrix(graph)
    let leaving = matrix.map { $0.reduce(0, +) }
    let arriving = nodes.map { node in matrix.reduce(0.0) { $0 + $1[node] } }
    let total = leaving.reduce(0, +)
    let divisions = [nodes.map { $0 % 2 }, nodes.map { $0 / 2 }, nodes.map { $0 * $0 % 3 }]
    for (division, resolution) in zip(divisions, [1, 0.6, 2]) {
      var sum = 0.0
      for one in nodes {
        for other in nodes where division[one] == division[other] {
          sum += matrix[one][other] - resolution * leaving[one] * arriving[other] / total
        }
      }
      let expected: Double? = total > 0 ? sum / total : nil
      let measure = Modularity(
        communities: division, resolution: resolution, weights: strengths(graph))
      expectClose([try await measure.run(on: graph)], [expected])
    }
  }

  /// The share of arcs within groups less that by chance, of the most that is possible.
  private static func checkNominal(_ graph: Graph) async throws {
    let groups = twoGroups(graph.nodeCount)
    let arcs = Reference.arcs(graph)
    func strength(_ isCounted: (Int?, Int?) -> Bool) -> Double {
      arcs.filter { isCounted(groups[$0.source], groups[$0.target]) }
        .reduce(0.0) { $0 + $1.length }
    }
    let total = strength { $0 != nil && $1 != nil }
    let within = strength { $0 != nil && $0 == $1 } / total
    var chance = 0.0
    for group in 0...1 {
      let starting = strength { $0 == group && $1 != nil }
      let ending = strength { $0 != nil && $1 == group }
      chance += starting * ending / (total * total)
    }
    let expected: Double? = total > 0 && chance < 1 ? (within - chance) / (1 - chance) : nil
    let measure = NominalAssortativity(groups: groups, weights: strengths(graph))
    expectClose([try await measure.run(on: graph)], [expected])
  }

  /// Numbers at the two ends of an arc, and how much the arc counts.
  private struct Pair {
    let source: Double
    let target: Double
    let strength: Double
  }

  /// Whole numbers and halves, so that all sums are exact; `nil` where a side does not vary.
  private static func correlation(_ pairs: [Pair]) -> Double? {
    func sum(_ term: (Pair) -> Double) -> Double {
      pairs.reduce(0.0) { $0 + $1.strength * term($1) }
    }
    let total = sum { _ in 1 }
    let (first, second) = (sum { $0.source }, sum { $0.target })
    let covariance = total * sum { $0.source * $0.target } - first * second
    let firstVariance = total * sum { $0.source * $0.source } - first * first
    let secondVariance = total * sum { $0.target * $0.target } - second * second
    guard firstVariance > 0, secondVariance > 0 else { return nil }
    return covariance / (firstVariance * secondVariance).squareRoot()
  }

  private static func checkCorrelations(_ graph: Graph) async throws {
    let arcs = Reference.arcs(graph)
    let directions: [(Direction, Direction)] = [(.outgoing, .incoming), (.both, .outgoing)]
    for (sourceSide, targetSide) in directions {
      let pairs = arcs.map { arc in
        Pair(
          source: Double(graph.degree(of: arc.source, direction: sourceSide)),
          target: Double(graph.degree(of: arc.target, direction: targetSide)), strength: 1)
      }
      let measure = DegreeAssortativity(sourceDegree: sourceSide, targetDegree: targetSide)
      expectClose([try await measure.run(on: graph)], [correlation(pairs)])
    }
    let values = (0..<graph.nodeCount).map { node -> Double? in
      node % 5 == 4 ? nil : Double(node * node % 7) / 2
    }
    let pairs = arcs.compactMap { arc -> Pair? in
      guard let source = values[arc.source], let target = values[arc.target] else { return nil }
      return Pair(source: source, target: target, strength: arc.length)
    }
    let measure = NumericAssortativity(values: values, weights: strengths(graph))
    expectClose([try await measure.run(on: graph)], [correlation(pairs)])
  }

  /// Ties between groups against ties within, beside the mean over all ways to deal groups out.
  private static func checkIndex(of graph: Graph) async throws {
    let groups = twoGroups(graph.nodeCount)
    let members = groups.indices.filter { groups[$0] != nil }
    let ties = graph.edges().filter {
      $0.source != $0.target && groups[$0.source] != nil && groups[$0.target] != nil
    }
    let total = ties.reduce(0.0) { $0 + ($1.weight ?? 1) }
    func external(_ dealt: [Int?]) -> Double {
      ties.filter { dealt[$0.source] != dealt[$0.target] }.reduce(0.0) { $0 + ($1.weight ?? 1) }
    }
    let indices = deals(members.compactMap { groups[$0] }).map { deal -> Double in
      var dealt = groups
      for (node, group) in zip(members, deal) { dealt[node] = group }
      return (2 * external(dealt) - total) / total
    }
    let between = external(groups)
    let expected: [Double?] =
      total > 0
      ? [
        between, total - between, (2 * between - total) / total,
        indices.reduce(0, +) / Double(indices.count),
      ] : [0, 0, nil, nil]
    let found = try await EIIndex(groups: groups, weights: strengths(graph)).run(on: graph)
    expectClose(
      [found.externalTies, found.internalTies, found.index, found.expected], expected)
  }

  /// Every different order of some groups.
  private static func deals(_ groups: [Int]) -> [[Int]] {
    guard !groups.isEmpty else { return [[]] }
    return Set(groups).flatMap { group -> [[Int]] in
      var rest = groups
      rest.removeAll { $0 == group }
      let others = groups.count { $0 == group } - 1
      rest += [Int](repeating: group, count: others)
      return deals(rest).map { [group] + $0 }
    }
  }
}
