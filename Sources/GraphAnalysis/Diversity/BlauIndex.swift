/// How mixed a sample is: the probability that two of its members differ in kind.
///
/// ```swift
/// let index = try BlauIndex(counts: [5, 3, 2])
/// index.biased          // 0.62: drawn with replacement
/// index.unbiased        // 0.6889: drawn without, an unbiased estimate for the population
/// index.sampleSize      // 10, to be shown beside either
/// ```
///
/// With n(i) members of kind i and n in all, the biased form is 1 − Σ (n(i)/n)² and the unbiased
/// form 1 − Σ n(i)(n(i) − 1) / (n(n − 1)). In small samples the biased form is too low, by a factor
/// (n − 1)/n on average. Undefined are the biased form of an empty sample and the unbiased form of
/// fewer than two members.
///
/// - Complexity: O(*S*).
///
/// ## References
/// - Blau (1977), *Inequality and Heterogeneity*, Free Press, p. 78
/// - Simpson (1949), doi:10.1038/163688a0
/// - Biemann and Kearney (2010), doi:10.1177/1094428109338875
public struct BlauIndex: Sendable, Hashable {
  /// The number of members.
  public let sampleSize: Int
  /// 1 − Σp²; `nil` for an empty sample.
  public let biased: Double?
  /// The estimate for the population; `nil` for fewer than two members.
  public let unbiased: Double?

  /// Measures a sample.
  ///
  /// - Parameter counts: The number of members of each kind, not negative.
  /// - Throws: ``AnalysisError/unusableInput(name:requirement:)`` for a negative number, and
  ///   ``AnalysisError/weightsTooLarge`` when the numbers do not add up to a number that fits.
  public init(counts: [Int]) throws(AnalysisError) {
    var size = 0
    for count in counts {
      guard count >= 0 else {
        throw .unusableInput(name: "counts", requirement: "must not be negative")
      }
      let (sum, overflow) = size.addingReportingOverflow(count)
      guard !overflow else { throw .weightsTooLarge }
      size = sum
    }
    let total = Double(size)
    sampleSize = size
    biased =
      size > 0 ? 1 - counts.reduce(0) { $0 + (Double($1) / total) * (Double($1) / total) } : nil
    unbiased =
      size > 1
      ? 1 - counts.reduce(0) { $0 + (Double($1) / total) * (Double($1 - 1) / (total - 1)) } : nil
  }
}
