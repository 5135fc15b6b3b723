import GraphAnalysis
import Testing

@Suite struct NullModelTests {
  struct Case: Decodable, Sendable {
    struct Expected: Decodable, Sendable {
      let bicm: [[Double]]?
      let exposure: [[Double]]
    }

    let table: [[Double]]
    let exposures: [Double]
    let expected: Expected
  }

  @Test(arguments: ExpectedFile.cases("null-models.jsonl", of: Case.self))
  func `probabilities equal those of scipy`(known: Case) async throws {
    let table = try TwoModeTable(known.table)
    if let bicm = known.expected.bicm {
      let found = try await BipartiteConfigurationModel().run(on: table)
      expectClose(Self.dense(found), bicm.flatMap(\.self), tolerance: 1e-8)
    }
    let found = try await ExposureModel(exposures: known.exposures).run(on: table)
    expectClose(Self.dense(found), known.expected.exposure.flatMap(\.self), tolerance: 1e-8)
  }

  @Test func `the published configuration model of a small table`() async throws {
    let table = try TwoModeTable([[0, 0, 1], [0, 1, 0], [1, 0, 1]])
    let expected = try await BipartiteConfigurationModel().run(on: table)
    expectClose(
      Self.dense(expected),
      [
        0.215779, 0.215779, 0.568441, 0.215779, 0.215779, 0.568441, 0.568441, 0.568441, 0.863117,
      ], tolerance: 1e-6)
  }

  @Test(arguments: [(3, 3), (2, 4), (4, 2), (1, 3)])
  func `degrees are kept, and a tie is certain exactly where the degrees leave no choice`(
    rows: Int, columns: Int
  ) async throws {
    let count = rows * columns
    // All tables of the size, by their degrees: the union and the intersection of their ties.
    var choices: [[Int]: (any: Int, all: Int)] = [:]
    func degrees(_ bits: Int) -> [Int] {
      var sums = [Int](repeating: 0, count: rows + columns)
      for place in 0..<count where bits >> place & 1 == 1 {
        sums[place / columns] += 1
        sums[rows + place % columns] += 1
      }
      return sums
    }
    for bits in 0..<(1 << count) {
      let known = choices[degrees(bits)] ?? (0, -1)
      choices[degrees(bits)] = (known.any | bits, known.all & bits)
    }
    for bits in 0..<(1 << count) {
      let table = try TwoModeTable(
        (0..<rows).map { row in
          (0..<columns).map { Double(bits >> (row * columns + $0) & 1) }
        })
      let found = Self.dense(try await BipartiteConfigurationModel().run(on: table))
        .compactMap(\.self)
      let choice = try #require(choices[degrees(bits)])
      for place in 0..<count {
        #expect((found[place] == 0) == (choice.any >> place & 1 == 0))
        #expect((found[place] == 1) == (choice.all >> place & 1 == 1))
      }
      var sums = [Double?](repeating: 0, count: rows + columns)
      for place in 0..<count {
        sums[place / columns] = (sums[place / columns] ?? 0) + found[place]
        sums[rows + place % columns] = (sums[rows + place % columns] ?? 0) + found[place]
      }
      expectClose(sums, degrees(bits).map { Double($0) })
    }
  }

  @Test func `degrees of a larger uneven table are kept`() async throws {
    // Row i takes part up to the (i mod 40)th column or so: many different degrees, nearly nested.
    let table = try TwoModeTable(
      (0..<300).map { row in
        (0..<60).map { column in
          (row * 7 + column * 13) % 61 > column / 2 + row % 40 / 2 + 20 ? 1.0 : 0.0
        }
      })
    let expected = try await BipartiteConfigurationModel().run(on: table)
    for row in 0..<300 {
      let sum = (0..<60).reduce(0) { $0 + expected.probability(row: row, column: $1) }
      #expect(abs(sum - Double(table.rowDegree(row))) < 1e-8)
    }
    for (column, degree) in table.columnDegrees.enumerated() {
      #expect(abs(expected.count(inColumn: column).mean - Double(degree)) < 1e-8)
    }
  }

  @Test func `the partial model spreads each row over all columns`() async throws {
    let table = try TwoModeTable([[1, 1, 0, 0], [0, 0, 0, 0], [1, 1, 1, 1]])
    let expected = try await BipartitePartialConfigurationModel().run(on: table)
    expectClose(Self.dense(expected), [0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0, 1, 1, 1, 1])
    let none = try TwoModeTable(rowCount: 2, columnCount: 0, ties: [])
    #expect(try await BipartitePartialConfigurationModel().run(on: none).columnCount == 0)
  }

  @Test func `with equal exposures the exposure model is the partial model`() async throws {
    let table = try TwoModeTable.random(seed: 1, rows: 20, columns: 7, density: 0.4)
    let exposure = try await ExposureModel(
      exposures: [Double](repeating: 0.3, count: 7)
    ).run(on: table)
    let partial = try await BipartitePartialConfigurationModel().run(on: table)
    expectClose(Self.dense(exposure), Self.dense(partial))
  }

