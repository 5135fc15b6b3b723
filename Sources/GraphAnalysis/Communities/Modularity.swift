public import GraphCore

/// How much more ties stay within communities than degrees alone would have it.
///
/// ```swift
/// let quality = try await Modularity(communities: sectors, resolution: 1).run(on: graph)
/// ```
///
/// Undirected: Q = Σ over communities c of L(c) / m − γ (K(c) / 2m)², with m the sum of all ties,
/// L(c) the ties within c and K(c) the sum of the degrees of its nodes. Directed: L(c) / m −
/// γ Kout(c) Kin(c) / m². The resolution γ is 1 in the original; more favours small communities.
///
/// With weights as strengths, ties count by their weight. Parallel edges count each; an
/// undirected loop is one tie and counts twice in a degree. Undefined (`nil`) without ties.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Newman and Girvan (2004), doi:10.1103/PhysRevE.69.026113
/// - Reichardt and Bornholdt (2006), doi:10.1103/PhysRevE.74.016110
/// - Leicht and Newman (2008), doi:10.1103/PhysRevLett.100.118703
public struct Modularity: GraphMeasure {
  /// The community of each node.
  public var communities: [Int]
  /// The weight γ of what degrees alone would give.
  public var resolution: Double
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights

  /// Chooses communities and how ties count.
  ///
  /// - Parameters:
  ///   - communities: The community of each node.
  ///   - resolution: The weight of what degrees alone would give.
  ///   - weights: Strengths, or ignored to count all ties alike.
  public init(communities: [Int], resolution: Double = 1, weights: EdgeWeights = .ignored) {
    self.communities = communities
    self.resolution = resolution
    self.weights = weights
  }

  /// Finds the modularity.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A number below 1; `nil` without ties.
  /// - Throws: ``AnalysisError`` for options or weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    guard communities.count == graph.nodeCount else {
      throw .unusableOption(name: "communities", requirement: "needs one community per node")
    }
    try Self.check(resolution: resolution)
    let graph = try weights.checked(graph, needed: .strength, measure: "modularity")
    let (communities, resolution) = (self.communities, self.resolution)
    return try await runAway(execution) { () throws(AnalysisError) in
      try Self.value(graph, communities, resolution)
    }
  }

  static func check(resolution: Double) throws(AnalysisError) {
    guard resolution >= 0, resolution.isFinite else {
      throw .unusableOption(name: "resolution", requirement: "needs a finite number of at least 0")
    }
  }

  /// The modularity of a graph whose weights are checked strengths.
  static func value(
    _ graph: Graph, _ labels: [Int], _ resolution: Double
  ) throws(AnalysisError) -> Double? {
    let parts = Components(labels: labels)
    var (total, within) = (0.0, 0.0)
    var starting = [Double](repeating: 0, count: parts.count)
    var ending = starting
    try ArcMixing.forEachArc(graph) { source, target, strength in
      let (from, to) = (parts.membership[source], parts.membership[target])
      total += strength
      starting[from] += strength
      ending[to] += strength
      if from == to { within += strength }
    }
    guard total > 0 else { return nil }
    let chance = zip(starting, ending).reduce(0) { $0 + ($1.0 / total) * ($1.1 / total) }
    return within / total - resolution * chance
  }
}
