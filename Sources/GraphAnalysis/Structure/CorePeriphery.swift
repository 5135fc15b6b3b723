public import GraphCore

/// The core of a graph, and how well core and periphery describe it.
public struct CorePeripheryFit: Sendable, Hashable {
  /// The nodes of the core, ascending.
  public let core: [Int]
  /// The ties that are missing in the core plus those that are there in the periphery.
  public let errors: Int
  /// The correlation of ties with the ideal over the pairs that it speaks of; `nil` when either
  /// does not vary, as without a core or a periphery of at least two.
  public let correlation: Double?
}

/// Divides a graph in a core of nodes tied to each other and a periphery of nodes that are not.
///
/// ```swift
/// let fit = try await CorePeriphery().run(on: graph)
/// ```
///
/// In the ideal all nodes of the core are tied, none of the periphery are, and ties between the
/// two are free. The core is that of fewest errors against this; it consists of the nodes of
/// highest degree, so that the answer is exact. Of several sizes with as few errors the smallest
/// is taken, and of nodes of one degree those of lowest number. The correlation tells how well the
/// ideal fits: any graph has a core of fewest errors.
///
/// Directions and weights are ignored; parallel edges count once; loops have no effect; isolates
/// belong to the periphery.
///
/// Complexity: O(*n* log *n* + *m*).
///
/// ## References
/// - Borgatti and Everett (2000), doi:10.1016/S0378-8733(99)00019-2
/// - Lip (2011), doi:10.48550/arXiv.1102.5511
public struct CorePeriphery: GraphMeasure {
  /// Makes the measure; it has no options.
  public init() {}

  /// Finds the core.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The core and how well it fits.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> CorePeripheryFit {
    try await runAway(execution) { () throws(AnalysisError) in
      let simple = graph.unweighted().undirected().simplified()
      let degrees = (0..<graph.nodeCount).map { simple.degree(of: $0) }
      let order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
      // A core of s nodes lacks s (s - 1) / 2 - e ties, and the periphery has m - d + e, with e
      // the ties in the core and d the sum of its degrees.
      var errors = simple.edgeCount
      var (best, bestSize) = (errors, 0)
      for (size, node) in order.enumerated() {
        errors += size - degrees[node]
        if errors < best { (best, bestSize) = (errors, size + 1) }
      }
      let core = order.prefix(bestSize).sorted()
      return CorePeripheryFit(
        core: core, errors: best, correlation: Self.correlation(simple, core))
    }
  }

  /// The phi coefficient of ties and ideal ties over pairs within core or periphery.
  private static func correlation(_ simple: Graph, _ core: [Int]) -> Double? {
    let members = Set(core)
    var (inner, outer) = (0, 0)
    for edge in simple.edges() {
      let (one, other) = (members.contains(edge.source), members.contains(edge.target))
      if one && other { inner += 1 }
      if !one && !other { outer += 1 }
    }
    let rest = simple.nodeCount - core.count
    let corePairs = Double(core.count * (core.count - 1) / 2)
    let restPairs = Double(rest * (rest - 1) / 2)
    let ties = Double(inner + outer)
    let gaps = corePairs + restPairs - ties
    guard corePairs > 0, restPairs > 0, ties > 0, gaps > 0 else { return nil }
    let product = Double(inner) * (restPairs - Double(outer))
    let counter = Double(outer) * (corePairs - Double(inner))
    return (product - counter)
      / (corePairs.squareRoot() * restPairs.squareRoot() * ties.squareRoot() * gaps.squareRoot())
  }
}
