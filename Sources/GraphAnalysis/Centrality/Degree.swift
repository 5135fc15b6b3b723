public import GraphCore

/// The number of ties of each node.
///
/// ```swift
/// let scores = try await Degree(direction: .incoming).run(on: graph)
/// ```
///
/// k(v) is the number of arcs at v in the given direction; both means incoming plus outgoing.
/// Parallel edges count each. An undirected loop counts twice, a directed loop once for each
/// direction. Weights are ignored; see ``Strength``. Isolates have degree 0.
///
/// Normalised, the number is divided by n − 1, and undefined (`nil`) in a graph of one node. It
/// exceeds 1 where there are parallel edges, loops or arcs both ways.
///
/// Complexity: O(*n*), plus O(*n* + *m*) when incoming arcs are asked for the first time.
///
/// ## References
/// - Freeman (1978), doi:10.1016/0378-8733(78)90021-7
public struct Degree: GraphMeasure {
  /// Which arcs are counted; without effect when undirected.
  public var direction: Direction
  /// Whether the number is divided by n − 1.
  public var normalized: Bool

  /// Chooses what to count.
  ///
  /// - Parameters:
  ///   - direction: Which arcs are counted; without effect when undirected.
  ///   - normalized: Whether the number is divided by n − 1.
  public init(direction: Direction, normalized: Bool = false) {
    self.direction = direction
    self.normalized = normalized
  }

  /// Counts the ties of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One number per node.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    try await Strength(direction: direction, weights: .ignored, normalized: normalized)
      .run(on: graph, execution: execution)
  }
}
