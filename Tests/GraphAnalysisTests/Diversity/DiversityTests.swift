import GraphAnalysis
import Testing

@Suite struct DiversityTests {
  struct Case: Decodable, Sendable {
    struct Expected: Decodable, Sendable {
      let entropy: Double?
      let hhi: Double?
      let blau: Double?
      let gini: Double?
      let withoutZeros: Double?
      let raoStirling: Double?
      let hill: [[Double?]]

      enum CodingKeys: String, CodingKey {
        case entropy, hhi, blau, gini, hill
        case withoutZeros = "gini without zeros"
        case raoStirling = "rao-stirling"
      }
    }

    let amounts: [Double]
    let distances: [[Double]]
    let expected: Expected
  }

  @Test(arguments: ExpectedFile.cases("diversity.jsonl", of: Case.self))
  func `values equal those of numpy and scipy`(known: Case) throws {
    let composition = try Composition(known.amounts)
    expectClose(
      [
        composition.shannonEntropy, composition.herfindahlHirschman, composition.blau,
        GiniCoefficient(zeros: .included).value(of: composition),
        GiniCoefficient(zeros: .excluded).value(of: composition),
        try composition.raoStirling(distances: known.distances),
      ],
      [
        known.expected.entropy, known.expected.hhi, known.expected.blau, known.expected.gini,
        known.expected.withoutZeros, known.expected.raoStirling,
      ])
    for pair in known.expected.hill {
      let order = try #require(pair[0])
      // The stored value near order 1 is that of the limit.
      expectClose(
        [try composition.hillNumber(order: order)], [pair[1]], "order \(order)",
        tolerance: order == 1 + 1e-9 ? 1e-8 : 1e-9)
    }
  }

  @Test func `the published check values`() throws {
    let composition = try Composition([0.5, 0.25, 0.15, 0.1])
    expectClose(
      [
        composition.shannonEntropy, try composition.hillNumber(order: 1),
        try composition.hillNumber(order: 2), composition.blau,
      ], [1.207973688, 3.346696324, 2.898550725, 0.655])
    let unequal = try Composition([0, 0, 1, 2, 7])
    expectClose([GiniCoefficient(zeros: .included).value(of: unequal)], [0.64])
  }

  @Test func `Hill numbers fall with the order, from the number of kinds to 1 over the greatest`()
    throws
  {
    let composition = try Composition([5, 0, 3, 1, 1])
    let orders = [0, 0.2, 0.999_999, 1, 1.000_001, 1.999, 2, 2.001, 10, 400, 5_000, .infinity]
    let numbers = try orders.map { try #require(try composition.hillNumber(order: $0)) }
    #expect(numbers == numbers.sorted(by: >))
    #expect(numbers.first == 4 && numbers.last == 2)
    #expect(abs(numbers[10] - 2) < 1e-3)
    let even = try Composition([Double](repeating: 0.1, count: 7))
    for order in orders { expectClose([try even.hillNumber(order: order)], [7]) }
  }

  @Test func `the unbiased index is the share of pairs that differ`() throws {
    let counts = [4, 0, 2, 1]
    let members = counts.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    var different = 0
    for first in members.indices {
      for second in members.indices where first != second && members[first] != members[second] {
        different += 1
      }
    }
    let index = try BlauIndex(counts: counts)
    #expect(index.sampleSize == 7)
    expectClose(
      [index.unbiased, index.biased],
      [Double(different) / 42, try Composition(counts.map(Double.init)).blau])
    #expect(try BlauIndex(counts: [1, 0]).biased == 0)
    #expect(try BlauIndex(counts: [1, 0]).unbiased == nil)
    #expect(try BlauIndex(counts: []).biased == nil)
  }

  @Test func `without amounts everything is undefined`() throws {
    for composition in [try Composition([]), try Composition([0, 0])] {
      #expect(composition.shannonEntropy == nil)
      #expect(composition.blau == nil)
      #expect(try composition.hillNumber(order: 0) == nil)
      #expect(GiniCoefficient(zeros: .included).value(of: composition) == nil)
    }
  }

  @Test(arguments: [[-1, 2], [.nan], [.infinity, 1]])
  func `amounts that cannot be used are refused`(amounts: [Double]) {
    #expect(throws: AnalysisError.self) { try Composition(amounts) }
  }

  @Test func `options and distances that cannot be used are refused`() throws {
    let composition = try Composition([1, 2])
    for order in [-0.5, .nan] {
      #expect(throws: AnalysisError.self) { try composition.hillNumber(order: order) }
    }
    let unusable: [[[Double]]] = [
      [[0, 1]], [[0, 1], [1]], [[1, 1], [1, 0]], [[0, -1], [1, 0]],
    ]
    for distances in unusable {
      #expect(throws: AnalysisError.self) { try composition.raoStirling(distances: distances) }
    }
    let most = Double.greatestFiniteMagnitude
    #expect(throws: AnalysisError.weightsTooLarge) { try Composition([most, most]) }
    #expect(throws: AnalysisError.self) { try BlauIndex(counts: [-1]) }
    #expect(throws: AnalysisError.weightsTooLarge) { try BlauIndex(counts: [.max, 1]) }
  }
}
