public import SourceDiagnostics

/// What a DOT text says: its graphs, and what is wrong with it.
///
/// ```swift
/// let file = DOTFile(parsing: bytes, name: "x.dot")
/// for diagnostic in file.diagnostics { … }
/// if let graph = file.graphs.first?.graph { … }
/// ```
/// The whole language is read: comments of all kinds and `#` lines, HTML-like strings, `+` between
/// strings, chains of edges, edges to subgraphs, ports, defaults and their scope, `strict`, several
/// graphs, a byte order mark, Latin-1. After an error reading goes on at the next statement, so that
/// all errors of a text are found at once.
///
/// Reading makes no strings: what was read is kept as numbers that point into the text, and a
/// ``DOTGraph`` is made of it when it is asked for.
public struct DOTFile: Sendable {
  /// How much a text may hold; a text that goes beyond a limit is read up to there.
  public struct Limits: Hashable, Sendable {
    /// Bytes of the text, at most 2 GiB.
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

  /// What the text is called in diagnostics.
  let name: String

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: The text: UTF-8, or else Latin-1 with a warning.
  ///   - limits: How much it may hold.
  /// - Complexity: O(*n* + *e*) in the bytes of the text and the edges that it makes.
  public init(parsing source: SourceText, limits: Limits = Limits()) {
    self.init(source.bytes, DOTProblems(source: source, limit: limits.diagnostics), limits)
  }

  /// Reads a text of which the lines are counted only if something is wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The text: UTF-8, or else Latin-1 with a warning.
  ///   - name: What to call it in diagnostics.
  ///   - limits: How much it may hold.
  /// - Complexity: O(*n* + *e*) in the bytes of the text and the edges that it makes.
  public init(parsing bytes: [UInt8], name: String, limits: Limits = Limits()) {
    self.init(
      bytes, DOTProblems(name: name, bytes: bytes, limit: limits.diagnostics), limits)
  }

  private init(_ bytes: [UInt8], _ problems: DOTProblems, _ limits: Limits) {
    var parser = DOTParser(bytes: bytes, problems: problems, limits: limits)
    parser.parse()
    graphs = parser.contents.map { Entry(content: $0, bytes: parser.arena) }
    diagnostics = parser.problems.diagnostics
    name = problems.name
  }
}
