public import GraphCore

/// The round in which each node falls off when a graph is peeled.
///
/// ```swift
/// let layers = try await OnionLayers().run(on: graph)
/// ```
///
/// With k starting at 0, each round takes off all nodes with at most k remaining ties at once;
/// when there are none, k rises to the least number of remaining ties. The layer of a node is the
/// number of its round, from 1. It refines the core number. Ties are counted as by ``CoreNumbers``.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Hébert-Dufresne, Grochow and Allard (2016), doi:10.1038/srep31708
public struct OnionLayers: GraphMeasure {
  /// Makes the measure; it has no options.
  public init() {}

  /// Finds the layer of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One whole number per node, from 1.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    try await runAway(execution) { () throws(AnalysisError) in try onionLayers(graph) }
  }
}

private func onionLayers(_ graph: Graph) throws(AnalysisError) -> [Double?] {
  let adjacencies = graph.isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing]
  let nodeCount = graph.nodeCount
  var degrees = (0..<nodeCount).map { node in
    adjacencies.reduce(0) { $0 + $1.slots(of: node).count }
  }
  // Nodes by degree; entries whose degree has fallen since are passed over.
  var byDegree = [[Int]](repeating: [], count: (degrees.max() ?? 0) + 1)
  for node in 0..<nodeCount { byDegree[degrees[node]].append(node) }
  var layers = [Double?](repeating: nil, count: nodeCount)
  var core = 0
  var layer = 0.0
  var peeled: [Int] = []
  while core < byDegree.count {
    try checkCancellation()
    if peeled.isEmpty {
      peeled = byDegree[core].filter { layers[$0] == nil && degrees[$0] == core }
      if peeled.isEmpty {
        core += 1
        continue
      }
    }
    layer += 1
    for node in peeled { layers[node] = layer }
    var next: [Int] = []
    for node in peeled {
      for adjacency in adjacencies {
        for slot in adjacency.slots(of: node) {
          let neighbor = Int(adjacency.neighbors[slot])
          guard layers[neighbor] == nil else { continue }
          degrees[neighbor] -= 1
          if degrees[neighbor] == core {
            next.append(neighbor)
          } else if degrees[neighbor] > core {
            byDegree[degrees[neighbor]].append(neighbor)
          }
        }
      }
    }
    peeled = next
  }
  return layers
}
