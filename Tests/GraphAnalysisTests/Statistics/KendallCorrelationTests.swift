import GraphAnalysis
import Testing

@Suite struct KendallCorrelationTests {
  /// The values that `kendalltau` of scipy 1.17.1 gives.
  static let known: [([Double], [Double], Double)] = [
    ([1, 2, 3], [1, 2, 3], 1), ([1, 2, 3], [3, 2, 1], -1),
    ([0.5, 0, 0, 0.5], [2, -1, 0, 0], 0.6708203932499369),
    ([12, 2, 1, 12, 2], [1, 4, 7, 1, 0], -0.4714045207910316),
  ]

  @Test(arguments: known)
  func `values are those of scipy`(first: [Double], second: [Double], expected: Double) throws {
    let found = try #require(KendallCorrelation.tauB(first, second))
    #expect(abs(found - expected) < 1e-12)
    #expect(KendallCorrelation.tauB(second, first) == found)
  }

  @Test func `orders that say nothing have no correlation`() {
    #expect(KendallCorrelation.tauB([1, 1, 1], [1, 2, 3]) == nil)
    #expect(KendallCorrelation.tauB([1], [1]) == nil)
    #expect(KendallCorrelation.tauB([], []) == nil)
  }
}