  @Test func `exposures that cannot be used are refused`() async throws {
    let table = try TwoModeTable([[1, 1, 0]])
    for exposures in [[1, 1], [1, -1, 1], [1, .nan, 1], [1, .infinity, 1], [1, 0, 0]] {
      await #expect(throws: AnalysisError.self) {
        try await ExposureModel(exposures: exposures).run(on: table)
      }
    }
    let full = try await ExposureModel(exposures: [1, 0, 5]).run(on: table)
    #expect(Self.dense(full) == [1, 0, 1])
  }

  @Test func `cells, pairs and columns have their exact distributions`() async throws {
    let table = try TwoModeTable.random(seed: 5, rows: 9, columns: 5, density: 0.4)
    let expected = try await BipartiteConfigurationModel().run(on: table)
    let groups = (0..<9).map { $0 == 8 ? nil : $0 % 2 }
    let cells = try await CellTests(groups: groups, against: expected).run(on: table)
    #expect(cells.map(\.column) == (0..<10).map { $0 / 2 })
    #expect(cells.map(\.group) == (0..<10).map { $0 % 2 })
    for cell in cells {
      let rows = (0..<8).filter { $0 % 2 == cell.group }
      #expect(cell.test.observed == rows.count { table[$0, cell.column] > 0 })
      // All outcomes of four independent ties.
      var (lower, upper) = (0.0, 0.0)
      for outcome in 0..<16 {
        let product = rows.enumerated().reduce(1.0) { product, item in
          let tie = expected.probability(row: item.element, column: cell.column)
          return product * (outcome >> item.offset & 1 == 1 ? tie : 1 - tie)
        }
        if outcome.nonzeroBitCount <= cell.test.observed { lower += product }
        if outcome.nonzeroBitCount >= cell.test.observed { upper += product }
      }
      expectClose([cell.test.lowerTail, cell.test.upperTail], [lower, upper])
    }
    expectClose(
      cells.map(\.adjustedLowerTail),
      MultipleTesting.benjaminiHochberg(cells.map(\.test.lowerTail)).map(Optional.some))
    let shared = (0..<5).reduce(0) {
      $0 + expected.probability(row: 1, column: $1) * expected.probability(row: 4, column: $1)
    }
    expectClose([expected.sharedColumns(ofRows: 1, 4).mean], [shared])
    let common = (0..<9).reduce(0) {
      $0 + expected.probability(row: $1, column: 0) * expected.probability(row: $1, column: 3)
    }
    expectClose([expected.sharedRows(ofColumns: 0, 3).mean], [common])
    await #expect(throws: AnalysisError.self) {
      try await CellTests(groups: [0], against: expected).run(on: table)
    }
  }

  @Test(arguments: [(0.05, 20.0, false), (0.05, 21, true), (0.002, 44, false), (0.002, 45, true)])
  func `half of the expectation is found from 21 partners, or 45 after Bonferroni over 25`(
    level: Double, expectation: Double, isFound: Bool
  ) throws {
    // Many small probabilities, so that numbers are nearly Poisson.
    let probabilities = [Double](repeating: expectation / 4_000, count: 4_000)
    let finding = try #require(
      try DetectableDeficit(level: level).value(ofProbabilities: probabilities))
    #expect((finding.ratio >= 0.5) == isFound)
  }

  @Test func `no partners at all is significant over 150 cells when 8 or more are expected`()
    throws
  {
    let measure = try DetectableDeficit(level: 0.05 / 150)
    func probabilities(_ expectation: Double) -> [Double] {
      [Double](repeating: expectation / 4_000, count: 4_000)
    }
    #expect(try measure.value(ofProbabilities: probabilities(7.9)) == nil)
    #expect(try measure.value(ofProbabilities: probabilities(8.1))?.criticalCount == 0)
    #expect(throws: AnalysisError.self) { try DetectableDeficit(level: 0) }
    #expect(throws: AnalysisError.self) { try DetectableDeficit(level: 0.5, power: 0.4) }
    #expect(throws: AnalysisError.self) { try measure.value(ofProbabilities: [1.1]) }
    #expect(try measure.value(ofProbabilities: []) == nil)
  }

  @Test func `the ratio found has exactly the power asked for`() throws {
    let probabilities = (0..<60).map { Double($0 % 5 + 1) / 10 }
    let finding = try #require(try DetectableDeficit().value(ofProbabilities: probabilities))
    let scaled = PoissonBinomial(probabilities: probabilities.map { $0 * finding.ratio })
    #expect(abs(scaled.lowerTail(finding.criticalCount) - 0.8) < 1e-9)
    let null = PoissonBinomial(probabilities: probabilities)
    #expect(null.lowerTail(finding.criticalCount) <= 0.05)
    #expect(null.lowerTail(finding.criticalCount + 1) > 0.05)
  }

  @Test func `randomisation keeps degrees and reaches all tables equally`() async throws {
    let table = try TwoModeTable([[1, 1, 0], [0, 1, 1], [1, 0, 0]])
    var counts: [[[Double]]: Int] = [:]
    for seed in 0..<3_000 {
      let drawn = try await DegreePreservingRandomization(trades: 20, seed: UInt64(seed))
        .run(on: table)
      #expect(drawn.rowDegrees == table.rowDegrees)
      #expect(drawn.columnDegrees == table.columnDegrees)
      counts[drawn.dense, default: 0] += 1
    }
    // By hand: the tables with row degrees 2, 2, 1 and column degrees 2, 2, 1.
    #expect(counts.count == 5)
    for count in counts.values { #expect(abs(count - 600) < 110) }
    await #expect(throws: AnalysisError.self) {
      try await DegreePreservingRandomization(trades: -1, seed: 1).run(on: table)
    }
  }

  private static func dense(_ probabilities: TieProbabilities) -> [Double?] {
    (0..<probabilities.rowCount).flatMap { row in
      (0..<probabilities.columnCount).map { probabilities.probability(row: row, column: $0) }
    }
  }
}
