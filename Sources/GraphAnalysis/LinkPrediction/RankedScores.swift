/// Scores in descending order, with ties in groups.
///
/// ```swift
/// let ranked = RankedScores([0.5, 0.2, 0.5])
/// ranked.ranks            // [1.5, 3, 1.5]
/// ```
///
/// Scores that differ by at most 10⁻⁹ of the greatest magnitude are tied: differences that small are
/// rounding. Their order says nothing, so that each gets the mean of the places that they share.
public struct RankedScores: Sendable, Hashable {
  /// The positions of the scores, the greatest first; those that are tied, ascending.
  private let order: [Int]
  /// Where each group of tied scores ends in the order.
  private let ends: [Int]

  /// Puts scores in order.
  ///
  /// - Parameter scores: The scores; none is NaN.
  /// - Complexity: O(*n* log *n*).
  public init(_ scores: [Double]) {
    var order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    let width = 1e-9 * (scores.map(abs).max() ?? 0)
    var ends: [Int] = []
    var start = 0
    while start < order.count {
      let greatest = scores[order[start]]
      var end = start + 1
      while end < order.count, greatest - scores[order[end]] <= width { end += 1 }
      if end - start > 1 { order[start..<end].sort() }
      ends.append(end)
      start = end
    }
    self.order = order
    self.ends = ends
  }

  /// The number of groups of tied scores.
  public var groupCount: Int { ends.count }

  /// The positions of the scores, the greatest first; a group holds those that are tied, ascending.
  ///
  /// - Complexity: O(*n*), at each call.
  public var groups: [[Int]] {
    zip([0] + ends, ends).map { Array(order[$0..<$1]) }
  }

  /// The place of each score, from 1; tied scores share the mean of their places.
  public var ranks: [Double] {
    var ranks = [Double](repeating: 0, count: order.count)
    var start = 0
    for end in ends {
      let rank = Double(start) + Double(end - start + 1) / 2
      for position in order[start..<end] { ranks[position] = rank }
      start = end
    }
    return ranks
  }
}
