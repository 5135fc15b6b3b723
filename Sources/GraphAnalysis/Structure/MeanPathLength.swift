public import GraphCore

/// The mean distance between two nodes.
///
/// ```swift
/// let hops = try await MeanPathLength(unreached: .leftOut).run(on: graph)
/// ```
///
/// The mean of d(u, v) over ordered pairs of different nodes, along arcs, or as if edges had no
/// direction. Weights are distances. Loops and all but the shortest of parallel edges have no
/// effect. Undefined (`nil`) when some node does not reach another, unless such pairs are left
/// out, and when there is no pair at all. Where graphs differ in how well they hang together, the
/// mean of what is left misleads: the mean of ``HarmonicCentrality`` does not.
///
/// Complexity: O(*nm*) time unweighted, O(*nm* log *n*) weighted; O(*n* + *m*) space per thread.
///
/// ## References
/// - Watts and Strogatz (1998), doi:10.1038/30918
public struct MeanPathLength: GraphMeasure {
  /// Whether arcs are followed in their direction only.
  public var directed: Bool
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights
  /// What becomes of pairs that no path joins.
  public var unreached: UnreachedNodes

  /// Chooses how distances are taken.
  ///
  /// - Parameters:
  ///   - directed: Whether arcs are followed in their direction only.
  ///   - weights: Distances, or ignored to count hops.
  ///   - unreached: What becomes of pairs that no path joins.
  public init(
    directed: Bool = true, weights: EdgeWeights = .ignored,
    unreached: UnreachedNodes = .undefined
  ) {
    self.directed = directed
    self.weights = weights
    self.unreached = unreached
  }

  /// Finds the mean distance.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A distance; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    let graph = try weights.checked(graph, needed: .distance, measure: "mean-path-length")
    let sums = try await DistanceSum.all(
      graph, direction: directed ? .outgoing : .both, execution: execution)
    let pairs = sums.reduce(0) { $0 + $1.reached }
    let isWhole = sums.allSatisfy { $0.reached == graph.nodeCount - 1 }
    guard pairs > 0, isWhole || unreached == .leftOut else { return nil }
    return sums.reduce(0) { $0 + $1.total } / Double(pairs)
  }
}
