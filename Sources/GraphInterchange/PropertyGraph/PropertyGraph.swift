/// A graph whose nodes and edges carry named values: what is written for other tools.
///
/// ```swift
/// let graph = PropertyGraph(ecosystem)
/// let text = try GraphMLWriter.text(of: graph)
/// ```
public struct PropertyGraph: Hashable, Sendable {
  /// The value of a property.
  public enum Value: Hashable, Sendable {
    /// Any text.
    case text(String)
    /// A finite number.
    case number(Double)
    /// A whole number.
    case integer(Int)
    /// Yes or no.
    case boolean(Bool)

    /// The value as text, for machines.
    public var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): number.description
      case .integer(let number): String(number)
      case .boolean(let holds): String(holds)
      }
    }
  }

  /// A named value.
  public struct Property: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: Value

    /// Names a value.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// A node.
  public struct Node: Hashable, Sendable {
    /// The id; no two nodes have the same.
    public let id: String
    /// What it carries.
    public let properties: [Property]

    /// Creates a node.
    public init(id: String, properties: [Property] = []) {
      self.id = id
      self.properties = properties
    }
  }

  /// An edge.
  public struct Edge: Hashable, Sendable {
    /// The id of the node where it starts.
    public let source: String
    /// The id of the node where it ends.
    public let target: String
    /// What it carries.
    public let properties: [Property]

    /// Creates an edge.
    public init(source: String, target: String, properties: [Property] = []) {
      self.source = source
      self.target = target
      self.properties = properties
    }
  }

  /// What the graph is called.
  public let name: String
  /// Whether edges run from source to target.
  public let isDirected: Bool
  /// The nodes.
  public let nodes: [Node]
  /// The edges.
  public let edges: [Edge]

  /// Puts nodes and edges together.
  ///
  /// - Precondition: The ids of nodes differ, and the ends of every edge are ids of nodes.
  public init(name: String, isDirected: Bool, nodes: [Node], edges: [Edge]) {
    self.name = name
    self.isDirected = isDirected
    self.nodes = nodes
    self.edges = edges
  }
}
