public import GraphCore

/// Whether ties stay within groups more than chance would have it.
///
/// ```swift
/// let coefficient = try await NominalAssortativity(groups: sectors).run(on: graph)
/// ```
///
/// r = (Σ e(c, c) − Σ a(c) b(c)) / (1 − Σ a(c) b(c)), with e(c, d) the share of arcs from group c
/// to group d, a(c) the share that starts in c and b(c) the share that ends there; an undirected
/// edge is an arc each way. 1 when all ties stay within groups, 0 as by chance, never below -1.
///
/// With weights as strengths, every arc counts by its weight. Arcs with an end in no group are
/// left out. Parallel edges count each; an undirected loop counts as two arcs. Undefined (`nil`)
/// without arcs and when all arcs start and end in one group.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Newman (2003), doi:10.1103/PhysRevE.67.026126
public struct NominalAssortativity: GraphMeasure {
  /// The group of each node; `nil` for a node in none.
  public var groups: [Int?]
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights

  /// Chooses groups and how ties count.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; `nil` for a node in none.
  ///   - weights: Strengths, or ignored to count all ties alike.
  public init(groups: [Int?], weights: EdgeWeights = .ignored) {
    self.groups = groups
    self.weights = weights
  }

  /// Finds the coefficient.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A number from -1 to 1; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for groups or weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    try GroupTies.check(groups, graph)
    let graph = try weights.checked(graph, needed: .strength, measure: "nominal-assortativity")
    let (groups, count) = GroupTies.numbered(groups)
    return try await runAway(execution) { () throws(AnalysisError) in
      var starting = [Double](repeating: 0, count: count)
      var ending = starting
      var (total, within) = (0.0, 0.0)
      try ArcMixing.forEachArc(graph) { source, target, strength in
        guard let from = groups[source], let to = groups[target] else { return }
        starting[from] += strength
        ending[to] += strength
        total += strength
        if from == to { within += strength }
      }
      guard total > 0 else { return nil }
      let chance = zip(starting, ending).reduce(0) { $0 + ($1.0 / total) * ($1.1 / total) }
      guard chance < 1 else { return nil }
      return (within / total - chance) / (1 - chance)
    }
  }
}
