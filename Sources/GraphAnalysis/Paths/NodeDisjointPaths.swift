public import GraphCore

/// As many paths as possible from one node to another that share no node but their ends.
///
/// ```swift
/// let paths = try await NodeDisjointPaths(from: hogeschool, to: ministry).run(on: graph)
/// paths.count    // how many others must leave before the two are cut off
/// ```
///
/// Their number is the least number of other nodes whose exit leaves no path, or that number plus
/// one when the two are joined directly (Menger). Along arcs, or as if edges had no direction.
/// Weights are ignored; parallel edges count once; loops have no effect. Paths come in order of
/// length, equally long ones in the numerical order of their nodes; of the sets of paths that are
/// as many, this is one, not always the shortest. Empty when no path leads there.
///
/// Complexity: O(*m* √*n*) time, O(*n* + *m*) space.
///
/// ## References
/// - Menger (1927), doi:10.4064/fm-10-1-96-115
/// - Even and Tarjan (1975), doi:10.1137/0204043
public struct NodeDisjointPaths: GraphMeasure {
  /// Where the paths start.
  public var source: Int
  /// Where the paths end.
  public var target: Int
  /// Whether arcs are followed in their direction only.
  public var directed: Bool

  /// Chooses the ends of the paths.
  ///
  /// - Parameters:
  ///   - source: Where the paths start.
  ///   - target: Where the paths end.
  ///   - directed: Whether arcs are followed in their direction only.
  public init(from source: Int, to target: Int, directed: Bool = true) {
    self.source = source
    self.target = target
    self.directed = directed
  }

  /// Finds the paths.
  ///
  /// - Parameters:
  ///   - graph: The graph to search.
  ///   - execution: Threads and progress.
  /// - Returns: Paths, shortest first, their lengths in edges.
  /// - Throws: ``AnalysisError`` for nodes that are the same or not of the graph, or when
  ///   cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Path] {
    try PathFinder.check([source, target], graph)
    guard source != target else {
      throw .unusableOption(name: "nodes", requirement: "needs two different nodes")
    }
    let measure = self
    return try await runAway(execution) { () throws(AnalysisError) in
      try measure.paths(graph.unweighted())
    }
  }

  private func paths(_ graph: Graph) throws(AnalysisError) -> [Path] {
    let arcs = (directed ? graph : graph.undirected()).simplified().outgoing
    // Node v is split in two, 2v where arcs arrive and 2v + 1 where they leave.
    var network = FlowNetwork(nodeCount: 2 * graph.nodeCount)
    for node in 0..<graph.nodeCount {
      let isEnd = node == source || node == target
      network.add(from: 2 * node, to: 2 * node + 1, capacity: isEnd ? .infinity : 1)
      for slot in arcs.slots(of: node) {
        network.add(from: 2 * node + 1, to: 2 * Int(arcs.neighbors[slot]), capacity: 1)
      }
    }
    _ = try network.send(from: 2 * source + 1, to: 2 * target)
    let finder = PathFinder(graph, directed: directed)
    return steps(network, from: source).map { first in
      var nodes = [source, first]
      while let node = nodes.last, node != target {
        // A node other than the ends passes on what it receives, to a single one.
        nodes += steps(network, from: node).prefix(1)
      }
      return finder.path(nodes)
    }.sorted { first, second in
      first.length == second.length
        ? first.nodes.lexicographicallyPrecedes(second.nodes) : first.length < second.length
    }
  }

  /// The nodes to which a node sends something.
  private func steps(_ network: FlowNetwork, from node: Int) -> [Int] {
    network.arcs(of: 2 * node + 1)
      .filter { $0.isMultiple(of: 2) && network.rest(of: $0) == 0 }
      .map { network.target(of: $0) / 2 }
  }
}
