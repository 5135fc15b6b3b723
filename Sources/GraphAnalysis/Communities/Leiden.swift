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
/// whose gain is within a hundredth of the mean tie of the greatest. Of several starts the answer of
/// the highest modularity is kept. See ``Modularity`` for the formula, also of directed graphs.
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
/// O(*n* + *m*) space for each thread. Starts run at once, each on one thread.
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
  /// The number of searches, 1 to 65,535, each with random numbers of its own, of which the best is
  /// kept.
  public var starts: Int
  /// Starts the random numbers.
  public var seed: UInt64

  /// Chooses how communities are looked for.
  ///
  /// - Parameters:
  ///   - resolution: The weight of what degrees alone would give.
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - passes: The most passes over the whole graph; until nothing changes when `nil`.
  ///   - starts: The number of searches, 1 to 65,535, of which the best is kept.
  ///   - seed: Starts the random numbers.
  public init(
    resolution: Double = 1, weights: EdgeWeights = .ignored, passes: Int? = nil, starts: Int = 1,
    seed: UInt64 = 0
  ) {
    self.resolution = resolution
    self.weights = weights
    self.passes = passes
    self.starts = starts
    self.seed = seed
  }

  /// Finds communities.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The community of every node.
  /// - Throws: ``AnalysisError`` for options or weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> CommunityStructure {
    try Modularity.check(resolution: resolution)
    guard passes ?? 1 >= 1 else {
      throw .unusableOption(name: "passes", requirement: "needs a number of at least 1")
    }
    guard (1...Int(UInt16.max)).contains(starts) else {
      throw .unusableOption(name: "starts", requirement: "needs a number from 1 to 65,535")
    }
    let graph = try weights.checked(graph, needed: .strength, measure: "leiden")
    let quiet = Execution(threads: execution.threads)
    let network = try await runAway(quiet) { CommunityNetwork(graph) }
    var best: CommunityStructure?
    try await Blocks(starts, maximumCount: starts).forEach(execution) {
      [resolution, passes, seed] (starts) throws(AnalysisError) in
      let start = starts.lowerBound
      var generator = SplitMix(seed: seed, part: start)
      let labels = try CommunitySearch.leiden(
        network, resolution: resolution, seed: start == 0 ? seed : generator.next(), passes: passes)
      return CommunityStructure(
        labels: labels, modularity: try Modularity.value(graph, labels, resolution))
    } fold: { _, found in
      if (found.modularity ?? 0) > best?.modularity ?? -.infinity { best = found }
    }
    return best ?? CommunityStructure(labels: [], modularity: nil)
  }
}
