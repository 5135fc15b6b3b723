import GraphAnalysis
import GraphCore
import Testing

@Suite struct TwoModeTests {
  struct Scores: Decodable, Sendable {
    let rows: [Double?]
    let columns: [Double?]
  }

  struct Case: Decodable, Sendable {
    let table: [[Double]]
    let expected: [String: Scores]
  }

  static let cases = ExpectedFile.cases("two-mode.jsonl", of: Case.self)

  static func compute(_ name: String, _ table: TwoModeTable) async throws -> TwoModeScores {
    switch name {
    case "degree": try await TwoModeDegree().run(on: table)
    case "closeness": try await TwoModeCloseness().run(on: table)
    case "betweenness": try await TwoModeBetweenness().run(on: table)
    default: try await TwoModeEigenvector().run(on: table)
    }
  }

  @Test(arguments: cases)
  func `scores equal those of networkx and numpy`(known: Case) async throws {
    let table = try TwoModeTable(known.table)
    for (name, expected) in known.expected {
      let scores = try await Self.compute(name, table)
      expectClose(scores.rows, expected.rows, "\(name)")
      expectClose(scores.columns, expected.columns, "\(name)")
    }
  }

  @Test func `the published scores of the eighth event of Davis`() async throws {
    let known = try #require(Self.cases.first)
    let table = try TwoModeTable(known.table)
    #expect(table.rowCount == 18 && table.columnCount == 14)
    var scores: [Double?] = []
    for name in ["degree", "closeness", "betweenness"] {
      scores.append(try await Self.compute(name, table).columns[7])
    }
    expectClose(scores, [0.777778, 0.846154, 0.243819], tolerance: 1e-6)
  }

  @Test(arguments: [(2, 2), (3, 2), (2, 4), (3, 3), (4, 2)])
  func `the greatest betweenness of all tables of a size is 1`(
    rows: Int, columns: Int
  ) async throws {
    var greatest = (row: 0.0, column: 0.0)
    for bits in 0..<(1 << (rows * columns)) {
      let table = try TwoModeTable(
        (0..<rows).map { row in
          (0..<columns).map { Double(bits >> (row * columns + $0) & 1) }
        })
      let scores = try await TwoModeBetweenness().run(
        on: table, execution: Execution(threads: 1))
      greatest.row = max(greatest.row, scores.rows.compactMap(\.self).max() ?? 0)
      greatest.column = max(greatest.column, scores.columns.compactMap(\.self).max() ?? 0)
    }
    expectClose([greatest.row, greatest.column], [1, 1])
  }

  @Test func `tables that fall apart and nodes without ties`() async throws {
    let table = try TwoModeTable([[1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]])
    let closeness = try await TwoModeCloseness().run(on: table)
    // Six other nodes; row 0 reaches two at distance 1, which is as near as can be.
    expectClose(closeness.rows, [2.0 / 6, 1.0 / 6, 0])
    expectClose(closeness.columns, [2.0 / 6, 2.0 / 6, 1.0 / 6, 0])
    let bare = try await TwoModeCloseness(wassermanFaust: false).run(on: table)
    expectClose(bare.rows, [1, 1, nil])
    await #expect(throws: AnalysisError.self) {
      try await TwoModeEigenvector().run(on: TwoModeTable([[1, 0], [0, 1]]))
    }
    let none = try TwoModeTable(rowCount: 2, columnCount: 0, ties: [])
    #expect(try await TwoModeDegree().run(on: none).rows == [nil, nil])
    #expect(try await TwoModeBetweenness().run(on: none).rows == [nil, nil])
  }
}
