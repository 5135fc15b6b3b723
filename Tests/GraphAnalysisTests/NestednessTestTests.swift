import GraphAnalysis
import GraphCore
import Testing

@Suite struct NestednessTestTests {
  /// Rows, then columns.
  private static func graph(_ table: [[Int]]) throws -> Graph {
    let rows = table.count
    var edges: [(Int, Int)] = []
    for (row, cells) in table.enumerated() {
      for (column, cell) in cells.enumerated() where cell == 1 {
        edges.append((row, rows + column))
      }
    }
    return try Graph.of(rows + (table.first?.count ?? 0), edges)
  }

  private static func modes(_ table: [[Int]]) -> [Bool] {
    table.map { _ in true } + (table.first ?? []).map { _ in false }
  }

  private static func test(
    _ table: [[Int]], permutations: Int, seed: UInt64 = 1
  ) async throws -> NestednessTestResult {
    try await NestednessTest(
      isFirstMode: modes(table), permutations: permutations, seed: seed
    ).run(on: graph(table))
  }

  @Test func `a table that is the only one with its degrees is as nested as chance`() async throws {
    let staircase = [[1, 1, 1], [1, 1, 0], [1, 0, 0]]
    let found = try await Self.test(staircase, permutations: 20)
    #expect(found.observed.both == 100 && found.expected == 100)
    #expect(found.standardDeviation == 0)
    #expect(found.upperTail == 1 && found.lowerTail == 1)
  }

  /// The mean and the tails over every table of three by four with the degrees of one.
  @Test func `chance is all tables with the same degrees alike`() async throws {
    let table = [[1, 1, 1, 0], [1, 1, 0, 0], [0, 0, 1, 1]]
    func degrees(_ table: [[Int]]) -> [[Int]] {
      [
        table.map { $0.reduce(0, +) },
        (0..<4).map { column in table.reduce(0) { $0 + $1[column] } },
      ]
    }
    var values: [Double] = []
    for bits in 0..<(1 << 12) {
      let other = (0..<3).map { row in (0..<4).map { (bits >> (4 * row + $0)) & 1 } }
      guard degrees(other) == degrees(table) else { continue }
      let value = try await Nestedness(isFirstMode: Self.modes(other)).run(on: Self.graph(other))
      values.append(try #require(value.both))
    }
    let mean = values.reduce(0, +) / Double(values.count)
    let count = 2_000
    let found = try await Self.test(table, permutations: count)
    let observed = try #require(found.observed.both)
    #expect(values.count > 5 && values.contains { $0 != observed })
    let spread = try #require(found.standardDeviation) / Double(count).squareRoot()
    #expect(abs(try #require(found.expected) - mean) < 4 * spread)
    let share =
      Double(values.count { $0 >= observed - 1e-9 }) / Double(values.count)
    #expect(abs(try #require(found.upperTail) - share) < 0.05)
  }

  @Test func `without tables or pairs there is no expectation`() async throws {
    let none = try await Self.test([[1, 1], [1, 0]], permutations: 0)
    #expect(none.observed.both != nil && none.expected == nil && none.upperTail == nil)
    let empty = try await Self.test([[0, 0]], permutations: 9)
    #expect(empty.observed.both == nil && empty.expected == nil)
    await #expect(throws: AnalysisError.self) { try await Self.test([[1]], permutations: -1) }
  }
}
