import GraphAnalysis
import Testing

@Suite struct HelixInformationTests {
  /// U 600, I 200, G 150, UI 30, UG 40, IG 15, UIG 5, with bits U 1, I 2, G 4.
  static let published = [0, 600, 200, 30, 150, 40, 15, 5]

  struct Case: Decodable, Sendable {
    struct Expected: Decodable, Sendable {
      let oInformation: Double
      let corrected: Double
      let transmission: Double
    }

    let sectors: Int
    let counts: [Int]
    let expected: Expected
  }

  @Test(arguments: ExpectedFile.cases("helix.jsonl", of: Case.self))
  func `information equals that of numpy`(known: Case) throws {
    let patterns = try SectorPatterns(sectorCount: known.sectors, counts: known.counts)
    expectClose(
      [
        patterns.oInformation(), patterns.oInformation(corrected: true), patterns.transmission,
      ], [known.expected.oInformation, known.expected.corrected, known.expected.transmission])
  }

  @Test(arguments: [(0, -0.250514), (500, -0.012011)])
  func `the published value depends on the universe`(none: Int, expected: Double) async throws {
    let patterns = try SectorPatterns(sectorCount: 3, counts: [none] + Self.published.dropFirst())
    let all = try await HelixInformation(
      universe: .allUnits, bootstrapDraws: 9, permutations: 9, seed: 1
    ).run(on: patterns)
    expectClose([all.oInformation, all.transmission], [expected, expected], tolerance: 5e-7)
    #expect(all.unitCount == 1_040 + none && all.unitsInNoSector == none)
    let some = try await HelixInformation(
      universe: .unitsInSomeSector, bootstrapDraws: 9, permutations: 9, seed: 1
    ).run(on: patterns)
    expectClose([some.oInformation], [-0.250514], tolerance: 5e-7)
    #expect(some.unitCount == 1_040 && some.unitsInNoSector == none)
  }

  @Test func `in four dimensions a copy is redundancy and a parity synergy`() throws {
    let copy = try SectorPatterns(
      sectorCount: 4, counts: (0..<16).map { $0 == 0 || $0 == 15 ? 80 : 0 })
    let parity = try SectorPatterns(
      sectorCount: 4, counts: (0..<16).map { $0.nonzeroBitCount.isMultiple(of: 2) ? 20 : 0 })
    expectClose([copy.oInformation(), parity.oInformation()], [2, -2])
    expectClose([copy.transmission, parity.transmission], [1, 1])
  }

  @Test func `T is given for three sectors only`() async throws {
    let patterns = try SectorPatterns(
      sectorCount: 4, counts: [Int](repeating: 20, count: 16))
    let finding = try await HelixInformation(
      universe: .allUnits, bootstrapDraws: 99, permutations: 99, seed: 1
    ).run(on: patterns)
    #expect(finding.transmission == nil)
    expectClose([finding.oInformation], [0])
  }

