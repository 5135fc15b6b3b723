internal import GraphCore

/// Finds weak components.
///
/// Joins every node with its first neighbors, which is mostly enough to know the largest component;
/// then only nodes outside it need to look at the rest of their ties (Sutton, Ben-Nun and Barak
/// 2018).
func weakComponents(_ graph: Graph) throws(AnalysisError) -> Components {
  try unsafe graph.outgoing.withPointers { outgoing throws(AnalysisError) in
    guard graph.isDirected else {
      return try unsafe weakComponents(outgoing, incoming: nil)
    }
    return try unsafe graph.incoming.withPointers { incoming throws(AnalysisError) in
      try unsafe weakComponents(outgoing, incoming: incoming)
    }
  }
}

private func weakComponents(
  _ outgoing: AdjacencyPointers, incoming: AdjacencyPointers?
) throws(AnalysisError) -> Components {
  let firstTies = 2
  let count = unsafe outgoing.nodeCount
  let parts = JoinedNodes(count: count)
  for node in 0..<count {
    if node & 0xFFFF == 0xFFFF { try checkCancellation() }
    unsafe parts.join(node, outgoing.neighbors, at: outgoing.slots(of: node).prefix(firstTies))
  }
  let largest = parts.frequentRoot()
  for node in 0..<count {
    if node & 0xFFF == 0xFFF { try checkCancellation() }
    let others = unsafe outgoing.slots(of: node).dropFirst(firstTies)
    let against = unsafe incoming?.slots(of: node) ?? 0..<0
    guard !others.isEmpty || !against.isEmpty, parts.root(of: node) != parts.root(of: largest)
    else { continue }
    unsafe parts.join(node, outgoing.neighbors, at: others)
    if let incoming = unsafe incoming { unsafe parts.join(node, incoming.neighbors, at: against) }
  }
  return parts.components
}

extension AdjacencyPointers {
  @inline(__always)
  fileprivate func slots(of node: Int) -> Range<Int> {
    unsafe Int(offsets[node])..<Int(offsets[node + 1])
  }
}

/// Nodes that were joined to parts, each with its lowest node as its root.
///
/// A hot kernel, on raw memory of its own.
@safe private struct JoinedNodes: ~Copyable {
  private let count: Int
  /// For each node, a lower one of its part; itself when it is the root.
  private let parents: UnsafeMutablePointer<UInt32>

  init(count: Int) {
    self.count = count
    unsafe parents = .allocate(capacity: count)
    for node in 0..<count { unsafe parents[node] = UInt32(truncatingIfNeeded: node) }
  }

  deinit { unsafe parents.deallocate() }

  /// The root of a node, to which the way is shortened.
  @inline(__always)
  func root(of node: Int) -> Int {
    var node = node
    while true {
      let parent = unsafe parents[node]
      let next = unsafe parents[Int(parent)]
      if next == parent { return Int(parent) }
      unsafe parents[node] = next
      node = Int(next)
    }
  }

  /// Joins a node with the neighbors at some slots.
  @inline(__always)
  func join(_ node: Int, _ neighbors: UnsafeBufferPointer<UInt32>, at slots: Range<Int>) {
    var root = root(of: node)
    for slot in slots {
      let other = unsafe self.root(of: Int(neighbors[slot]))
      if other < root {
        unsafe parents[root] = UInt32(truncatingIfNeeded: other)
        root = other
      } else if other > root {
        unsafe parents[other] = UInt32(truncatingIfNeeded: root)
      }
    }
  }

  /// The root that most of some nodes have, taken at even distances.
  func frequentRoot() -> Int {
    var roots: [Int] = []
    for node in stride(from: 0, to: count, by: max(1, count / 256)) {
      roots.append(root(of: node))
    }
    roots.sort()
    var found = (root: 0, count: 0)
    var first = 0
    for index in roots.indices {
      if roots[index] != roots[first] { first = index }
      if index - first >= found.count { found = (roots[index], index - first + 1) }
    }
    return found.root
  }

  /// The parts, numbered by their first node: the number of a node's parent is known before its own.
  var components: Components {
    var partCount = 0
    let membership = unsafe [Int](unsafeUninitializedCapacity: count) { membership, filled in
      for node in 0..<count {
        let parent = unsafe Int(parents[node])
        unsafe membership[node] = parent == node ? partCount : membership[parent]
        if parent == node { partCount += 1 }
      }
      filled = count
    }
    var sizes = [Int](repeating: 0, count: partCount)
    unsafe sizes.withUnsafeMutableBufferPointer { sizes in
      for part in membership { unsafe sizes[part] += 1 }
    }
    return Components(membership: membership, sizes: sizes)
  }
}
