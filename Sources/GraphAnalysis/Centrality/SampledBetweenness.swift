public import GraphCore

/// Betweenness from sampled shortest paths, with a guarantee on the error.
///
/// ```swift
/// let found = try await SampledBetweenness(error: 0.01, failure: 0.1, seed: 1).run(on: graph)
/// ```
///
/// Estimates normalised ``Betweenness`` such that, with probability at least 1 − δ over the seeds,
/// *every* score is within ε of its true value. Each of r samples draws an ordered pair of nodes and one
/// of the shortest paths between them, each equally likely, and adds 1/r to the nodes inside it, with
/// r = ½ ε⁻² (⌊log₂(D − 2)⌋ + 1 + ln(1/δ)) and D a bound on the number of nodes on a shortest path. D comes
/// from one search in each component where the graph is undirected and lengths are ignored, and else is
/// the size of the greatest component; the guarantee holds for any bound. ε is made smaller by
/// (n − 2)/n to allow for the pairs that a node itself belongs to.
///
/// Directed graphs are searched along their arcs. Weights are distances. Parallel edges are distinct
/// shortest paths; loops have no effect; isolates have 0. With fewer than three nodes scores are
/// undefined (`nil`). A graph so small that exact scores cost no more is better measured exactly.
///
/// Complexity: O(r·*m*) time unweighted, O(r·*m* log *n*) weighted; O(*n* + *m*) space per thread.
///
/// ## References
/// - Riondato and Kornaropoulos (2016), doi:10.1007/s10618-015-0423-0
public struct SampledBetweenness: GraphMeasure {
  /// Scores, and what they were found from.
  public struct Estimate: Sendable, Hashable {
    /// The estimate for each node, normalised; `nil` where undefined.
    public let scores: [Double?]
    /// The number of sampled pairs.
    public let samples: Int
    /// The bound on the number of nodes on a shortest path.
    public let diameterBound: Int
  }

  /// The most samples that are drawn.
  public static let maximumSampleCount = 100_000_000

  /// ε, the greatest error of any score.
  public var error: Double
  /// δ, the probability that some score has a greater error.
  public var failure: Double
  /// ``EdgeWeights/distance``, or ``EdgeWeights/ignored`` to count hops.
  public var weights: EdgeWeights
  /// Where random numbers start.
  public var seed: UInt64

  /// Chooses the guarantee.
  ///
  /// - Parameters:
  ///   - error: ε, the greatest error of any score; between 0 and 1.
  ///   - failure: δ, the probability that some score has a greater error; between 0 and 1.
  ///   - weights: Distances, or ignored to count hops.
  ///   - seed: Where random numbers start.
  public init(
    error: Double, failure: Double, weights: EdgeWeights = .ignored, seed: UInt64
  ) {
    self.error = error
    self.failure = failure
    self.weights = weights
    self.seed = seed
  }

