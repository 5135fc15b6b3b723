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

/// Takes out, level by level, the nodes that have no more ties left than the level.
///
/// A hot kernel. A node that stays is looked at once for each level, and so no more often than it
/// has ties: O(*n* + *m*).
func coreNumbers(_ graph: Graph) throws(AnalysisError) -> [Int] {
  let adjacencies = graph.isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing]
  var degrees = (0..<graph.nodeCount).map { node in
    adjacencies.reduce(0) { $0 + UInt32($1.slots(of: node).count) }
  }
  var remaining = (0..<graph.nodeCount).map { UInt32(truncatingIfNeeded: $0) }
  var level: UInt32 = 0
  while !remaining.isEmpty {
    var leaving: [UInt32] = []
    var kept = 0
    for place in remaining.indices {
      let node = remaining[place]
      let degree = degrees[Int(node)]
      if degree == level { leaving.append(node) }
      if degree > level {
        remaining[kept] = node
        kept += 1
      }
    }
    remaining.removeLast(remaining.count - kept)
    // Nodes that a round brings down to the level leave in the next.
    while !leaving.isEmpty {
      var next: [UInt32] = []
      for adjacency in adjacencies {
        try takeTies(of: leaving, adjacency, level: level, from: &degrees, leaving: &next)
      }
      leaving = next
    }
    level += 1
  }
  return degrees.map(Int.init)
}

/// Takes one tie from every neighbor that has more than the level, for each tie to some nodes; adds
/// the neighbors that then have no more to those that leave.
private func takeTies(
  of nodes: [UInt32], _ adjacency: Adjacency, level: UInt32, from degrees: inout [UInt32],
  leaving: inout [UInt32]
) throws(AnalysisError) {
  try unsafe adjacency.withPointers { (arcs) throws(AnalysisError) in
    try unsafe degrees.withUnsafeMutableBufferPointer { (degrees) throws(AnalysisError) in
      for place in nodes.indices {
        if place & 0xFFF == 0 { try checkCancellation() }
        let node = Int(nodes[place])
        for slot in unsafe Int(arcs.offsets[node])..<Int(arcs.offsets[node + 1]) {
          let neighbor = unsafe arcs.neighbors[slot]
          let degree = unsafe degrees[Int(neighbor)]
          guard degree > level else { continue }
          unsafe degrees[Int(neighbor)] = degree - 1
          if degree - 1 == level { leaving.append(neighbor) }
        }
      }
    }
  }
}
