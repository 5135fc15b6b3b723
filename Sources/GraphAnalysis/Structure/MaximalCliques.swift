public import GraphCore

/// The maximal cliques of a graph: sets of nodes all tied to each other that no node can join.
///
/// ```swift
/// let cliques = try await MaximalCliques(minimumSize: 3).run(on: graph)
/// ```
///
/// Directions and weights are ignored; parallel edges count once; loops have no effect. An isolate
/// is a clique of one. Cliques come as ascending lists of nodes, in numerical order. In a
/// projection of shared memberships they mostly give back the memberships.
///
/// There can be as many as 3^(n / 3); a search that finds more than the limit gives none.
///
/// Complexity: O(*d* *n* 3^(*d* / 3)) time, with *d* the greatest core number; O(*n* + *m*) space
/// per thread beside the result.
///
/// ## References
/// - Bron and Kerbosch (1973), doi:10.1145/362342.362367
/// - Eppstein, Löffler and Strash (2013), doi:10.1145/2543629
public struct MaximalCliques: GraphMeasure {
  /// The fewest nodes of a clique.
  public var minimumSize: Int
  /// The most cliques to find.
  public var limit: Int

  /// Chooses which cliques are found.
  ///
  /// - Parameters:
  ///   - minimumSize: The fewest nodes of a clique.
  ///   - limit: The most cliques to find.
  public init(minimumSize: Int = 1, limit: Int = 1_000_000) {
    self.minimumSize = minimumSize
    self.limit = limit
  }

  /// Finds the cliques.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The nodes of each clique.
  /// - Throws: ``AnalysisError/tooManyResults(measure:limit:)``, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [[Int]] {
    let simple = graph.unweighted().undirected().simplified()
    let cores = try coreNumbers(simple)
    let order = (0..<graph.nodeCount).sorted { (cores[$0], $0) < (cores[$1], $1) }
    var ranks = [Int](repeating: 0, count: graph.nodeCount)
    for (rank, node) in order.enumerated() { ranks[node] = rank }
    let (places, nodes, minimumSize, limit) = (ranks, order, minimumSize, limit)
    var cliques: [[Int]] = []
    var isOver = false
    try await Blocks(graph.nodeCount, minimumSize: 16).forEach(execution) {
      (block) throws(AnalysisError) -> [[Int]] in
      var search = CliqueSearch(simple, minimumSize: minimumSize, limit: limit)
      for rank in block {
        let node = nodes[rank]
        let around = Array(simple.neighbors(of: node))
        try search.extend(
          [node], candidates: Set(around.filter { places[$0] > rank }),
          excluded: Set(around.filter { places[$0] < rank }))
      }
      return search.found
    } fold: { _, part in
      isOver = isOver || cliques.count + part.count > limit
      if !isOver { cliques += part }
    }
    guard !isOver else { throw .tooManyResults(measure: "cliques", limit: limit) }
    return cliques.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// A search among the neighbors of a node, as deep as the greatest clique.
private struct CliqueSearch {
  private let graph: Graph
  private let minimumSize: Int
  private let limit: Int
  private(set) var found: [[Int]] = []

  init(_ graph: Graph, minimumSize: Int, limit: Int) {
    self.graph = graph
    self.minimumSize = minimumSize
    self.limit = limit
  }

  mutating func extend(
    _ clique: [Int], candidates: Set<Int>, excluded: Set<Int>
  ) throws(AnalysisError) {
    try checkCancellation()
    if candidates.isEmpty && excluded.isEmpty {
      guard clique.count >= minimumSize else { return }
      guard found.count < limit else {
        throw .tooManyResults(measure: "cliques", limit: limit)
      }
      found.append(clique.sorted())
      return
    }
    guard clique.count + candidates.count >= minimumSize else { return }
    // Cliques without the pivot and its neighbors are not maximal: look elsewhere only. The
    // choice of pivot has no influence on what is found.
    let pivot = candidates.union(excluded).max { first, second in
      (reach(first, candidates), second) < (reach(second, candidates), first)
    }
    guard let pivot else { return }
    let skipped = Set(graph.neighbors(of: pivot))
    var (candidates, excluded) = (candidates, excluded)
    for node in candidates.subtracting(skipped).sorted() {
      let around = Set(graph.neighbors(of: node))
      try extend(
        clique + [node], candidates: candidates.intersection(around),
        excluded: excluded.intersection(around))
      candidates.remove(node)
      excluded.insert(node)
    }
  }

  private func reach(_ node: Int, _ candidates: Set<Int>) -> Int {
    graph.neighbors(of: node).count { candidates.contains($0) }
  }
}
