public import GraphCore

/// The share of shortest paths between nodes outside a group that run through the group.
///
/// ```swift
/// let score = try await GroupBetweenness(of: consortium).run(on: graph)
/// ```
///
/// Σ over pairs s, t outside the group of σ(s, t | C) / σ(s, t), with σ(s, t | C) the number of shortest
/// paths with at least one member inside them. A path through two members counts once, so that this
/// is not the sum of the members' betweenness. An unordered pair counts once in undirected graphs.
/// Normalised, it is divided by the number of such pairs; undefined (`nil`) with fewer than two nodes
/// outside.
///
/// Directed graphs are searched along their arcs. Weights are distances. Parallel edges are distinct
/// shortest paths; loops have no effect; pairs without a path add nothing.
///
/// Complexity: O(*nm*) time unweighted, O(*nm* log *n*) weighted; O(*n* + *m*) space per thread.
///
/// ## References
/// - Everett and Borgatti (1999), doi:10.1080/0022250X.1999.9990219
public struct GroupBetweenness: GraphMeasure {
  /// The members of the group.
  public var members: [Int]
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights
  /// Whether the score is divided by the number of pairs outside the group.
  public var normalized: Bool

  /// Chooses a group and how paths are measured.
  ///
  /// - Parameters:
  ///   - members: The members of the group: at least one node, each named once.
  ///   - weights: Distances, or ignored to count hops.
  ///   - normalized: Whether the score is divided by the number of pairs outside the group.
  public init(of members: [Int], weights: EdgeWeights = .ignored, normalized: Bool = false) {
    self.members = members
    self.weights = weights
    self.normalized = normalized
  }

  /// Measures the group.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A score; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for members or weights that cannot be used, for too many shortest
  ///   paths, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    let graph = try weights.checked(graph, needed: .distance, measure: "group betweenness")
    let group = try GroupMembers(members, graph)
    let arcs = graph.outgoing
    var sum = 0.0
    try await Blocks(graph.nodeCount, minimumSize: 16).forEach(execution) {
      (sources) throws(AnalysisError) -> Double in
      try unsafe arcs.withPointers { (pointers) throws(AnalysisError) in
        var search = unsafe ShortestPathSearch(pointers)
        var all = PathCounts(nodeCount: arcs.nodeCount)
        var outside = all
        var part = 0.0
        for source in sources where !group.isMember[source] {
          try search.search(from: source)
          all.take(search)
          outside.take(search)
          try all.count(arcs)
          try outside.count(arcs, avoiding: group.isMember)
          for target in all.order.dropFirst() where !group.isMember[target] {
            part += 1 - outside.counts[target] / all.counts[target]
          }
        }
        return part
      }
    } fold: {
      sum += $1
    }
    let others = Double(group.othersCount)
    guard normalized else { return graph.isDirected ? sum : sum / 2 }
    return others > 1 ? sum / (others * (others - 1)) : nil
  }
}
