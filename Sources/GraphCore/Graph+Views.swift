extension Graph {
  /// The graph with every edge turned round; itself when undirected.
  ///
  /// Shares the storage of this graph. Edge numbers are kept.
  ///
  /// - Complexity: O(1), plus O(*n* + *m*) if incoming arcs were not asked for before.
  public func reversed() -> Graph {
    guard isDirected else { return self }
    return Graph(
      isDirected: true, edgeCount: edgeCount, outgoing: incoming, incoming: outgoing)
  }

  /// The graph without directions; itself when undirected.
  ///
  /// Every arc becomes an edge, so that an arc each way becomes two parallel edges; see
  /// ``simplified(weights:keepingLoops:)`` to merge those. Weights and edge numbers are kept.
  /// This is a compact copy: a search over two separate adjacencies would cost every measure
  /// more than the copy does.
  ///
  /// - Complexity: O(*n* + *m*).
  public func undirected() -> Graph {
    guard isDirected else { return self }
    return rebuilt(directed: false, nodeCount: nodeCount, from: edges())
  }

  /// The graph without weights.
  ///
  /// Shares the storage of this graph.
  ///
  /// - Complexity: O(1).
  public func unweighted() -> Graph {
    guard isWeighted else { return self }
    return Graph(
      isDirected: isDirected, edgeCount: edgeCount, outgoing: outgoing.withoutWeights,
      incoming: incomingIfBuilt?.withoutWeights)
  }

  /// The graph with every weight replaced; an unweighted graph is returned as it is.
  ///
  /// ```swift
  /// let distances = strengths.mapWeights { 1 / $0 }
  /// ```
  ///
  /// - Parameter transform: The new weight for an old one.
  /// - Returns: A graph with the same edges and new weights.
  /// - Complexity: O(*n* + *m*); only weights are copied.
  public func mapWeights(_ transform: (Double) -> Double) -> Graph {
    guard let weights = outgoing.weights else { return self }
    let adjacency = Adjacency(
      offsets: outgoing.offsets, neighbors: outgoing.neighbors, weights: weights.map(transform),
      edges: outgoing.edges)
    return Graph(isDirected: isDirected, edgeCount: edgeCount, outgoing: adjacency)
  }

  /// The graph with only the edges that a test accepts, and all nodes.
  ///
  /// This is a compact copy, because every measure reads each arc many times and would pay for
  /// the test each time. The edges that remain are numbered afresh, in the same order.
  ///
  /// - Parameter isIncluded: Whether to keep an edge; called once for each, in order.
  /// - Returns: A graph with the same nodes.
  /// - Throws: What the test throws.
  /// - Complexity: O(*n* + *m*).
  public func filteringEdges<Failure: Error>(
    _ isIncluded: (Edge) throws(Failure) -> Bool
  ) throws(Failure) -> Graph {
    var kept: [Edge] = []
    for edge in edges() where try isIncluded(edge) { kept.append(edge) }
    return rebuilt(directed: isDirected, nodeCount: nodeCount, from: kept)
  }

  /// A part of a graph, with the way back to the whole.
  public struct Subgraph: Sendable {
    /// The part; its nodes are numbered afresh, in the same order.
    public let graph: Graph
    /// For every node of the part, its number in the whole.
    public let nodes: [Int]
  }

  /// The nodes that a test accepts, with the edges among them.
  ///
  /// This is a compact copy, for the reason given at ``filteringEdges(_:)``.
  ///
  /// - Parameter isIncluded: Whether to keep a node; called once for each, in order.
  /// - Returns: The part, with the number of each of its nodes in this graph.
  /// - Throws: What the test throws.
  /// - Complexity: O(*n* + *m*).
  public func filteringNodes<Failure: Error>(
    _ isIncluded: (Int) throws(Failure) -> Bool
  ) throws(Failure) -> Subgraph {
    var nodes: [Int] = []
    var places = [Int](repeating: -1, count: nodeCount)
    for node in 0..<nodeCount where try isIncluded(node) {
      places[node] = nodes.count
      nodes.append(node)
    }
    let kept = edges().compactMap { edge -> Edge? in
      let (source, target) = (places[edge.source], places[edge.target])
      guard source >= 0, target >= 0 else { return nil }
      return Edge(source: source, target: target, weight: edge.weight)
    }
    return Subgraph(
      graph: rebuilt(directed: isDirected, nodeCount: nodes.count, from: kept), nodes: nodes)
  }

  /// Builds a graph from edges that are known to fit.
  func rebuilt(directed: Bool, nodeCount: Int, from edges: [Edge]) -> Graph {
    do {
      var builder = try Builder(directed: directed, nodeCount: nodeCount)
      builder.reserveEdges(edges.count, weighted: isWeighted)
      for edge in edges {
        try builder.addEdge(from: edge.source, to: edge.target, weight: edge.weight)
      }
      return builder.build(edgeIdentities: hasEdgeIdentities)
    } catch {
      preconditionFailure("Edges of a graph fit in a graph: \(error)")
    }
  }
}
