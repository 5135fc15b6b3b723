public import GraphCore

/// Whether tied nodes have like values of a number.
///
/// ```swift
/// let correlation = try await NumericAssortativity(values: budgets).run(on: graph)
/// ```
///
/// The correlation, over arcs, of the value of the source with the value of the target; an
/// undirected edge is an arc each way. With weights as strengths, every arc counts by its weight.
/// Arcs with an end without a value are left out. Parallel edges count each; an undirected loop
/// counts as two arcs.
///
/// Undefined (`nil`) without arcs and where the values on a side do not vary.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Newman (2003), doi:10.1103/PhysRevE.67.026126
public struct NumericAssortativity: GraphMeasure {
  /// The value of each node; `nil` for a node without.
  public var values: [Double?]
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights

  /// Chooses values and how ties count.
  ///
  /// - Parameters:
  ///   - values: The value of each node; `nil` for a node without.
  ///   - weights: Strengths, or ignored to count all ties alike.
  public init(values: [Double?], weights: EdgeWeights = .ignored) {
    self.values = values
    self.weights = weights
  }

  /// Finds the correlation.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A number from -1 to 1; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for values or weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    let values = self.values
    guard values.count == graph.nodeCount, values.allSatisfy({ $0?.isFinite ?? true }) else {
      throw .unusableOption(name: "values", requirement: "needs one finite number or none per node")
    }
    let graph = try weights.checked(graph, needed: .strength, measure: "numeric-assortativity")
    return try await runAway(execution) { () throws(AnalysisError) in
      try ArcMixing.correlation(graph, sources: values, targets: values)
    }
  }
}
