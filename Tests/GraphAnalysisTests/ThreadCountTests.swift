import GraphAnalysis
import GraphCore
import Testing

/// The number of threads changes no bit of any answer.
///
/// Brokerage tests and the information of helices have such a test of their own.
@Suite struct ThreadCountTests {
  static let threadCounts = [2, 3, 7]

  /// Large enough for several blocks of work: one with neither directions nor weights, and one with
  /// both.
  private static func graphs(
    nodeCount: Int, edgeCount: Int, twoModes: Bool
  ) throws -> [MeasuredGraph] {
    try [false, true].map { isFull in
      try MeasuredGraph.random(
        seed: 8, nodeCount: nodeCount, edgeCount: edgeCount, directed: isFull, weighted: isFull,
        twoModes: twoModes)
    }
  }

  private static func graphs<Answer: Sendable>(
    for question: Question<Answer>
  ) throws -> [MeasuredGraph] {
    try graphs(
      nodeCount: question.twoModes ? 160 : 130, edgeCount: 400, twoModes: question.twoModes)
  }

  @Test(arguments: CentralityMeasure.all.map(\.name))
  func `scores are the same bits`(name: String) async throws {
    let measure = try CentralityMeasure.named(name)
    // Fitness has a fixed point where the modes are densely tied; currents take the cube of the nodes.
    let (nodeCount, edgeCount) =
      measure.needsModes ? (40, 600) : name.hasPrefix("current-flow") ? (90, 210) : (200, 480)
    for graph in try Self.graphs(
      nodeCount: nodeCount, edgeCount: edgeCount, twoModes: measure.needsModes)
    {
      let options = graph.options(for: measure)
      let alone = await graph.answer(of: measure, options, execution: Execution(threads: 1))
        .map { $0.bits }
      for threads in Self.threadCounts {
        let together = await graph.answer(
          of: measure, options, execution: Execution(threads: threads)
        ).map { $0.bits }
        #expect(together == alone, "\(threads) threads")
      }
    }
  }

  @Test(arguments: WholeGraph.numbers)
  func `numbers are the same bits`(question: Question<[Double?]>) async throws {
    for graph in try Self.graphs(for: question) {
      let alone = try await question.answer(graph, Execution(threads: 1)).bits
      for threads in Self.threadCounts {
        let together = try await question.answer(graph, Execution(threads: threads)).bits
        #expect(together == alone, "\(threads) threads")
      }
    }
  }

  @Test(arguments: WholeGraph.sets)
  func `sets come in the same order`(question: Question<[[Int]]>) async throws {
    for graph in try Self.graphs(for: question) {
      let alone = try await question.answer(graph, Execution(threads: 1))
      for threads in Self.threadCounts {
        let together = try await question.answer(graph, Execution(threads: threads))
        #expect(together == alone, "\(threads) threads")
      }
    }
  }

  /// What is drawn at random, and what is no list of numbers, written out: the text of a number is
  /// another for other bits.
  static let written: [Question<String>] = [
    Question("E-I index") { measured, execution in
      let measure = EIIndex(groups: measured.groups, permutations: 100, seed: 1)
      return String(describing: try await measure.run(on: measured.graph, execution: execution))
    },
    Question("QAP") { measured, execution in
      let measure = QuadraticAssignment(with: measured.graph, permutations: 40, seed: 1)
      return String(describing: try await measure.run(on: measured.graph, execution: execution))
    },
    Question("rich club") { measured, execution in
      let measure = RichClub(samples: 6, swapsPerEdge: 2, seed: 1)
      return String(describing: try await measure.run(on: measured.graph, execution: execution))
    },
    Question("Leiden") { measured, execution in
      let measure = Leiden(weights: measured.strengths, starts: 4, seed: 1)
      return String(describing: try await measure.run(on: measured.graph, execution: execution))
    },
    Question("consensus") { measured, execution in
      let part = measured.graph.filteringNodes { $0 < 50 }.graph
      let measure = CommunityConsensus(weights: measured.strengths, searches: 8, seed: 1)
      return String(describing: try await measure.run(on: part, execution: execution))
    },
    Question("projection") { measured, execution in
      let measure = Projection(
        of: 0, and: 1, through: 2, kinds: measured.groups, weight: .newman)
      let found = try await measure.run(on: measured.graph, execution: execution)
      return String(describing: found.graph.edges())
    },
    Question("relatedness", twoModes: true) { measured, execution in
      let table = try measured.table()
      let columns = try await Relatedness(.cosine).run(on: table, execution: execution)
      let places = try await RelatednessDensity(.hidalgo).run(on: table, execution: execution)
      return String(describing: columns) + String(describing: places)
    },
    Question("cell tests", twoModes: true) { measured, execution in
      let table = try measured.table()
      let expected = try await BipartiteConfigurationModel().run(on: table, execution: execution)
      let groups: [Int?] = (0..<table.rowCount).map { $0 % 3 }
      let tests = CellTests(groups: groups, against: expected)
      return String(describing: try await tests.run(on: table, execution: execution))
    },
    Question("link prediction", twoModes: true) { measured, execution in
      let table = try measured.table()
      let methods: [any LinkPredictor] = [
        ResourceSpreading(), PathsOfLengthThree(), ItemJaccard(), RandomWalkWithRestart(),
      ]
      var text = ""
      for method in methods {
        let scores = try await method.scores(
          ofColumns: Array(0..<10), in: table, execution: execution)
        text += String(describing: scores)
      }
      return text
    },
  ]

  @Test(arguments: written)
  func `what is written out is the same text`(question: Question<String>) async throws {
    for graph in try Self.graphs(for: question) {
      let alone = try await question.answer(graph, Execution(threads: 1))
      for threads in Self.threadCounts {
        let together = try await question.answer(graph, Execution(threads: threads))
        // Texts are long: say only that they differ.
        let isSame = together == alone
        #expect(isSame, "\(threads) threads")
      }
    }
  }
}
