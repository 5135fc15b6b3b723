/// The gamma function and its relatives, for positive arguments.
package enum GammaFunctions {
  /// ln Γ(x), by Stirling's series after shifting x above 12; relative error below 1e-14.
  package static func logGamma(_ argument: Double) -> Double {
    precondition(argument > 0, "the argument must be positive")
    var shifted = argument
    var product = 1.0
    while shifted < 12 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / shifted
    let square = inverse * inverse
    let coefficients = [
      1 / 12.0, -1 / 360.0, 1 / 1_260.0, -1 / 1_680.0, 1 / 1_188.0, -691 / 360_360.0, 1 / 156.0,
    ]
    let series = coefficients.reversed().reduce(0) { $0 * square + $1 } * inverse
    let halfLogTwoPi = 0.918_938_533_204_672_8
    return (shifted - 0.5) * logarithm(shifted) - shifted + halfLogTwoPi + series
      - logarithm(product)
  }

  /// The regularised lower incomplete gamma function P(a, x).
  package static func lowerRegularized(shape: Double, _ value: Double) -> Double {
    guard value > 0 else { return 0 }
    return value < shape + 1
      ? seriesP(shape, value) : 1 - continuedFractionQ(shape, value)
  }

  /// The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x).
  package static func upperRegularized(shape: Double, _ value: Double) -> Double {
    guard value > 0 else { return 1 }
    return value < shape + 1
      ? 1 - seriesP(shape, value) : continuedFractionQ(shape, value)
  }

  /// The density of Gamma(a, 1) times x.
  private static func prefactor(_ shape: Double, _ value: Double) -> Double {
    exponential(shape * logarithm(value) - value - logGamma(shape))
  }

  private static func seriesP(_ shape: Double, _ value: Double) -> Double {
    var denominator = shape
    var term = 1 / shape
    var sum = term
    while abs(term) > abs(sum) * 1e-17 {
      denominator += 1
      term *= value / denominator
      sum += term
    }
    return min(1, sum * prefactor(shape, value))
  }

  /// Lentz's method for the continued fraction of Q.
  private static func continuedFractionQ(_ shape: Double, _ value: Double) -> Double {
    let tiny = 1e-300
    var partial = value + 1 - shape
    var numerator = 1 / tiny
    var inverse = 1 / partial
    var fraction = inverse
    for step in 1...100_000 {
      let coefficient = -Double(step) * (Double(step) - shape)
      partial += 2
      inverse = coefficient * inverse + partial
      if abs(inverse) < tiny { inverse = tiny }
      numerator = partial + coefficient / numerator
      if abs(numerator) < tiny { numerator = tiny }
      inverse = 1 / inverse
      let change = inverse * numerator
      fraction *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return min(1, fraction * prefactor(shape, value))
  }
}
