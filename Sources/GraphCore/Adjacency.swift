/// Compressed sparse rows: the arcs of node *v* are the slots `offsets[v]..<offsets[v + 1]`.
///
/// Within a node, slots are sorted by neighbor, and slots to the same neighbor keep the order in
/// which their edges were added. In an undirected graph every edge has two slots, one at each
/// end; a loop has two consecutive slots at its node, so that a degree is a count of slots.
package struct Adjacency: Sendable, Equatable {
  /// First slot of each node, and the number of slots at the end: `nodeCount + 1` values.
  package let offsets: [UInt32]
  /// The node at the other end, per slot.
  package let neighbors: [UInt32]
  /// The weight per slot; `nil` when the graph is unweighted.
  package let weights: [Double]?
  /// The edge identity per slot; `nil` when identities were not asked for.
  package let edges: [UInt32]?

  package init(offsets: [UInt32], neighbors: [UInt32], weights: [Double]?, edges: [UInt32]?) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
    self.edges = edges
  }

  package var nodeCount: Int { offsets.count - 1 }

  package func slots(of node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// Bytes of the allocated arrays, by capacity and without their fixed headers.
  package var storageByteCount: Int {
    4 * offsets.capacity + 4 * neighbors.capacity + 8 * (weights?.capacity ?? 0)
      + 4 * (edges?.capacity ?? 0)
  }

  package var withoutWeights: Adjacency {
    Adjacency(offsets: offsets, neighbors: neighbors, weights: nil, edges: edges)
  }

  /// The same arcs filed under their other end.
  ///
  /// - Complexity: O(*n* + *m*).
  package func transposed() -> Adjacency {
    let nodeCount = nodeCount
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    for neighbor in neighbors { offsets[Int(neighbor) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var cursors = offsets
    var transposed = [UInt32](repeating: 0, count: neighbors.count)
    var weights = self.weights.map { [Double](repeating: 0, count: $0.count) }
    var edges = self.edges.map { [UInt32](repeating: 0, count: $0.count) }
    for node in 0..<nodeCount {
      for slot in slots(of: node) {
        let neighbor = Int(neighbors[slot])
        let place = Int(cursors[neighbor])
        cursors[neighbor] += 1
        transposed[place] = UInt32(truncatingIfNeeded: node)
        if let source = self.weights { weights?[place] = source[slot] }
        if let source = self.edges { edges?[place] = source[slot] }
      }
    }
    return Adjacency(offsets: offsets, neighbors: transposed, weights: weights, edges: edges)
  }
}
