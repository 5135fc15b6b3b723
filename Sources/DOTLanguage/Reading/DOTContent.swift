/// What one graph of a text says, as numbers that point into the text.
///
/// Nothing here is a string: a graph of millions of edges takes some thirty bytes for each, and is
/// turned into a ``DOTGraph`` only if somebody asks.
struct DOTContent: Sendable {
  struct Node: Sendable {
    /// Where it is first named.
    var place: DOTText
    var attributes: ListNumber
  }

  struct Edge: Sendable {
    var tail: UInt32
    var head: UInt32
    /// Positions in ``DOTContent/ports``.
    var tailPort: UInt32
    var headPort: UInt32
    var attributes: ListNumber
    /// The statement that made it.
    var place: DOTText
  }

  struct Port: Sendable {
    var name: DOTText?
    var compass: DOTCompassPoint?
  }

  /// A name and a value, where they stand.
  struct Attribute: Sendable {
    /// What may have it.
    enum Owner: UInt8, Sendable {
      case graph, subgraph, node, edge
      /// A repetition of one that stands elsewhere.
      case copy
    }

    /// The number of its name.
    var name: UInt32
    var place: DOTText
    var value: DOTText
    var isHTML: Bool
    var owner: Owner
  }

  /// Attributes that belong together, after those of another list.
  struct AttributeList: Sendable {
    var start: UInt32
    var end: UInt32
    /// The list whose attributes come before these; zero for none.
    var previous: ListNumber
  }

  /// A position in ``DOTContent/lists``; zero is the empty list.
  typealias ListNumber = UInt32

  struct Subgraph: Sendable {
    var name: DOTText?
    var parent: Int
    /// Those that are first put into this one rather than one within it.
    var nodes: [UInt32] = []
    var children: [Int] = []
    /// What it says itself, once all is read.
    var attributes: [Attribute] = []
  }

  var name: DOTText?
  /// What comes before its statements.
  var place = DOTText.empty
  var isDirected: Bool
  var isStrict: Bool
  var nodes: [Node] = []
  /// Names of nodes, in the order of the nodes.
  var nodeNames: [DOTText] = []
  var edges: [Edge] = []
  /// The first says nothing.
  var ports = [Port()]
  var attributes: [Attribute] = []
  var attributeNames: [DOTText] = []
  /// The first is empty.
  var lists = [AttributeList(start: 0, end: 0, previous: 0)]
  /// The first is the graph itself.
  var subgraphs = [Subgraph(name: nil, parent: -1)]
  /// Defaults of the whole graph that stand before its first node or edge, by name.
  var nodeDefaults: [UInt32: Attribute] = [:]
  var edgeDefaults: [UInt32: Attribute] = [:]

  init(name: DOTText?, isDirected: Bool, isStrict: Bool) {
    self.name = name
    self.isDirected = isDirected
    self.isStrict = isStrict
  }
}
