import GraphAnalysis
import GraphCore

extension StructureMeasure {
  static let nullModels = [
    StructureMeasure(
      name: "few-ties",
      summary: "Which nodes of the second mode have fewer ties than an even spread would give.",
      formula: """
        Each node of the first mode spreads its ties evenly over the second (BiPCM); the exact \
        chance of as few ties as a node has, adjusted for all nodes (Benjamini-Yekutieli), is at \
        most 0.05. The detectable ratio is the greatest share of the expected ties at which a \
        node by itself would stand out so in four cases of five.
        """,
      caution: """
        Needs a graph of two modes in which every tie is known. It finds what is below the average \
        of the data, not below need; see whitespots.
        """,
      references: [
        ("Saracco et al. (2017)", "10.1088/1367-2630/aa6b38"),
        ("Hong (2013)", "10.1016/j.csda.2012.10.006"),
      ],
      needs: [.modes],
      figures: { question throws(AnalysisError) in
        let (table, columns) = try question.table()
        let expected = try await BipartitePartialConfigurationModel()
          .run(on: table, execution: question.execution)
        let observed = table.columnDegrees
        let tests = observed.indices.map { column in
          CountTest(
            observed: observed[column],
            distribution: expected.count(inColumn: column, limit: observed[column]))
        }
        let adjusted = MultipleTesting.benjaminiYekutieli(tests.map(\.lowerTail))
        let few = tests.indices.filter { adjusted[$0] <= 0.05 }
        // All nodes of the second mode are expected alike.
        let finding =
          try tests.isEmpty
          ? nil : DetectableDeficit().value(ofProbabilities: expected.probabilities(inColumn: 0))
        return [
          StructureFigure("few-ties-expected", "verwachte banden", .number(tests.first?.expected)),
          StructureFigure(
            "few-ties-detectable-ratio", "aantoonbaar deel van de verwachting",
            .number(finding?.ratio)),
          StructureFigure("few-ties", "knopen met weinig banden", .nodes(few.map { columns[$0] })),
        ]
      }),
    StructureMeasure(
      name: "group-cells",
      summary: "Which nodes of the second mode lack ties to a group, given all numbers of ties.",
      formula: """
        The ties of a node to a group of the first mode against those that the degrees of both \
        sides give (BiCM); the exact chance of as few, adjusted for all cells of groups and nodes \
        (Benjamini-Yekutieli), is at most 0.05. Likewise for as many.
        """,
      caution: """
        Needs a graph of two modes in which every tie is known, and --groups. It cannot tell that \
        a node has few ties in all; see few-ties.
        """,
      references: [
        ("Saracco, Di Clemente, Gabrielli and Squartini (2015)", "10.1038/srep10595"),
        ("Hong (2013)", "10.1016/j.csda.2012.10.006"),
      ],
      needs: [.modes, .groups],
      figures: { question throws(AnalysisError) in
        let (table, columns) = try question.table()
        let rows = question.isFirstMode.indices.filter { question.isFirstMode[$0] }
        let expected = try await BipartiteConfigurationModel()
          .run(on: table, execution: question.execution)
        let cells = try await CellTests(
          groups: rows.map { question.groups[$0] }, against: expected,
          correction: .benjaminiYekutieli
        ).run(on: table, execution: question.execution)
        return [StructureFigure("group-cells", "cellen van groep en knoop", .count(cells.count))]
          + question.groupNames.enumerated().flatMap { group, name in
            let cells = cells.filter { $0.group == group }
            func nodes(_ tail: (CellTests.Cell) -> Double) -> StructureFigure.Value {
              .nodes(cells.filter { tail($0) <= 0.05 }.map { columns[$0.column] })
            }
            return [
              StructureFigure(
                "few-\(name)", "weinig banden met \(name)", nodes(\.adjustedLowerTail)),
              StructureFigure(
                "many-\(name)", "veel banden met \(name)", nodes(\.adjustedUpperTail)),
            ]
          }
      }),
  ]
}

extension StructureQuestion {
  /// The ties between the two modes, and the node of each column.
  fileprivate func table() throws(AnalysisError) -> (ties: TwoModeTable, columns: [Int]) {
    let rows = isFirstMode.indices.filter { isFirstMode[$0] }
    let columns = isFirstMode.indices.filter { !isFirstMode[$0] }
    return (try TwoModeTable(graph.unweighted(), rows: rows, columns: columns), columns)
  }
}
