public import GraphCore

/// The correlation of two graphs on the same nodes, beside what chance would give.
public struct GraphCorrelation: Sendable, Hashable {
  /// The correlation over pairs of nodes; `nil` when the ties of a graph do not vary.
  public let correlation: Double?
  /// The mean over the permutations; `nil` without permutations.
  public let mean: Double?
  /// The standard deviation over the permutations; `nil` with fewer than two.
  public let standardDeviation: Double?
  /// The share of permutations with a correlation as low as this one, or lower, this one included.
  public let lowerPValue: Double?
  /// The share of permutations with a correlation as high as this one, or higher, this one
  /// included.
  public let upperPValue: Double?
}

/// Whether two graphs on the same nodes have their ties in the same places (QAP).
///
/// ```swift
/// let result = try await QuadraticAssignment(with: funding, permutations: 4_999, seed: 1)
///   .run(on: advice)
/// ```
///
/// The correlation of a(i, j) with b(i, j) over ordered pairs of different nodes, unordered ones
/// when both graphs are undirected. Pairs of one graph depend on each other, so no table of
/// correlations applies: the nodes of the other graph are dealt out afresh at random, ties and
/// all, and p = (1 + as extreme) / (1 + permutations), which is never 0.
///
/// With weights as strengths, a(i, j) is the sum of the weights of parallel edges; without, it is
/// 1 or 0. Loops have no effect.
///
/// Complexity: O(*m* log *k*) per permutation, with *k* the greatest degree; O(*n* + *m*) space.
///
/// ## References
/// - Krackhardt (1988), doi:10.1016/0378-8733(88)90004-4
public struct QuadraticAssignment: GraphMeasure {
  /// The graph to compare with.
  public var other: Graph
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// How often the nodes are dealt out afresh; 0 for no test.
  public var permutations: Int
  /// Starts the random numbers.
  public var seed: UInt64

  /// Chooses the graph to compare with, how ties count and how much is tested.
  ///
  /// - Parameters:
  ///   - other: The graph to compare with.
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - permutations: How often the nodes are dealt out afresh; 0 for no test.
  ///   - seed: Starts the random numbers.
  public init(
    with other: Graph, weights: EdgeWeights = .ignored, permutations: Int = 0, seed: UInt64 = 0
  ) {
    self.other = other
    self.weights = weights
    self.permutations = permutations
    self.seed = seed
  }

  /// Finds the correlation and tests it.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The correlation and what chance gives.
  /// - Throws: ``AnalysisError`` for a graph of other nodes, for options or weights that cannot be
  ///   used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> GraphCorrelation {
    guard other.nodeCount == graph.nodeCount else {
      throw .unusableOption(name: "graph", requirement: "needs the same nodes as the other graph")
    }
    guard permutations >= 0 else {
      throw .unusableOption(name: "permutations", requirement: "needs a number of at least 0")
    }
    let first = try weights.checked(graph, needed: .strength, measure: "qap")
    let second = try weights.checked(other, needed: .strength, measure: "qap")
    let ties = PairedTies(first.simplified(), second.simplified())
    guard let correlation = ties.correlation(Array(0..<graph.nodeCount)) else {
      return GraphCorrelation(
        correlation: nil, mean: nil, standardDeviation: nil, lowerPValue: nil, upperPValue: nil)
    }
    var drawn: [Double] = []
    let (seed, nodeCount) = (seed, graph.nodeCount)
    try await Blocks(permutations, minimumSize: 8).forEach(execution) {
      (numbers) throws(AnalysisError) -> [Double] in
      var part: [Double] = []
      for number in numbers {
        try checkCancellation()
        var generator = SplitMix(seed: seed, part: number)
        var places = Array(0..<nodeCount)
        generator.shuffle(&places)
        part.append(ties.correlation(places) ?? 0)
      }
      return part
    } fold: {
      drawn += $1
    }
    return Self.result(correlation, drawn)
  }

  private static func result(_ correlation: Double, _ drawn: [Double]) -> GraphCorrelation {
    // Sums in another order differ in their last digits, and must not tip a comparison.
    let slack = 1e-12
    func share(_ isExtreme: (Double) -> Bool) -> Double? {
      guard !drawn.isEmpty else { return nil }
      return Double(1 + drawn.count(where: isExtreme)) / Double(1 + drawn.count)
    }
    let mean = drawn.isEmpty ? nil : drawn.reduce(0, +) / Double(drawn.count)
    var deviation: Double?
    if let mean, drawn.count > 1 {
      let squares = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      deviation = (squares / Double(drawn.count - 1)).squareRoot()
    }
    return GraphCorrelation(
      correlation: correlation, mean: mean, standardDeviation: deviation,
      lowerPValue: share { $0 <= correlation + slack },
      upperPValue: share { $0 >= correlation - slack })
  }
}

/// Two simple graphs on the same nodes, and sums over their ordered pairs of nodes.
private struct PairedTies: Sendable {
  private let first: Adjacency
  private let second: Adjacency
  private let firstMean: Double
  private let secondMean: Double
  private let pairs: Double
  private let scale: Double

  init(_ first: Graph, _ second: Graph) {
    // Over ordered pairs an undirected edge counts both ways, which changes no correlation.
    self.first = first.outgoing
    self.second = second.outgoing
    let nodeCount = Double(first.nodeCount)
    pairs = nodeCount * (nodeCount - 1)
    func moments(_ arcs: Adjacency, _ pairs: Double) -> (mean: Double, variance: Double) {
      let weights = arcs.weights ?? [Double](repeating: 1, count: arcs.neighbors.count)
      guard pairs > 0 else { return (0, 0) }
      let mean = weights.reduce(0, +) / pairs
      let spread = weights.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean, (spread + (pairs - Double(weights.count)) * mean * mean) / pairs)
    }
    let (one, other) = (moments(self.first, pairs), moments(self.second, pairs))
    (firstMean, secondMean) = (one.mean, other.mean)
    // What does not vary has a variance of rounding at most.
    let varies =
      one.variance > 1e-14 * one.mean * one.mean && other.variance > 1e-14 * other.mean * other.mean
    scale = varies ? (one.variance * other.variance).squareRoot() : 0
  }

  /// The correlation when node v of the first graph stands for node `places[v]` of the second.
  func correlation(_ places: [Int]) -> Double? {
    guard scale > 0 else { return nil }
    var sum = 0.0
    for node in places.indices {
      for slot in first.slots(of: node) {
        let neighbor = places[Int(first.neighbors[slot])]
        guard let match = place(of: neighbor, among: places[node]) else { continue }
        sum += (first.weights?[slot] ?? 1) * (second.weights?[match] ?? 1)
      }
    }
    return max(-1, min(1, (sum / pairs - firstMean * secondMean) / scale))
  }

  /// The slot of an arc of the second graph.
  private func place(of target: Int, among source: Int) -> Int? {
    var slots = second.slots(of: source)
    while !slots.isEmpty {
      let middle = slots.lowerBound + slots.count / 2
      let neighbor = Int(second.neighbors[middle])
      if neighbor == target { return middle }
      slots = neighbor < target ? middle + 1..<slots.upperBound : slots.lowerBound..<middle
    }
    return nil
  }
}
