internal import GraphCore

/// What a search from one node adds up.
struct DistanceSum: Sendable {
  /// The number of other nodes reached.
  var reached = 0
  /// The sum of their distances.
  var total = 0.0
  /// The sum of the inverses of their distances.
  var inverses = 0.0
  /// The greatest of their distances.
  var greatest = 0.0

  /// Searches from every node, along arcs or against them.
  ///
  /// The weights of the graph, if any, are checked distances. Outgoing takes distances from the
  /// node to others, incoming from others to the node, both as if edges had no direction.
  static func all(
    _ graph: Graph, direction: Direction, execution: Execution
  ) async throws(AnalysisError) -> [DistanceSum] {
    let (along, against) =
      switch direction {
      case .outgoing: (graph.outgoing, graph.incoming)
      case .incoming: (graph.incoming, graph.outgoing)
      case .both: twice(graph.undirected().outgoing)
      }
    return graph.isWeighted
      ? try await byDistance(along, execution)
      : try await byHops(along: along, against: against, execution)
  }

  private static func twice(_ adjacency: Adjacency) -> (Adjacency, Adjacency) {
    (adjacency, adjacency)
  }

  private static func byDistance(
    _ along: Adjacency, _ execution: Execution
  ) async throws(AnalysisError) -> [DistanceSum] {
    var sums: [DistanceSum] = []
    sums.reserveCapacity(along.nodeCount)
    try await Blocks(along.nodeCount, minimumSize: 16).forEach(execution) {
      (sources) throws(AnalysisError) -> [DistanceSum] in
      try unsafe along.withPointers { (arcs) throws(AnalysisError) in
        var search = unsafe ShortestPathSearch(arcs)
        var part: [DistanceSum] = []
        for source in sources {
          try search.search(from: source)
          var sum = DistanceSum(reached: search.reachedCount - 1)
          for index in 1..<max(1, search.reachedCount) {
            let distance = unsafe search.distance[Int(search.order[index])]
            sum.total += distance
            sum.inverses += 1 / distance
            sum.greatest = max(sum.greatest, distance)
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

  private static func byHops(
    along: Adjacency, against: Adjacency, _ execution: Execution
  ) async throws(AnalysisError) -> [DistanceSum] {
    let nodeCount = along.nodeCount
    var sums = [DistanceSum](repeating: DistanceSum(), count: nodeCount)
    try await Blocks(
      nodeCount, minimumSize: HopSums.width, multiple: HopSums.width
    ).forEach(execution) { (targets) throws(AnalysisError) -> [DistanceSum] in
      try unsafe along.withPointers { (along) throws(AnalysisError) in
        try unsafe against.withPointers { (against) throws(AnalysisError) in
          var search = unsafe HopSums(along: along, against: against)
          var part = [DistanceSum](repeating: DistanceSum(), count: nodeCount)
          for first in stride(from: targets.lowerBound, to: targets.upperBound, by: HopSums.width) {
            let last = min(first + HopSums.width, targets.upperBound)
            try search.add(targets: first..<last, to: &part)
          }
          return part
        }
      }
    } fold: { _, part in
      for node in part.indices {
        sums[node].reached += part[node].reached
        sums[node].total += part[node].total
        sums[node].inverses += part[node].inverses
        sums[node].greatest = max(sums[node].greatest, part[node].greatest)
      }
    }
    return sums
  }
}
