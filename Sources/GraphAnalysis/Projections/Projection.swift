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
    let arcs = graph.unweighted().undirected().outgoing
    let incidence = Incidence(arcs, of: nodes, to: between)
    let isOfFirst = first == second ? [] : nodes.map { kinds[$0] == first }
    let amounts = between.indices.map { place in
      weight == .newman ? 1 / Double(incidence.columnCount(place) - 1) : 1
    }
    let measure = self
    var parts: [ProjectedPairs] = []
    var pairCount = 0
    try await Blocks(nodes.count, maximumCount: 16, minimumSize: 64).forEach(execution) {
      (rows) throws(AnalysisError) -> ProjectedPairs in
      try measure.pairs(of: rows, incidence, amounts: amounts, isOfFirst: isOfFirst)
    } fold: { _, part in
      pairCount += part.others.count
      if pairCount <= Graph.Builder.maximumEdgeCount { parts.append(part) }
    }
    guard pairCount <= Graph.Builder.maximumEdgeCount else {
      throw .unusableOption(
        name: "minimum weight",
        requirement: "must be greater: more than \(Graph.Builder.maximumEdgeCount) pairs remain")
    }
    return ProjectedGraph(
      graph: Graph(
        isDirected: false, edgeCount: pairCount,
        outgoing: ProjectedPairs.adjacency(parts, rowCount: nodes.count)),
      nodes: nodes)
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

  /// The pairs of some nodes with nodes of higher places, in no order within a row.
  private func pairs(
    of rows: Range<Int>, _ incidence: Incidence, amounts: [Double], isOfFirst: [Bool]
  ) throws(AnalysisError) -> ProjectedPairs {
    let between = incidence.columnOffsets.count - 1
    var result = ProjectedPairs()
    result.reserve(rows: rows.count, pairs: incidence.meetings(ofRows: rows))
    try incidence.forEachRow(rows, amounts: amounts) { row, other, sum in
      guard isOfFirst.isEmpty || isOfFirst[other] != isOfFirst[row] else { return }
      let (own, others) = (incidence.rowCount(row), incidence.rowCount(other))
      let value =
        switch weight {
        case .count, .newman: sum
        case .ratio: sum / Double(between)
        case .jaccard: sum / (Double(own + others) - sum)
        case .overlap: sum / Double(min(own, others))
        }
      guard value >= minimumWeight else { return }
      result.others.append(UInt32(truncatingIfNeeded: other))
      result.weights.append(value)
    } endOfRow: {
      result.ends.append(result.others.count)
    }
    return result
  }
}
