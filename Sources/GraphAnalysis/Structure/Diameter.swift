public import GraphCore

/// The greatest distance between two nodes.
///
/// ```swift
/// let hops = try await Diameter(unreached: .leftOut).run(on: graph)
/// ```
///
/// max over u, v of d(u, v), along arcs, or as if edges had no direction. Weights are distances.
/// Loops and all but the shortest of parallel edges have no effect. Undefined (`nil`) when some
/// node does not reach another, unless such pairs are left out, and in a graph without nodes; 0
/// in a graph of one node.
///
/// Complexity: O(*nm*) time unweighted, O(*nm* log *n*) weighted; O(*n* + *m*) space per thread.
///
/// ## References
/// - Wasserman and Faust (1994), p. 111, doi:10.1017/CBO9780511815478
public struct Diameter: GraphMeasure {
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

  /// Finds the greatest distance.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A distance; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    let scores = try await Eccentricity(
      direction: directed ? .outgoing : .both, weights: weights, unreached: unreached
    ).run(on: graph, execution: execution)
    let known = scores.compactMap(\.self)
    return known.count == scores.count ? known.max() : nil
  }
}
