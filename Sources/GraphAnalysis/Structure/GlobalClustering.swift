public import GraphCore

/// The share of paths of two ties whose ends are tied too (transitivity).
///
/// ```swift
/// let share = try await GlobalClustering().run(on: graph)
/// ```
///
/// C = 3 × triangles / Σ over nodes of k (k − 1) / 2, with k the number of different neighbors.
/// Directions and weights are ignored; parallel edges count once; loops do not count. Undefined
/// (`nil`) when no node has two neighbors. It differs from the mean of ``LocalClustering``, which
/// gives nodes of few ties as much say as others.
///
/// In a projection of shared memberships it is high by construction and says little.
///
/// Complexity: O(*m*^1.5) time, O(*n* + *m*) space per thread.
///
/// ## References
/// - Newman, Strogatz and Watts (2001), doi:10.1103/PhysRevE.64.026118
public struct GlobalClustering: GraphMeasure {
  /// Makes the measure; it has no options.
  public init() {}

  /// Finds the share of closed paths.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A share from 0 to 1; `nil` where undefined.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    let triangles = try await Triangles(
      graph.unweighted().undirected().simplified(), execution)
    let closed = triangles.counts.reduce(0, +)
    let paths = triangles.contacts.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return paths > 0 ? Double(closed) / Double(paths) : nil
  }
}
