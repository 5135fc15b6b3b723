extension Graph {
  /// The first rule of the representation that this graph breaks; `nil` when it keeps them all.
  ///
  /// - Complexity: O(*n* + *m* log *m*).
  package func brokenInvariant() -> String? {
    let slotCount = isDirected ? edgeCount : 2 * edgeCount
    for (name, adjacency) in [("outgoing", outgoing), ("incoming", incoming)] {
      guard adjacency.nodeCount == nodeCount else { return "\(name): wrong number of offsets" }
      guard adjacency.neighbors.count == slotCount, Int(adjacency.offsets[nodeCount]) == slotCount,
        adjacency.weights.map({ $0.count == slotCount }) ?? true,
        adjacency.edges.map({ $0.count == slotCount }) ?? true
      else { return "\(name): wrong number of slots" }
      for node in 0..<nodeCount {
        guard adjacency.offsets[node] <= adjacency.offsets[node + 1] else {
          return "\(name): offsets of node \(node) run backwards"
        }
        let neighbors = adjacency.neighbors[adjacency.slots(of: node)]
        guard zip(neighbors, neighbors.dropFirst()).allSatisfy({ $0 <= $1 }) else {
          return "\(name): neighbors of node \(node) are not sorted"
        }
        guard neighbors.allSatisfy({ $0 < nodeCount }) else {
          return "\(name): node \(node) has an unknown neighbor"
        }
      }
      if let edges = adjacency.edges {
        var uses = [Int](repeating: 0, count: edgeCount)
        for edge in edges { uses[Int(edge)] += 1 }
        guard uses.allSatisfy({ $0 == (isDirected ? 1 : 2) }) else {
          return "\(name): edge identities do not match slots"
        }
      }
    }
    guard outgoing.transposed().neighbors == incoming.neighbors else {
      return "incoming arcs are not the outgoing ones turned round"
    }
    return nil
  }
}