  @Test func `fewer than 100 units give no value`() async throws {
    let measure = HelixInformation(universe: .unitsInSomeSector, seed: 1)
    let patterns = try SectorPatterns(sectorCount: 3, counts: [500, 33, 33, 0, 33, 0, 0, 0])
    await #expect(
      throws: AnalysisError.tooFewUnits(measure: "helix information", count: 99, minimum: 100)
    ) { try await measure.run(on: patterns) }
  }

  @Test func `few units look like synergy by chance`() throws {
    // The reason for the refusal: 25 units, three sectors that have nothing to do with each other.
    var generator = SeededGenerator(seed: 2)
    let values = try (0..<2_000).map { _ in
      var counts = [Int](repeating: 0, count: 8)
      for _ in 0..<25 { counts[Int.random(in: 0..<8, using: &generator)] += 1 }
      return try SectorPatterns(sectorCount: 3, counts: counts).oInformation()
    }
    let mean = values.reduce(0, +) / 2_000
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2_000).squareRoot()
    #expect(abs(mean + 0.04) < 0.015 && abs(deviation - 0.06) < 0.02)
  }

  @Test func `the interval is that of another bootstrap`() async throws {
    // numpy 2.4.6: quantiles .025 and .975 over 200,000 multinomial samples of the published case.
    let patterns = try SectorPatterns(sectorCount: 3, counts: Self.published)
    let finding = try await HelixInformation(
      universe: .unitsInSomeSector, bootstrapDraws: 4_000, permutations: 9, seed: 5
    ).run(on: patterns)
    expectClose(
      [finding.interval.lowerBound, finding.interval.upperBound], [-0.2769, -0.2253],
      tolerance: 0.003)
  }

  @Test func `sectors that have nothing to do with each other are found to be so`() async throws {
    // Sectors of a half, a quarter and a half of 160 units, in exact independence.
    let counts = [30, 30, 10, 10, 30, 30, 10, 10]
    let finding = try await HelixInformation(
      universe: .allUnits, bootstrapDraws: 99, permutations: 199, seed: 3
    ).run(on: SectorPatterns(sectorCount: 3, counts: counts))
    expectClose([finding.oInformation], [0])
    #expect(finding.pValue > 0.05)
    let parity = try await HelixInformation(
      universe: .allUnits, bootstrapDraws: 99, permutations: 199, seed: 3
    ).run(on: SectorPatterns(sectorCount: 3, counts: [40, 0, 0, 40, 0, 40, 40, 0]))
    #expect(parity.lowerTail == 1.0 / 200 && parity.upperTail == 1)
  }

  @Test func `a universe in which nobody is in no sector does not count as a finding`()
    async throws
  {
    // Independent sectors of which the units in none were never seen.
    let finding = try await HelixInformation(
      universe: .unitsInSomeSector, bootstrapDraws: 99, permutations: 199, seed: 3
    ).run(on: SectorPatterns(sectorCount: 3, counts: [0, 64, 64, 16, 64, 16, 16, 4]))
    #expect(finding.oInformation < -0.1)
    #expect(finding.pValue > 0.05)
  }

  /// 100 units, of which 99 in sector A, and two each in B and C.
  ///
  /// The unit outside A must be in B, in
  /// C or in both. Each pattern with the number of tables that have it, up to the exchange of B and C.
  static let restricted: [(counts: [Int], tables: Int)] = [
    ([0, 97, 1, 0, 0, 1, 0, 1], 2 * 99 * 98), ([0, 96, 1, 1, 0, 2, 0, 0], 2 * 99 * 4_753),
    ([0, 98, 0, 0, 0, 0, 1, 1], 99), ([0, 97, 0, 1, 0, 1, 1, 0], 99 * 98),
  ]

  @Test(arguments: [0, 3])
  func `permutations with every unit in some sector have the exact distribution`(data: Int)
    async throws
  {
    let values = try Self.restricted.map {
      try SectorPatterns(sectorCount: 3, counts: $0.counts).oInformation()
    }
    var tails = (lower: 0.0, upper: 0.0)
    for (value, pattern) in zip(values, Self.restricted) {
      let share = Double(pattern.tables) / Double(2 * 99 * 4_851 + 99 * 99)
      if value <= values[data] + 1e-9 { tails.lower += share }
      if value >= values[data] - 1e-9 { tails.upper += share }
    }
    let finding = try await HelixInformation(
      universe: .unitsInSomeSector, bootstrapDraws: 1, permutations: 1_499, seed: 3
    ).run(on: SectorPatterns(sectorCount: 3, counts: Self.restricted[data].counts))
    expectClose(
      [finding.lowerTail, finding.upperTail], [tails.lower, tails.upper], tolerance: 0.012)
  }

  @Test func `results are the same bits for any number of threads`() async throws {
    let patterns = try SectorPatterns(sectorCount: 3, counts: Self.published)
    var findings: [HelixInformation.Finding] = []
    for threads in [1, 2, 5] {
      let measure = HelixInformation(
        universe: .unitsInSomeSector, bootstrapDraws: 50, permutations: 50, seed: 9)
      findings.append(
        try await measure.run(on: patterns, execution: Execution(threads: threads)))
    }
    #expect(findings[0] == findings[1] && findings[1] == findings[2])
  }

  @Test func `patterns are read from a table`() throws {
    let table = try TwoModeTable([[1, 0, 0], [0, 2, 1], [0, 0, 0], [0, 1, 3]])
    #expect(try SectorPatterns(table).counts == [1, 1, 0, 0, 0, 0, 2, 0])
    for columns in [2, 9, 200] {
      #expect(throws: AnalysisError.self) {
        try SectorPatterns(TwoModeTable(rowCount: 1, columnCount: columns, ties: []))
      }
    }
    for counts in [[1], [-1, 0, 0, 0, 0, 0, 0, 0]] {
      #expect(throws: AnalysisError.self) { try SectorPatterns(sectorCount: 3, counts: counts) }
    }
  }
}
