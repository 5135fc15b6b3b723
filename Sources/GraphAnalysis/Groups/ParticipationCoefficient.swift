public import GraphCore

/// How evenly the ties of each node are spread over groups.
///
/// ```swift
/// let scores = try await ParticipationCoefficient(groups: sectors).run(on: graph)
/// ```
///
/// P(i) = 1 − Σ over groups c of (k(i, c) / k(i))², with k(i, c) the ties of i to nodes of group c
/// and k(i) their sum: 0 when all ties lead to one group. Ties to nodes in no group are left out;
/// the group of i itself has no influence.
///
/// Ties are counted in the given direction, or summed with weights as strengths. Parallel edges
/// add up; an undirected loop counts twice, as a tie to the own group. A node without ties to any
/// group is undefined (`nil`).
///
/// Complexity: O(*n* + *m* log *m*).
///
/// ## References
/// - Guimerà and Amaral (2005), doi:10.1038/nature03288
public struct ParticipationCoefficient: GraphMeasure {
  /// The group of each node; `nil` for a node in none.
  public var groups: [Int?]
  /// Which arcs are counted; without effect when undirected.
  public var direction: Direction
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights

  /// Chooses groups and how ties count.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; `nil` for a node in none.
  ///   - direction: Which arcs are counted; without effect when undirected.
  ///   - weights: Strengths, or ignored to count all ties alike.
  public init(groups: [Int?], direction: Direction = .both, weights: EdgeWeights = .ignored) {
    self.groups = groups
    self.direction = direction
    self.weights = weights
  }

  /// Measures each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node; `nil` without ties to any group.
  /// - Throws: ``AnalysisError`` for groups or weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    try GroupTies.check(groups, graph)
    let graph = try weights.checked(graph, needed: .strength, measure: "participation")
    let (groups, direction) = (self.groups, self.direction)
    return try await runAway(execution) { () throws(AnalysisError) in
      GroupTies.sums(graph, direction: direction, groups: groups).map { sums in
        let total = sums.reduce(0) { $0 + $1.strength }
        guard total > 0 else { return nil }
        return 1 - sums.reduce(0) { $0 + ($1.strength / total) * ($1.strength / total) }
      }
    }
  }
}
