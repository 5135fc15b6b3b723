public import GraphCore

/// Communities of high modularity, each connected, by the Leiden algorithm.
///
/// ```swift
/// let found = try await Leiden(resolution: 1, seed: 1).run(on: graph)
/// found.membership
/// ```
///
/// Moves nodes to the community where modularity gains most, splits communities in well-connected
/// parts, condenses the parts to nodes and goes on with these; whole passes repeat until one
/// changes nothing. Nodes are visited in random order, and a part is joined at random among those
/// whose gain is within a hundredth of the mean tie of the greatest. See ``Modularity`` for the formula, also of directed graphs.
///
/// Every community is connected, directions ignored: ties within join all of its nodes. The result
/// depends on graph, options and seed alone; another seed may give another answer about as good,
/// so look at several (``CommunityConsensus``). Modularity cannot see communities much smaller
/// than √m; a greater resolution can.
///
/// With weights as strengths, ties count by their weight, and 0 is no tie. Parallel edges add up;
/// loops count in degrees only. An isolate is a community of its own.
///
/// Complexity: O(*m*) time for each level of a pass, of which there are few in practice;
/// O(*n* + *m*) space.
///
/// ## References
/// - Traag, Waltman and van Eck (2019), doi:10.1038/s41598-019-41695-z
public struct Leiden: GraphMeasure {
  /// The weight γ of what degrees alone would give.
  public var resolution: Double
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// The most passes over the whole graph; until nothing changes when `nil`.
  public var passes: Int?
  /// Starts the random numbers.
  public var seed: UInt64

  /// Chooses how communities are looked for.
  ///
  /// - Parameters:
  ///   - resolution: The weight of what degrees alone would give.
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - passes: The most passes over the whole graph; until nothing changes when `nil`.
  ///   - seed: Starts the random numbers.
  public init(
    resolution: Double = 1, weights: EdgeWeights = .ignored, passes: Int? = nil, seed: UInt64 = 0
  ) {
    self.resolution = resolution
    self.weights = weights
    self.passes = passes
    self.seed = seed
  }

  /// Finds communities.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress; a search runs on one thread.
  /// - Returns: The community of every node.
  /// - Throws: ``AnalysisError`` for options or weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> CommunityStructure {
    try Modularity.check(resolution: resolution)
    guard passes ?? 1 >= 1 else {
      throw .unusableOption(name: "passes", requirement: "needs a number of at least 1")
    }
    let graph = try weights.checked(graph, needed: .strength, measure: "leiden")
    let (resolution, passes, seed) = (self.resolution, self.passes, self.seed)
    return try await runAway(execution) { () throws(AnalysisError) in
      let labels = try CommunitySearch.leiden(
        CommunityNetwork(graph), resolution: resolution, seed: seed, passes: passes)
      return CommunityStructure(
        labels: labels, modularity: try Modularity.value(graph, labels, resolution))
    }
  }
}
