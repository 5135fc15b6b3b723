/// What becomes of pairs of nodes that no path joins.
public enum UnreachedNodes: Sendable, Hashable, CaseIterable {
  /// One such pair makes the value undefined: its distance is infinite.
  case undefined
  /// Only pairs that a path joins are looked at.
  case leftOut
}
