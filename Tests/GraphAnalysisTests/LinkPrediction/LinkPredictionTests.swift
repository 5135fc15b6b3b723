import GraphAnalysis
import Testing

@Suite struct LinkPredictionTests {
  struct Case: Decodable, Sendable {
    let table: [[Double]]
    let expected: [String: [[Double?]]]
  }

  static let cases = ExpectedFile.cases("link-prediction.jsonl", of: Case.self)

  static let methods: [String: any LinkPredictor] = [
    "resource-spreading": ResourceSpreading(), "paths-of-three": PathsOfLengthThree(),
    "jaccard": ItemJaccard(), "density": RelatednessDensity(.hidalgo),
    "walk": RandomWalkWithRestart(), "svd-1": TruncatedSVD(rank: 1),
    "svd-4": TruncatedSVD(rank: 4), "preferential": PreferentialAttachment(),
    "column-degree": ColumnDegree(),
  ]

  @Test(arguments: cases)
  func `scores equal those of dense matrices in numpy`(known: Case) async throws {
    let table = try TwoModeTable(known.table)
    let columns = Array(0..<table.columnCount)
    for (name, expected) in known.expected {
      let method = try #require(Self.methods[name])
      let scores = try await method.scores(ofColumns: columns, in: table)
      for column in columns {
        expectClose(
          scores[column], expected.map { $0[column] }, "\(name) \(column)", tolerance: 1e-8)
      }
    }
  }

  @Test(arguments: 0..<6)
  func `walks found one by one give the scores of paths`(seed: UInt64) async throws {
    let table = try TwoModeTable.random(seed: seed, rows: 8, columns: 6, density: 0.4)
    let (rowDegrees, columnDegrees) = (table.rowDegrees, table.columnDegrees)
    var spread = [[Double]](repeating: [Double](repeating: 0, count: 6), count: 8)
    var paths = spread
    for first in table.ties {
      for second in table.ties where second.row == first.row {
        for third in table.ties where third.column == second.column {
          let ways = Double(rowDegrees[first.row] * columnDegrees[second.column])
          spread[third.row][first.column] += 1 / ways
          paths[third.row][first.column] += 1 / ways.squareRoot()
        }
      }
    }
    let columns = Array(0..<6)
    let shared = try await ResourceSpreading().scores(ofColumns: columns, in: table)
    let counted = try await PathsOfLengthThree().scores(ofColumns: columns, in: table)
    for column in columns {
      expectClose(shared[column], spread.map { $0[column] }, "\(column)")
      expectClose(counted[column], paths.map { $0[column] }, "\(column)")
    }
  }

  @Test func `density by column equals density of the whole table`() async throws {
    let table = try TwoModeTable.random(seed: 3, rows: 20, columns: 9, density: 0.2)
    for kind in Relatedness.Kind.allCases {
      let whole = try await RelatednessDensity(kind).run(on: table)
      let given = try await Relatedness(kind).run(on: table)
      for measure in [RelatednessDensity(kind), RelatednessDensity(relatedness: given)] {
        let scores = try await measure.scores(ofColumns: [4, 0], in: table)
        expectClose(scores[0], whole.map { $0[4] }, "\(kind)")
        expectClose(scores[1], whole.map { $0[0] }, "\(kind)")
      }
    }
  }

  @Test func `columns without ties change no pattern of a table`() async throws {
    let table = try TwoModeTable.random(seed: 5, rows: 30, columns: 12, density: 0.3)
    let wide = try TwoModeTable(rowCount: 30, columnCount: 130, ties: table.ties)
    let columns = Array(0..<12)
    let narrow = try await TruncatedSVD(rank: 3).scores(ofColumns: columns, in: table)
    let padded = try await TruncatedSVD(rank: 3).scores(ofColumns: columns + [99], in: wide)
    for column in columns {
      expectClose(padded[column], narrow[column], "\(column)", tolerance: 1e-7)
    }
    #expect(padded[12].allSatisfy { $0 == 0 })
  }

  @Test func `the greatest blocks of a table are its patterns`() async throws {
    // Block b has 3 b rows and 2 b + 1 columns, all tied: one pattern each, of strength √(rows · columns).
    var ties: [TwoModeTable.Tie] = []
    var (rows, columns, blockOfColumn) = (0, 0, [Int]())
    for block in 1...10 {
      for row in 0..<3 * block {
        for column in 0..<2 * block + 1 {
          ties.append(.init(row: rows + row, column: columns + column))
        }
      }
      rows += 3 * block
      columns += 2 * block + 1
      blockOfColumn += [Int](repeating: block, count: 2 * block + 1)
    }
    let table = try TwoModeTable(rowCount: rows, columnCount: columns, ties: ties)
    #expect(columns > 96)
    let asked = [columns - 1, columns - 60, 0]
    let scores = try await TruncatedSVD(rank: 4).scores(ofColumns: asked, in: table)
    for (column, found) in zip(asked, scores) {
      let isKept = blockOfColumn[column] > 6
      expectClose(
        found, (0..<rows).map { isKept ? table[$0, column] : 0 }, "\(column)", tolerance: 1e-7)
    }
  }

  @Test func `a column without ties has no support`() async throws {
    let table = try TwoModeTable([[1, 1, 0], [0, 1, 0], [1, 0, 0]])
    for (name, method) in Self.methods {
      let scores = try await method.scores(ofColumns: [2], in: table)
      #expect(scores[0].allSatisfy { $0 == nil || $0 == 0 }, "\(name)")
    }
    let model = try await BipartiteConfigurationModel().scores(ofColumns: [2, 0], in: table)
    #expect(model[0].allSatisfy { $0 == nil })
    #expect(model[1].allSatisfy { $0 != nil })
  }

  @Test func `unknown columns and impossible options are refused`() async throws {
    let table = try TwoModeTable([[1, 0], [1, 1]])
    for (_, method) in Self.methods {
      await #expect(throws: AnalysisError.self) {
        try await method.scores(ofColumns: [2], in: table)
      }
    }
    await #expect(throws: AnalysisError.self) {
      try await TruncatedSVD(rank: 0).scores(ofColumns: [0], in: table)
    }
    await #expect(throws: AnalysisError.self) {
      try await RandomWalkWithRestart(restart: 0).scores(ofColumns: [0], in: table)
    }
  }

  @Test func `equal patterns at the cut are not parted`() async throws {
    // Two blocks alike: neither is the strongest.
    let twins = try TwoModeTable([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]])
    let one = try await TruncatedSVD(rank: 1).scores(ofColumns: [0], in: twins)
    #expect(one[0].allSatisfy { $0 == nil })
    let two = try await TruncatedSVD(rank: 2).scores(ofColumns: [0], in: twins)
    expectClose(two[0], [1, 1, 0, 0], "both blocks")
  }
}
