public import GraphCore

/// The share of the possible ties that are there.
///
/// ```swift
/// let density = try await Density().run(on: graph)
/// ```
///
/// m / (n (n − 1)) in directed and 2m / (n (n − 1)) in undirected graphs, with m the number of
/// ordered or unordered pairs of different nodes that are joined. Weights are ignored; parallel
/// edges count once and loops do not count, so that the share never exceeds 1. Undefined (`nil`)
/// with fewer than two nodes.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Wasserman and Faust (1994), p. 101, doi:10.1017/CBO9780511815478
public struct Density: GraphMeasure {
  /// Makes the measure; it has no options.
  public init() {}

  /// Finds the density of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A share from 0 to 1.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    try await runAway(execution) { () throws(AnalysisError) in
      guard graph.nodeCount > 1 else { return nil }
      let arcs = graph.unweighted().simplified().outgoing.neighbors.count
      return Double(arcs) / Double(graph.nodeCount) / Double(graph.nodeCount - 1)
    }
  }
}
