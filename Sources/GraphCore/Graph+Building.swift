extension Graph {
  /// Collects edges and builds a graph from them.
  ///
  /// ```swift
  /// var builder = try Graph.Builder(directed: true, nodeCount: 2)
  /// try builder.addEdge(from: 0, to: 1, weight: 2.5)
  /// let graph = builder.build()
  /// ```
  public struct Builder: Sendable {
    /// The most nodes that a graph can have: 2³² − 2.
    public static let maximumNodeCount = Int(UInt32.max) - 1
    /// The most edges that a graph can have: 2³¹ − 1.
    public static let maximumEdgeCount = Int(Int32.max)

    /// Whether the edges have a direction.
    public let isDirected: Bool
    /// The number of nodes so far.
    public private(set) var nodeCount: Int
    private let edgeLimit: Int
    private var sources: [UInt32] = []
    private var targets: [UInt32] = []
    private var weights: [Double] = []

    /// Starts a graph with a number of nodes and no edges.
    ///
    /// - Parameters:
    ///   - directed: Whether the edges have a direction.
    ///   - nodeCount: The number of nodes, not negative.
    /// - Throws: ``GraphError/tooManyNodes(count:limit:)``.
    /// - Precondition: `nodeCount` is not negative.
    public init(directed: Bool, nodeCount: Int = 0) throws(GraphError) {
      try self.init(directed: directed, nodeCount: nodeCount, edgeLimit: Self.maximumEdgeCount)
    }

    /// The same with a lower limit, so that the limit can be tested.
    package init(directed: Bool, nodeCount: Int, edgeLimit: Int) throws(GraphError) {
      precondition(nodeCount >= 0, "A graph cannot have a negative number of nodes.")
      guard nodeCount <= Self.maximumNodeCount else {
        throw .tooManyNodes(count: nodeCount, limit: Self.maximumNodeCount)
      }
      self.isDirected = directed
      self.nodeCount = nodeCount
      self.edgeLimit = edgeLimit
    }

    /// The number of edges so far.
    public var edgeCount: Int { sources.count }

    /// Makes room for a number of edges, so that adding them does not move storage.
    ///
    /// - Parameters:
    ///   - count: The number of edges expected in all.
    ///   - weighted: Whether they have weights.
    public mutating func reserveEdges(_ count: Int, weighted: Bool = false) {
      sources.reserveCapacity(count)
      targets.reserveCapacity(count)
      if weighted { weights.reserveCapacity(count) }
    }

    /// Adds a node.
    ///
    /// - Returns: Its number.
    /// - Throws: ``GraphError/tooManyNodes(count:limit:)``.
    /// - Complexity: O(1).
    @discardableResult
    public mutating func addNode() throws(GraphError) -> Int {
      guard nodeCount < Self.maximumNodeCount else {
        throw .tooManyNodes(count: nodeCount + 1, limit: Self.maximumNodeCount)
      }
      nodeCount += 1
      return nodeCount - 1
    }

    /// Adds an edge.
    ///
    /// The builder is unchanged when this throws.
    ///
    /// - Parameters:
    ///   - source: Where the edge starts; either end when undirected.
    ///   - target: Where the edge ends; the other end when undirected.
    ///   - weight: Any value; given for every edge or for none. Whether a value makes sense is
    ///     for the measure that reads it to say.
    /// - Returns: The number of the edge, in the order of adding.
    /// - Throws: ``GraphError`` for an unknown node, too many edges or inconsistent weights.
    /// - Complexity: O(1) amortised.
    @discardableResult
    public mutating func addEdge(
      from source: Int, to target: Int, weight: Double? = nil
    ) throws(GraphError) -> Int {
      for node in [source, target] where node < 0 || node >= nodeCount {
        throw .unknownNode(node: node, nodeCount: nodeCount)
      }
      let edge = sources.count
      guard edge < edgeLimit else { throw .tooManyEdges(limit: edgeLimit) }
      guard edge == 0 || (weight == nil) == weights.isEmpty else {
        throw .inconsistentWeights(edge: edge)
      }
      sources.append(UInt32(truncatingIfNeeded: source))
      targets.append(UInt32(truncatingIfNeeded: target))
      if let weight { weights.append(weight) }
      return edge
    }

    /// Builds the graph; the builder can be used further.
    ///
    /// - Parameter edgeIdentities: Whether the graph remembers the number of each edge, which
    ///   results per edge refer to. Costs 4 bytes at every place where an edge is stored.
    /// - Returns: The graph, of which later changes to the builder are no part.
    /// - Complexity: O(*n* + *m*) time and space.
    public func build(edgeIdentities: Bool = false) -> Graph {
      let arcs = Arcs(sources: sources, targets: targets, mirrored: !isDirected)
      let weights = weights.isEmpty ? nil : weights
      // A record of an arc has room for its edge only where somebody will read it.
      let adjacency =
        edgeIdentities || weights != nil
        ? arcs.filed(
          as: UInt64.self, nodeCount: nodeCount, weights: weights, edgeIdentities: edgeIdentities)
        : arcs.filed(as: UInt32.self, nodeCount: nodeCount, weights: nil, edgeIdentities: false)
      return Graph(isDirected: isDirected, edgeCount: edgeCount, outgoing: adjacency)
    }
  }
}

