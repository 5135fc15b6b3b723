public import GraphCore

/// The parts into which a graph falls.
public struct Components: Sendable, Hashable {
  /// For each node, the number of its part; parts are numbered by their first node.
  public let membership: [Int]
  /// The number of nodes of each part.
  public let sizes: [Int]

  /// The number of parts.
  public var count: Int { sizes.count }
}

extension Components {
  /// Numbers parts by their first node.
  init(labels: [Int]) {
    // Labels that are numbers of nodes, the usual case, need no dictionary.
    let areNodes = labels.allSatisfy { labels.indices.contains($0) }
    var places = [Int](repeating: -1, count: areNodes ? labels.count : 0)
    var numbers: [Int: Int] = [:]
    var membership: [Int] = []
    var sizes: [Int] = []
    membership.reserveCapacity(labels.count)
    for label in labels {
      let known = areNodes ? places[label] : numbers[label] ?? -1
      let number = known < 0 ? sizes.count : known
      if known < 0 {
        if areNodes { places[label] = number } else { numbers[label] = number }
        sizes.append(0)
      }
      sizes[number] += 1
      membership.append(number)
    }
    self.membership = membership
    self.sizes = sizes
  }
}

/// The connected components of a graph.
///
/// ```swift
/// let components = try await ConnectedComponents().run(on: graph)
/// components.sizes.max()
/// ```
///
/// Weakly connected: a path joins every two nodes of a part when directions are ignored. Strongly
/// connected: a path leads from each node of a part to each other one. The two are the same in
/// undirected graphs. Weights are ignored; parallel edges and loops have no effect; an isolate is
/// a part of its own.
///
/// Complexity: O(*n* + *m*) when strong, and nearly so when weak.
///
/// ## References
/// - Tarjan (1972), doi:10.1137/0201010
/// - Sutton, Ben-Nun and Barak (2018), doi:10.1109/IPDPS.2018.00012
public struct ConnectedComponents: GraphMeasure {
  /// How nodes of a part hang together.
  public enum Connection: Sendable, Hashable {
    /// By paths that ignore directions.
    case weak
    /// By paths both ways along arcs.
    case strong
  }

  /// How nodes of a part hang together.
  public var connection: Connection

  /// Chooses the kind of connection.
  ///
  /// - Parameter connection: How nodes of a part hang together.
  public init(_ connection: Connection = .weak) {
    self.connection = connection
  }

  /// Finds the parts.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The part of every node and the size of every part.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Components {
    let connection = self.connection
    return try await runAway(execution) { () throws(AnalysisError) in
      switch connection {
      case .strong where graph.isDirected:
        Components(labels: try strongComponentLabels(graph.outgoing))
      case .weak, .strong:
        try weakComponents(graph)
      }
    }
  }
}
