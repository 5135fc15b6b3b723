public import GraphCore

/// The shortest paths from one node to another, in order of length (Yen).
///
/// ```swift
/// let paths = try await KShortestPaths(from: hogeschool, to: ministry, count: 5).run(on: graph)
/// ```
///
/// Paths visit no node twice and differ in their nodes; equally long ones, within 10⁻¹⁰ of their
/// length, come in the numerical order of these. Along arcs, or as if edges had no direction. Weights are distances. Of parallel
/// edges the shortest is taken, and of these the first; loops have no effect. There may be fewer
/// paths than asked for, or none; the only path from a node to itself has no edges.
///
/// Complexity: O(*k* *l* *m* log *n*) time, with *l* the number of nodes on a path.
///
/// ## References
/// - Yen (1971), doi:10.1287/mnsc.17.11.712
public struct KShortestPaths: GraphMeasure {
  /// Where the paths start.
  public var source: Int
  /// Where the paths end.
  public var target: Int
  /// The most paths to find.
  public var count: Int
  /// Whether arcs are followed in their direction only.
  public var directed: Bool
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights

  /// Chooses the ends of the paths and how many to find.
  ///
  /// - Parameters:
  ///   - source: Where the paths start.
  ///   - target: Where the paths end.
  ///   - count: The most paths to find.
  ///   - directed: Whether arcs are followed in their direction only.
  ///   - weights: Distances, or ignored to count hops.
  public init(
    from source: Int, to target: Int, count: Int, directed: Bool = true,
    weights: EdgeWeights = .ignored
  ) {
    self.source = source
    self.target = target
    self.count = count
    self.directed = directed
    self.weights = weights
  }

  /// Finds the paths.
  ///
  /// - Parameters:
  ///   - graph: The graph to search.
  ///   - execution: Threads and progress.
  /// - Returns: Paths, shortest first.
  /// - Throws: ``AnalysisError`` for nodes that the graph does not have, for options or weights
  ///   that cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Path] {
    try PathFinder.check([source, target], graph)
    guard count >= 1 else {
      throw .unusableOption(name: "count", requirement: "needs a number of at least 1")
    }
    let graph = try weights.checked(graph, needed: .distance, measure: "shortest-path")
    let measure = self
    return try await runAway(execution) { () throws(AnalysisError) in
      try measure.paths(PathFinder(graph, directed: measure.directed), graph.nodeCount)
    }
  }

  private func paths(_ finder: PathFinder, _ nodeCount: Int) throws(AnalysisError) -> [Path] {
    let none = [Bool](repeating: false, count: nodeCount)
    guard let first = try finder.shortest(from: source, to: target, leftOut: none) else {
      return []
    }
    var found = [first]
    var candidates: Set<Path> = []
    while found.count < count, let last = found.last {
      // Every next path leaves a known one somewhere: look at every node of the last.
      var leftOut = none
      for (place, node) in last.nodes.dropLast().enumerated() {
        let root = last.nodes[..<place]
        let known = found.filter { $0.nodes.starts(with: last.nodes[...place]) }
        let forbidden = Set(known.compactMap { $0.nodes.dropFirst(place + 1).first })
        if let rest = try finder.shortest(
          from: node, to: target, leftOut: leftOut, forbidden: forbidden)
        {
          candidates.insert(finder.path(root + rest.nodes))
        }
        leftOut[node] = true
      }
      guard let next = Self.first(of: candidates) else { break }
      candidates.remove(next)
      found.append(next)
    }
    return found
  }

  /// The shortest path; of those that tie with it the first by the numbers of its nodes.
  private static func first(of paths: Set<Path>) -> Path? {
    guard let shortest = paths.lazy.map(\.length).min() else { return nil }
    return paths.lazy.filter { $0.length <= shortest * ShortestPathSearch.tieFactor }
      .min { $0.nodes.lexicographicallyPrecedes($1.nodes) }
  }
}
