public import GraphCore

/// How well each node is tied within its own group, compared with the rest of the group.
///
/// ```swift
/// let scores = try await WithinModuleDegree(groups: sectors).run(on: graph)
/// ```
///
/// z(i) = (k(i) − mean) / sd, with k(i) the ties of i to its own group and the mean and standard
/// deviation (over the whole group, divided by its size) of the same number over the group.
///
/// Ties are counted in the given direction, or summed with weights as strengths. Parallel edges
/// add up; an undirected loop counts twice. Undefined (`nil`) for a node in no group and where all
/// nodes of the group have the same number.
///
/// Complexity: O(*n* + *m* log *m*).
///
/// ## References
/// - Guimerà and Amaral (2005), doi:10.1038/nature03288
public struct WithinModuleDegree: GraphMeasure {
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
  /// - Returns: One score per node; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for groups or weights that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    try GroupTies.check(groups, graph)
    let graph = try weights.checked(graph, needed: .strength, measure: "within-module-z")
    let (groups, direction) = (self.groups, self.direction)
    return try await runAway(execution) { () throws(AnalysisError) in
      let ties = GroupTies.sums(graph, direction: direction, groups: groups)
      var members: [Int: [Int]] = [:]
      for (node, group) in groups.enumerated() {
        if let group { members[group, default: []].append(node) }
      }
      var scores = [Double?](repeating: nil, count: graph.nodeCount)
      for (group, nodes) in members {
        let own = nodes.map { node in ties[node].first { $0.group == group }?.strength ?? 0 }
        guard own.min() != own.max() else { continue }
        let mean = own.reduce(0, +) / Double(own.count)
        let variance = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(own.count)
        for (node, strength) in zip(nodes, own) {
          scores[node] = (strength - mean) / variance.squareRoot()
        }
      }
      return scores
    }
  }
}
