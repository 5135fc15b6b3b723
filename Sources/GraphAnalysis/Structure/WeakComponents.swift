internal import GraphCore

/// Labels weak components by their first node.
///
/// Joins every node with its first neighbors, which is mostly enough to know the largest component;
/// then only nodes outside it need to look at the rest of their ties (Sutton, Ben-Nun and Barak
/// 2018).
func weakComponentLabels(_ graph: Graph) throws(AnalysisError) -> [Int] {
  let firstTies = 2
  var parts = JoinedNodes(count: graph.nodeCount)
  let outgoing = graph.outgoing
  for node in 0..<graph.nodeCount {
    if node & 0xFFFF == 0xFFFF { try checkCancellation() }
    parts.join(node, with: outgoing.neighbors, at: outgoing.slots(of: node).prefix(firstTies))
  }
  let largest = parts.frequentRoot()
  let incoming = graph.isDirected ? graph.incoming : nil
  for node in 0..<graph.nodeCount {
    if node & 0xFFF == 0xFFF { try checkCancellation() }
    guard parts.root(of: node) != parts.root(of: largest) else { continue }
    parts.join(node, with: outgoing.neighbors, at: outgoing.slots(of: node).dropFirst(firstTies))
    if let incoming {
      parts.join(node, with: incoming.neighbors, at: incoming.slots(of: node))
    }
  }
  return (0..<graph.nodeCount).map { parts.root(of: $0) }
}

/// Nodes that were joined to parts, each with its lowest node as its root.
private struct JoinedNodes {
  /// For each node, one of its part that is not higher; itself when it is the root.
  private var parents: [UInt32]

  init(count: Int) {
    parents = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The root of a node, to which the way is shortened.
  mutating func root(of node: Int) -> Int {
    var node = node
    while true {
      let parent = Int(parents[node])
      if parent == node { return node }
      parents[node] = parents[parent]
      node = parent
    }
  }

  /// Joins a node with the neighbors at some slots.
  mutating func join(_ node: Int, with neighbors: [UInt32], at slots: Range<Int>) {
    var root = root(of: node)
    for slot in slots {
      let other = self.root(of: Int(neighbors[slot]))
      if other < root {
        parents[root] = UInt32(truncatingIfNeeded: other)
        root = other
      } else if other > root {
        parents[other] = UInt32(truncatingIfNeeded: root)
      }
    }
  }

  /// The root that most of some nodes have, taken at even distances.
  mutating func frequentRoot() -> Int {
    var counts: [Int: Int] = [:]
    for node in stride(from: 0, to: parents.count, by: max(1, parents.count / 1024)) {
      counts[root(of: node), default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }
}
