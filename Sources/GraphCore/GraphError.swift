/// Why a graph could not be built.
public enum GraphError: Error, Hashable, Sendable, CustomStringConvertible {
  /// More nodes were asked for than 32-bit identities can hold.
  case tooManyNodes(count: Int, limit: Int)
  /// More edges were added than 32-bit identities can hold.
  case tooManyEdges(limit: Int)
  /// An edge names a node that the graph does not have.
  case unknownNode(node: Int, nodeCount: Int)
  /// Some edges have a weight and some have none; `edge` is the first that differs from edge 0.
  case inconsistentWeights(edge: Int)

  /// A full sentence that says what is wrong and what to do about it.
  public var description: String {
    switch self {
    case .tooManyNodes(let count, let limit):
      "A graph of \(count) nodes was asked for; at most \(limit) nodes are possible."
    case .tooManyEdges(let limit):
      "The graph has more than \(limit) edges, the most that is possible."
    case .unknownNode(let node, let nodeCount):
      nodeCount == 0
        ? "An edge names node \(node), but the graph has no nodes; add nodes first."
        : "An edge names node \(node); nodes are numbered 0 to \(nodeCount - 1)."
    case .inconsistentWeights(let edge):
      "Edge \(edge) differs from the edges before it in having a weight or not; "
        + "give every edge a weight, or none."
    }
  }
}
