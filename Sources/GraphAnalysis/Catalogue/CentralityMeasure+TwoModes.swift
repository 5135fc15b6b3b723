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
    twoMode(
      "economic-complexity",
      "How much a node has that few others have, with those tied to the like near to each other.",
      """
      Of the first mode the eigenvector for the second greatest eigenvalue of the chance to come \
      from one node to another through the other mode and back (ECI); of the second the mean of \
      its nodes (PCI); each standardised.
      """,
      """
      With weights a tie counts where its revealed comparative advantage is at least 1. Isolates \
      are undefined. Refused in a graph of several components, and where the sign or the vector is \
      not determined.
      """,
      weights: .strength,
      references: [
        Reference(citation: "Hidalgo and Hausmann (2009)", doi: "10.1073/pnas.0900943106"),
        Reference(
          citation: "Mealy, Farmer and Teytelboym (2019)", doi: "10.1126/sciadv.aau1705"),
      ]
    ) { SpecializedScores(kind: .economicComplexity, weights: $0) },
    twoMode(
      "fitness",
      "How much a node can do, what only the able have counting most; or how much it asks.",
      """
      The fixed point of: the fitness of a node of the first mode is the sum of the complexity of \
      its ties; the complexity of a node of the second is 1 divided by the sum of 1 / fitness over \
      its ties; each divided by its mean.
      """,
      """
      With weights a tie counts where its revealed comparative advantage is at least 1. Isolates \
      are undefined. Refused where scores go on falling towards 0 and there is no fixed point.
      """,
      weights: .strength,
      references: [
        Reference(citation: "Tacchella et al. (2012)", doi: "10.1038/srep00723"),
        Reference(
          citation: "Pugliese, Zaccaria and Pietronero (2016)", doi: "10.1140/epjst/e2015-50118-1"
        ),
      ]
    ) { SpecializedScores(kind: .fitness, weights: $0) },
  ]

  private static let borgatti = [
    Reference(citation: "Borgatti and Everett (1997)", doi: "10.1016/S0378-8733(96)00301-2")
  ]

  private static func twoMode<Measure: TwoModeMeasure<TwoModeScores>>(
    _ name: String, _ summary: String, _ formula: String, _ edgeCases: String,
    weights: EdgeWeights = .ignored, references: [Reference] = borgatti,
    _ make: @escaping @Sendable (EdgeWeights) -> Measure
  ) -> CentralityMeasure {
    CentralityMeasure(
      name: name, summary: summary, formula: formula, subject: .node,
      direction: .fixed("Directions are ignored."), weights: weights, hasNormalizedForm: false,
      needsGroups: false,
      edgeCases:
        "Ties within a mode are refused; parallel edges count once, or add up by strength. "
        + edgeCases,
      references: references, needsModes: true,
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

/// What tables of ones and zeros are scored by, with amounts turned into ones first where they reach
/// the average share.
private struct SpecializedScores: TwoModeMeasure {
  enum Kind {
    case economicComplexity
    case fitness
  }

  let kind: Kind
  let weights: EdgeWeights

  func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TwoModeScores {
    var table = table
    if weights != .ignored {
      table = try await RevealedComparativeAdvantage().run(on: table, execution: execution)
        .binarized(atLeast: 1)
    }
    switch kind {
    case .economicComplexity:
      let scores = try await EconomicComplexity().run(on: table, execution: execution)
      return TwoModeScores(rows: scores.rows, columns: scores.columns)
    case .fitness:
      let scores = try await FitnessAndComplexity().run(on: table, execution: execution)
      return TwoModeScores(rows: scores.fitness, columns: scores.complexity)
    }
  }
}
