public import GraphCore

/// How much current between other nodes flows through each node.
///
/// ```swift
/// let scores = try await CurrentFlowBetweenness().run(on: graph)
/// ```
///
/// The graph is read as a network of conductors. For each unordered pair of other nodes of the
/// same component, a unit of current enters at one and leaves at the other; the score is the sum
/// over pairs of the current that passes through the node. Unlike ``Betweenness`` it also counts
/// paths that are a little longer than the shortest. Normalised, it is divided by the number of
/// such pairs, half of (c − 1)(c − 2) for a component of c nodes, and undefined (`nil`) in a
/// component of fewer than three nodes.
///
/// Directions are ignored. Weights are strengths, the conductances; parallel edges add up; edges
/// of strength 0 and loops have no effect; components are measured apart; isolates have 0.
///
/// Complexity: O(c³ + *m*c log c) time and O(c²) space for a component of c nodes; at most
/// 20,000 nodes.
///
/// ## References
/// - Newman (2005), doi:10.1016/j.socnet.2004.11.009
/// - Brandes and Fleischer (2005), doi:10.1007/978-3-540-31856-9_44
public struct CurrentFlowBetweenness: GraphMeasure {
  /// The most nodes that a component can have.
  public static let maximumComponentSize = 20_000

  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to let all ties conduct alike.
  public var weights: EdgeWeights
  /// Whether scores are divided by the number of pairs of other nodes of the component.
  public var normalized: Bool

  /// Chooses how ties conduct.
  ///
  /// - Parameters:
  ///   - weights: Strengths, or ignored to let all ties conduct alike.
  ///   - normalized: Whether scores are divided by the number of pairs.
  public init(weights: EdgeWeights = .ignored, normalized: Bool = false) {
    self.weights = weights
    self.normalized = normalized
  }

  /// Measures each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One score per node.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, a component that is too large,
  ///   or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let checked = try weights.checked(
      graph, needed: .strength, measure: "current-flow-betweenness")
    let ties = MutualTies(checked)
    let factor = checked.isDirected ? 1.0 : 0.5
    let labels = ties.componentLabels()
    var parts: [Int: [Int]] = [:]
    for (node, label) in labels.enumerated() { parts[label, default: []].append(node) }
    var scores = [Double?](repeating: normalized ? nil : 0, count: graph.nodeCount)
    let quiet = Execution(threads: execution.threads)
    var done = 0
    for (_, nodes) in parts.sorted(by: { $0.key < $1.key }) {
      done += nodes.count
      if nodes.count > 2 {
        let flows = try await Self.throughput(ties, nodes, factor, quiet)
        let others = Double(nodes.count - 1)
        for (node, flow) in zip(nodes, flows) {
          scores[node] = normalized ? flow / (others * (others - 1) / 2) : flow
        }
      }
      if Task.isCancelled { throw .cancelled }
      execution.progress?(Double(done) / Double(graph.nodeCount))
    }
    return scores
  }

  private static func throughput(
    _ ties: MutualTies, _ nodes: [Int], _ factor: Double, _ execution: Execution
  ) async throws(AnalysisError) -> [Double] {
    guard nodes.count <= maximumComponentSize else {
      throw .graphTooLarge(
        measure: "current-flow-betweenness", nodeCount: nodes.count, limit: maximumComponentSize)
    }
    var places: [Int: Int] = [:]
    for (place, node) in nodes.enumerated() { places[node] = place }
    let edges = nodes.enumerated().flatMap { place, node in
      ties.slots(of: node).compactMap { slot -> (source: Int, target: Int, conductance: Double)? in
        guard let other = places[ties.neighbors[slot]], place < other else { return nil }
        return (place, other, ties.strengths[slot] * factor)
      }
    }
    let count = nodes.count
    let inverse = try await runAway(execution) { () throws(AnalysisError) in
      try GroundedInverse(count: count, edges: edges)
    }
    // Half of the current through the edges of a node passes through it, for all pairs; the
    // count - 1 pairs that the node itself belongs to are then taken out.
    var flows = [Double](repeating: -Double(count - 1) / 2, count: count)
    try await Blocks(edges.count, minimumSize: 16).forEach(execution) {
      (range) throws(AnalysisError) -> [Double] in
      var sums: [Double] = []
      for edge in edges[range] {
        try checkCancellation()
        let (first, second) = (inverse.rows[edge.source], inverse.rows[edge.target])
        let currents = (0..<count).map { (first[$0] - second[$0]) * edge.conductance }.sorted()
        // The sum of differences over all pairs, from the sorted values.
        var sum = 0.0
        for (index, current) in currents.enumerated() {
          sum += current * Double(2 * index - count + 1)
        }
        sums.append(sum)
      }
      return sums
    } fold: { range, sums in
      for (edge, sum) in zip(edges[range], sums) {
        flows[edge.source] += sum / 2
        flows[edge.target] += sum / 2
      }
    }
    return flows.map { max(0, $0) }
  }
}

extension MutualTies {
  /// Labels components by their first node.
  func componentLabels() -> [Int] {
    var labels = [Int](repeating: -1, count: nodeCount)
    for first in 0..<nodeCount where labels[first] < 0 {
      var stack = [first]
      labels[first] = first
      while let node = stack.popLast() {
        for slot in slots(of: node) where labels[neighbors[slot]] < 0 {
          labels[neighbors[slot]] = first
          stack.append(neighbors[slot])
        }
      }
    }
    return labels
  }
}
