public import GraphCore

/// How much the contacts of each node depend on each other (Burt's constraint).
///
/// ```swift
/// let scores = try await Constraint().run(on: graph)
/// ```
///
/// With p(i, j) = (a(i, j) + a(j, i)) / Σ over k ≠ i of (a(i, k) + a(k, i)), the constraint of i is
/// Σ over neighbors j of (p(i, j) + Σ over q ≠ i, j of p(i, q) p(q, j))². Low values mean many
/// structural holes between contacts.
///
/// Directions are put together. Weights are strengths; parallel edges add up; edges of strength 0
/// and loops are left out everywhere. Isolates are undefined (`nil`).
///
/// Complexity: O(Σ over edges of the lower degree of their ends) time, O(*n* + *m*) space.
///
/// ## References
/// - Burt (1992), *Structural Holes*, Harvard University Press, p. 54
/// - Burt (2004), doi:10.1086/421787
public struct Constraint: GraphMeasure {
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights

  /// Chooses how ties count.
  ///
  /// - Parameter weights: Strengths, or ignored to count all ties alike.
  public init(weights: EdgeWeights = .ignored) {
    self.weights = weights
  }

  /// Measures each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node; `nil` for isolates.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let ties = MutualTies(
      try weights.checked(graph, needed: .strength, measure: "constraint"))
    let parts = try await ties.constraints(execution)
    return ties.scores { slots in parts[slots].reduce(0, +) }
  }
}
