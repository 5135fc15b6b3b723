internal import GraphCore

/// The numbers of shortest paths from the source of a search, in memory that is safe to keep.
struct PathCounts {
  /// Reached nodes in the order of distance, the source first.
  private(set) var order: [Int] = []
  private(set) var distances: [Double]
  /// The number of shortest paths to each reached node, of those that are counted.
  private(set) var counts: [Double]

  init(nodeCount: Int) {
    distances = [Double](repeating: .infinity, count: nodeCount)
    counts = [Double](repeating: 0, count: nodeCount)
  }

  /// Takes the result of a search over arcs.
  mutating func take(_ search: borrowing ShortestPathSearch) {
    for node in order { distances[node] = .infinity }
    order.removeAll(keepingCapacity: true)
    for index in 0..<search.reachedCount {
      let node = Int(unsafe search.order[index])
      order.append(node)
      unsafe distances[node] = search.distance[node]
    }
  }

  /// Counts the shortest paths along arcs that do not enter or leave a node to avoid.
  mutating func count(
    _ arcs: Adjacency, avoiding avoided: [Bool]? = nil
  ) throws(AnalysisError) {
    guard let source = order.first else { return }
    for node in order { counts[node] = 0 }
    counts[source] = 1
    var total = 0.0
    for node in order where avoided?[node] != true {
      let count = counts[node]
      total += count
      for slot in arcs.slots(of: node) {
        let neighbor = Int(arcs.neighbors[slot])
        if precedes(node, neighbor, length: arcs.weights?[slot]) { counts[neighbor] += count }
      }
    }
    guard total < EightSourceSearch.pathLimit else { throw .tooManyShortestPaths(source: source) }
  }

  /// Whether an arc of a length, or of one step, lies on a shortest path from the source.
  func precedes(_ node: Int, _ neighbor: Int, length: Double?) -> Bool {
    let (here, there) = (distances[node], distances[neighbor])
    guard let length else { return there == here + 1 }
    return here < there && here + length <= there * ShortestPathSearch.tieFactor
  }
}
