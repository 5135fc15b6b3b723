public import GraphCore

/// A graph of nodes that share others, with the way back to the whole.
public struct ProjectedGraph: Sendable, Equatable {
  /// The projection: undirected, with what is shared as weights, which are strengths.
  public let graph: Graph
  /// For every node of the projection, its number in the whole, ascending.
  public let nodes: [Int]
}

/// The ties that nodes of two kinds, or of one, have through nodes of a third.
///
/// ```swift
/// // Partners that are in the same programmes.
/// let together = try await Projection(
///   of: partner, and: partner, through: programme, kinds: kinds, weight: .newman
/// ).run(on: graph)
/// ```
///
/// Two nodes a, b are joined when both are tied to a node of the kind in between. With N(a) the
/// nodes of that kind that a is tied to, and h(x) the nodes of either projected kind that x is
/// tied to, the weight is chosen from:
///
/// - *count*: |N(a) ∩ N(b)|
/// - *ratio*: |N(a) ∩ N(b)| / the number of nodes of the kind in between
/// - *Newman*: Σ over x in N(a) ∩ N(b) of 1 / (h(x) − 1)
/// - *Jaccard*: |N(a) ∩ N(b)| / |N(a) ∪ N(b)|
/// - *overlap*: |N(a) ∩ N(b)| / min(|N(a)|, |N(b)|)
///
/// A node in between with forty neighbors makes 780 pairs of them, all tied alike: never rank
/// on counts. Newman's weight gives each of them a total of 1 for each such node. Pairs below the
/// minimum weight are never stored.
///
/// Directions, weights and ties other than to the kind in between are ignored; parallel edges
/// count once. Nodes that share nothing stay as isolates.
///
/// Complexity: O(Σ over nodes in between of h²) time; space as for the result.
///
/// ## References
/// - Newman (2001), doi:10.1103/PhysRevE.64.016132
/// - Borgatti and Everett (1997), doi:10.1016/S0378-8733(96)00301-2
public struct Projection: GraphMeasure {
  /// What makes a tie strong.
  public enum Weight: Sendable, Hashable, CaseIterable {
    /// The number of shared nodes.
    case count
    /// The share of all nodes in between.
    case ratio
    /// The number of shared nodes, each divided by how many others share it.
    case newman
    /// The share of the nodes that either has.
    case jaccard
    /// The share of the nodes that the one with fewer has.
    case overlap
  }

  /// The kind of one end of a tie.
  public var first: Int
  /// The kind of the other end, which may be the same.
  public var second: Int
  /// The kind in between.
  public var through: Int
  /// The kind of each node; `nil` for a node of none.
  public var kinds: [Int?]
  /// What makes a tie strong.
  public var weight: Weight
  /// The least weight of a tie.
  public var minimumWeight: Double

  /// Chooses what is projected.
  ///
  /// - Parameters:
  ///   - first: The kind of one end of a tie.
  ///   - second: The kind of the other end, which may be the same.
  ///   - through: The kind in between.
  ///   - kinds: The kind of each node; `nil` for a node of none.
  ///   - weight: What makes a tie strong.
  ///   - minimumWeight: The least weight of a tie.
  public init(
    of first: Int, and second: Int, through: Int, kinds: [Int?], weight: Weight,
    minimumWeight: Double = 0
  ) {
    self.first = first
    self.second = second
    self.through = through
    self.kinds = kinds
    self.weight = weight
    self.minimumWeight = minimumWeight
  }

  /// Finds the ties.
  ///
  /// - Parameters:
  ///   - graph: The graph to project.
  ///   - execution: Threads and progress.
  /// - Returns: The projection.
  /// - Throws: ``AnalysisError`` for options that cannot be used or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> ProjectedGraph {
    try check(graph)
    let nodes = kinds.indices.filter { kinds[$0] == first || kinds[$0] == second }
    let between = kinds.indices.filter { kinds[$0] == through }
    let undirected = graph.unweighted().undirected()
    let rows = Incidence(
      undirected, nodes: nodes,
      places: Incidence.places(between, nodeCount: graph.nodeCount))
    let columns = Incidence(
      undirected, nodes: between, places: Incidence.places(nodes, nodeCount: graph.nodeCount))
    let measure = self
    var edges: [Graph.Edge] = []
    try await Blocks(nodes.count, minimumSize: 64).forEach(execution) {
      (places) throws(AnalysisError) -> [Graph.Edge] in
      try measure.edges(of: places, rows, columns)
    } fold: {
      edges += $1
    }
    do {
      var builder = try Graph.Builder(directed: false, nodeCount: nodes.count)
      builder.reserveEdges(edges.count, weighted: true)
      for edge in edges {
        try builder.addEdge(from: edge.source, to: edge.target, weight: edge.weight)
      }
      return ProjectedGraph(graph: builder.build(), nodes: nodes)
    } catch {
      throw .unusableOption(
        name: "minimum weight",
        requirement: "must be greater: more than \(Graph.Builder.maximumEdgeCount) pairs remain")
    }
  }

  private func check(_ graph: Graph) throws(AnalysisError) {
    guard kinds.count == graph.nodeCount else {
      throw .unusableOption(name: "kinds", requirement: "needs one kind or none per node")
    }
    guard first != through, second != through else {
      throw .unusableOption(name: "through", requirement: "needs a kind other than the ends'")
    }
    guard !minimumWeight.isNaN else {
      throw .unusableOption(name: "minimum weight", requirement: "needs a number")
    }
  }

  /// The ties of some nodes to nodes after them.
  private func edges(
    of places: Range<Int>, _ rows: Incidence, _ columns: Incidence
  ) throws(AnalysisError) -> [Graph.Edge] {
    let isMixed = first != second
    var edges: [Graph.Edge] = []
    var shared = [Double](repeating: 0, count: rows.nodes.count)
    var touched: [Int] = []
    for place in places {
      try checkCancellation()
      let kind = kinds[rows.nodes[place]]
      for between in rows[place] {
        let amount = weight == .newman ? 1 / Double(columns.count(between) - 1) : 1
        let all = columns[between]
        for index in stride(from: all.endIndex - 1, through: all.startIndex, by: -1) {
          let other = all[index]
          if other <= place { break }
          if isMixed && kinds[rows.nodes[other]] == kind { continue }
          if shared[other] == 0 { touched.append(other) }
          shared[other] += amount
        }
      }
      touched.sort()
      for other in touched {
        let value = value(shared[other], place, other, rows, columns)
        shared[other] = 0
        guard value >= minimumWeight else { continue }
        edges.append(Graph.Edge(source: place, target: other, weight: value))
      }
      touched.removeAll(keepingCapacity: true)
    }
    return edges
  }

  private func value(
    _ shared: Double, _ place: Int, _ other: Int, _ rows: Incidence, _ columns: Incidence
  ) -> Double {
    let (own, others) = (Double(rows.count(place)), Double(rows.count(other)))
    return switch weight {
    case .count, .newman: shared
    case .ratio: shared / Double(columns.nodes.count)
    case .jaccard: shared / (own + others - shared)
    case .overlap: shared / min(own, others)
    }
  }
}
