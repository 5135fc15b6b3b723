public import GraphCore

/// Communities in which every node sides with the majority of its neighbors.
///
/// ```swift
/// let found = try await LabelPropagation(seed: 1).run(on: graph)
/// ```
///
/// Every node starts with a label of its own. Nodes in random order take the label that is
/// strongest among their neighbors, keep theirs when it is among the strongest, and else draw one
/// of these; rounds repeat until no node changes. Nodes of one label that no ties join become
/// communities of their own.
///
/// Fast and without any formula to optimise; results of different seeds can differ widely, and one
/// community can swallow most of a graph. Directions are ignored. With weights as strengths, ties
/// count by their weight, and 0 is no tie. Parallel edges add up; loops have no effect. An isolate
/// is a community of its own.
///
/// Complexity: O(*m*) time per round, O(*n* + *m*) space.
///
/// ## References
/// - Raghavan, Albert and Kumara (2007), doi:10.1103/PhysRevE.76.036106
public struct LabelPropagation: GraphMeasure {
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// Starts the random numbers.
  public var seed: UInt64
  /// The most rounds before the search is given up.
  public var maximumRounds: Int

  /// Chooses how labels spread.
  ///
  /// - Parameters:
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - seed: Starts the random numbers.
  ///   - maximumRounds: The most rounds before the search is given up.
  public init(weights: EdgeWeights = .ignored, seed: UInt64 = 0, maximumRounds: Int = 1_000) {
    self.weights = weights
    self.seed = seed
    self.maximumRounds = maximumRounds
  }

  /// Finds communities.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress; a search runs on one thread.
  /// - Returns: The community of every node, with the modularity at resolution 1.
  /// - Throws: ``AnalysisError`` for weights that cannot be used, when labels do not settle, or
  ///   when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> CommunityStructure {
    let graph = try weights.checked(graph, needed: .strength, measure: "label-propagation")
    let (seed, maximumRounds) = (self.seed, self.maximumRounds)
    return try await runAway(execution) { () throws(AnalysisError) in
      let labels = try Self.labels(
        CommunityNetwork(graph), seed: seed, maximumRounds: maximumRounds)
      return CommunityStructure(
        labels: labels, modularity: try Modularity.value(graph, labels, 1))
    }
  }

  static func labels(
    _ network: CommunityNetwork, seed: UInt64, maximumRounds: Int
  ) throws(AnalysisError) -> [Int] {
    var generator = SplitMix(seed: seed)
    var labels = [UInt32](0..<UInt32(network.nodeCount))
    var order = Array(0..<network.nodeCount)
    var strength = [Double](repeating: 0, count: network.nodeCount)
    for _ in 0..<maximumRounds {
      generator.shuffle(&order)
      var hasChanged = false
      for (step, node) in order.enumerated() {
        if step & 0xFFF == 0 { try checkCancellation() }
        var seen: [UInt32] = []
        for slot in network.slots(of: node) {
          let label = labels[Int(network.neighbors[slot])]
          if strength[Int(label)] == 0 { seen.append(label) }
          strength[Int(label)] += network.strengths[slot]
        }
        // Sums in another order differ in their last digits, and must not break a tie.
        let enough = (seen.map { strength[Int($0)] }.max() ?? 0) * (1 - 1e-12)
        let strongest = seen.filter { strength[Int($0)] >= enough }
        for label in seen { strength[Int(label)] = 0 }
        if strongest.isEmpty || strongest.contains(labels[node]) { continue }
        labels[node] = strongest[generator.index(below: strongest.count)]
        hasChanged = true
      }
      if !hasChanged { return try CommunitySearch.split(network, labels).map(Int.init) }
    }
    throw .notConverged(measure: "label-propagation", iterations: maximumRounds)
  }
}
