public import GraphCore

/// How near each node is to the nodes that it can reach, or that can reach it.
///
/// ```swift
/// let scores = try await Closeness(direction: .outgoing).run(on: graph)
/// ```
///
/// With r the number of other nodes reached and S the sum of their distances, the score is r / S.
/// The factor of Wasserman and Faust, r / (n − 1), makes nodes of different components
/// comparable; it is on unless switched off.
///
/// Directed graphs: *outgoing* uses distances from the node to others, *incoming* from others to
/// the node, *both* reads edges as undirected. Weights are distances. Loops and all but the
/// shortest of parallel edges have no effect. A node that reaches nobody has 0 with the factor,
/// and without it is undefined (`nil`).
///
/// Complexity: O(*nm*) time unweighted, O(*nm* log *n*) weighted; O(*n* + *m*) space per thread.
///
/// ## References
/// - Freeman (1978), doi:10.1016/0378-8733(78)90021-7
/// - Wasserman and Faust (1994), p. 201, doi:10.1017/CBO9780511815478
public struct Closeness: GraphMeasure {
  /// Along which arcs distances are taken; without effect when undirected.
  public var direction: Direction
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights
  /// Whether scores carry the factor r / (n − 1).
  public var wassermanFaust: Bool

  /// Chooses how nearness is measured.
  ///
  /// - Parameters:
  ///   - direction: Along which arcs distances are taken; without effect when undirected.
  ///   - weights: Distances, or ignored to count hops.
  ///   - wassermanFaust: Whether scores carry the factor r / (n − 1).
  public init(
    direction: Direction, weights: EdgeWeights = .ignored, wassermanFaust: Bool = true
  ) {
    self.direction = direction
    self.weights = weights
    self.wassermanFaust = wassermanFaust
  }

  /// Measures the nearness of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let graph = try weights.checked(graph, needed: .distance, measure: "closeness")
    let sums = try await DistanceSum.all(graph, direction: direction, execution: execution)
    let others = Double(graph.nodeCount - 1)
    return sums.map { sum in
      guard sum.reached > 0 else { return wassermanFaust ? 0 : nil }
      let reached = Double(sum.reached)
      return wassermanFaust ? (reached / others) * (reached / sum.total) : reached / sum.total
    }
  }
}
