public import GraphCore

/// The greatest flow between two nodes, and the cheapest way to cut them off.
public struct Flow: Sendable, Hashable {
  /// The amount that flows, equal to the capacity of the cut.
  public let value: Double
  /// The amount on each edge, in the order of `graph.edges()`; negative on an undirected edge
  /// when it runs from target to source.
  public let amounts: [Double]
  /// The nodes on the side of the source, in ascending order.
  ///
  /// They are the fewest that a cheapest cut can leave there.
  public let sourceSide: [Int]
  /// The numbers of the edges that lead out of the side of the source, ascending: a cheapest cut.
  public let cut: [Int]
}

/// The maximum flow from one node to another and the minimum cut between them.
///
/// ```swift
/// let flow = try await MaximumFlow(from: hogeschool, to: ministry).run(on: graph)
/// flow.cut    // the edges that the two depend on
/// ```
///
/// The most that can flow along arcs when none carries more than its capacity and nothing is lost
/// on the way; it equals the least total capacity of edges without which no path remains. Weights
/// are capacities, read as strengths; ignored, every edge carries 1, and the flow is the number of
/// paths without a common edge. Undirected edges carry either way. Parallel edges carry each;
/// loops carry nothing. 0 when no path leads there.
///
/// Complexity: O(*n*² *m*) time at worst, O(*m* √*m*) when every edge carries 1.
///
/// ## References
/// - Ford and Fulkerson (1956), doi:10.4153/CJM-1956-045-5
/// - Even and Tarjan (1975), doi:10.1137/0204043
public struct MaximumFlow: GraphMeasure {
  /// Where the flow starts.
  public var source: Int
  /// Where the flow ends.
  public var target: Int
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` for a capacity of 1 per edge.
  public var weights: EdgeWeights

  /// Chooses the ends of the flow.
  ///
  /// - Parameters:
  ///   - source: Where the flow starts.
  ///   - target: Where the flow ends.
  ///   - weights: Strengths, or ignored for a capacity of 1 per edge.
  public init(from source: Int, to target: Int, weights: EdgeWeights = .ignored) {
    self.source = source
    self.target = target
    self.weights = weights
  }

  /// Finds the flow and the cut.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The flow.
  /// - Throws: ``AnalysisError`` for nodes that are the same or not of the graph, for weights that
  ///   cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Flow {
    try PathFinder.check([source, target], graph)
    guard source != target else {
      throw .unusableOption(name: "nodes", requirement: "needs two different nodes")
    }
    let graph = try weights.checked(graph, needed: .strength, measure: "maximum-flow")
    let (source, target) = (self.source, self.target)
    return try await runAway(execution) { () throws(AnalysisError) in
      let edges = graph.edges()
      var network = FlowNetwork(nodeCount: graph.nodeCount)
      for edge in edges {
        let capacity = edge.source == edge.target ? 0 : edge.weight ?? 1
        network.add(
          from: edge.source, to: edge.target, capacity: capacity,
          back: graph.isDirected ? 0 : capacity)
      }
      let value = try network.send(from: source, to: target)
      let reached = network.isReached
      let amounts = edges.indices.map { edge in
        // Twice the net amount separates the two directions of an undirected edge.
        graph.isDirected
          ? network.rest(of: 2 * edge + 1)
          : (network.rest(of: 2 * edge + 1) - network.rest(of: 2 * edge)) / 2
      }
      return Flow(
        value: value, amounts: amounts,
        sourceSide: reached.indices.filter { reached[$0] },
        cut: edges.indices.filter { index in
          let (from, to) = (reached[edges[index].source], reached[edges[index].target])
          guard edges[index].weight ?? 1 > 0 else { return false }
          return graph.isDirected ? from && !to : from != to
        })
    }
  }
}
