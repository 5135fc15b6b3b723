public import GraphCore

/// Where a graph falls apart when one node or one edge is taken out.
public struct Biconnectivity: Sendable, Hashable {
  /// The nodes of every biconnected component, in ascending order.
  ///
  /// Components come in the order of their first edge. A node where components meet belongs to
  /// each of them.
  public let components: [[Int]]
  /// For each edge, in the order of `graph.edges()`, the number of its component; `nil` for a
  /// loop.
  public let membership: [Int?]
  /// The nodes without which the graph falls into more components, in ascending order.
  public let articulationPoints: [Int]
  /// The numbers of the edges without which the graph falls into more components, ascending.
  public let bridges: [Int]
}

/// The biconnected components, articulation points and bridges of a graph.
///
/// ```swift
/// let found = try await BiconnectedComponents().run(on: graph)
/// found.articulationPoints    // whose exit cuts others off
/// ```
///
/// A biconnected component is a largest set of edges of which each two lie on a common cycle that
/// visits no node twice, or a single edge. An articulation point belongs to several components. A
/// bridge is an edge on no cycle; parallel edges form a cycle, so none of them is a bridge.
/// Directions and weights are ignored; loops and isolates belong to no component.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Hopcroft and Tarjan (1973), doi:10.1145/362248.362272
public struct BiconnectedComponents: GraphMeasure {
  /// Makes the measure; it has no options.
  public init() {}

  /// Finds the components and where they meet.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: Components, articulation points and bridges.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Biconnectivity {
    try await runAway(execution) { () throws(AnalysisError) in
      let undirected = graph.unweighted().withEdgeIdentities().undirected()
      var search = BiconnectionSearch(undirected)
      try search.run()
      return search.result(undirected)
    }
  }
}

/// A depth-first search with a stack of its own, so that long paths are safe.
private struct BiconnectionSearch {
  private let arcs: Adjacency
  private let numbers: [UInt32]
  /// When a node was visited; -1 before.
  private var visit: [Int]
  /// The earliest visit that is reached from the subtree of a node by one edge upwards.
  private var low: [Int]
  private var cursors: [Int]
  private var labels: [Int]
  private var labelCount = 0
  private var openEdges: [Int] = []
  private var visited = 0

  init(_ graph: Graph) {
    arcs = graph.outgoing
    numbers = graph.outgoing.edges ?? []
    visit = [Int](repeating: -1, count: graph.nodeCount)
    low = visit
    cursors = arcs.offsets.dropLast().map { Int($0) }
    labels = [Int](repeating: -1, count: graph.edgeCount)
  }

  mutating func run() throws(AnalysisError) {
    for root in visit.indices where visit[root] < 0 { try explore(root) }
  }

  private mutating func enter(_ node: Int) {
    visit[node] = visited
    low[node] = visited
    visited += 1
  }

  private mutating func explore(_ root: Int) throws(AnalysisError) {
    // Each step holds a node and the edge by which it was reached.
    var path = [(node: root, edge: -1)]
    enter(root)
    while let (node, arrival) = path.last {
      if cursors[node] < arcs.slots(of: node).upperBound {
        let slot = cursors[node]
        cursors[node] += 1
        let (neighbor, edge) = (Int(arcs.neighbors[slot]), Int(numbers[slot]))
        if edge == arrival || neighbor == node { continue }
        if visit[neighbor] < 0 {
          if visited & 0xFFFF == 0 { try checkCancellation() }
          openEdges.append(edge)
          enter(neighbor)
          path.append((neighbor, edge))
        } else if visit[neighbor] < visit[node] {
          openEdges.append(edge)
          low[node] = min(low[node], visit[neighbor])
        }
        continue
      }
      path.removeLast()
      guard let parent = path.last?.node else { break }
      low[parent] = min(low[parent], low[node])
      guard low[node] >= visit[parent] else { continue }
      while let edge = openEdges.popLast() {
        labels[edge] = labelCount
        if edge == arrival { break }
      }
      labelCount += 1
    }
  }

  /// Numbers components by their first edge and derives the rest from them.
  func result(_ graph: Graph) -> Biconnectivity {
    var places = [Int?](repeating: nil, count: labelCount)
    var membership: [Int?] = []
    var ends: [Set<Int>] = []
    var sizes: [Int] = []
    for (number, edge) in graph.edges().enumerated() {
      guard labels[number] >= 0 else {
        membership.append(nil)
        continue
      }
      let place = places[labels[number]] ?? ends.count
      if place == ends.count {
        places[labels[number]] = place
        ends.append([])
        sizes.append(0)
      }
      membership.append(place)
      ends[place].formUnion([edge.source, edge.target])
      sizes[place] += 1
    }
    let components = ends.map { $0.sorted() }
    var memberships = [Int](repeating: 0, count: graph.nodeCount)
    for component in components { for node in component { memberships[node] += 1 } }
    return Biconnectivity(
      components: components, membership: membership,
      articulationPoints: memberships.indices.filter { memberships[$0] > 1 },
      bridges: membership.indices.filter { number in
        membership[number].map { sizes[$0] == 1 } ?? false
      })
  }
}
