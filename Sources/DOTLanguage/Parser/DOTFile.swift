public import SourceDiagnostics

/// What a DOT text says: its graphs, and what is wrong with it.
///
/// ```swift
/// let file = DOTFile(parsing: SourceText(name: "x.dot", bytes: bytes))
/// for diagnostic in file.diagnostics { … }
/// if let graph = file.graphs.first?.graph { … }
/// ```
/// The whole language is read: comments of all kinds and `#` lines, HTML-like strings, `+` between
/// strings, chains of edges, edges to subgraphs, ports, defaults and their scope, `strict`, several
/// graphs, a byte order mark, Latin-1. After an error reading goes on at the next statement, so that
/// all errors of a text are found at once.
public struct DOTFile: Sendable {
  /// A graph and where its parts stand.
  public struct Entry: Hashable, Sendable {
    /// The graph.
    ///
    /// Defaults are resolved as Graphviz does it: they apply to what is made after them. Those of
    /// the whole graph that stand before its first node or edge are its ``DOTGraph/nodeDefaults``
    /// and ``DOTGraph/edgeDefaults``; others are attributes of the nodes and edges themselves.
    /// Attribute values are ``DOTValue/raw(_:)`` or ``HTMLLabel/unchecked(_:)``.
    public internal(set) var graph: DOTGraph

    /// The bytes at which each node is first named, in the order of ``DOTGraph/nodes``.
    public internal(set) var nodeRanges: [Range<Int>] = []

    /// The bytes of the statement that made each edge, in the order of ``DOTGraph/edges``.
    public internal(set) var edgeRanges: [Range<Int>] = []
  }

  /// How much a text may hold; a text that goes beyond a limit is read up to there.
  public struct Limits: Hashable, Sendable {
    /// Bytes of the text.
    public var bytes = 512 << 20
    /// Nodes of one graph.
    public var nodes = 10_000_000
    /// Edges of one graph, counting every pair that an edge between subgraphs stands for.
    public var edges = 20_000_000
    /// Depth of subgraphs within subgraphs.
    public var depth = 200
    /// Bytes of one attribute value or id.
    public var attributeBytes = 1 << 20
    /// Problems that are listed.
    public var diagnostics = 100

    /// Makes the standard limits.
    public init() {}
  }

  /// The graphs in the order of the text.
  ///
  /// A graph with errors holds what could be read of it.
  public let graphs: [Entry]

  /// What is wrong, in the order of the text.
  public let diagnostics: [Diagnostic]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: The text: UTF-8, or else Latin-1 with a warning.
  ///   - limits: How much it may hold.
  /// - Complexity: O(*n* + *e*) in the bytes of the text and the edges that it makes.
  public init(parsing source: SourceText, limits: Limits = Limits()) {
    var parser = DOTParser(source: source, limits: limits)
    parser.parse()
    graphs = parser.entries
    diagnostics = parser.problems.diagnostics
  }
}
