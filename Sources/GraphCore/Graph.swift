/// An immutable graph in compressed sparse row form.
///
/// ```swift
/// var builder = try Graph.Builder(directed: false, nodeCount: 3)
/// try builder.addEdge(from: 0, to: 1)
/// try builder.addEdge(from: 1, to: 2)
/// let graph = builder.build()
/// graph.degree(of: 1)              // 2
/// Array(graph.neighbors(of: 1))    // [0, 2]
/// ```
///
/// Nodes are the numbers `0..<nodeCount`; what they stand for is the caller's concern. Edges are
/// directed or undirected, may be parallel, may be loops, and either all have a weight or none
/// has. The graph does not say whether a weight is a distance or a strength: whoever asks a
/// question says so there.
///
/// An undirected edge takes 8 bytes and a node 4; a directed edge takes 4 bytes, and 4 more once
/// something asks for incoming arcs. Weights add 8 bytes and edge identities 4 bytes to every
/// place where an edge is stored.
///
/// Copies share storage, and a graph can be handed to any number of tasks.
public struct Graph: Sendable {
  /// Whether edges have a direction.
  public let isDirected: Bool
  /// The number of edges; parallel edges and loops each count once.
  public let edgeCount: Int
  package let outgoing: Adjacency
  private let incomingCache: LazyAdjacency?

  package init(isDirected: Bool, edgeCount: Int, outgoing: Adjacency, incoming: Adjacency? = nil) {
    self.isDirected = isDirected
    self.edgeCount = edgeCount
    self.outgoing = outgoing
    self.incomingCache = isDirected ? LazyAdjacency(incoming) : nil
  }

  /// Arcs filed under the node where they end; the outgoing ones when undirected.
  ///
  /// Built at the first request and kept, at O(*n* + *m*) cost.
  package var incoming: Adjacency {
    guard let incomingCache else { return outgoing }
    return incomingCache.value(orElse: outgoing.transposed)
  }

  /// The incoming arcs, if something has asked for them before.
  package var incomingIfBuilt: Adjacency? { incomingCache?.valueIfPresent }

  /// The number of nodes.
  public var nodeCount: Int { outgoing.nodeCount }

  /// Whether every edge has a weight.
  public var isWeighted: Bool { outgoing.weights != nil }

  /// Whether edges carry the identities under which they were added.
  public var hasEdgeIdentities: Bool { outgoing.edges != nil }

  /// Bytes of storage in use for arcs, weights and identities, without fixed headers.
  public var storageByteCount: Int {
    outgoing.storageByteCount + (incomingIfBuilt?.storageByteCount ?? 0)
  }
}

extension Graph: Equatable {
  /// Whether two graphs have the same nodes and the same edges, weights and identities.
  public static func == (left: Graph, right: Graph) -> Bool {
    left.isDirected == right.isDirected && left.outgoing == right.outgoing
  }
}

extension Graph: CustomStringConvertible {
  /// A short summary for debugging.
  public var description: String {
    "\(isDirected ? "directed" : "undirected")\(isWeighted ? " weighted" : "") graph of "
      + "\(nodeCount) nodes and \(edgeCount) edges"
  }
}
