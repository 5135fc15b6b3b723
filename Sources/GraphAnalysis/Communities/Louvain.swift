public import GraphCore

/// Communities of high modularity by the Louvain algorithm.
///
/// ```swift
/// let found = try await Louvain(resolution: 1, seed: 1).run(on: graph)
/// ```
///
/// Moves nodes to the community where modularity gains most, condenses communities to nodes and
/// goes on with these until nothing gains. Here to compare with published results: a community may
/// fall apart in pieces without ties between them, which ``Leiden`` rules out while it finds
/// higher modularity. See ``Modularity`` for the formula, also of directed graphs.
///
/// The result depends on graph, options and seed alone. With weights as strengths, ties count by
/// their weight, and 0 is no tie. Parallel edges add up; loops count in degrees only. An isolate
/// is a community of its own.
///
/// Complexity: O(*m*) time for each level, of which there are few in practice; O(*n* + *m*) space.
///
/// ## References
/// - Blondel, Guillaume, Lambiotte and Lefebvre (2008), doi:10.1088/1742-5468/2008/10/P10008
public struct Louvain: GraphMeasure {
  /// The weight γ of what degrees alone would give.
  public var resolution: Double
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// Starts the random numbers.
  public var seed: UInt64

  /// Chooses how communities are looked for.
  ///
  /// - Parameters:
  ///   - resolution: The weight of what degrees alone would give.
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - seed: Starts the random numbers.
  public init(resolution: Double = 1, weights: EdgeWeights = .ignored, seed: UInt64 = 0) {
    self.resolution = resolution
    self.weights = weights
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
    let graph = try weights.checked(graph, needed: .strength, measure: "louvain")
    let (resolution, seed) = (self.resolution, self.seed)
    return try await runAway(execution) { () throws(AnalysisError) in
      let labels = try CommunitySearch.louvain(
        CommunityNetwork(graph), resolution: resolution, seed: seed)
      return CommunityStructure(
        labels: labels, modularity: try Modularity.value(graph, labels, resolution))
    }
  }
}
