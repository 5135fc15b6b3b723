/// How well an order puts what turned out to be true above the rest.
///
/// ```swift
/// let quality = RankingQuality(scores: [0.9, 0.4, 0.4, 0.1], isTrue: [true, true, false, false])
/// quality.averagePrecision        // 11/12: the mean of 1 and 5/6, the two orders of the tie
/// ```
///
/// Where scores are tied, each figure is its mean over all orders of the tie, exactly. Otherwise a
/// method that gives everything the same score would look good or bad by the order of rows.
///
/// ## References
/// - McSherry and Najork (2008), doi:10.1007/978-3-540-78646-7_38
/// - Hanley and McNeil (1982), doi:10.1148/radiology.143.1.7063747
public struct RankingQuality: Sendable, Hashable {
  private struct Group: Hashable {
    let count: Int
    let hits: Int
  }

  /// The groups of tied scores, the greatest first.
  private let groups: [Group]
  /// The number of scores.
  public let count: Int
  /// The number that turned out to be true.
  public let trueCount: Int

  /// Puts scores beside what turned out to be true.
  ///
  /// - Parameters:
  ///   - scores: The scores; none is NaN.
  ///   - isTrue: Whether each turned out to be true.
  /// - Precondition: There are as many of one as of the other.
  /// - Complexity: O(*n* log *n*).
  public init(scores: [Double], isTrue: [Bool]) {
    precondition(scores.count == isTrue.count, "Each score is true or not.")
    groups = RankedScores(scores).groups.map { group in
      Group(count: group.count, hits: group.count { isTrue[$0] })
    }
    count = scores.count
    trueCount = isTrue.count { $0 }
  }

  /// The mean, over what is true, of the share of true ones from the top down to it; `nil` when
  /// nothing is true.
  ///
  /// In a group of n scores with r true ones, behind N scores with R true ones, each place i holds a
  /// true one with probability r/n, which then adds (R + 1 + (i − 1)(r − 1)/(n − 1)) / (N + i).
  public var averagePrecision: Double? {
    guard trueCount > 0 else { return nil }
    var sum = 0.0
    var (before, found) = (0, 0)
    for group in groups {
      let (count, hits) = (group.count, group.hits)
      if hits > 0 {
        let density = count > 1 ? Double(hits - 1) / Double(count - 1) : 0
        for place in 1...count {
          sum +=
            Double(hits) / Double(count) * (Double(found + 1) + Double(place - 1) * density)
            / Double(before + place)
        }
      }
      before += count
      found += hits
    }
    return sum / Double(trueCount)
  }

  /// The probability that one of the first places holds a true one.
  ///
  /// - Parameter places: The number of places, not negative.
  /// - Returns: A probability; 0 when nothing is true.
  public func hitProbability(within places: Int) -> Double {
    var before = 0
    for group in groups {
      let (count, hits) = (group.count, group.hits)
      guard before < places else { return 0 }
      let drawn = min(places - before, count)
      if hits > 0 {
        // One less the probability that none of the places drawn from the group is true.
        guard count - hits >= drawn else { return 1 }
        return 1
          - (0..<drawn).reduce(1.0) {
            $0 * Double(count - hits - $1) / Double(count - $1)
          }
      }
      before += count
    }
    return 0
  }

  /// The probability that one that is true stands above one that is not, half for a tie; `nil` when
  /// there is not one of both.
  public var areaUnderCurve: Double? {
    let falseCount = count - trueCount
    guard trueCount > 0, falseCount > 0 else { return nil }
    var sum = 0.0
    var above = 0
    for group in groups {
      let (count, hits) = (group.count, group.hits)
      // The true ones above, each with every false one here; half for those here.
      sum += (Double(above) + Double(hits) / 2) * Double(count - hits)
      above += hits
    }
    return sum / Double(trueCount) / Double(falseCount)
  }
}
