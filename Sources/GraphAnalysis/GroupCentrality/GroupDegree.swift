public import GraphCore

/// The share of nodes outside a group that have a tie to someone in it.
///
/// ```swift
/// let share = try await GroupDegree(of: consortium, direction: .both).run(on: graph)
/// ```
///
/// The number of nodes outside the group that are tied to at least one member, each counted once,
/// divided by the number of nodes outside. Undefined (`nil`) when every node is a member.
///
/// Directed graphs: *outgoing* counts nodes that a member points to, *incoming* nodes that point to a
/// member, *both* either. Weights are ignored; parallel edges and loops make no difference.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Everett and Borgatti (1999), doi:10.1080/0022250X.1999.9990219
public struct GroupDegree: GraphMeasure {
  /// The members of the group.
  public var members: [Int]
  /// Which arcs count; without effect when undirected.
  public var direction: Direction

  /// Chooses a group.
  ///
  /// - Parameters:
  ///   - members: The members of the group: at least one node, each named once.
  ///   - direction: Which arcs count; without effect when undirected.
  public init(of members: [Int], direction: Direction) {
    self.members = members
    self.direction = direction
  }

  /// Measures the group.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A share from 0 to 1; `nil` when every node is a member.
  /// - Throws: ``AnalysisError`` for members that the graph does not have, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    let group = try GroupMembers(members, graph)
    let direction = self.direction
    return try await runAway(execution) { () throws(AnalysisError) in
      guard group.othersCount > 0 else { return nil }
      var isTied = group.isMember
      for node in group.nodes {
        for neighbor in graph.neighbors(of: node, direction: direction) { isTied[neighbor] = true }
      }
      let tied = isTied.count { $0 } - group.nodes.count
      return Double(tied) / Double(group.othersCount)
    }
  }
}
