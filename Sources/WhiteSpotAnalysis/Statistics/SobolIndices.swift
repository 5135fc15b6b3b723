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

  /// Estimates the indices from two independent samples and their mixtures.
  ///
  /// - Parameters:
  ///   - inputs: The number of inputs, k.
  ///   - points: The number of base points, N.
  ///   - seed: The seed of the sample.
  ///   - sample: Draws the value of one input.
  ///   - model: The result for one value of each input.
  /// - Complexity: N(k + 2) calls of the model.
  init<Value>(
    inputs: Int, points: Int, seed: UInt64,
    sample: (Int, inout SeededGenerator) -> Value, model: ([Value]) -> Double
  ) {
    precondition(inputs > 0 && points > 1, "at least one input and two points")
    var generator = SeededGenerator(seed: seed)
    var results: [Double] = []
    results.reserveCapacity(2 * points)
    var firstSums = [Double](repeating: 0, count: inputs)
    var changes = [Double](repeating: 0, count: inputs)
    var totalSums = [Double](repeating: 0, count: inputs)
    for _ in 0..<points {
      let base = (0..<inputs).map { sample($0, &generator) }
      let other = (0..<inputs).map { sample($0, &generator) }
      let baseResult = model(base)
      let otherResult = model(other)
      results.append(baseResult)
      results.append(otherResult)
      for input in 0..<inputs {
        var mixed = base
        mixed[input] = other[input]
        let change = model(mixed) - baseResult
        firstSums[input] += otherResult * change
        changes[input] += change
        totalSums[input] += change * change
      }
    }
    let mean = results.reduce(0, +) / Double(results.count)
    let variance =
      results.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(results.count)
    guard variance > 1e-24 else {
      firstOrder = []
      total = []
      return
    }
    // Centring the result changes no expectation and takes away most of the noise.
    firstOrder = zip(firstSums, changes).map {
      ($0 - mean * $1) / Double(points) / variance
    }
    total = totalSums.map { $0 / Double(2 * points) / variance }
  }
}
