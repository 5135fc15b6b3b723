internal import GraphCore

/// Sums over the arcs of a graph: one per directed edge, one each way per undirected edge.
enum ArcMixing {
  /// Calls the body for every arc, with its strength, or 1 without weights.
  static func forEachArc(
    _ graph: Graph, _ body: (_ source: Int, _ target: Int, _ strength: Double) -> Void
  ) throws(AnalysisError) {
    let arcs = graph.outgoing
    for source in 0..<graph.nodeCount {
      if source & 0xFFF == 0 { try checkCancellation() }
      for slot in arcs.slots(of: source) {
        body(source, Int(arcs.neighbors[slot]), arcs.weights?[slot] ?? 1)
      }
    }
  }

  /// The correlation over arcs of a number at the source with a number at the target.
  ///
  /// Two passes, so that large numbers that differ little keep their digits. `nil` when one side
  /// does not vary.
  static func correlation(
    _ graph: Graph, sources: [Double?], targets: [Double?]
  ) throws(AnalysisError) -> Double? {
    var (total, sourceSum, targetSum) = (0.0, 0.0, 0.0)
    var (first, second) = (Extent(), Extent())
    try forEachArc(graph) { source, target, strength in
      guard strength > 0, let left = sources[source], let right = targets[target] else { return }
      total += strength
      sourceSum += strength * left
      targetSum += strength * right
      first.include(left)
      second.include(right)
    }
    guard total > 0, first.varies, second.varies else { return nil }
    let (sourceMean, targetMean) = (sourceSum / total, targetSum / total)
    var (covariance, sourceVariance, targetVariance) = (0.0, 0.0, 0.0)
    try forEachArc(graph) { source, target, strength in
      guard let left = sources[source], let right = targets[target] else { return }
      covariance += strength * (left - sourceMean) * (right - targetMean)
      sourceVariance += strength * (left - sourceMean) * (left - sourceMean)
      targetVariance += strength * (right - targetMean) * (right - targetMean)
    }
    let scale = sourceVariance.squareRoot() * targetVariance.squareRoot()
    guard scale > 0 else { return nil }
    return max(-1, min(1, covariance / scale))
  }

  private struct Extent {
    private var least = Double.infinity
    private var greatest = -Double.infinity

    var varies: Bool { least < greatest }

    mutating func include(_ value: Double) {
      least = min(least, value)
      greatest = max(greatest, value)
    }
  }
}
