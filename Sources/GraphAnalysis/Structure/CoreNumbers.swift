public import GraphCore

/// How deep each node lies in the dense middle of a graph.
///
/// ```swift
/// let cores = try await CoreNumbers().run(on: graph)
/// ```
///
/// The k-core is the largest part of a graph in which every node has at least k ties within the
/// part; the core number of a node is the largest k whose core it belongs to. Ties are counted as
/// by ``Degree`` in both directions: parallel edges count each, a loop counts twice at its node
/// for as long as the node stays. Weights are ignored. Isolates have 0.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Seidman (1983), doi:10.1016/0378-8733(83)90028-X
/// - Batagelj and Zaveršnik (2011), doi:10.1007/s11634-010-0079-y
public struct CoreNumbers: GraphMeasure {
  /// Makes the measure; it has no options.
  public init() {}

  /// Finds the core number of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One whole number per node.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    try await runAway(execution) { () throws(AnalysisError) in
      try coreNumbers(graph).map { Double($0) }
    }
  }
}

/// Takes out the node of least remaining degree again and again.
func coreNumbers(_ graph: Graph) throws(AnalysisError) -> [Int] {
  let adjacencies = graph.isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing]
  let nodeCount = graph.nodeCount
  var degrees = (0..<nodeCount).map { node in
    adjacencies.reduce(0) { $0 + $1.slots(of: node).count }
  }
  // Nodes sorted by degree, with the first place of each degree; a node whose degree falls
  // changes places with the first node of its old degree.
  let greatest = degrees.max() ?? 0
  var starts = [Int](repeating: 0, count: greatest + 2)
  for degree in degrees { starts[degree + 1] += 1 }
  for degree in 0...greatest { starts[degree + 1] += starts[degree] }
  var places = [Int](repeating: 0, count: nodeCount)
  var order = [Int](repeating: 0, count: nodeCount)
  var cursors = starts
  for node in 0..<nodeCount {
    places[node] = cursors[degrees[node]]
    order[places[node]] = node
    cursors[degrees[node]] += 1
  }
  for index in 0..<nodeCount {
    if index & 0xFFF == 0 { try checkCancellation() }
    let node = order[index]
    for adjacency in adjacencies {
      for slot in adjacency.slots(of: node) {
        let neighbor = Int(adjacency.neighbors[slot])
        let degree = degrees[neighbor]
        guard degree > degrees[node] else { continue }
        let first = max(starts[degree], index + 1)
        let other = order[first]
        order.swapAt(places[neighbor], first)
        places[other] = places[neighbor]
        places[neighbor] = first
        starts[degree] = first + 1
        degrees[neighbor] = degree - 1
      }
    }
  }
  return degrees
}
