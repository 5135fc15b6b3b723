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
  /// The positions of the scores, the greatest first; a group holds those that are tied, ascending.
  public let groups: [[Int]]

  /// Puts scores in order.
  ///
  /// - Parameter scores: The scores; none is NaN.
  /// - Complexity: O(*n* log *n*).
  public init(_ scores: [Double]) {
    let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    let width = 1e-9 * (scores.map(abs).max() ?? 0)
    var groups: [[Int]] = []
    for position in order {
      if let first = groups.last?.first, scores[first] - scores[position] <= width {
        groups[groups.count - 1].append(position)
      } else {
        groups.append([position])
      }
    }
    self.groups = groups.map { $0.sorted() }
  }

  /// The place of each score, from 1; tied scores share the mean of their places.
  public var ranks: [Double] {
    var ranks = [Double](repeating: 0, count: groups.reduce(0) { $0 + $1.count })
    var before = 0
    for group in groups {
      for position in group { ranks[position] = Double(before) + Double(group.count + 1) / 2 }
      before += group.count
    }
    return ranks
  }
}
