public import GraphCore

/// The share of shortest paths between other nodes that run through each node.
///
/// ```swift
/// let scores = try await Betweenness().run(on: graph)
/// ```
///
/// b(v) = Σ over s ≠ v ≠ t of σ(s, t | v) / σ(s, t), where σ counts shortest paths and an
/// unordered pair counts once in undirected graphs. Normalised, it is divided by
/// (n − 1)(n − 2) when directed and half of that when undirected; with fewer than three nodes
/// that is undefined (`nil`).
///
/// Directed graphs are searched along their arcs. Weights are distances; lengths within a factor
/// 1 + 10⁻¹⁰ are ties. Parallel edges are distinct shortest paths unless collapsed (of which the
/// shortest stays). Loops have no effect; isolates have 0; pairs without a path add nothing.
///
/// Paths are counted in floating point. Where even that overflows, the measure throws
/// ``AnalysisError/tooManyShortestPaths(source:)``.
///
/// Complexity: O(*nm*) time unweighted, O(*nm* log *n*) weighted; O(*n* + *m*) space per thread.
///
/// ## References
/// - Freeman (1977), doi:10.2307/3033543
/// - Brandes (2001), doi:10.1080/0022250X.2001.9990249
public struct Betweenness: GraphMeasure {
  /// What parallel edges mean for the number of shortest paths.
  public enum ParallelEdges: Sendable, Hashable {
    /// Each makes a path of its own.
    case distinct
    /// Together they make one path, as long as the shortest of them.
    case collapsed
  }

  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights
  /// Whether scores are divided by the number of pairs of other nodes.
  public var normalized: Bool
  /// What parallel edges mean for the number of shortest paths.
  public var parallelEdges: ParallelEdges

  /// Chooses how paths are measured and counted.
  ///
  /// - Parameters:
  ///   - weights: Distances, or ignored to count hops.
  ///   - normalized: Whether scores are divided by the number of pairs of other nodes.
  ///   - parallelEdges: What parallel edges mean for the number of shortest paths.
  public init(
    weights: EdgeWeights = .ignored, normalized: Bool = false,
    parallelEdges: ParallelEdges = .distinct
  ) {
    self.weights = weights
    self.normalized = normalized
    self.parallelEdges = parallelEdges
  }

  /// Measures each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, for too many shortest paths, or
  ///   when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    var graph = try weights.checked(graph, needed: .distance, measure: "betweenness")
    if parallelEdges == .collapsed { graph = graph.simplified(weights: .minimum) }
    let sums = try await Dependencies.onNodes(graph, execution: execution)
    let others = Double(graph.nodeCount - 1)
    let perPair = graph.isDirected ? 1.0 : 2.0
    guard normalized else { return sums.map { $0 / perPair } }
    guard graph.nodeCount > 2 else { return sums.map { _ in nil } }
    return sums.map { $0 / (others * (others - 1)) }
  }
}
