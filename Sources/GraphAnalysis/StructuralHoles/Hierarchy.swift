public import GraphCore

/// How much the constraint on each node comes from a single contact (Burt's hierarchy).
///
/// ```swift
/// let scores = try await Hierarchy().run(on: graph)
/// ```
///
/// With c(j) the part of the ``Constraint`` that contact j is responsible for, r(j) its ratio to
/// the mean over the N contacts, it is the Coleman-Theil index Σ r ln r / (N ln N): 0 when all
/// contacts constrain alike, 1 when a single one does.
///
/// Directions are put together. Weights are strengths; parallel edges add up; edges of strength 0
/// and loops are left out everywhere. Nodes with fewer than two contacts are undefined (`nil`).
///
/// Complexity: O(Σ over edges of the lower degree of their ends) time, O(*n* + *m*) space.
///
/// ## References
/// - Burt (1992), *Structural Holes*, Harvard University Press, p. 71
/// - Burt (2000), doi:10.1016/S0191-3085(00)22009-1
public struct Hierarchy: GraphMeasure {
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
  /// - Returns: One score per node; `nil` for fewer than two contacts.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let ties = MutualTies(try weights.checked(graph, needed: .strength, measure: "hierarchy"))
    let parts = try await ties.constraints(execution)
    return ties.scores { slots in
      guard slots.count > 1 else { return nil }
      let count = Double(slots.count)
      let mean = parts[slots].reduce(0, +) / count
      let disorder = parts[slots].reduce(0) { $0 + $1 / mean * logarithm($1 / mean) }
      return max(0, disorder / (count * logarithm(count)))
    }
  }
}
