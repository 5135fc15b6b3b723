public import GraphCore

/// How much each node points to nodes that are pointed to, and the other way round.
///
/// ```swift
/// let hubs = try await HubsAndAuthorities(.hub).run(on: graph)
/// ```
///
/// Hubs h and authorities a are the singular vectors of the adjacency matrix for its greatest
/// singular value: h ∝ Aa and a ∝ Aᵀh, both without negative values and with maximum 1. Weights
/// are strengths; parallel edges add up. In an undirected graph both are the eigenvector
/// centrality, with its treatment of loops.
///
/// ## Edge cases
/// The measure throws ``AnalysisError/ambiguousEigenvector(measure:reason:)`` when several separate
/// parts share the greatest singular value (within a factor 1 − 10⁻⁹), and without edges. A node
/// that has no part in the leading pair has 0.
///
/// Complexity: O(*n* + *m*) for each iteration.
///
/// ## References
/// - Kleinberg (1999), doi:10.1145/324133.324140
public struct HubsAndAuthorities: GraphMeasure {
  /// Which of the two scores to give.
  public enum Score: Sendable, Hashable {
    /// Pointing to authorities.
    case hub
    /// Being pointed to by hubs.
    case authority
  }

  /// Which of the two scores to give.
  public var score: Score
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// The number of iterations after which the measure gives up.
  public var maximumIterations: Int

  /// Chooses a score.
  ///
  /// - Parameters:
  ///   - score: Which of the two scores to give.
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - maximumIterations: The number of iterations after which the measure gives up.
  public init(
    _ score: Score, weights: EdgeWeights = .ignored, maximumIterations: Int = 100_000
  ) {
    self.score = score
    self.weights = weights
    self.maximumIterations = maximumIterations
  }

  /// Scores each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node, from 0 to 1.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, an ambiguous answer, an
  ///   iteration that does not converge, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let name = score == .hub ? "hub" : "authority"
    let graph = try weights.checked(graph, needed: .strength, measure: name)
      .withoutTiesOfNoStrength
    guard graph.nodeCount > 0 else { return [] }
    let (score, maximumIterations) = (self.score, self.maximumIterations)
    return try await runAway(execution) { () throws(AnalysisError) in
      let rows = graph.isDirected ? Self.twoModes(graph) : graph.outgoing
      let pair = try DominantEigenvector(
        outgoing: rows, incoming: rows, measure: name, maximumIterations: maximumIterations
      ).pair()
      guard graph.isDirected else { return pair.vector }
      let half =
        score == .hub
        ? pair.vector.prefix(graph.nodeCount) : pair.vector.suffix(graph.nodeCount)
      let greatest = half.max() ?? 1
      return half.map { $0 / greatest }
    }
  }

  /// Every node twice, once as a source and once as a target, joined by the arcs.
  private static func twoModes(_ graph: Graph) -> Adjacency {
    let (outgoing, incoming) = (graph.outgoing, graph.incoming)
    let count = UInt32(truncatingIfNeeded: graph.nodeCount)
    let arcs = outgoing.offsets.last ?? 0
    return Adjacency(
      offsets: outgoing.offsets + incoming.offsets.dropFirst().map { $0 + arcs },
      neighbors: outgoing.neighbors.map { $0 + count } + incoming.neighbors,
      weights: outgoing.weights.map { $0 + (incoming.weights ?? []) }, edges: nil)
  }
}
