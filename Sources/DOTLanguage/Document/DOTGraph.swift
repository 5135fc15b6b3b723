/// A graph of the DOT language as a value: what a DOT text says, not how it is written.
///
/// ```swift
/// var graph = DOTGraph(name: "kite", isDirected: false)
/// graph.attributes = [.rankdir: "LR"]
/// graph.nodeDefaults = [.shape: "box", .fontname: "DejaVu Sans"]
/// graph.nodes.append(DOTNode("a", [.label: .text("R&D <mijn> lab")]))
/// graph.nodes.append(DOTNode("b", [.url: .url(SafeURL("https://example.nl/?a=1&b=2")!)]))
/// graph.edges.append(DOTEdge("a", "b", [.penwidth: 2]))
/// graph.subgraphs.append(.cluster("missie", nodes: ["a", "b"], [.label: .text("Missie")]))
/// let text = try graph.dot()
/// ```
///
/// Order is meaning in DOT (layout engines place what comes first, first), so nodes, edges and
/// subgraphs are arrays in order of insertion. Node ids are unique within a graph; edges and
/// subgraphs may name nodes that ``nodes`` does not list, and these are then made where they are
/// first named: first in ``subgraphs``, then in ``edges``. Edges belong to the whole graph.
///
/// Subgraphs inherit the graph attributes of the graph around them unless they set their own, as
/// the language has it: a cluster without a label shows the label of the graph.
public struct DOTGraph: Hashable, Sendable {
  /// The name after `graph` or `digraph`; `nil` for a graph without one.
  public var name: String?

  /// Whether edges have a direction (`digraph`, `->`).
  public var isDirected: Bool

  /// Whether parallel edges are merged into one.
  public var isStrict: Bool

  /// Attributes of the graph itself, inherited by its subgraphs.
  public var attributes: DOTAttributes

  /// Attributes of every node that does not set its own.
  public var nodeDefaults: DOTAttributes

  /// Attributes of every edge that does not set its own.
  public var edgeDefaults: DOTAttributes

  /// The nodes in order of insertion, each id once.
  public var nodes: [DOTNode]

  /// The edges in order of insertion.
  public var edges: [DOTEdge]

  /// The subgraphs in order of insertion.
  public var subgraphs: [DOTSubgraph]

  /// Makes an empty graph.
  public init(name: String? = nil, isDirected: Bool = true, isStrict: Bool = false) {
    self.name = name
    self.isDirected = isDirected
    self.isStrict = isStrict
    attributes = [:]
    nodeDefaults = [:]
    edgeDefaults = [:]
    nodes = []
    edges = []
    subgraphs = []
  }
}

/// A node and its own attributes.
public struct DOTNode: Hashable, Sendable {
  /// The id, unique within the graph.
  public var id: String

  /// The attributes that this node sets itself.
  public var attributes: DOTAttributes

  /// Makes a node.
  public init(_ id: String, _ attributes: DOTAttributes = [:]) {
    self.id = id
    self.attributes = attributes
  }
}

/// An edge between two nodes and its own attributes.
public struct DOTEdge: Hashable, Sendable {
  /// Where the edge starts (in an undirected graph: the end that is written first).
  public var tail: DOTEndpoint

  /// Where the edge ends.
  public var head: DOTEndpoint

  /// The attributes that this edge sets itself.
  public var attributes: DOTAttributes

  /// Makes an edge.
  public init(_ tail: DOTEndpoint, _ head: DOTEndpoint, _ attributes: DOTAttributes = [:]) {
    self.tail = tail
    self.head = head
    self.attributes = attributes
  }

  /// Makes an edge between two nodes without ports.
  public init(_ tail: String, _ head: String, _ attributes: DOTAttributes = [:]) {
    self.init(DOTEndpoint(tail), DOTEndpoint(head), attributes)
  }
}

/// One end of an edge: a node, and where on the node the edge attaches.
public struct DOTEndpoint: Hashable, Sendable {
  /// The id of the node.
  public var node: String

  /// The name of a record field or of a table cell (`PORT`) in the node's label.
  public var port: String?

  /// The side of the node or of the port.
  public var compass: DOTCompassPoint?

  /// Makes an end of an edge.
  public init(_ node: String, port: String? = nil, compass: DOTCompassPoint? = nil) {
    self.node = node
    self.port = port
    self.compass = compass
  }
}

/// A side of a node: where an edge attaches.
public enum DOTCompassPoint: String, Hashable, Sendable, CaseIterable {
  /// The top.
  case north = "n"
  /// The corner at the top right.
  case northEast = "ne"
  /// The right side.
  case east = "e"
  /// The corner at the bottom right.
  case southEast = "se"
  /// The bottom.
  case south = "s"
  /// The corner at the bottom left.
  case southWest = "sw"
  /// The left side.
  case west = "w"
  /// The corner at the top left.
  case northWest = "nw"
  /// The middle.
  case center = "c"
  /// The side that suits the edge best.
  case any = "_"
}

/// A set of nodes that belong together: a cluster (drawn as a box) or a constraint such as a rank.
public struct DOTSubgraph: Hashable, Sendable {
  /// The name; a name that begins with `cluster` (in any case) makes the subgraph a cluster.
  public var name: String?

  /// The attributes that this subgraph sets itself.
  public var attributes: DOTAttributes

  /// The ids of the nodes in this subgraph, those of nested subgraphs not repeated.
  public var nodes: [String]

  /// The subgraphs within this one.
  public var subgraphs: [DOTSubgraph]

  /// Makes a subgraph.
  public init(
    name: String? = nil, nodes: [String] = [], subgraphs: [DOTSubgraph] = [],
    _ attributes: DOTAttributes = [:]
  ) {
    self.name = name
    self.nodes = nodes
    self.subgraphs = subgraphs
    self.attributes = attributes
  }

  /// A cluster: Graphviz draws a box around its nodes (not in `twopi`, `circo` and `neato`).
  ///
  /// - Parameters:
  ///   - key: What tells this cluster from the others; its name is `cluster_` and the key.
  ///   - nodes: The ids of its nodes.
  ///   - subgraphs: The subgraphs within it.
  ///   - attributes: Its label, colours and so on.
  /// - Returns: The subgraph.
  public static func cluster(
    _ key: String, nodes: [String] = [], subgraphs: [DOTSubgraph] = [],
    _ attributes: DOTAttributes = [:]
  ) -> DOTSubgraph {
    DOTSubgraph(name: "cluster_" + key, nodes: nodes, subgraphs: subgraphs, attributes)
  }

  /// Nodes that `dot` puts on one rank: `same`, `min`, `source`, `max` or `sink`.
  public static func rank(_ rank: String, nodes: [String]) -> DOTSubgraph {
    DOTSubgraph(nodes: nodes, [.rank: .raw(rank)])
  }

  /// Whether Graphviz draws this subgraph as a cluster.
  public var isCluster: Bool {
    if let name, name.prefix(7).lowercased() == "cluster" { return true }
    if case .raw(let value)? = attributes[.cluster] { return value.lowercased() == "true" }
    return false
  }
}
