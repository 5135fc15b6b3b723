public import GraphCore

/// The share of shortest paths between all nodes that run along each edge.
///
/// ```swift
/// let scores = try await EdgeBetweenness().run(on: graph)
/// for (edge, score) in zip(graph.edges(), scores) { … }
/// ```
///
/// b(e) = Σ over s ≠ t of σ(s, t | e) / σ(s, t), where σ counts shortest paths and an unordered
/// pair counts once in undirected graphs. Normalised, it is divided by n(n − 1) when directed and
/// half of that when undirected; in a graph of one node that is undefined (`nil`).
///
/// Directed graphs are searched along their arcs. Weights are distances; lengths within a factor
/// 1 + 10⁻¹⁰ are ties. Parallel edges are distinct shortest paths, so that equally long ones share
/// the paths between their ends. A loop has 0; pairs without a path add nothing.
///
/// Complexity: O(*nm*) time unweighted, O(*nm* log *n*) weighted; O(*n* + *m*) space per thread.
///
/// ## References
/// - Girvan and Newman (2002), doi:10.1073/pnas.122653799
/// - Brandes (2008), doi:10.1016/j.socnet.2007.11.001
public struct EdgeBetweenness: GraphMeasure {
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights
  /// Whether scores are divided by the number of pairs of nodes.
  public var normalized: Bool

  /// Chooses how paths are measured.
  ///
  /// - Parameters:
  ///   - weights: Distances, or ignored to count hops.
  ///   - normalized: Whether scores are divided by the number of pairs of nodes.
  public init(weights: EdgeWeights = .ignored, normalized: Bool = false) {
    self.weights = weights
    self.normalized = normalized
  }

  /// Measures each edge.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per edge, in the order of `graph.edges()`.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, for too many shortest paths, or
  ///   when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let graph = try weights.checked(graph, needed: .distance, measure: "edge-betweenness")
      .withEdgeIdentities()
    let sums = try await Dependencies.onEdges(graph, execution: execution)
    let count = Double(graph.nodeCount)
    let perPair = graph.isDirected ? 1.0 : 2.0
    guard normalized else { return sums.map { $0 / perPair } }
    guard graph.nodeCount > 1 else { return sums.map { _ in nil } }
    return sums.map { $0 / (count * (count - 1)) }
  }
}
