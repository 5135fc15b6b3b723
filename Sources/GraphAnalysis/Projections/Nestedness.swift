public import GraphCore

/// How nested the ties of a two-mode graph are, from 0 to 100.
public struct NestednessValue: Sendable, Hashable {
  /// The mean over pairs of the first mode; `nil` with fewer than two nodes that have ties.
  public let firstMode: Double?
  /// The mean over pairs of the second mode; `nil` with fewer than two nodes that have ties.
  public let secondMode: Double?
  /// The mean over pairs of either mode; `nil` without pairs.
  public let both: Double?
}

/// The nestedness of a two-mode graph: whether nodes of few ties are tied to a part of what nodes
/// of more ties are tied to (NODF).
///
/// ```swift
/// let value = try await Nestedness(isFirstMode: isPartner).run(on: graph)
/// ```
///
/// A pair of nodes of one mode with different degrees counts 100 times the share of the ties of
/// the one with fewer that the other has too; a pair with the same degree counts 0. NODF is the
/// mean over all pairs of both modes.
///
/// Directions and weights are ignored; parallel edges count once; nodes without ties are left
/// out. A tie within a mode is refused. A value says little without a null model: degrees alone
/// make graphs nested.
///
/// Complexity: O(Σ over nodes of degree²) time, O(*n* + *m*) space per thread.
///
/// ## References
/// - Almeida-Neto et al. (2008), doi:10.1111/j.0030-1299.2008.16644.x
public struct Nestedness: GraphMeasure {
  /// For each node, whether it belongs to the first of the two modes.
  public var isFirstMode: [Bool]

  /// Chooses the modes.
  ///
  /// - Parameter isFirstMode: For each node, whether it belongs to the first of the two modes.
  public init(isFirstMode: [Bool]) {
    self.isFirstMode = isFirstMode
  }

  /// Finds the nestedness.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The values of each mode and of both.
  /// - Throws: ``AnalysisError`` for modes that do not fit the graph, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> NestednessValue {
    guard isFirstMode.count == graph.nodeCount else {
      throw .unusableOption(name: "modes", requirement: "needs one mode per node")
    }
    let simple = graph.unweighted().undirected().simplified(keepingLoops: true)
    for edge in simple.edges() where isFirstMode[edge.source] == isFirstMode[edge.target] {
      throw .unusableOption(
        name: "modes",
        requirement: "must differ at the two ends of a tie, and nodes \(edge.source) and "
          + "\(edge.target) are of one mode")
    }
    let tied = (0..<graph.nodeCount).filter { simple.degree(of: $0) > 0 }
    let first = try await Self.sum(simple, tied.filter { isFirstMode[$0] }, execution)
    let quiet = Execution(threads: execution.threads)
    let second = try await Self.sum(simple, tied.filter { !isFirstMode[$0] }, quiet)
    func mean(_ sum: Double, _ pairs: Double) -> Double? { pairs > 0 ? 100 * sum / pairs : nil }
    return NestednessValue(
      firstMode: mean(first.sum, first.pairs), secondMode: mean(second.sum, second.pairs),
      both: mean(first.sum + second.sum, first.pairs + second.pairs))
  }

  /// The sum over pairs of nodes of one mode, and the number of these pairs.
  private static func sum(
    _ simple: Graph, _ nodes: [Int], _ execution: Execution
  ) async throws(AnalysisError) -> (sum: Double, pairs: Double) {
    var sum = 0.0
    try await Blocks(nodes.count, minimumSize: 32).forEach(execution) {
      (places) throws(AnalysisError) -> Double in
      var part = 0.0
      for node in nodes[places] {
        try checkCancellation()
        let degree = simple.degree(of: node)
        var total = 0
        for between in simple.neighbors(of: node) {
          // Every node of more ties shares this one with the node.
          for other in simple.neighbors(of: between) where simple.degree(of: other) > degree {
            total += 1
          }
        }
        part += Double(total) / Double(degree)
      }
      return part
    } fold: {
      sum += $1
    }
    let count = Double(nodes.count)
    return (sum, count * (count - 1) / 2)
  }
}
