public import GraphCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How surprising the weight of each edge is.
public struct EdgeSignificance: Sendable, Hashable {
  /// The probability of a weight this great, or greater, by chance; in the order of
  /// `graph.edges()`, `nil` where chance has no say.
  public let pValues: [Double?]

  /// The graph with only the edges that chance hardly explains, and all nodes.
  ///
  /// - Parameters:
  ///   - graph: The graph that was measured.
  ///   - level: The probability below which an edge stays.
  /// - Returns: The backbone.
  /// - Complexity: O(*n* + *m*).
  /// - Precondition: the graph has as many edges as there are probabilities.
  public func backbone(of graph: Graph, level: Double) -> Graph {
    precondition(graph.edgeCount == pValues.count, "The graph is not the one measured.")
    var number = -1
    return graph.filteringEdges { _ in
      number += 1
      return (pValues[number] ?? 1) < level
    }
  }
}

/// The disparity filter: which edges weigh more than the strength of their ends explains.
///
/// ```swift
/// let found = try await DisparityFilter().run(on: strengths)
/// let backbone = found.backbone(of: strengths, level: 0.05)
/// ```
///
/// When a node of k edges and strength s breaks s at random in k parts, a part is at least w with
/// probability (1 − w / s)^(k − 1). Of the two ends of an edge the less probable counts; in
/// directed graphs the outgoing edges of the source and the incoming ones of the target.
///
/// Weights are strengths; an edge of weight 0 is no edge and undefined (`nil`). An end with a
/// single edge has no say; an edge with two such ends is undefined, as is a loop, which is left
/// out everywhere. Parallel edges count each: merge them first (`simplified()`). The many edges of
/// a graph make many tests: choose a level that allows for that.
///
/// Complexity: O(*n* + *m*).
///
/// ## References
/// - Serrano, Boguñá and Vespignani (2009), doi:10.1073/pnas.0808904106
public struct DisparityFilter: GraphMeasure {
  /// Makes the measure; weights are always strengths.
  public init() {}

  /// Finds how surprising each edge is.
  ///
  /// - Parameters:
  ///   - graph: A graph whose weights are strengths.
  ///   - execution: Threads and progress.
  /// - Returns: One probability per edge.
  /// - Throws: ``AnalysisError`` for weights that are missing or cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> EdgeSignificance {
    let graph = try EdgeWeights.strength.checked(
      graph, needed: .strength, measure: "disparity-filter")
    return try await runAway(execution) { () throws(AnalysisError) in
      let edges = graph.edges()
      var starting = [(count: Int, strength: Double)](
        repeating: (0, 0), count: graph.nodeCount)
      var ending = starting
      func add(_ weight: Double, to side: inout [(count: Int, strength: Double)], _ node: Int) {
        side[node].count += 1
        side[node].strength += weight
      }
      for edge in edges {
        guard edge.source != edge.target, let weight = edge.weight, weight > 0 else { continue }
        add(weight, to: &starting, edge.source)
        add(weight, to: &ending, edge.target)
        guard !graph.isDirected else { continue }
        add(weight, to: &starting, edge.target)
        add(weight, to: &ending, edge.source)
      }
      try checkCancellation()
      func probability(_ weight: Double, _ side: (count: Int, strength: Double)) -> Double? {
        guard side.count > 1 else { return nil }
        return pow(max(0, 1 - weight / side.strength), Double(side.count - 1))
      }
      return EdgeSignificance(
        pValues: edges.map { edge in
          guard edge.source != edge.target, let weight = edge.weight, weight > 0 else { return nil }
          return [
            probability(weight, starting[edge.source]), probability(weight, ending[edge.target]),
          ]
          .compactMap(\.self).min()
        })
    }
  }
}
