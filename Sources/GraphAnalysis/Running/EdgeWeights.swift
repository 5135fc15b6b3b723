internal import GraphCore

/// What the weights of edges mean to a measure.
///
/// A graph does not know what its weights are; the caller always says.
public enum EdgeWeights: String, Sendable, Hashable, CaseIterable {
  /// Weights are not looked at; every edge counts as 1.
  case ignored
  /// A weight is a length: positive and finite, and less means nearer.
  case distance
  /// A weight is an amount: finite and not negative, and more means closer. An amount of 0 is
  /// as good as no edge.
  case strength

  var plural: String {
    switch self {
    case .ignored: "nothing"
    case .distance: "distances"
    case .strength: "strengths"
    }
  }
}

extension EdgeWeights {
  /// The graph as a measure should read it, with weights checked or taken out, where `needed` is
  /// the only meaning of weights that the measure can use.
  func checked(
    _ graph: Graph, needed: EdgeWeights, measure: String
  ) throws(AnalysisError) -> Graph {
    guard self != .ignored else { return graph.unweighted() }
    guard self == needed else {
      throw .wrongMeaningOfWeights(measure: measure, needed: needed)
    }
    let adjacency = graph.outgoing
    guard let weights = adjacency.weights else { throw .noWeights }
    func isUsable(_ weight: Double) -> Bool {
      weight.isFinite && (self == .distance ? weight > 0 : weight >= 0)
    }
    if let slot = weights.firstIndex(where: { !isUsable($0) }) {
      let source = adjacency.offsets.partitioningIndex { Int($0) > slot } - 1
      throw .unusableWeight(
        source: source, target: Int(adjacency.neighbors[slot]), weight: weights[slot],
        meaning: self)
    }
    guard weights.reduce(0, +).isFinite else { throw .weightsTooLarge }
    return graph
  }
}

extension Graph {
  /// The graph without ties of strength 0, which hold no nodes together.
  var withoutTiesOfNoStrength: Graph {
    guard outgoing.weights?.contains(0) == true else { return self }
    return filteringEdges { $0.weight != 0 }
  }
}

extension Array {
  /// The first position whose element passes a test that all later elements pass too.
  func partitioningIndex(where belongsInSecondPart: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if belongsInSecondPart(self[middle]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
