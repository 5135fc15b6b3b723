import Synchronization

extension DOTFile {
  /// A graph and where its parts stand.
  public struct Entry: Sendable {
    let content: DOTContent
    let bytes: [UInt8]
    private let made = MadeGraph()

    init(content: DOTContent, bytes: [UInt8]) {
      self.content = content
      self.bytes = bytes
    }

    /// The graph.
    ///
    /// Defaults are resolved as Graphviz does it: they apply to what is made after them. Those of
    /// the whole graph that stand before its first node or edge are its ``DOTGraph/nodeDefaults``
    /// and ``DOTGraph/edgeDefaults``; others are attributes of the nodes and edges themselves.
    /// Attribute values are ``DOTValue/raw(_:)`` or ``HTMLLabel/unchecked(_:)``.
    ///
    /// - Complexity: O(*n*) in the size of the graph when it is first asked for, O(1) from then on.
    public var graph: DOTGraph {
      made.graph.withLock { graph in
        if let graph { return graph }
        let new = content.graph(bytes)
        graph = new
        return new
      }
    }

    /// The bytes at which the graph begins, up to its opening brace.
    public var range: Range<Int> { content.place.range }

    /// The number of nodes.
    public var nodeCount: Int { content.nodes.count }

    /// The number of edges.
    public var edgeCount: Int { content.edges.count }

    /// The bytes at which each node is first named, in the order of ``DOTGraph/nodes``.
    ///
    /// - Complexity: O(*n*) in the number of nodes.
    public var nodeRanges: [Range<Int>] { content.nodes.map(\.place.range) }

    /// The bytes of the statement that made each edge, in the order of ``DOTGraph/edges``.
    ///
    /// - Complexity: O(*m*) in the number of edges.
    public var edgeRanges: [Range<Int>] { content.edges.map(\.place.range) }
  }

  /// The graph of an entry, once it is made.
  private final class MadeGraph: Sendable {
    let graph = Mutex<DOTGraph?>(nil)
  }
}
