public import GraphCore

/// How much ties lead out of groups rather than stay within, beside what chance would give.
public struct ExternalInternalIndex: Sendable, Hashable {
  /// The ties between nodes of different groups: a number, or a sum of strengths.
  public let externalTies: Double
  /// The ties between nodes of one group.
  public let internalTies: Double
  /// (E − I) / (E + I), from -1, all within, to 1, all between; `nil` without ties.
  public let index: Double?
  /// The mean index over all ways to deal the groups out among the nodes; exact.
  public let expected: Double?
  /// The standard deviation of the index over the permutations; `nil` without permutations.
  public let standardDeviation: Double?
  /// The share of permutations whose index is as far from the mean as this one, or farther, this
  /// one included; `nil` without permutations.
  public let pValue: Double?
  /// The share of permutations whose index is as low as this one, or lower, this one included.
  public let lowerPValue: Double?
  /// The share of permutations whose index is as high as this one, or higher, this one included.
  public let upperPValue: Double?
}

/// The E-I index of Krackhardt and Stern, with its expectation and a permutation test.
///
/// ```swift
/// let result = try await EIIndex(groups: sectors, permutations: 9_999, seed: 1).run(on: graph)
/// ```
///
/// (E − I) / (E + I), with E the ties between groups and I the ties within. Its level depends on
/// the sizes of the groups, so it is read against the mean when the groups are dealt out afresh
/// among the nodes: 1 − 2 Σ n(g) (n(g) − 1) / (n (n − 1)), exact. The test deals them out at
/// random; p = (1 + as extreme) / (1 + permutations), which is never 0. Like every such test it
/// holds the graph fixed.
///
/// Directions do not matter; with weights as strengths, ties count by their weight. Parallel
/// edges count each. Loops, and nodes in no group with their ties, are left out. Without ties the
/// index is undefined (`nil`), and so is what follows from it.
///
/// Complexity: O(*n* + *m*) per permutation.
///
/// ## References
/// - Krackhardt and Stern (1988), doi:10.2307/2786835
public struct EIIndex: GraphMeasure {
  /// The group of each node; `nil` for a node in none.
  public var groups: [Int?]
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// How often the groups are dealt out afresh; 0 for no test.
  public var permutations: Int
  /// Starts the random numbers.
  public var seed: UInt64

  /// Chooses groups, how ties count and how much is tested.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; `nil` for a node in none.
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - permutations: How often the groups are dealt out afresh; 0 for no test.
  ///   - seed: Starts the random numbers.
  public init(
    groups: [Int?], weights: EdgeWeights = .ignored, permutations: Int = 0, seed: UInt64 = 0
  ) {
    self.groups = groups
    self.weights = weights
    self.permutations = permutations
    self.seed = seed
  }

  /// Finds the index and tests it.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The index with its expectation.
  /// - Throws: ``AnalysisError`` for options or weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> ExternalInternalIndex {
    try GroupTies.check(groups, graph)
    guard permutations >= 0 else {
      throw .unusableOption(name: "permutations", requirement: "needs a number of at least 0")
    }
    let graph = try weights.checked(graph, needed: .strength, measure: "ei-index")
    let ties = try GroupedTies(graph, groups)
    let external = ties.external(ties.groups)
    guard ties.total > 0 else {
      return ExternalInternalIndex(
        externalTies: 0, internalTies: 0, index: nil, expected: nil, standardDeviation: nil,
        pValue: nil, lowerPValue: nil, upperPValue: nil)
    }
    var drawn: [Double] = []
    let seed = self.seed
    try await Blocks(permutations, minimumSize: 16).forEach(execution) {
      (numbers) throws(AnalysisError) -> [Double] in
      var part: [Double] = []
      for number in numbers {
        try checkCancellation()
        var generator = SplitMix(seed: seed, part: number)
        var dealt = ties.groups
        generator.shuffle(&dealt)
        part.append(ties.index(external: ties.external(dealt)))
      }
      return part
    } fold: {
      drawn += $1
    }
    return ties.result(external: external, drawn: drawn)
  }
}

/// The ties among nodes with groups, which are numbered afresh.
private struct GroupedTies: Sendable {
  let groups: [Int]
  let total: Double
  private let ends: [(Int, Int, Double)]
  private let groupCount: Int

  init(_ graph: Graph, _ groups: [Int?]) throws(AnalysisError) {
    let numbered = GroupTies.numbered(groups)
    groupCount = numbered.count
    var places = [Int?](repeating: nil, count: groups.count)
    var kept: [Int] = []
    for (node, group) in numbered.groups.enumerated() {
      guard let group else { continue }
      places[node] = kept.count
      kept.append(group)
    }
    var ends: [(Int, Int, Double)] = []
    let isDirected = graph.isDirected
    try ArcMixing.forEachArc(graph) { source, target, strength in
      guard source != target, isDirected || source < target, let first = places[source],
        let second = places[target]
      else { return }
      ends.append((first, second, strength))
    }
    self.groups = kept
    self.ends = ends
    total = ends.reduce(0) { $0 + $1.2 }
  }

  func external(_ groups: [Int]) -> Double {
    ends.reduce(0) { groups[$1.0] == groups[$1.1] ? $0 : $0 + $1.2 }
  }

  func index(external: Double) -> Double { (2 * external - total) / total }

  func result(external: Double, drawn: [Double]) -> ExternalInternalIndex {
    var sizes = [Double](repeating: 0, count: groupCount)
    for group in groups { sizes[group] += 1 }
    let count = Double(groups.count)
    let within = sizes.reduce(0) { $0 + $1 * ($1 - 1) } / (count * (count - 1))
    let (index, expected) = (index(external: external), 1 - 2 * within)
    // Sums in another order differ in their last digits, and must not tip a comparison.
    let slack = 1e-12
    func share(_ isExtreme: (Double) -> Bool) -> Double? {
      guard !drawn.isEmpty else { return nil }
      return Double(1 + drawn.count(where: isExtreme)) / Double(1 + drawn.count)
    }
    var deviation: Double?
    if drawn.count > 1 {
      let mean = drawn.reduce(0, +) / Double(drawn.count)
      let squares = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      deviation = (squares / Double(drawn.count - 1)).squareRoot()
    }
    return ExternalInternalIndex(
      externalTies: external, internalTies: total - external, index: index, expected: expected,
      standardDeviation: deviation,
      pValue: share { abs($0 - expected) >= abs(index - expected) - slack },
      lowerPValue: share { $0 <= index + slack },
      upperPValue: share { $0 >= index - slack })
  }
}
