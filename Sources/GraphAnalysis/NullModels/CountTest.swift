/// An observed number of ties beside the distribution that a null model expects.
public struct CountTest: Sendable, Hashable {
  /// The observed number.
  public let observed: Int
  /// The expected number.
  public let expected: Double
  /// P(X ≤ observed), exact to rounding.
  public let lowerTail: Double
  /// P(X ≥ observed), exact to rounding.
  public let upperTail: Double
  /// (observed − expected) / standard deviation, for display only.
  ///
  /// The tails are what counts: the distribution is far from normal where numbers are small. `nil`
  /// where the null model leaves no choice.
  public let z: Double?

  /// Compares a number with a distribution.
  ///
  /// - Parameters:
  ///   - observed: The observed number, not negative.
  ///   - distribution: The number under the null model, kept up to the observed number at least.
  /// - Precondition: The observed number is at most the limit of the distribution, or impossible.
  public init(observed: Int, distribution: PoissonBinomial) {
    precondition(observed >= 0, "A number of ties is not negative.")
    self.observed = observed
    expected = distribution.mean
    lowerTail = distribution.lowerTail(observed)
    upperTail = distribution.upperTail(observed)
    z =
      distribution.variance > 1e-18
      ? (Double(observed) - distribution.mean) / distribution.variance.squareRoot() : nil
  }
}
