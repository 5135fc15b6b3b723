import GraphAnalysis
import Testing

@Suite struct RankingQualityTests {
  /// Every order of some positions.
  static func orders(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }

  @Test(arguments: 0..<40)
  func `figures are the means over all orders that the scores allow`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = 2 + Int.random(in: 0..<5, using: &generator)
    let scores = (0..<count).map { _ in Double(Int.random(in: 0..<3, using: &generator)) / 10 }
    let isTrue = (0..<count).map { _ in Int.random(in: 0..<2, using: &generator) == 1 }
    let allowed = Self.orders(Array(0..<count)).filter { order in
      zip(order, order.dropFirst()).allSatisfy { scores[$0] >= scores[$1] }
    }
    func mean(_ figure: ([Bool]) -> Double) -> Double {
      allowed.reduce(0) { $0 + figure($1.map { isTrue[$0] }) } / Double(allowed.count)
    }
    let quality = RankingQuality(scores: scores, isTrue: isTrue)
    let hits = isTrue.count { $0 }
    #expect(quality.trueCount == hits)
    for places in 0...count {
      let share = mean { $0.prefix(places).contains(true) ? 1 : 0 }
      #expect(abs(quality.hitProbability(within: places) - share) < 1e-12)
    }
    guard hits > 0 else {
      #expect(quality.averagePrecision == nil)
      return
    }
    let precision = mean { (order: [Bool]) -> Double in
      var sum = 0.0
      for place in order.indices where order[place] {
        sum += Double(order[...place].count { $0 }) / Double(place + 1)
      }
      return sum / Double(hits)
    }
    #expect(abs(try #require(quality.averagePrecision) - precision) < 1e-12)
    guard hits < count else {
      #expect(quality.areaUnderCurve == nil)
      return
    }
    let curve = mean { (order: [Bool]) -> Double in
      var above = 0
      for first in order.indices where order[first] {
        above += order[first...].count { !$0 }
      }
      return Double(above) / Double(hits * (count - hits))
    }
    #expect(abs(try #require(quality.areaUnderCurve) - curve) < 1e-12)
  }

  @Test func `tied scores share the mean of their places`() {
    let ranked = RankedScores([0.5, 0.2, 0.5, 0.9, 0.2 + 1e-12])
    #expect(ranked.ranks == [2.5, 4.5, 2.5, 1, 4.5])
    #expect(ranked.groups == [[3], [0, 2], [1, 4]])
    #expect(RankedScores([]).ranks.isEmpty)
  }
}
