/// The posterior of the ratio θ of supply to reference, when the observed number is
/// Poisson-distributed with mean θE and θ has the prior Gamma(a, b).
///
/// θ | O ~ Gamma(a + O, b + E). With the default a = b = 1 the prior has mean 1 and standard
/// deviation 1: one supplier's worth of belief that a mission is like the others.
///
/// ## References
/// - Clayton and Kaldor (1987), Empirical Bayes estimates of age-standardized relative risks,
///   doi:10.2307/2532003
public struct GammaPoisson: Hashable, Sendable {
  /// a + O.
  public let shape: Double
  /// b + E.
  public let rate: Double

  /// The posterior after an observation.
  ///
  /// - Parameters:
  ///   - observed: The observed number, O ≥ 0.
  ///   - expected: The expected number, E ≥ 0.
  ///   - priorShape: a > 0.
  ///   - priorRate: b > 0.
  public init(
    observed: Double, expected: Double, priorShape: Double = 1, priorRate: Double = 1
  ) {
    precondition(observed >= 0 && expected >= 0, "counts must not be negative")
    precondition(priorShape > 0 && priorRate > 0, "the prior must have a positive shape and rate")
    shape = priorShape + observed
    rate = priorRate + expected
  }

  /// The shrunk ratio θ̂ = (O + a) / (E + b), the posterior mean.
  public var mean: Double { shape / rate }

  /// P(θ ≥ ratio).
  public func probability(atLeast ratio: Double) -> Double {
    GammaFunctions.upperRegularized(shape: shape, ratio * rate)
  }

  /// The ratio below which θ lies with a probability.
  ///
  /// Newton's method within a bracket that is halved when a step would leave it; relative error
  /// below 1e-12.
  ///
  /// - Parameter probability: Between 0 and 1, both excluded.
  /// - Returns: The quantile of θ.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability between 0 and 1")
    var low = 0.0
    var high = max(1, shape)
    while GammaFunctions.lowerRegularized(shape: shape, high) < probability { high *= 2 }
    var value = (low + high) / 2
    for _ in 0..<200 {
      let excess = GammaFunctions.lowerRegularized(shape: shape, value) - probability
      if excess > 0 { high = value } else { low = value }
      let density = exponential(
        (shape - 1) * logarithm(value) - value - GammaFunctions.logGamma(shape))
      let newton = value - excess / density
      let next = newton > low && newton < high ? newton : (low + high) / 2
      if abs(next - value) <= 1e-14 * value { return next / rate }
      value = next
    }
    return value / rate
  }

  /// The interval that holds θ with a probability, with equal tails.
  public func interval(_ probability: Double = 0.95) -> ClosedRange<Double> {
    let tail = (1 - probability) / 2
    let low = quantile(tail)
    return low...max(low, quantile(1 - tail))
  }
}
