/// A way through a graph.
public struct Path: Sendable, Hashable {
  /// The nodes on the way, both ends included.
  public let nodes: [Int]
  /// The numbers of the edges on the way, one fewer than nodes, as in `graph.edges()`.
  public let edges: [Int]
  /// The sum of the weights on the way, or the number of edges.
  public let length: Double
}
