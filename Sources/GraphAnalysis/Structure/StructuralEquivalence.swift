public import GraphCore

/// How differently every two nodes are tied to the others.
///
/// ```swift
/// let distances = try await StructuralEquivalence().run(on: graph)
/// distances[3][5]    // 0: nodes 3 and 5 can stand in for each other
/// ```
///
/// The Euclidean distance d(i, j) of the ties of two nodes. In directed graphs d² is the sum of
/// (a(i, k) − a(j, k))² + (a(k, i) − a(k, j))² over all third nodes k, plus twice
/// (a(i, j) − a(j, i))²; in undirected graphs the sum of (a(i, k) − a(j, k))². 0 for nodes that
/// are tied alike.
///
/// With weights as strengths, ties count by their weight, and parallel edges add up; without, they
/// count once. Loops have no effect. Isolates are all alike.
///
/// Complexity: O(*n*² + *n* *m*) time, O(*n*²) space.
///
/// ## References
/// - Lorrain and White (1971), doi:10.1080/0022250X.1971.9989788
/// - Burt (1976), doi:10.2307/2577097
public struct StructuralEquivalence: GraphMeasure {
  /// The most nodes of a graph.
  public static let maximumNodeCount = 10_000

  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights

  /// Chooses how ties count.
  ///
  /// - Parameter weights: Strengths, or ignored to count all ties alike.
  public init(weights: EdgeWeights = .ignored) {
    self.weights = weights
  }

  /// Compares every two nodes.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A row for each node with its distance to every node.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, for a graph that is too large, or
  ///   when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [[Double]] {
    guard graph.nodeCount <= Self.maximumNodeCount else {
      throw .graphTooLarge(
        measure: "structural-equivalence", nodeCount: graph.nodeCount,
        limit: Self.maximumNodeCount)
    }
    let checked = try weights.checked(
      graph, needed: .strength, measure: "structural-equivalence")
    let simple = checked.simplified()
    let sides = simple.isDirected ? [simple.outgoing, simple.incoming] : [simple.outgoing]
    var distances: [[Double]] = []
    try await Blocks(graph.nodeCount).forEach(execution) {
      (nodes) throws(AnalysisError) -> [[Double]] in
      var rows: [[Double]] = []
      var own = [Double](repeating: 0, count: simple.nodeCount)
      for node in nodes {
        var row = [Double](repeating: 0, count: simple.nodeCount)
        for side in sides {
          try checkCancellation()
          for slot in side.slots(of: node) {
            own[Int(side.neighbors[slot])] = side.weights?[slot] ?? 1
          }
          Self.add(&row, own, node, side, isDirected: simple.isDirected)
          for slot in side.slots(of: node) { own[Int(side.neighbors[slot])] = 0 }
        }
        rows.append(row.map { $0.squareRoot() })
      }
      return rows
    } fold: {
      distances += $1
    }
    return distances
  }

  /// Adds the squares of the differences between the ties of a node and those of every other.
  private static func add(
    _ row: inout [Double], _ own: [Double], _ node: Int, _ side: Adjacency, isDirected: Bool
  ) {
    for other in row.indices where other != node {
      var (sum, back) = (0.0, 0.0)
      // Both lists of ties are sorted: walk them side by side.
      var (left, right) = (side.slots(of: node), side.slots(of: other))
      while !left.isEmpty || !right.isEmpty {
        let mine = left.isEmpty ? Int.max : Int(side.neighbors[left.lowerBound])
        let theirs = right.isEmpty ? Int.max : Int(side.neighbors[right.lowerBound])
        let third = min(mine, theirs)
        var gap = 0.0
        if mine == third {
          gap += side.weights?[left.lowerBound] ?? 1
          left.removeFirst()
        }
        if theirs == third {
          let strength = side.weights?[right.lowerBound] ?? 1
          gap -= strength
          if third == node { back = strength }
          right.removeFirst()
        }
        if third != node && third != other { sum += gap * gap }
      }
      if isDirected { sum += (own[other] - back) * (own[other] - back) }
      row[other] += sum
    }
  }
}
