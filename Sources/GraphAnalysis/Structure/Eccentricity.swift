public import GraphCore

/// The greatest distance of each node to any other.
///
/// ```swift
/// let scores = try await Eccentricity(direction: .both).run(on: graph)
/// let radius = scores.compactMap(\.self).min()
/// ```
///
/// e(v) = max over u of d(v, u). Directed graphs: *outgoing* uses distances from the node to
/// others, *incoming* from others to the node, *both* reads edges as undirected. Weights are
/// distances. Loops and all but the shortest of parallel edges have no effect.
///
/// A node that does not reach all others is undefined (`nil`), unless unreached nodes are left
/// out; then a node that reaches nobody has 0, its distance to itself. In a graph of one node the
/// score is 0.
///
/// Complexity: O(*nm*) time unweighted, O(*nm* log *n*) weighted; O(*n* + *m*) space per thread.
///
/// ## References
/// - Hage and Harary (1995), doi:10.1016/0378-8733(94)00248-9
public struct Eccentricity: GraphMeasure {
  /// Along which arcs distances are taken; without effect when undirected.
  public var direction: Direction
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights
  /// What becomes of nodes that are not reached.
  public var unreached: UnreachedNodes

  /// Chooses how distances are taken.
  ///
  /// - Parameters:
  ///   - direction: Along which arcs distances are taken; without effect when undirected.
  ///   - weights: Distances, or ignored to count hops.
  ///   - unreached: What becomes of nodes that are not reached.
  public init(
    direction: Direction, weights: EdgeWeights = .ignored, unreached: UnreachedNodes = .undefined
  ) {
    self.direction = direction
    self.weights = weights
    self.unreached = unreached
  }

  /// Finds the greatest distance of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One distance per node.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let graph = try weights.checked(graph, needed: .distance, measure: "eccentricity")
    let sums = try await DistanceSum.all(graph, direction: direction, execution: execution)
    return sums.map { sum in
      unreached == .leftOut || sum.reached == graph.nodeCount - 1 ? sum.greatest : nil
    }
  }
}
