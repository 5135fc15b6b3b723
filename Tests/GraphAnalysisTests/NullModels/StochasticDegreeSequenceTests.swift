import GraphAnalysis
import Testing

@Suite("Stochastic degree sequence model")
struct StochasticDegreeSequenceTests {
  /// A table of about half of all places, from a seed.
  static func table(seed: UInt64, rows: Int, columns: Int) throws -> TwoModeTable {
    var generator = SeededGenerator(seed: seed)
    var ties: [TwoModeTable.Tie] = []
    for row in 0..<rows {
      for column in 0..<columns where Bool.random(using: &generator) {
        ties.append(TwoModeTable.Tie(row: row, column: column))
      }
    }
    return try TwoModeTable(rowCount: rows, columnCount: columns, ties: ties)
  }

  @Test("Tails are sums over all ways to share columns", arguments: 1...6 as ClosedRange<UInt64>)
  func tails(seed: UInt64) async throws {
    let (rows, columns) = (5, 8)
    let table = try Self.table(seed: seed, rows: rows, columns: columns)
    let expected = try await BipartiteConfigurationModel().run(on: table)
    let found = try await StochasticDegreeSequenceModel().run(on: table)
    var position = 0
    for first in 0..<rows {
      for second in first + 1..<rows {
        let shared = (0..<columns).count { table[first, $0] > 0 && table[second, $0] > 0 }
        guard shared > 0 else { continue }
        var tail = 0.0
        for meeting in 0..<1 << columns where meeting.nonzeroBitCount >= shared {
          tail += (0..<columns).reduce(1.0) { product, column in
            let both =
              expected.probability(row: first, column: column)
              * expected.probability(row: second, column: column)
            return product * (meeting >> column & 1 == 1 ? both : 1 - both)
          }
        }
        let pair = found[position]
        position += 1
        #expect((pair.first, pair.second, pair.test.observed) == (first, second, shared))
        #expect(abs(pair.test.upperTail - tail) < 1e-12)
      }
    }
    #expect(position == found.count)
  }

  @Test("What joins everybody explains itself; a pair that keeps meeting does not")
  func planted() async throws {
    // Thirty rows in one large column and in two of their own; rows 0 and 1 share 25 more.
    var ties = (0..<30).map { TwoModeTable.Tie(row: $0, column: 0) }
    for row in 0..<30 {
      ties += [1, 2].map { TwoModeTable.Tie(row: row, column: 25 + 2 * row + $0) }
    }
    for row in 0...1 { ties += (1...25).map { TwoModeTable.Tie(row: row, column: $0) } }
    let table = try TwoModeTable(rowCount: 30, columnCount: 86, ties: ties)
    let found = try await StochasticDegreeSequenceModel().run(on: table)
    #expect(found.count == 30 * 29 / 2)
    #expect(found.filter { $0.adjusted <= 0.05 }.map { [$0.first, $0.second] } == [[0, 1]])
  }

  @Test("Adjusted tails count the pairs that share nothing")
  func adjusted() async throws {
    let table = try Self.table(seed: 9, rows: 12, columns: 4)
    let found = try await StochasticDegreeSequenceModel().run(on: table)
    let silent = 12 * 11 / 2 - found.count
    let all = found.map { min(1, $0.test.upperTail) } + Array(repeating: 1, count: silent)
    let whole = MultipleTesting.benjaminiYekutieli(all)
    for (pair, value) in zip(found, whole) { #expect(abs(pair.adjusted - value) < 1e-12) }
  }

  @Test("Tables without pairs have none", arguments: [0, 1, 5])
  func small(rows: Int) async throws {
    let ties = (0..<rows).map { TwoModeTable.Tie(row: $0, column: $0) }
    let table = try TwoModeTable(rowCount: rows, columnCount: 5, ties: ties)
    #expect(try await StochasticDegreeSequenceModel().run(on: table).isEmpty)
  }
}
