/// What one rendering may cost.
///
/// Whatever goes beyond a limit is an error, and the worker ends.
public struct RenderingLimits: Hashable, Sendable {
  /// Time from the start of the worker to the last byte of its answer.
  public var deadline: Duration = .seconds(30)

  /// Bytes of memory of the worker (its address space).
  public var memory = 2 << 30

  /// Bytes of all outputs together.
  public var outputBytes = 64 << 20

  /// Bytes of the graph as DOT.
  public var inputBytes = 32 << 20

  /// Bytes of one attribute.
  public var attributeBytes = 256 << 10

  /// Nodes of the graph.
  public var nodes = 20_000

  /// Edges of the graph.
  public var edges = 100_000

  /// Depth of subgraphs within subgraphs.
  public var depth = 200

  /// Makes the standard limits: 30 seconds, 2 GiB, 64 MiB of output, 20,000 nodes, 100,000 edges.
  public init() {}
}
