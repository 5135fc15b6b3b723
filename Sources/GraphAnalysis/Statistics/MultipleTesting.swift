/// Corrections of p-values for the number of tests, each as adjusted p-values: a test is rejected
/// at level α when its adjusted p-value is at most α.
///
/// The results stand in the order of the input. An empty input gives an empty result.
public enum MultipleTesting {
  /// Benjamini and Hochberg's step-up: the false discovery rate under independence or positive
  /// dependence, min over j ≥ i of n·p₍ⱼ₎/j.
  ///
  /// - Parameter values: The p-values.
  /// - Returns: The adjusted p-values.
  /// - Precondition: Each p-value lies in 0...1.
  /// - Complexity: O(*n* log *n*).
  ///
  /// ## References
  /// - Benjamini and Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x
  public static func benjaminiHochberg(_ values: [Double]) -> [Double] {
    stepUp(values, total: values.count, factor: 1)
  }

  /// Benjamini and Yekutieli's step-up: the same under any dependence, with n·Σ1/i for n.
  ///
  /// - Parameter values: The p-values.
  /// - Returns: The adjusted p-values.
  /// - Precondition: Each p-value lies in 0...1.
  /// - Complexity: O(*n* log *n*).
  ///
  /// ## References
  /// - Benjamini and Yekutieli (2001), doi:10.1214/aos/1013699998
  public static func benjaminiYekutieli(_ values: [Double]) -> [Double] {
    benjaminiYekutieli(values, among: values.count)
  }

  /// Benjamini and Yekutieli's step-up among more tests, of which the p-values that are not listed
  /// are 1.
  ///
  /// - Parameters:
  ///   - values: The p-values that are listed.
  ///   - total: The number of all tests, at least that of the values.
  /// - Returns: The adjusted p-values of those that are listed.
  /// - Precondition: Each p-value lies in 0...1.
  /// - Complexity: O(*n* log *n*).
  public static func benjaminiYekutieli(_ values: [Double], among total: Int) -> [Double] {
    precondition(total >= values.count, "more tests are listed than were made")
    return stepUp(values, total: total, factor: harmonic(total))
  }

  /// Holm's step-down: the chance of any false rejection, max over j ≤ i of (n − j + 1)·p₍ⱼ₎.
  ///
  /// - Parameter values: The p-values.
  /// - Returns: The adjusted p-values.
  /// - Precondition: Each p-value lies in 0...1.
  /// - Complexity: O(*n* log *n*).
  ///
  /// ## References
  /// - Holm (1979), A simple sequentially rejective multiple test procedure,
  ///   https://www.jstor.org/stable/4615733
  public static func holm(_ values: [Double]) -> [Double] {
    let order = ascending(values)
    var adjusted = values
    var highest = 0.0
    for (position, index) in order.enumerated() {
      highest = max(highest, Double(values.count - position) * values[index])
      adjusted[index] = min(1, highest)
    }
    return adjusted
  }

  /// For each test, the largest p-value with which it would still be rejected by Benjamini and
  /// Hochberg's step-up while all the others stay as they are; 0 when none would do.
  ///
  /// - Parameters:
  ///   - values: The p-values.
  ///   - level: The level α.
  /// - Returns: A p-value for each test.
  /// - Complexity: O(*n* log *n*).
  package static func rejectionLimits(_ values: [Double], level: Double) -> [Double] {
    let count = values.count
    let sorted = values.sorted()
    // With one test moved, step k holds when k − 1 others lie at or below kα/n.
    var below = [Int](repeating: 0, count: count + 1)
    var lastWithSelf = 0
    var lastWithoutSelf = [Int](repeating: 0, count: count + 1)
    for step in stride(from: 1, through: count, by: 1) {
      let limit = Double(step) * level / Double(count)
      below[step] = below[step - 1]
      while below[step] < count, sorted[below[step]] <= limit { below[step] += 1 }
      if below[step] >= step { lastWithSelf = step }
      lastWithoutSelf[step] = below[step] + 1 >= step ? step : lastWithoutSelf[step - 1]
    }
    return values.map { value in
      // The first step whose limit reaches the test's own p-value.
      var low = 1
      var high = count + 1
      while low < high {
        let middle = (low + high) / 2
        if value <= Double(middle) * level / Double(count) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      let step = lastWithSelf >= low ? lastWithSelf : lastWithoutSelf[low - 1]
      return Double(step) * level / Double(count)
    }
  }

  /// Σ 1/i for i from 1 to n: term by term, or for many by Euler's expansion, which is as exact.
  package static func harmonic(_ count: Int) -> Double {
    guard count > 1_000_000 else { return (1...max(1, count)).reduce(0) { $0 + 1 / Double($1) } }
    let count = Double(count)
    return logarithm(count) + 0.577_215_664_901_532_9 + 1 / (2 * count) - 1 / (12 * count * count)
  }

  private static func stepUp(
    _ values: [Double], total: Int, factor: Double
  ) -> [Double] {
    let order = ascending(values)
    var adjusted = values
    var lowest = 1.0
    for (position, index) in order.enumerated().reversed() {
      lowest = min(lowest, values[index] * Double(total) * factor / Double(position + 1))
      adjusted[index] = lowest
    }
    return adjusted
  }

  private static func ascending(_ values: [Double]) -> [Int] {
    precondition(values.allSatisfy { $0 >= 0 && $0 <= 1 }, "a p-value must lie in 0...1")
    return values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  }
}
