public import GraphCore

/// The sum of the inverse distances between each node and the others.
///
/// ```swift
/// let scores = try await HarmonicCentrality(direction: .incoming).run(on: graph)
/// ```
///
/// h(v) = Σ 1 / d over the other nodes; a node that cannot be reached adds 0, so that
/// disconnected graphs need no correction. Normalised, the sum is divided by n − 1, and undefined
/// (`nil`) in a graph of one node.
///
/// Directed graphs: *outgoing* uses distances from the node to others, *incoming* from others to
/// the node, *both* reads edges as undirected. Weights are distances. Loops and all but the
/// shortest of parallel edges have no effect. Isolates have 0.
///
/// Complexity: O(*nm*) time unweighted, O(*nm* log *n*) weighted; O(*n* + *m*) space per thread.
///
/// ## References
/// - Marchiori and Latora (2000), doi:10.1016/S0378-4371(00)00311-3
/// - Boldi and Vigna (2014), doi:10.1080/15427951.2013.865686
public struct HarmonicCentrality: GraphMeasure {
  /// Along which arcs distances are taken; without effect when undirected.
  public var direction: Direction
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights
  /// Whether the sum is divided by n − 1.
  public var normalized: Bool

  /// Chooses how nearness is measured.
  ///
  /// - Parameters:
  ///   - direction: Along which arcs distances are taken; without effect when undirected.
  ///   - weights: Distances, or ignored to count hops.
  ///   - normalized: Whether the sum is divided by n − 1.
  public init(
    direction: Direction, weights: EdgeWeights = .ignored, normalized: Bool = false
  ) {
    self.direction = direction
    self.weights = weights
    self.normalized = normalized
  }

  /// Sums the inverse distances of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let graph = try weights.checked(graph, needed: .distance, measure: "harmonic")
    let sums = try await DistanceSum.all(graph, direction: direction, execution: execution)
    if normalized && graph.nodeCount == 1 { return [nil] }
    let divisor = normalized ? Double(graph.nodeCount - 1) : 1
    return sums.map { $0.inverses / divisor }
  }
}
