import GraphAnalysis
import GraphCore
import Testing

@Suite struct SpecializationTests {
  struct Case: Decodable, Sendable {
    /// Scores, or the statement that the table does not determine them.
    enum Scores: Decodable, Sendable {
      case values([Double?])
      case ambiguous

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let values = try? container.decode([Double?].self) {
          self = .values(values)
        } else {
          self = .ambiguous
        }
      }
    }

    struct Expected: Decodable, Sendable {
      let advantage: [[Double?]]
      let count: [[Double?]]
      let associationStrength: [[Double?]]
      let cosine: [[Double?]]
      let jaccard: [[Double?]]
      let hidalgo: [[Double?]]
      let density: [[Double?]]
      let eci: Scores?
      let pci: Scores?
      let fitness: [Double?]?
      let complexity: [Double?]?
    }

    let table: [[Double]]
    let expected: Expected
  }

  static let cases = ExpectedFile.cases("specialization.jsonl", of: Case.self)

  @Test(arguments: cases)
  func `values equal those of numpy`(known: Case) async throws {
    let table = try TwoModeTable(known.table)
    let advantage = try await RevealedComparativeAdvantage().run(on: table)
    // Undefined values have no place in a table; elsewhere they must agree.
    expectClose(
      advantage.dense.flatMap(\.self).map(Optional.some),
      known.expected.advantage.flatMap(\.self).map { $0 ?? 0 })
    for kind in Relatedness.Kind.allCases {
      let expected =
        switch kind {
        case .count: known.expected.count
        case .associationStrength: known.expected.associationStrength
        case .cosine: known.expected.cosine
        case .jaccard: known.expected.jaccard
        case .hidalgo: known.expected.hidalgo
        }
      expectClose(
        try await Relatedness(kind).run(on: table).flatMap(\.self), expected.flatMap(\.self),
        "\(kind)")
    }
    let density = try await RelatednessDensity(.hidalgo).run(on: table)
    expectClose(density.flatMap(\.self), known.expected.density.flatMap(\.self))
    let given = RelatednessDensity(relatedness: known.expected.hidalgo)
    expectClose(try await given.run(on: table).flatMap(\.self), density.flatMap(\.self))
  }

  @Test(arguments: cases)
  func `complexity equals that of numpy`(known: Case) async throws {
    let table = try TwoModeTable(known.table)
    switch (known.expected.eci, known.expected.pci) {
    case (.values(let rows)?, .values(let columns)?):
      let scores = try await EconomicComplexity().run(on: table)
      expectClose(scores.rows, rows, tolerance: 1e-7)
      expectClose(scores.columns, columns, tolerance: 1e-7)
    case (.ambiguous?, _):
      await #expect(throws: AnalysisError.self) { try await EconomicComplexity().run(on: table) }
    default: break
    }
    guard let fitness = known.expected.fitness, let complexity = known.expected.complexity else {
      return
    }
    let scores = try await FitnessAndComplexity().run(on: table)
    expectClose(scores.fitness, fitness)
    expectClose(scores.complexity, complexity)
  }

  @Test func `the cases say something of each measure`() {
    #expect(Self.cases.count { $0.expected.fitness != nil } >= 5)
    let known = Self.cases.map(\.expected.eci)
    #expect(known.count { if case .values? = $0 { true } else { false } } >= 12)
    #expect(known.count { if case .ambiguous? = $0 { true } else { false } } >= 4)
  }

  @Test func `a nested table has complexity in the order of its degrees`() async throws {
    let table = try TwoModeTable([[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]])
    let scores = try await EconomicComplexity().run(on: table)
    let rows = scores.rows.compactMap(\.self)
    let columns = scores.columns.compactMap(\.self)
    #expect(rows == rows.sorted(by: >) && columns == columns.sorted())
    expectClose([rows.reduce(0, +), rows.reduce(0) { $0 + $1 * $1 }], [0, 4])
    // Fitness falls towards 0 for ever in such a table.
    await #expect(throws: AnalysisError.self) { try await FitnessAndComplexity().run(on: table) }
  }

  @Test func `density is undefined for a mission without relations`() async throws {
    let table = try TwoModeTable([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 0]])
    let density = try await RelatednessDensity(.jaccard).run(on: table)
    for row in density {
      #expect(row[0] != nil && row[2] == nil && row[3] == nil)
    }
    #expect(density[0][0] == 1 && density[2][0] == 0)
  }

  @Test func `results are the same bits for any number of threads`() async throws {
    let table = try TwoModeTable.random(seed: 3, rows: 150, columns: 90, density: 0.2)
    var results: [[[UInt64?]]] = []
    for threads in [1, 2, 7] {
      let execution = Execution(threads: threads)
      let density = try await RelatednessDensity(.cosine).run(on: table, execution: execution)
      results.append(density.map(\.bits))
    }
    #expect(results[0] == results[1] && results[1] == results[2])
  }

  @Test func `a table without ties has no values`() async throws {
    let table = try TwoModeTable([[0, 0], [0, 0]])
    #expect(try await EconomicComplexity().run(on: table).rows == [nil, nil])
    #expect(try await FitnessAndComplexity().run(on: table).complexity == [nil, nil])
    #expect(try await Relatedness(.hidalgo).run(on: table) == [[nil, nil], [nil, nil]])
    #expect(try await RevealedComparativeAdvantage().run(on: table).tieCount == 0)
    let none = try TwoModeTable(rowCount: 0, columnCount: 0, ties: [])
    #expect(try await RelatednessDensity(.hidalgo).run(on: none).isEmpty)
  }

  @Test func `a table from a graph adds parallel edges and refuses edges within a mode`()
    async throws
  {
    let graph = try Graph.of(
      5, directed: true, [(0, 2), (3, 0), (0, 2), (1, 3), (4, 0)], weights: [1, 2, 3, 4, 5])
    let table = try TwoModeTable(graph, rows: [0, 1], columns: [2, 3], weights: .strength)
    #expect(table.dense == [[4, 2], [0, 4]])
    #expect(try TwoModeTable(graph, rows: [0, 1], columns: [2, 3]).dense == [[2, 1], [0, 1]])
    #expect(table.transposed().dense == [[4, 0], [2, 4]])
    #expect(table.binarized(atLeast: 3).dense == [[1, 0], [0, 1]])
    #expect(throws: AnalysisError.self) {
      try TwoModeTable(graph, rows: [0, 1, 2], columns: [3])
    }
    #expect(throws: AnalysisError.self) { try TwoModeTable(graph, rows: [0, 0], columns: [3]) }
    #expect(throws: AnalysisError.self) { try TwoModeTable(graph, rows: [0], columns: [9]) }
  }

  @Test func `ties that cannot be used are refused`() {
    for tie in [
      TwoModeTable.Tie(row: 2, column: 0), .init(row: 0, column: -1),
      .init(row: 0, column: 0, amount: -1), .init(row: 0, column: 0, amount: .nan),
    ] {
      #expect(throws: AnalysisError.self) {
        try TwoModeTable(rowCount: 2, columnCount: 2, ties: [tie])
      }
    }
  }
}
