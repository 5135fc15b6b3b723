internal import GraphCore

/// Sums of the dependencies of all sources, per node or per edge.
enum Dependencies {
  /// Adds up, over all sources, the dependency of the source on every node.
  static func onNodes(
    _ graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double] {
    let plan = try await runAway(Execution(threads: 1)) { () throws(AnalysisError) in
      try SearchPlan(graph)
    }
    var sums = [Double](repeating: 0, count: plan.nodes.count)
    try await Blocks(plan.batches.count, minimumSize: 4).forEach(execution) {
      (batches) throws(AnalysisError) -> [Double] in
      var part = [Double](repeating: 0, count: plan.nodes.count)
      if plan.outgoing.weights == nil {
        try plan.addByHops(plan.batches[batches], to: &part)
      } else {
        try plan.addByDistance(plan.batches[batches], to: &part)
      }
      return part
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
    let adjacency = graph.outgoing
    guard let numbers = adjacency.edges else { preconditionFailure("Edges need identities.") }
    let count = graph.edgeCount
    var sums = [Double](repeating: 0, count: count)
    try await Blocks(graph.nodeCount, minimumSize: 16).forEach(execution) {
      (sources) throws(AnalysisError) -> [Double] in
      try unsafe adjacency.withPointers { (arcs) throws(AnalysisError) in
        var search = unsafe ShortestPathSearch(arcs)
        var part = [Double](repeating: 0, count: count)
        for source in sources {
          try search.search(from: source)
          try search.countPaths()
          search.addDependencies(to: &part, of: numbers)
        }
        return part
      }
    } fold: { _, part in
      for index in part.indices { sums[index] += part[index] }
    }
    return sums
  }
}

extension SearchPlan {
  fileprivate func addByHops(
    _ batches: ArraySlice<Batch>, to scores: inout [Double]
  ) throws(AnalysisError) {
    try withHopSearch { (search: inout EightSourceSearch) throws(AnalysisError) in
      for batch in batches { try search.addDependencies(of: batch, to: &scores) }
    }
  }

  fileprivate func addByDistance(
    _ batches: ArraySlice<Batch>, to scores: inout [Double]
  ) throws(AnalysisError) {
    try withDistanceSearch { (search: inout DistanceDependencies) throws(AnalysisError) in
      for source in batches.flatMap(\.sources).map(Int.init) {
        guard try search.addDependencies(of: source, to: &scores) else {
          throw AnalysisError.tooManyShortestPaths(source: nodes[source])
        }
      }
    }
  }
}
