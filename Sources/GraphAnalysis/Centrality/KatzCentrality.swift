public import GraphCore

/// The number of walks that end at each node, longer ones counting less.
///
/// ```swift
/// let scores = try await KatzCentrality().run(on: graph)
/// ```
///
/// x = αAᵀx + 1: a node has 1 of its own and α times the scores of the nodes that point to it. With
/// another β than 1 for its own, every score is β times as great.
/// The attenuation α is 0.85 / λ unless given, with λ the greatest eigenvalue of the adjacency
/// matrix. Weights are strengths; parallel edges add up; an undirected loop is 2 on the diagonal,
/// a directed one 1. Isolates have 1.
///
/// ## Edge cases
/// The sum over walks exists only for α < 1 / λ; otherwise the measure throws. Where λ is 0
/// (no edges, or directed without a cycle) there is no default and α must be given.
///
/// Complexity: O(*n* + *m*) for each iteration, about log(10⁻¹³) / log(αλ) of them.
///
/// ## References
/// - Katz (1953), doi:10.1007/BF02289026
public struct KatzCentrality: GraphMeasure {
  /// The factor for each further step, less than 1 / λ; 0.85 / λ when `nil`.
  public var attenuation: Double?
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// The number of iterations after which the measure gives up.
  public var maximumIterations: Int

  /// Chooses how walks count.
  ///
  /// - Parameters:
  ///   - attenuation: The factor for each further step; 0.85 / λ when `nil`.
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - maximumIterations: The number of iterations after which the measure gives up.
  public init(
    attenuation: Double? = nil, weights: EdgeWeights = .ignored, maximumIterations: Int = 100_000
  ) {
    self.attenuation = attenuation
    self.weights = weights
    self.maximumIterations = maximumIterations
  }

  /// Scores each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node, at least 1.
  /// - Throws: ``AnalysisError`` for weights or an attenuation that cannot be used, an iteration
  ///   that does not converge, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let graph = try weights.checked(graph, needed: .strength, measure: "katz")
      .withoutTiesOfNoStrength
    guard graph.nodeCount > 0 else { return [] }
    let options = self
    return try await runAway(execution) { () throws(AnalysisError) in
      let greatest = try DominantEigenvector(
        outgoing: graph.outgoing, incoming: graph.incoming, measure: "katz",
        maximumIterations: options.maximumIterations
      ).value()
      return try options.iterate(graph.incoming, attenuation: options.factor(greatest))
    }
  }

  private func factor(_ greatest: Double) throws(AnalysisError) -> Double {
    guard let attenuation else {
      guard greatest > 0 else {
        throw .unusableOption(
          name: "attenuation", requirement: "must be given for a graph without cycles")
      }
      return 0.85 / greatest
    }
    guard attenuation >= 0, attenuation.isFinite, attenuation * greatest < 1 - 1e-12 else {
      throw .unusableOption(
        name: "attenuation",
        requirement: "must be at least 0 and less than 1 divided by the greatest eigenvalue, "
          + "\(1 / greatest)")
    }
    return attenuation
  }

  private func iterate(
    _ incoming: Adjacency, attenuation: Double
  ) throws(AnalysisError) -> [Double?] {
    var scores = [Double](repeating: 1, count: incoming.nodeCount)
    var next = scores
    var convergence = Convergence()
    for _ in 0..<maximumIterations {
      try checkCancellation()
      multiply(incoming, scores, into: &next)
      var (change, greatest) = (0.0, 0.0)
      for node in next.indices {
        next[node] = attenuation * next[node] + 1
        change = max(change, abs(next[node] - scores[node]))
        greatest = max(greatest, next[node])
      }
      swap(&scores, &next)
      let toCome = convergence.changeToCome(after: change / greatest)
      if change == 0 || toCome <= 1e-13 || (change <= 1e-15 * greatest && toCome <= 1e-9) {
        return scores
      }
    }
    throw .notConverged(measure: "katz", iterations: maximumIterations)
  }
}
