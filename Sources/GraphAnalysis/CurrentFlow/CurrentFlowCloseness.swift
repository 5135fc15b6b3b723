public import GraphCore

/// How near each node is to others when all paths count, as for current in a network.
///
/// ```swift
/// let scores = try await CurrentFlowCloseness().run(on: graph)
/// ```
///
/// The graph is read as a network of conductors, and the distance of two nodes is the resistance R
/// between them: shorter with every further path. With r the number of other nodes of the component and
/// S the sum of R over them, the score is r / S; it equals information centrality up to a constant of
/// the component. The factor of Wasserman and Faust, r / (n − 1), makes components comparable; it is on
/// unless switched off. Isolates have 0 with the factor, and without it are undefined (`nil`).
///
/// Directions are ignored. Weights are strengths, the conductances; parallel edges add up; edges of
/// strength 0 and loops have no effect.
///
/// Complexity: O(c³) time and O(c²) space for a component of c nodes; at most 20,000 nodes.
///
/// ## References
/// - Brandes and Fleischer (2005), doi:10.1007/978-3-540-31856-9_44
/// - Stephenson and Zelen (1989), doi:10.1016/0378-8733(89)90016-6
public struct CurrentFlowCloseness: GraphMeasure {
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to let all ties conduct alike.
  public var weights: EdgeWeights
  /// Whether scores carry the factor r / (n − 1).
  public var wassermanFaust: Bool

  /// Chooses how ties conduct.
  ///
  /// - Parameters:
  ///   - weights: Strengths, or ignored to let all ties conduct alike.
  ///   - wassermanFaust: Whether scores carry the factor r / (n − 1).
  public init(weights: EdgeWeights = .ignored, wassermanFaust: Bool = true) {
    self.weights = weights
    self.wassermanFaust = wassermanFaust
  }

  /// Measures each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, a component that is too large,
  ///   or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let ties = MutualTies(
      try weights.checked(graph, needed: .strength, measure: "current-flow-closeness"))
    let wassermanFaust = self.wassermanFaust
    return try await runAway(execution) { () throws(AnalysisError) in
      var parts: [Int: [Int]] = [:]
      for (node, label) in ties.componentLabels().enumerated() {
        parts[label, default: []].append(node)
      }
      var scores = [Double?](
        repeating: wassermanFaust ? 0 : nil, count: ties.nodeCount)
      for (_, nodes) in parts where nodes.count > 1 {
        guard nodes.count <= CurrentFlowBetweenness.maximumComponentSize else {
          throw .graphTooLarge(
            measure: "current-flow-closeness", nodeCount: nodes.count,
            limit: CurrentFlowBetweenness.maximumComponentSize)
        }
        let reached = Double(nodes.count - 1)
        let share = wassermanFaust ? reached / Double(ties.nodeCount - 1) : 1
        for (node, sum) in zip(nodes, try ties.resistanceSums(nodes)) {
          scores[node] = share * reached / sum
        }
      }
      return scores
    }
  }
}

extension MutualTies {
  /// For each node of a component, the sum of its resistances to the others.
  fileprivate func resistanceSums(_ nodes: [Int]) throws(AnalysisError) -> [Double] {
    var places: [Int: Int] = [:]
    for (place, node) in nodes.enumerated() { places[node] = place }
    let edges = nodes.enumerated().flatMap { place, node in
      slots(of: node).compactMap { slot -> (source: Int, target: Int, conductance: Double)? in
        guard let other = places[neighbors[slot]], place < other else { return nil }
        return (place, other, strengths[slot])
      }
    }
    let inverse = try GroundedInverse(count: nodes.count, edges: edges)
    let count = Double(nodes.count)
    // R(v, u) = G(v, v) + G(u, u) − 2 G(v, u), summed over u.
    let trace = nodes.indices.reduce(0) { $0 + inverse.rows[$1][$1] }
    return nodes.indices.map { place in
      count * inverse.rows[place][place] + trace - 2 * inverse.rows[place].reduce(0, +)
    }
  }
}
