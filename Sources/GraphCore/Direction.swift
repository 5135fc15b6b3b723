/// Which arcs of a node a question is about.
///
/// Undirected graphs have one kind of adjacency; there the three cases mean the same.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  /// Arcs that end at the node.
  case incoming
  /// Arcs that start at the node.
  case outgoing
  /// Incoming and outgoing arcs together; an arc each way between two nodes counts twice.
  case both
}
