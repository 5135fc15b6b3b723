internal import GraphCore

/// Sums of the dependencies of all sources, per node or per edge.
enum Dependencies {
  /// Adds up, over all sources, the dependency of the source on every node.
  static func onNodes(
    _ graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double] {
    graph.isWeighted
      ? try await sum(graph, perEdge: false, execution: execution)
      : try await sumByHops(graph, execution: execution)
  }

  private static func sumByHops(
    _ graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double] {
    let plan = try await runAway(Execution(threads: 1)) { () throws(AnalysisError) in
      try SearchPlan(graph)
    }
    var sums = [Double](repeating: 0, count: plan.nodes.count)
    try await Blocks(plan.batches.count, minimumSize: 4).forEach(execution) {
      (batches) throws(AnalysisError) -> [Double] in
      try plan.withSearch { (search: inout EightSourceSearch) throws(AnalysisError) in
        var part = [Double](repeating: 0, count: plan.nodes.count)
        for batch in plan.batches[batches] {
          try search.addDependencies(of: batch, to: &part)
        }
        return part
      }
    } fold: { _, part in
      for index in part.indices { sums[index] += part[index] }
    }
    var pairs = plan.settledPairs
    for (place, node) in plan.nodes.enumerated() { pairs[node] += sums[place] }
    return pairs
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