/// A list of edges read as arcs: one per edge, or one each way when mirrored.
private struct Arcs {
  let sources: [UInt32]
  let targets: [UInt32]
  let mirrored: Bool

  var count: Int { mirrored ? 2 * sources.count : sources.count }

  func edge(_ arc: Int) -> Int { mirrored ? arc >> 1 : arc }

  func source(_ arc: Int) -> Int {
    Int(mirrored && arc & 1 == 1 ? targets[arc >> 1] : sources[edge(arc)])
  }

  func target(_ arc: Int) -> Int {
    Int(mirrored && arc & 1 == 1 ? sources[arc >> 1] : targets[edge(arc)])
  }

  /// Sorts by target and then, stably, by source: two counting sorts.
  ///
  /// What takes time is writing to places far apart, so that an arc is written as one record: a node
  /// in the lower 32 bits and, where they have room, its edge above.
  ///
  /// - Parameters:
  ///   - record: The records, with room for the edge when weights or edges are asked for.
  ///   - nodeCount: The number of nodes.
  ///   - weights: The weight of each edge.
  ///   - edgeIdentities: Whether the edge of each slot is kept.
  /// - Returns: The arcs by source, each in the order of targets.
  func filed<Record: FixedWidthInteger & UnsignedInteger>(
    as record: Record.Type, nodeCount: Int, weights: [Double]?, edgeIdentities: Bool
  ) -> Adjacency {
    let starts = offsets(nodeCount, by: target)
    var cursors = starts
    var byTarget = [Record](repeating: 0, count: count)
    for arc in 0..<count {
      let node = target(arc)
      byTarget[Int(cursors[node])] = Record(
        truncatingIfNeeded: UInt64(edge(arc)) << 32 | UInt64(source(arc)))
      cursors[node] += 1
    }

    let offsets = mirrored ? starts : offsets(nodeCount, by: source)
    cursors = offsets
    var slots = [Record](repeating: 0, count: count)
    for node in 0..<nodeCount {
      for place in Int(starts[node])..<Int(starts[node + 1]) {
        let record = byTarget[place]
        let source = UInt32(truncatingIfNeeded: record)
        slots[Int(cursors[Int(source)])] = record ^ Record(source) | Record(UInt32(node))
        cursors[Int(source)] += 1
      }
    }
    func upper(_ slot: Record) -> UInt32 { UInt32(truncatingIfNeeded: UInt64(slot) >> 32) }
    return Adjacency(
      offsets: offsets, neighbors: slots.map { UInt32(truncatingIfNeeded: $0) },
      weights: weights.map { weights in slots.map { weights[Int(upper($0))] } },
      edges: edgeIdentities ? slots.map(upper) : nil)
  }

  /// Where the arcs of each node start when they are sorted by a node of theirs.
  private func offsets(_ nodeCount: Int, by node: (Int) -> Int) -> [UInt32] {
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    for arc in 0..<count { offsets[node(arc) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    return offsets
  }
}
