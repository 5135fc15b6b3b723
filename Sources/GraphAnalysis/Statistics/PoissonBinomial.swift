/// The number of successes in independent trials that each have a probability of their own.
///
/// ```swift
/// let count = PoissonBinomial(probabilities: [0.5, 0.25])
/// count.lowerTail(0)       // 0.375
/// ```
/// The probabilities are convolved one by one, f(j) ← f(j)(1 − p) + f(j − 1)p. Every term is
/// positive, so nothing cancels: both tails are exact to rounding, however small. Values below
/// 1e-308 become 0.
///
/// - Complexity: O(*n* · min(*n*, limit)) time, O(min(*n*, limit)) space for *n* trials.
///
/// ## References
/// - Hong (2013), On computing the distribution function for the Poisson binomial distribution,
///   doi:10.1016/j.csda.2012.10.006
public struct PoissonBinomial: Hashable, Sendable {
  /// The number of trials.
  public let trials: Int
  /// The expected number of successes, Σp.
  public let mean: Double
  /// The variance of the number of successes, Σp(1 − p).
  public let variance: Double
  /// How many numbers of successes, from 0, are kept apart.
  package var keptCounts: Int { masses.count - 1 }
  /// P(X = j) for j from 0 to the limit, then P(X > limit).
  private let masses: [Double]

  /// Convolves the trials.
  ///
  /// - Parameters:
  ///   - probabilities: The probability of success of each trial, from 0 to 1.
  ///   - limit: The largest number of successes that will be asked about; the numbers above it are
  ///     kept as one sum. `nil` keeps them all.
  /// - Precondition: Each probability lies in 0...1, and the limit is not negative.
  public init(probabilities: [Double], limit: Int? = nil) {
    precondition((limit ?? 0) >= 0, "the limit must not be negative")
    let last = min(limit ?? probabilities.count, probabilities.count)
    var masses = [Double](repeating: 0, count: last + 2)
    masses[0] = 1
    var mean = 0.0
    var variance = 0.0
    for (trial, success) in probabilities.enumerated() {
      precondition(success >= 0 && success <= 1, "a probability must lie in 0...1")
      mean += success
      variance += success * (1 - success)
      masses[last + 1] += masses[last] * success
      for count in stride(from: min(trial + 1, last), to: 0, by: -1) {
        masses[count] = masses[count] * (1 - success) + masses[count - 1] * success
      }
      masses[0] *= 1 - success
    }
    trials = probabilities.count
    self.mean = mean
    self.variance = variance
    self.masses = masses
  }

  /// P(X = count).
  ///
  /// - Precondition: The count is at most the limit, unless it is impossible.
  public func probability(of count: Int) -> Double {
    guard count >= 0, count <= trials else { return 0 }
    precondition(count < masses.count - 1, "the count is above the limit")
    return masses[count]
  }

  /// P(X ≤ count).
  ///
  /// - Precondition: The count is at most the limit, unless it is at least the number of trials.
  public func lowerTail(_ count: Int) -> Double {
    guard count >= 0 else { return 0 }
    guard count < trials else { return 1 }
    precondition(count < masses.count - 1, "the count is above the limit")
    return min(1, masses[...count].reduce(0, +))
  }

  /// P(X ≥ count).
  ///
  /// - Precondition: The count is at most one above the limit, unless it is above the number of
  ///   trials.
  public func upperTail(_ count: Int) -> Double {
    guard count > 0 else { return 1 }
    guard count <= trials else { return 0 }
    precondition(count < masses.count, "the count is above the limit")
    return min(1, masses[count...].reversed().reduce(0, +))
  }
}
