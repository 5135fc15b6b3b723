extension Graph {
  /// An edge with its two ends.
  public struct Edge: Sendable, Hashable {
    /// Where the edge starts; when undirected, the end with the lower number.
    public let source: Int
    /// Where the edge ends; when undirected, the end with the higher number.
    public let target: Int
    /// The weight; `nil` when the graph is unweighted.
    public let weight: Double?

    /// Names an edge by its ends.
    public init(source: Int, target: Int, weight: Double? = nil) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// Every edge once, in the order of edge numbers.
  ///
  /// A graph built with edge identities keeps the numbers under which edges were added. In any
  /// other graph edges are numbered by source, then target, then order of adding; results per
  /// edge use the same numbers.
  ///
  /// - Complexity: O(*n* + *m*).
  public func edges() -> [Edge] {
    let numbered = withEdgeIdentities().outgoing
    guard let numbers = numbered.edges else { return [] }
    var edges = [Edge](repeating: Edge(source: 0, target: 0), count: edgeCount)
    for source in 0..<nodeCount {
      for slot in numbered.slots(of: source) {
        let target = Int(numbered.neighbors[slot])
        guard isDirected || source <= target else { continue }
        edges[Int(numbers[slot])] = Edge(
          source: source, target: target, weight: numbered.weights?[slot])
      }
    }
    return edges
  }

  /// The same graph with edge numbers; itself when it has them already.
  ///
  /// - Complexity: O(*n* + *m*); the arcs are shared, not copied.
  public func withEdgeIdentities() -> Graph {
    guard !hasEdgeIdentities else { return self }
    let edges = isDirected ? Array(0..<UInt32(edgeCount)) : pairedIdentities()
    let adjacency = Adjacency(
      offsets: outgoing.offsets, neighbors: outgoing.neighbors, weights: outgoing.weights,
      edges: edges)
    return Graph(isDirected: isDirected, edgeCount: edgeCount, outgoing: adjacency)
  }

  /// Numbers the two slots of every undirected edge alike.
  ///
  /// Slots are sorted by neighbor and stable, so walking the nodes upwards meets the slots of
  /// each higher neighbor in the order in which that neighbor lists them.
  private func pairedIdentities() -> [UInt32] {
    var edges = [UInt32](repeating: 0, count: outgoing.neighbors.count)
    var cursors = outgoing.offsets
    var next: UInt32 = 0
    for node in 0..<nodeCount {
      var isSecondSlotOfLoop = false
      for slot in outgoing.slots(of: node) {
        let neighbor = Int(outgoing.neighbors[slot])
        guard neighbor >= node else { continue }
        edges[slot] = next
        if neighbor == node {
          if isSecondSlotOfLoop { next += 1 }
          isSecondSlotOfLoop.toggle()
        } else {
          edges[Int(cursors[neighbor])] = next
          cursors[neighbor] += 1
          next += 1
        }
      }
    }
    return edges
  }
}
