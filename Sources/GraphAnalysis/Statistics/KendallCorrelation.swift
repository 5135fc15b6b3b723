/// How far two orders of the same things agree.
public enum KendallCorrelation {
  /// Kendall's τ-b: the pairs in the same order less those in the opposite order, divided by the
  /// geometric mean of the numbers of pairs that are not tied in each: from −1 to 1.
  ///
  /// - Parameters:
  ///   - first: A value of each thing; none is NaN.
  ///   - second: Another value of each.
  /// - Returns: The correlation; `nil` when all values of one of the two are equal, or there are fewer
  ///   than two things.
  /// - Precondition: There are as many of one as of the other.
  /// - Complexity: O(*n*²).
  ///
  /// ## References
  /// - Kendall (1938), doi:10.1093/biomet/30.1-2.81
  /// - Kendall (1945), doi:10.1093/biomet/33.3.239
  public static func tauB(_ first: [Double], _ second: [Double]) -> Double? {
    precondition(first.count == second.count, "Each thing has two values.")
    var (sum, untiedFirst, untiedSecond) = (0, 0, 0)
    for one in first.indices {
      for other in first.indices[(one + 1)...] {
        let left = first[one] == first[other] ? 0 : first[one] < first[other] ? 1 : -1
        let right = second[one] == second[other] ? 0 : second[one] < second[other] ? 1 : -1
        sum += left * right
        untiedFirst += left * left
        untiedSecond += right * right
      }
    }
    guard untiedFirst > 0, untiedSecond > 0 else { return nil }
    return Double(sum) / (Double(untiedFirst) * Double(untiedSecond)).squareRoot()
  }
}
