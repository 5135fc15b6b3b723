import GraphAnalysis
import Testing

@Suite("Corrections for many tests")
struct MultipleTestingTests {
  /// The fifteen p-values of Benjamini and Hochberg (1995), table 1.
  static let published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.000,
  ]

  @Test("The published example: Benjamini-Hochberg rejects four, Holm three, Yekutieli three")
  func published() {
    let values = Self.published
    #expect(MultipleTesting.benjaminiHochberg(values).count { $0 <= 0.05 } == 4)
    #expect(MultipleTesting.holm(values).count { $0 <= 0.05 } == 3)
    #expect(MultipleTesting.benjaminiYekutieli(values).count { $0 <= 0.05 } == 3)
  }

  @Test("Adjusted values by hand, in the order of the input")
  func byHand() {
    let values = [0.03, 0.005, 0.04, 0.5]
    #expect(near(MultipleTesting.benjaminiHochberg(values), [0.16 / 3, 0.02, 0.16 / 3, 0.5]))
    #expect(near(MultipleTesting.holm(values), [0.09, 0.02, 0.09, 0.5]))
    // The harmonic sum of 4 is 25/12.
    let factor = 25.0 / 12
    #expect(
      near(
        MultipleTesting.benjaminiYekutieli(values),
        [0.16 / 3 * factor, 0.02 * factor, 0.16 / 3 * factor, 1]))
    #expect(MultipleTesting.benjaminiHochberg([]).isEmpty)
    #expect(MultipleTesting.holm([0.2]) == [0.2])
  }

  // scipy 1.17.1: stats.false_discovery_control(values, method=…)
  @Test("Adjusted values equal scipy's")
  func scipy() {
    let hochberg = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645,
      0.0765, 0.486, 0.5811818181818181, 0.714875, 0.7532307692307693, 0.8132142857142857, 1.0,
    ]
    let yekutieli = [
      0.004977343489843491, 0.009954686979686982, 0.03152317543567544, 0.11821190788378289,
      0.20008920829170831, 0.21189262285333718, 0.21189262285333718, 0.2140257700632701,
      0.25384451798201807, 1, 1, 1, 1, 1, 1,
    ]
    let shuffled = Self.published.indices.sorted { ($0 * 7) % 15 < ($1 * 7) % 15 }
    let values = shuffled.map { Self.published[$0] }
    #expect(near(MultipleTesting.benjaminiHochberg(values), shuffled.map { hochberg[$0] }))
    #expect(near(MultipleTesting.benjaminiYekutieli(values), shuffled.map { yekutieli[$0] }))
  }

  @Test("The limit of each test is where its rejection begins")
  func limits() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let count = Int.random(in: 1...8, using: &generator)
      let values = (0..<count).map { _ in
        Double.random(in: 0..<1, using: &generator) * (Bool.random(using: &generator) ? 0.1 : 1)
      }
      let limits = MultipleTesting.rejectionLimits(values, level: 0.05)
      for index in values.indices {
        var moved = values
        moved[index] = limits[index] * (1 - 1e-9)
        #expect(MultipleTesting.benjaminiHochberg(moved)[index] <= 0.05)
        moved[index] = limits[index] * (1 + 1e-9)
        #expect(MultipleTesting.benjaminiHochberg(moved)[index] > 0.05)
      }
    }
  }

  private func near(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < 1e-12 }
  }
}
