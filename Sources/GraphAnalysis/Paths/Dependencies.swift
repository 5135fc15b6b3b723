internal import GraphCore

/// Sums of the dependencies of all sources, per node or per edge.
enum Dependencies {
  /// Adds up, over all sources, the dependency of the source on every node.
  static func onNodes(
    _ graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double] {
    try await sum(graph, perEdge: false, execution: execution)
  }

  /// Adds up, over all sources, the dependency of the source on every edge of a graph with edge
  /// identities.
  static func onEdges(
    _ graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double] {
    try await sum(graph, perEdge: true, execution: execution)
  }

  private static func sum(
    _ graph: Graph, perEdge: Bool, execution: Execution
  ) async throws(AnalysisError) -> [Double] {
    let adjacency = graph.outgoing
    let count = perEdge ? graph.edgeCount : graph.nodeCount
    var sums = [Double](repeating: 0, count: count)
    try await Blocks(graph.nodeCount, minimumSize: 16).forEach(execution) {
      (sources) throws(AnalysisError) -> [Double] in
      try unsafe adjacency.withPointers { (arcs) throws(AnalysisError) in
        var search = unsafe ShortestPathSearch(arcs)
        var nodes = [Double](repeating: 0, count: perEdge ? 0 : count)
        var edges = [Double](repeating: 0, count: perEdge ? count : 0)
        for source in sources {
          try search.search(from: source)
          try search.countPaths()
          search.addDependencies(
            toNodes: &nodes, toEdges: &edges, of: perEdge ? adjacency.edges : nil)
        }
        return perEdge ? edges : nodes
      }
    } fold: { _, part in
      for index in part.indices { sums[index] += part[index] }
    }
    return sums
  }
}
