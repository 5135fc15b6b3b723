extension Graph {
  /// The nodes at the other end of a node's arcs, sorted within each direction.
  ///
  /// A neighbor joined by parallel edges occurs once for each. The node itself occurs once for
  /// each directed loop and direction, and twice for each undirected loop. For ``Direction/both``
  /// in a directed graph, the outgoing neighbors come first.
  public struct Neighbors: RandomAccessCollection, Sendable {
    fileprivate let first: ArraySlice<UInt32>
    fileprivate let second: ArraySlice<UInt32>

    /// The position of the first neighbor.
    public var startIndex: Int { 0 }

    /// The position after the last neighbor: the degree.
    public var endIndex: Int { first.count + second.count }

    /// The neighbor at a position.
    ///
    /// - Complexity: O(1).
    public subscript(position: Int) -> Int {
      position < first.count
        ? Int(first[first.startIndex + position])
        : Int(second[second.startIndex + position - first.count])
    }
  }

  /// One end of an edge, seen from the other end.
  public struct Arc: Sendable, Hashable {
    /// The node at the other end.
    public let neighbor: Int
    /// The weight of the edge; `nil` when the graph is unweighted.
    public let weight: Double?
    /// The number of the edge; `nil` when the graph has no edge identities.
    public let edge: Int?
  }

  /// The nodes that a node is joined to.
  ///
  /// - Parameters:
  ///   - node: A node of the graph.
  ///   - direction: Which arcs to follow; without effect when undirected.
  /// - Returns: A collection that shares the storage of the graph.
  /// - Complexity: O(1), plus O(*n* + *m*) the first time that incoming arcs are asked for.
  /// - Precondition: `node` is in `0..<nodeCount`.
  public func neighbors(of node: Int, direction: Direction = .outgoing) -> Neighbors {
    func slice(_ adjacency: Adjacency) -> ArraySlice<UInt32> {
      adjacency.neighbors[adjacency.slots(of: node)]
    }
    switch (isDirected, direction) {
    case (false, _), (true, .outgoing): return Neighbors(first: slice(outgoing), second: [])
    case (true, .incoming): return Neighbors(first: slice(incoming), second: [])
    case (true, .both): return Neighbors(first: slice(outgoing), second: slice(incoming))
    }
  }

  /// The number of arcs of a node; an undirected loop counts twice.
  ///
  /// - Parameters:
  ///   - node: A node of the graph.
  ///   - direction: Which arcs to count; without effect when undirected.
  /// - Returns: The degree.
  /// - Complexity: as for ``neighbors(of:direction:)``.
  /// - Precondition: `node` is in `0..<nodeCount`.
  public func degree(of node: Int, direction: Direction = .both) -> Int {
    neighbors(of: node, direction: direction).count
  }

  /// The arcs of a node with their weights and edge numbers, in the order of its neighbors.
  ///
  /// - Parameters:
  ///   - node: A node of the graph.
  ///   - direction: Which arcs to list; without effect when undirected.
  /// - Returns: One arc for each neighbor.
  /// - Complexity: O(degree), plus O(*n* + *m*) the first time that incoming arcs are asked for.
  /// - Precondition: `node` is in `0..<nodeCount`.
  public func arcs(of node: Int, direction: Direction = .outgoing) -> [Arc] {
    func list(_ adjacency: Adjacency) -> [Arc] {
      adjacency.slots(of: node).map { slot in
        Arc(
          neighbor: Int(adjacency.neighbors[slot]), weight: adjacency.weights?[slot],
          edge: adjacency.edges.map { Int($0[slot]) })
      }
    }
    switch (isDirected, direction) {
    case (false, _), (true, .outgoing): return list(outgoing)
    case (true, .incoming): return list(incoming)
    case (true, .both): return list(outgoing) + list(incoming)
    }
  }

  /// Whether an edge leads from one node to another; in either direction when undirected.
  ///
  /// - Parameters:
  ///   - source: A node of the graph.
  ///   - target: A node of the graph.
  /// - Returns: Whether there is at least one such edge.
  /// - Complexity: O(log degree).
  /// - Precondition: both are in `0..<nodeCount`.
  public func hasEdge(from source: Int, to target: Int) -> Bool {
    precondition(target >= 0 && target < nodeCount, "Unknown node.")
    var slots = outgoing.slots(of: source)
    while !slots.isEmpty {
      let middle = slots.lowerBound + slots.count / 2
      let neighbor = Int(outgoing.neighbors[middle])
      if neighbor == target { return true }
      slots =
        neighbor < target ? middle + 1..<slots.upperBound : slots.lowerBound..<middle
    }
    return false
  }
}