  /// Estimates the score of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The estimates.
  /// - Throws: ``AnalysisError`` for options or weights that cannot be used, for too many shortest
  ///   paths, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Estimate {
    for (name, value) in [("error", error), ("failure", failure)] {
      guard value > 0, value < 1 else {
        throw .unusableOption(name: name, requirement: "must lie between 0 and 1")
      }
    }
    let graph = try weights.checked(graph, needed: .distance, measure: "betweenness")
    let count = graph.nodeCount
    guard count > 2 else {
      return Estimate(
        scores: [Double?](repeating: nil, count: count), samples: 0, diameterBound: count)
    }
    let bound = try await runAway(Execution(threads: 1)) { () throws(AnalysisError) in
      try Self.diameterBound(graph)
    }
    guard bound > 2 else {
      return Estimate(
        scores: [Double?](repeating: 0, count: count), samples: 0, diameterBound: bound)
    }
    let allowed = error * Double(count - 2) / Double(count)
    // log₂ of a whole number, rounded down, is the place of its highest bit.
    let dimension = Double((bound - 2).bitWidth - 1 - (bound - 2).leadingZeroBitCount + 1)
    let needed = (0.5 / (allowed * allowed) * (dimension - logarithm(failure))).rounded(.up)
    guard needed <= Double(Self.maximumSampleCount) else {
      throw .unusableOption(
        name: "error", requirement: "would take \(needed) samples; allow a greater error")
    }
    let samples = Int(needed)
    let hits = try await Self.hits(graph, samples: samples, seed: seed, execution)
    let factor = Double(count) / Double(count - 2) / Double(samples)
    return Estimate(
      scores: hits.map { Double($0) * factor }, samples: samples, diameterBound: bound)
  }

  /// How often each node lies inside a sampled path.
  private static func hits(
    _ graph: Graph, samples: Int, seed: UInt64, _ execution: Execution
  ) async throws(AnalysisError) -> [Int] {
    let (arcs, back) = (graph.outgoing, graph.incoming)
    let count = graph.nodeCount
    var hits = [Int](repeating: 0, count: count)
    try await Blocks(samples).forEach(execution) { (draws) throws(AnalysisError) -> [Int] in
      var generator = SeededGenerator(seed: seed, stream: draws.lowerBound)
      var part = [Int](repeating: 0, count: count)
      var paths = PathCounts(nodeCount: count)
      return try unsafe arcs.withPointers { (pointers) throws(AnalysisError) in
        var search = unsafe ShortestPathSearch(pointers)
        for _ in draws {
          let source = generator.index(below: count)
          let other = generator.index(below: count - 1)
          let target = other < source ? other : other + 1
          try search.search(from: source)
          paths.take(search)
          guard paths.distances[target].isFinite else { continue }
          try paths.count(arcs)
          var node = target
          while true {
            node = paths.predecessor(of: node, back, generator.unit())
            guard node != source else { break }
            part[node] += 1
          }
        }
        return part
      }
    } fold: { _, part in
      for node in part.indices { hits[node] += part[node] }
    }
    return hits
  }

  /// A bound on the number of nodes on a shortest path.
  private static func diameterBound(_ graph: Graph) throws(AnalysisError) -> Int {
    let components = try weakComponents(graph)
    let (parts, sizes) = (components.membership, components.sizes)
    guard !graph.isDirected, !graph.isWeighted else { return sizes.max() ?? 0 }
    let arcs = graph.outgoing
    var isSeen = [Bool](repeating: false, count: sizes.count)
    return try unsafe arcs.withPointers { (pointers) throws(AnalysisError) in
      var search = unsafe ShortestPathSearch(pointers)
      var paths = PathCounts(nodeCount: graph.nodeCount)
      var bound = 0
      for node in parts.indices where !isSeen[parts[node]] {
        isSeen[parts[node]] = true
        try search.search(from: node)
        paths.take(search)
        // Any shortest path is at most as long as the way over the node.
        let farthest = paths.order.suffix(2).reduce(0.0) { $0 + paths.distances[$1] }
        bound = max(bound, min(sizes[parts[node]], Int(farthest) + 1))
      }
      return bound
    }
  }
}

extension PathCounts {
  /// The node before a node on a shortest path, each path equally likely for a number from 0 to 1.
  fileprivate func predecessor(of node: Int, _ back: Adjacency, _ chance: Double) -> Int {
    let slots = back.slots(of: node)
    func isBefore(_ slot: Int) -> Bool {
      precedes(Int(back.neighbors[slot]), node, length: back.weights?[slot])
    }
    let total = slots.reduce(0.0) {
      isBefore($1) ? $0 + counts[Int(back.neighbors[$1])] : $0
    }
    var rest = chance * total
    var last = node
    for slot in slots where isBefore(slot) {
      last = Int(back.neighbors[slot])
      rest -= counts[last]
      if rest < 0 { break }
    }
    return last
  }
}
