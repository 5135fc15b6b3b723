public import GraphCore

/// How much more ties of a two-mode graph stay within communities than degrees would have it.
///
/// ```swift
/// let quality = try await BipartiteModularity(communities: groups, isFirstMode: isPartner)
///   .run(on: graph)
/// ```
///
/// Q = (1 / m) Σ over pairs i, j, one of each mode, in one community, of a(i, j) − γ k(i) d(j) / m,
/// with k and d the degrees of the two modes (Barber). Unlike ``Modularity`` it expects no ties
/// within a mode, where there can be none.
///
/// Directions are ignored. With weights as strengths, ties count by their weight. Parallel edges
/// count each. Undefined (`nil`) without ties. A tie within a mode is refused.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Barber (2007), doi:10.1103/PhysRevE.76.066102
public struct BipartiteModularity: GraphMeasure {
  /// The community of each node, of either mode.
  public var communities: [Int]
  /// For each node, whether it belongs to the first of the two modes.
  public var isFirstMode: [Bool]
  /// The weight γ of what degrees alone would give.
  public var resolution: Double
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights

  /// Chooses communities, modes and how ties count.
  ///
  /// - Parameters:
  ///   - communities: The community of each node, of either mode.
  ///   - isFirstMode: For each node, whether it belongs to the first of the two modes.
  ///   - resolution: The weight of what degrees alone would give.
  ///   - weights: Strengths, or ignored to count all ties alike.
  public init(
    communities: [Int], isFirstMode: [Bool], resolution: Double = 1,
    weights: EdgeWeights = .ignored
  ) {
    self.communities = communities
    self.isFirstMode = isFirstMode
    self.resolution = resolution
    self.weights = weights
  }

  /// Finds the modularity.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A number below 1; `nil` without ties.
  /// - Throws: ``AnalysisError`` for options or weights that cannot be used, for a tie within a
  ///   mode, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    guard communities.count == graph.nodeCount, isFirstMode.count == graph.nodeCount else {
      throw .unusableOption(
        name: "communities", requirement: "needs one community and one mode per node")
    }
    try Modularity.check(resolution: resolution)
    let graph = try weights.checked(graph, needed: .strength, measure: "bipartite-modularity")
      .undirected()
    let (modes, resolution) = (isFirstMode, self.resolution)
    let parts = Components(labels: communities)
    return try await runAway(execution) { () throws(AnalysisError) in
      var (total, within) = (0.0, 0.0)
      var first = [Double](repeating: 0, count: parts.count)
      var second = first
      var misplaced: (Int, Int)?
      try ArcMixing.forEachArc(graph) { source, target, strength in
        if modes[source] == modes[target] { misplaced = misplaced ?? (source, target) }
        guard modes[source] else { return }
        let (from, to) = (parts.membership[source], parts.membership[target])
        total += strength
        first[from] += strength
        second[to] += strength
        if from == to { within += strength }
      }
      if let (source, target) = misplaced {
        throw .unusableOption(
          name: "modes",
          requirement: "must differ at the two ends of a tie, and nodes \(source) and \(target) "
            + "are of one mode")
      }
      guard total > 0 else { return nil }
      let chance = zip(first, second).reduce(0) { $0 + ($1.0 / total) * ($1.1 / total) }
      return within / total - resolution * chance
    }
  }
}
