internal import GraphCore

extension CentralityMeasure {
  static let twoModes: [CentralityMeasure] = [
    twoMode(
      "two-mode-degree", "Which share of the other mode a node is tied to.",
      "The number of different nodes of the other mode tied to, divided by the size of that mode.",
      "Isolates have 0."
    ) { _ in TwoModeDegree() },
    twoMode(
      "two-mode-closeness",
      "How near a node is to the others, compared with the nearest possible in two modes.",
      """
      (M + 2(N - 1)) / S, with N the nodes of the own mode and M of the other in the component and \
      S the sum of the distances, times the share of all other nodes that are reached.
      """, "Isolates have 0."
    ) { _ in TwoModeCloseness() },
    twoMode(
      "two-mode-betweenness",
      "How often a node lies on the shortest paths, of the most possible in two modes.",
      """
      The betweenness divided by the greatest that a node of its mode can have, given the sizes of \
      both modes.
      """, "Isolates have 0. Undefined where nobody can stand between others."
    ) { _ in TwoModeBetweenness() },
    twoMode(
      "two-mode-eigenvector",
      "How much a node is tied to nodes of the other mode that are central themselves.",
      """
      The singular vectors of the table of ties for the greatest singular value, each scaled to \
      maximum 1: compare nodes within a mode only.
      """, "Nodes outside the leading component have 0. Refused where several lead equally.",
      weights: .strength
    ) { TwoModeEigenvector(weights: $0) },
  ]

  private static func twoMode<Measure: TwoModeMeasure<TwoModeScores>>(
    _ name: String, _ summary: String, _ formula: String, _ edgeCases: String,
    weights: EdgeWeights = .ignored, _ make: @escaping @Sendable (EdgeWeights) -> Measure
  ) -> CentralityMeasure {
    CentralityMeasure(
      name: name, summary: summary, formula: formula, subject: .node,
      direction: .fixed("Directions are ignored."), weights: weights, hasNormalizedForm: false,
      needsGroups: false,
      edgeCases:
        "Ties within a mode are refused; parallel edges count once, or add up by strength. "
        + edgeCases,
      references: [
        Reference(citation: "Borgatti and Everett (1997)", doi: "10.1016/S0378-8733(96)00301-2")
      ], needsModes: true,
      make: {
        NodesOfTwoModes(
          isFirstMode: $0.isFirstMode, weights: $0.weights, measure: make($0.weights))
      })
  }
}

/// A measure of two modes, run on a graph: one score per node, in node order.
private struct NodesOfTwoModes<Measure: TwoModeMeasure<TwoModeScores>>: GraphMeasure {
  let isFirstMode: [Bool]
  let weights: EdgeWeights
  let measure: Measure

  func run(on graph: Graph, execution: Execution) async throws(AnalysisError) -> [Double?] {
    let rows = isFirstMode.indices.filter { isFirstMode[$0] }
    let columns = isFirstMode.indices.filter { !isFirstMode[$0] }
    let table = try TwoModeTable(graph, rows: rows, columns: columns, weights: weights)
    let found = try await measure.run(on: table, execution: execution)
    var scores = [Double?](repeating: nil, count: graph.nodeCount)
    for (node, score) in zip(rows, found.rows) { scores[node] = score }
    for (node, score) in zip(columns, found.columns) { scores[node] = score }
    return scores
  }
}
