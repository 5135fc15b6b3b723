public import GraphCore

/// The share of arcs that are answered by an arc the other way.
///
/// ```swift
/// let share = try await Reciprocity().run(on: graph)
/// ```
///
/// With an arc counted once for each ordered pair of different nodes that it joins, the share of
/// arcs u → v for which v → u exists too. Weights are ignored; parallel arcs count once; loops do
/// not count. In undirected graphs every edge answers itself: the share is 1. Undefined (`nil`)
/// without arcs between different nodes.
///
/// Complexity: O(*n* + *m* log *k*), with *k* the greatest degree.
///
/// ## References
/// - Wasserman and Faust (1994), p. 507, doi:10.1017/CBO9780511815478
/// - Garlaschelli and Loffredo (2004), doi:10.1103/PhysRevLett.93.268701
public struct Reciprocity: GraphMeasure {
  /// Makes the measure; it has no options.
  public init() {}

  /// Finds the share of answered arcs.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A share from 0 to 1; `nil` without arcs.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    try await runAway(execution) { () throws(AnalysisError) in
      let simple = graph.unweighted().simplified()
      var answered = 0
      for node in 0..<simple.nodeCount {
        if node & 0xFFF == 0 { try checkCancellation() }
        for neighbor in simple.neighbors(of: node)
        where simple.hasEdge(from: neighbor, to: node) {
          answered += 1
        }
      }
      let arcs = simple.outgoing.neighbors.count
      return arcs > 0 ? Double(answered) / Double(arcs) : nil
    }
  }
}
