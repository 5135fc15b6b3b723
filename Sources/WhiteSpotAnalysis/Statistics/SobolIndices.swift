/// How much of the variance of a result each of its inputs causes.
///
/// Variance-based sensitivity: the first-order index of an input is the share of the variance that
/// it causes alone, the total index the share in which it takes part, interactions included. The
/// inputs are independent; an input may be a whole group of numbers.
///
/// ## References
/// - Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola (2010),
///   doi:10.1016/j.cpc.2009.09.018: first-order estimator (b) and Jansen's total estimator (f)
/// - Jansen (1999), doi:10.1016/S0010-4655(98)00154-4
struct SobolIndices: Hashable, Sendable {
  /// One index for each input; empty when the result does not vary.
  let firstOrder: [Double]
  /// One index for each input; empty when the result does not vary.
  let total: [Double]
}

/// The sums from which Sobol indices are estimated.
///
/// A point is two independent draws of all inputs, a base and another, with their results. To each
/// point belongs one change for each input: the result of the base with that input taken from the
/// other draw.
struct SobolSums: Hashable, Sendable {
  private var base = 0.0
  private var other = 0.0
  private var results: [Double] = []
  private var firstSums: [Double]
  private var changes: [Double]
  private var totalSums: [Double]

  /// Starts with no point.
  init(inputs: Int) {
    precondition(inputs > 0, "at least one input")
    firstSums = [Double](repeating: 0, count: inputs)
    changes = firstSums
    totalSums = firstSums
  }

  /// Adds a point.
  mutating func addPoint(base: Double, other: Double) {
    self.base = base
    self.other = other
    results.append(base)
    results.append(other)
  }

  /// Adds the change of an input at the last point.
  mutating func addChange(of input: Int, result: Double) {
    let change = result - base
    firstSums[input] += other * change
    changes[input] += change
    totalSums[input] += change * change
  }

  /// Adds the points of other sums over the same inputs.
  mutating func add(_ other: SobolSums) {
    results += other.results
    for input in firstSums.indices {
      firstSums[input] += other.firstSums[input]
      changes[input] += other.changes[input]
      totalSums[input] += other.totalSums[input]
    }
  }

  /// The estimates.
  var indices: SobolIndices {
    let points = Double(results.count) / 2
    let mean = results.reduce(0, +) / Double(results.count)
    let variance =
      results.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(results.count)
    guard variance > 1e-24 else { return SobolIndices(firstOrder: [], total: []) }
    // Centring the result changes no expectation and takes away most of the noise.
    return SobolIndices(
      firstOrder: zip(firstSums, changes).map { ($0 - mean * $1) / points / variance },
      total: totalSums.map { $0 / (2 * points) / variance })
  }
}
