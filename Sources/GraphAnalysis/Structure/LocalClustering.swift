public import GraphCore

/// How much the neighbors of each node are tied to each other.
///
/// ```swift
/// let scores = try await LocalClustering().run(on: graph)
/// let known = scores.compactMap(\.self)
/// let mean = known.reduce(0, +) / Double(known.count)
/// ```
///
/// Undirected: c(v) = 2 t / (k (k − 1)), the share of pairs of neighbors that are tied, with k
/// neighbors and t triangles. Directed (Fagiolo): the share of the possible directed triangles at
/// v, (S³)ᵥᵥ / (2 (k (k − 1) − 2 r)), with S = A + Aᵀ, k the arcs at v and r the neighbors with an
/// arc each way.
///
/// Weights are ignored; parallel edges count once; loops do not count. A node with fewer than two
/// neighbors is undefined (`nil`), as is one whose single neighbor answers it; other packages
/// give it 0, which lowers their means.
///
/// Complexity: O(*m*^1.5) time, O(*n* + *m*) space per thread.
///
/// ## References
/// - Watts and Strogatz (1998), doi:10.1038/30918
/// - Fagiolo (2007), doi:10.1103/PhysRevE.76.026107
public struct LocalClustering: GraphMeasure {
  /// Makes the measure; it has no options.
  public init() {}

  /// Measures each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One share per node; `nil` with fewer than two neighbors.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let triangles = try await Triangles(graph, execution)
    return (0..<graph.nodeCount).map { node in
      let (contacts, mutual) = (triangles.contacts[node], triangles.mutualContacts[node])
      let arcs = contacts + mutual
      let possible = arcs * (arcs - 1) - 2 * mutual
      guard possible > 0 else { return nil }
      return Double((graph.isDirected ? 1 : 2) * triangles.counts[node]) / Double(possible)
    }
  }
}
