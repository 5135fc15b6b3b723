public import GraphCore

/// How near a group is to the nodes outside it.
///
/// ```swift
/// let score = try await GroupCloseness(of: consortium, direction: .both).run(on: graph)
/// ```
///
/// The distance of a node to the group is that to its nearest member. With r the number of nodes
/// outside that are reached and S the sum of their distances, the score is r / S; the factor of
/// Wasserman and Faust, r divided by the number of nodes outside, is on unless switched off. When
/// nobody is reached the score is 0 with the factor and without it undefined (`nil`); it is
/// undefined when every node is a member.
///
/// Directed graphs: *outgoing* takes distances from the group, *incoming* to the group, *both* reads
/// edges as undirected. Weights are distances. Loops and all but the shortest of parallel edges make
/// no difference.
///
/// Complexity: O(*gm*) time unweighted, O(*gm* log *n*) weighted for a group of *g* members.
///
/// ## References
/// - Everett and Borgatti (1999), doi:10.1080/0022250X.1999.9990219
public struct GroupCloseness: GraphMeasure {
  /// The members of the group.
  public var members: [Int]
  /// Along which arcs distances are taken; without effect when undirected.
  public var direction: Direction
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights
  /// Whether the score carries the share of nodes outside that are reached.
  public var wassermanFaust: Bool

  /// Chooses a group and how nearness is measured.
  ///
  /// - Parameters:
  ///   - members: The members of the group: at least one node, each named once.
  ///   - direction: Along which arcs distances are taken; without effect when undirected.
  ///   - weights: Distances, or ignored to count hops.
  ///   - wassermanFaust: Whether the score carries the share of nodes outside that are reached.
  public init(
    of members: [Int], direction: Direction, weights: EdgeWeights = .ignored,
    wassermanFaust: Bool = true
  ) {
    self.members = members
    self.direction = direction
    self.weights = weights
    self.wassermanFaust = wassermanFaust
  }

  /// Measures the group.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A score; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for members or weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    let graph = try weights.checked(graph, needed: .distance, measure: "group closeness")
    let group = try GroupMembers(members, graph)
    guard group.othersCount > 0 else { return nil }
    let arcs =
      switch direction {
      case .outgoing: graph.outgoing
      case .incoming: graph.incoming
      case .both: graph.undirected().outgoing
      }
    var nearest = [Double](repeating: .infinity, count: graph.nodeCount)
    try await Blocks(group.nodes.count, maximumCount: 32).forEach(execution) {
      (members) throws(AnalysisError) -> [Double] in
      try unsafe arcs.withPointers { (pointers) throws(AnalysisError) in
        var search = unsafe ShortestPathSearch(pointers)
        var paths = PathCounts(nodeCount: arcs.nodeCount)
        var part = [Double](repeating: .infinity, count: arcs.nodeCount)
        for member in group.nodes[members] {
          try search.search(from: member)
          paths.take(search)
          for node in paths.order { part[node] = min(part[node], paths.distances[node]) }
        }
        return part
      }
    } fold: { _, part in
      for node in part.indices { nearest[node] = min(nearest[node], part[node]) }
    }
    let distances = nearest.indices.filter { !group.isMember[$0] && nearest[$0].isFinite }
      .map { nearest[$0] }
    guard !distances.isEmpty else { return wassermanFaust ? 0 : nil }
    let reached = Double(distances.count)
    let score = reached / distances.reduce(0, +)
    return wassermanFaust ? score * (reached / Double(group.othersCount)) : score
  }
}
