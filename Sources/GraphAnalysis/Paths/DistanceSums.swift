internal import GraphCore

/// What a search from one node adds up.
struct DistanceSum: Sendable {
  /// The number of other nodes reached.
  var reached = 0
  /// The sum of their distances.
  var total = 0.0
  /// The sum of the inverses of their distances.
  var inverses = 0.0

  /// Searches from every node, along arcs or against them.
  ///
  /// The weights of the graph, if any, are checked distances. Outgoing takes distances from the
  /// node to others, incoming from others to the node, both as if edges had no direction.
  static func all(
    _ graph: Graph, direction: Direction, execution: Execution
  ) async throws(AnalysisError) -> [DistanceSum] {
    let adjacency =
      switch direction {
      case .outgoing: graph.outgoing
      case .incoming: graph.incoming
      case .both: graph.undirected().outgoing
      }
    var sums: [DistanceSum] = []
    sums.reserveCapacity(graph.nodeCount)
    try await Blocks(graph.nodeCount, minimumSize: 16).forEach(execution) {
      (sources) throws(AnalysisError) -> [DistanceSum] in
      try unsafe adjacency.withPointers { (arcs) throws(AnalysisError) in
        var search = unsafe ShortestPathSearch(arcs)
        var part: [DistanceSum] = []
        for source in sources {
          try search.search(from: source)
          var sum = DistanceSum(reached: search.reachedCount - 1)
          for index in 1..<max(1, search.reachedCount) {
            let distance = unsafe search.distance[Int(search.order[index])]
            sum.total += distance
            sum.inverses += 1 / distance
          }
          part.append(sum)
        }
        return part
      }
    } fold: {
      sums += $1
    }
    return sums
  }
}
