extension Graph {
  /// What becomes of the weights of parallel edges that are merged.
  public enum WeightMerging: Sendable, Hashable {
    /// The sum, which suits strengths.
    case sum
    /// The least, which suits distances.
    case minimum
    /// The greatest.
    case maximum
  }

  /// The graph with parallel edges merged and, unless asked otherwise, without loops.
  ///
  /// Edges are parallel when they have the same source and target; in undirected graphs, the
  /// same two ends. The merged edges are numbered by source and target.
  ///
  /// - Parameters:
  ///   - weights: What becomes of the weights of merged edges, taken in the order of adding.
  ///   - keepingLoops: Whether loops stay.
  /// - Returns: A graph with at most one edge from any node to any other.
  /// - Complexity: O(*n* + *m*).
  public func simplified(
    weights: WeightMerging = .sum, keepingLoops: Bool = false
  ) -> Graph {
    var merged: [Edge] = []
    for source in 0..<nodeCount {
      var secondSlotOfLoop = false
      for slot in outgoing.slots(of: source) {
        let target = Int(outgoing.neighbors[slot])
        guard isDirected || source <= target, keepingLoops || source != target else { continue }
        if source == target && !isDirected {
          secondSlotOfLoop.toggle()
          guard secondSlotOfLoop else { continue }
        }
        let weight = outgoing.weights?[slot]
        if let last = merged.last, last.source == source, last.target == target {
          merged[merged.count - 1] = Edge(
            source: source, target: target, weight: Self.merge(last.weight, weight, weights))
        } else {
          merged.append(Edge(source: source, target: target, weight: weight))
        }
      }
    }
    return rebuilt(directed: isDirected, nodeCount: nodeCount, from: merged)
  }

  private static func merge(
    _ first: Double?, _ second: Double?, _ merging: WeightMerging
  ) -> Double? {
    guard let first, let second else { return nil }
    return switch merging {
    case .sum: first + second
    case .minimum: Swift.min(first, second)
    case .maximum: Swift.max(first, second)
    }
  }
}
