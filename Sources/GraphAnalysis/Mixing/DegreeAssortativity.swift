public import GraphCore

/// Whether nodes of many ties are tied to nodes of many ties.
///
/// ```swift
/// let correlation = try await DegreeAssortativity().run(on: graph)
/// ```
///
/// The correlation, over arcs, of the degree of the source with the degree of the target; an
/// undirected edge is an arc each way. In directed graphs the outgoing degree of the source and
/// the incoming degree of the target are taken, unless chosen otherwise. Weights are ignored.
/// Parallel edges count each, in degrees and as arcs; an undirected loop counts twice in both.
///
/// Undefined (`nil`) without edges and where the degrees on a side do not vary, as in a regular
/// graph.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Newman (2002), doi:10.1103/PhysRevLett.89.208701
/// - Newman (2003), doi:10.1103/PhysRevE.67.026126
public struct DegreeAssortativity: GraphMeasure {
  /// Which degree of the source is taken; without effect when undirected.
  public var sourceDegree: Direction
  /// Which degree of the target is taken; without effect when undirected.
  public var targetDegree: Direction

  /// Chooses which degrees are compared.
  ///
  /// - Parameters:
  ///   - sourceDegree: Which degree of the source is taken; without effect when undirected.
  ///   - targetDegree: Which degree of the target is taken; without effect when undirected.
  public init(sourceDegree: Direction = .outgoing, targetDegree: Direction = .incoming) {
    self.sourceDegree = sourceDegree
    self.targetDegree = targetDegree
  }

  /// Finds the correlation.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A number from -1 to 1; `nil` where undefined.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> Double? {
    let (sourceDegree, targetDegree) = (self.sourceDegree, self.targetDegree)
    return try await runAway(execution) { () throws(AnalysisError) in
      func degrees(_ direction: Direction) -> [Double?] {
        (0..<graph.nodeCount).map { Double(graph.degree(of: $0, direction: direction)) }
      }
      return try ArcMixing.correlation(
        graph.unweighted(), sources: degrees(sourceDegree), targets: degrees(targetDegree))
    }
  }
}
