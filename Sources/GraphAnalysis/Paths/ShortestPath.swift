public import GraphCore

/// A shortest path from one node to another.
///
/// ```swift
/// let path = try await ShortestPath(from: hogeschool, to: ministry).run(on: graph)
/// path?.nodes
/// ```
///
/// Along arcs, or as if edges had no direction. Weights are distances. Of several shortest paths,
/// equal within a factor 1 + 10⁻¹⁰, the one whose nodes come first in numerical order. Of parallel
/// edges the shortest is taken, and of these the first; loops have no effect. The path from a node
/// to itself has no edges. `nil` when no path leads there.
///
/// Complexity: O(*m* log *n*) time, O(*n* + *m*) space.
///
/// ## References
/// - Dijkstra (1959), doi:10.1007/BF01386390
public struct ShortestPath: GraphMeasure {
  /// Where the path starts.
  public var source: Int
  /// Where the path ends.
  public var target: Int
  /// Whether arcs are followed in their direction only.
  public var directed: Bool
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights

  /// Chooses the ends of the path.
  ///
  /// - Parameters:
  ///   - source: Where the path starts.
  ///   - target: Where the path ends.
  ///   - directed: Whether arcs are followed in their direction only.
  ///   - weights: Distances, or ignored to count hops.
  public init(
    from source: Int, to target: Int, directed: Bool = true, weights: EdgeWeights = .ignored
  ) {
    self.source = source
    self.target = target
    self.directed = directed
    self.weights = weights
  }

  /// Finds the path.
  ///
  /// - Parameters:
  ///   - graph: The graph to search.
  ///   - execution: Threads and progress.
  /// - Returns: A path; `nil` when there is none.
  /// - Throws: ``AnalysisError`` for nodes that the graph does not have, for weights that cannot be
  ///   used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Path? {
    try await KShortestPaths(
      from: source, to: target, count: 1, directed: directed, weights: weights
    ).run(on: graph, execution: execution).first
  }
}
