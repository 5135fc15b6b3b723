public import GraphCore

/// The score of each node in proportion to the scores of the nodes tied to it.
///
/// ```swift
/// let scores = try await EigenvectorCentrality().run(on: graph)   // the greatest is 1
/// ```
///
/// The eigenvector x ≥ 0 of λx = Mx for the greatest eigenvalue λ of the adjacency matrix, scaled
/// to maximum 1. In directed graphs M takes the scores of nodes that point to a node. Weights are
/// strengths; parallel edges add up; an undirected loop is 2 on the diagonal, a directed one 1.
///
/// ## Edge cases
/// Scores are 0 outside the part of the graph with the greatest eigenvalue and the nodes that
/// it reaches; isolates have 0. The measure throws ``AnalysisError/ambiguousEigenvector(measure:reason:)``
/// when several separate parts share the greatest eigenvalue (within a factor 1 − 10⁻⁹), and when
/// all eigenvalues are 0: without edges, or directed without a cycle. An empty graph has no
/// scores.
///
/// Complexity: O(*n* + *m*) for each iteration; few where one part stands out, many where the
/// graph is close to falling apart.
///
/// ## References
/// - Bonacich (1972), doi:10.1080/0022250X.1972.9989806
public struct EigenvectorCentrality: GraphMeasure {
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// The number of iterations after which the measure gives up.
  public var maximumIterations: Int

  /// Chooses how ties count.
  ///
  /// - Parameters:
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - maximumIterations: The number of iterations after which the measure gives up.
  public init(weights: EdgeWeights = .ignored, maximumIterations: Int = 100_000) {
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
    let graph = try weights.checked(graph, needed: .strength, measure: "eigenvector")
      .withoutTiesOfNoStrength
    guard graph.nodeCount > 0 else { return [] }
    let maximumIterations = self.maximumIterations
    return try await runAway(execution) { () throws(AnalysisError) in
      try DominantEigenvector(
        outgoing: graph.outgoing, incoming: graph.incoming, measure: "eigenvector",
        maximumIterations: maximumIterations
      ).pair().vector
    }
  }
}
