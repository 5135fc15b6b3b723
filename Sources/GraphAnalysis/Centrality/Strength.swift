public import GraphCore

/// The sum of the strengths of the ties of each node.
///
/// ```swift
/// let scores = try await Strength(direction: .both, weights: .strength).run(on: graph)
/// ```
///
/// s(v) = Σ w over the arcs at v in the given direction; both means incoming plus outgoing.
/// Parallel edges add up. An undirected loop counts twice, a directed loop once for each
/// direction. Isolates have strength 0. Without weights it is the ``Degree``.
///
/// Normalised, the sum is divided by n − 1, and undefined (`nil`) in a graph of one node.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Barrat, Barthélemy, Pastor-Satorras and Vespignani (2004), doi:10.1073/pnas.0400087101
public struct Strength: GraphMeasure {
  /// Which arcs are summed; without effect when undirected.
  public var direction: Direction
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count.
  public var weights: EdgeWeights
  /// Whether the sum is divided by n − 1.
  public var normalized: Bool

  /// Chooses what to sum.
  ///
  /// - Parameters:
  ///   - direction: Which arcs are summed; without effect when undirected.
  ///   - weights: Strengths, or ignored to count.
  ///   - normalized: Whether the sum is divided by n − 1.
  public init(direction: Direction, weights: EdgeWeights, normalized: Bool = false) {
    self.direction = direction
    self.weights = weights
    self.normalized = normalized
  }

  /// Sums the ties of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One sum per node.
  /// - Throws: ``AnalysisError/noWeights``, ``AnalysisError/unusableWeight(source:target:weight:meaning:)``,
  ///   ``AnalysisError/wrongMeaningOfWeights(measure:needed:)`` or ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let graph = try weights.checked(graph, needed: .strength, measure: "strength")
    let adjacencies =
      switch (graph.isDirected, direction) {
      case (false, _), (true, .outgoing): [graph.outgoing]
      case (true, .incoming): [graph.incoming]
      case (true, .both): [graph.outgoing, graph.incoming]
      }
    if normalized && graph.nodeCount == 1 { return [nil] }
    let divisor = normalized ? Double(graph.nodeCount - 1) : 1
    return try await runAway(execution) { () throws(AnalysisError) in
      var sums = [Double](repeating: 0, count: graph.nodeCount)
      for adjacency in adjacencies {
        for node in 0..<graph.nodeCount {
          let slots = adjacency.slots(of: node)
          if let weights = adjacency.weights {
            for slot in slots { sums[node] += weights[slot] }
          } else {
            sums[node] += Double(slots.count)
          }
        }
      }
      return sums.map { $0 / divisor }
    }
  }
}
