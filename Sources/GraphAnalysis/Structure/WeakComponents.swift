internal import GraphCore

/// Finds weak components.
///
/// Joins every node with its first neighbors, which is mostly enough to know the largest component;
/// then only nodes outside it need to look at the rest of their ties (Sutton, Ben-Nun and Barak
/// 2018).
func weakComponents(_ graph: Graph) throws(AnalysisError) -> Components {
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
    let others = outgoing.slots(of: node).dropFirst(firstTies)
    guard incoming != nil || !others.isEmpty,
      parts.root(of: node) != parts.root(of: largest)
    else { continue }
    parts.join(node, with: outgoing.neighbors, at: others)
    if let incoming {
      parts.join(node, with: incoming.neighbors, at: incoming.slots(of: node))
    }
  }
  return parts.components
}

/// Nodes that were joined to parts, each with its lowest node as its root.
private struct JoinedNodes {
  /// For each node, a lower one of its part; itself when it is the root.
  private var parents: [UInt32]

  init(count: Int) {
    parents = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The root of a node, to which the way is shortened.
  mutating func root(of node: Int) -> Int {
    var node = node
    while true {
      let parent = parents[node]
      let next = parents[Int(parent)]
      if next == parent { return Int(parent) }
      parents[node] = next
      node = Int(next)
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

  /// The parts, numbered by their first node: the number of a node's parent is known before its own.
  var components: Components {
    var membership: [Int] = []
    var sizes: [Int] = []
    membership.reserveCapacity(parents.count)
    for (node, parent) in parents.enumerated() {
      let isRoot = parent == node
      let number = isRoot ? sizes.count : membership[Int(parent)]
      if isRoot { sizes.append(0) }
      sizes[number] += 1
      membership.append(number)
    }
    return Components(membership: membership, sizes: sizes)
  }
}
