public import GraphCore

/// The long-run share of time that a surfer who follows arcs at random spends at each node.
///
/// ```swift
/// let scores = try await PageRank(damping: 0.85).run(on: graph)
/// ```
///
/// x = d(Pᵀx + (Σ of x over nodes without outgoing strength) · p) + (1 − d)p, where P divides the
/// strength of every arc by the outgoing strength of its source and p is the personalisation,
/// uniform unless given. The scores sum to 1, isolates included. The iteration stops when a bound
/// on the true error, d / (1 − d) times the last change, is at most `tolerance`; both are sums of
/// absolute values over nodes.
///
/// Arcs are followed along their direction, undirected edges both ways. Weights are strengths;
/// parallel edges add up; an undirected loop counts twice, as in the adjacency matrix. An empty
/// graph has no scores.
///
/// Complexity: O(*n* + *m*) for each of about log(tolerance) / log(d) iterations.
///
/// ## References
/// - Brin and Page (1998), doi:10.1016/S0169-7552(98)00110-X
/// - Haveliwala (2003), doi:10.1109/TKDE.2003.1208999
public struct PageRank: GraphMeasure {
  /// The probability of following an arc rather than jumping; at least 0 and less than 1.
  public var damping: Double
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to follow all arcs alike.
  public var weights: EdgeWeights
  /// How likely a jump ends at each node, up to a factor; uniform when `nil`.
  public var personalization: [Double]?
  /// The largest sum of absolute errors allowed.
  public var tolerance: Double
  /// The number of iterations after which the measure gives up.
  public var maximumIterations: Int

  /// Chooses how the surfer moves.
  ///
  /// - Parameters:
  ///   - damping: The probability of following an arc rather than jumping.
  ///   - weights: Strengths, or ignored to follow all arcs alike.
  ///   - personalization: How likely a jump ends at each node, up to a factor; uniform when `nil`.
  ///   - tolerance: The largest sum of absolute errors allowed.
  ///   - maximumIterations: The number of iterations after which the measure gives up.
  public init(
    damping: Double = 0.85, weights: EdgeWeights = .ignored, personalization: [Double]? = nil,
    tolerance: Double = 1e-10, maximumIterations: Int = 10_000
  ) {
    self.damping = damping
    self.weights = weights
    self.personalization = personalization
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }

  /// Finds the share of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One share per node.
  /// - Throws: ``AnalysisError`` for weights or options that cannot be used, when the tolerance
  ///   is not reached, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    guard damping >= 0, damping < 1 else {
      throw .unusableOption(name: "damping", requirement: "must be at least 0 and less than 1")
    }
    guard tolerance > 0 else {
      throw .unusableOption(name: "tolerance", requirement: "must be greater than 0")
    }
    let graph = try weights.checked(graph, needed: .strength, measure: "pagerank")
    let jump = try jumpProbabilities(nodeCount: graph.nodeCount)
    let options = self
    return try await runAway(execution) { () throws(AnalysisError) in
      try options.iterate(graph, jump: jump, progress: execution.progress)
    }
  }

  private func jumpProbabilities(nodeCount: Int) throws(AnalysisError) -> [Double] {
    guard let personalization else {
      return [Double](repeating: 1 / Double(nodeCount), count: nodeCount)
    }
    let total = personalization.reduce(0, +)
    guard personalization.count == nodeCount, total > 0, total.isFinite,
      personalization.allSatisfy({ $0 >= 0 })
    else {
      throw .unusableOption(
        name: "personalization",
        requirement: "needs one finite number per node, none negative and not all 0")
    }
    return personalization.map { $0 / total }
  }

  private func iterate(
    _ graph: Graph, jump: [Double], progress: (@Sendable (Double) -> Void)?
  ) throws(AnalysisError) -> [Double?] {
    let nodeCount = graph.nodeCount
    guard nodeCount > 0 else { return [] }
    let incoming = graph.incoming
    let outStrength = rowSums(graph.outgoing)
    let inverse = outStrength.map { $0 > 0 ? 1 / $0 : 0 }
    let dangling = outStrength.indices.filter { outStrength[$0] <= 0 }
    var scores = jump
    var flow = [Double](repeating: 0, count: nodeCount)
    var next = [Double](repeating: 0, count: nodeCount)
    for _ in 0..<maximumIterations {
      try checkCancellation()
      for node in 0..<nodeCount { flow[node] = scores[node] * inverse[node] }
      let lost = dangling.reduce(0) { $0 + scores[$1] }
      multiply(incoming, flow, into: &next)
      var total = 0.0
      for node in 0..<nodeCount {
        next[node] = damping * (next[node] + lost * jump[node]) + (1 - damping) * jump[node]
        total += next[node]
      }
      var change = 0.0
      for node in 0..<nodeCount {
        next[node] /= total
        change += abs(next[node] - scores[node])
      }
      swap(&scores, &next)
      if change * damping / (1 - damping) <= tolerance { return scores }
    }
    throw .notConverged(measure: "pagerank", iterations: maximumIterations)
  }
}
