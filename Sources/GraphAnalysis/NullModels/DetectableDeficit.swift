/// The smallest shortage that a test can be counted on to find.
///
/// ```swift
/// let deficit = try DetectableDeficit(level: 0.05, power: 0.8)
///   .value(ofProbabilities: expected.probabilities(inColumn: 0))
/// deficit?.ratio         // 0.5: half of what is expected is found in four cases out of five
/// ```
///
/// The test finds a shortage when P(X ≤ observed) under the null model is at most the level. At a ratio
/// ρ every tie has probability ρ·p instead of p. The smallest detectable deficit is 1 − ρ for the
/// greatest ρ at which the test finds the shortage with the power asked for. Nothing above ρ can be
/// told from no shortage at all.
///
/// Undefined (`nil`) where even no ties at all would not be significant: no shortage can be found.
///
/// Complexity: O(trials × critical number) for each of some fifty steps.
///
/// ## References
/// - Cohen (1988), *Statistical Power Analysis for the Behavioral Sciences*,
///   doi:10.4324/9780203771587
public struct DetectableDeficit: Sendable, Hashable {
  /// What a test can find.
  public struct Finding: Sendable, Hashable {
    /// The greatest number of ties that is significantly few.
    public let criticalCount: Int
    /// The greatest ratio ρ that is found with the power asked for.
    public let ratio: Double
    /// 1 − ρ.
    public var deficit: Double { 1 - ratio }
  }

  /// The level of the test, after any correction for many tests.
  public var level: Double
  /// The probability with which a shortage must be found.
  public var power: Double

  /// Chooses a level and a power.
  ///
  /// - Parameters:
  ///   - level: The level of the test, after any correction for many tests; between 0 and 1.
  ///   - power: The probability with which a shortage must be found; above the level, below 1.
  /// - Throws: ``AnalysisError/unusableOption(name:requirement:)``.
  public init(level: Double = 0.05, power: Double = 0.8) throws(AnalysisError) {
    guard level > 0, level < 1 else {
      throw .unusableOption(name: "level", requirement: "must lie between 0 and 1")
    }
    guard power > level, power < 1 else {
      throw .unusableOption(name: "power", requirement: "must lie between the level and 1")
    }
    self.level = level
    self.power = power
  }

  /// Works out what can be found.
  ///
  /// - Parameter probabilities: The probability of each tie under the null model, each from 0 to 1.
  /// - Returns: The critical number and the ratio within 10⁻¹²; `nil` where nothing can be found.
  /// - Throws: ``AnalysisError/unusableInput(name:requirement:)`` for other probabilities.
  public func value(ofProbabilities probabilities: [Double]) throws(AnalysisError) -> Finding? {
    guard probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw .unusableInput(name: "probabilities", requirement: "must lie from 0 to 1")
    }
    guard let critical = criticalCount(probabilities) else { return nil }
    func power(at ratio: Double) -> Double {
      PoissonBinomial(probabilities: probabilities.map { $0 * ratio }, limit: critical)
        .lowerTail(critical)
    }
    // The power falls as the ratio rises, from 1 at 0 to at most the level at 1.
    var (low, high) = (0.0, 1.0)
    while high - low > 1e-12 {
      let middle = (low + high) / 2
      if power(at: middle) >= self.power { low = middle } else { high = middle }
    }
    return Finding(criticalCount: critical, ratio: low)
  }

  /// The greatest number of which the lower tail is at most the level.
  private func criticalCount(_ probabilities: [Double]) -> Int? {
    // The numbers below the mean are all that can be critical, unless the level is above a half.
    let mean = probabilities.reduce(0, +)
    var limit = min(probabilities.count, Int(mean) + 1)
    while true {
      let distribution = PoissonBinomial(probabilities: probabilities, limit: limit)
      var tail = 0.0
      var largest: Int?
      for count in 0...limit {
        tail += distribution.probability(of: count)
        // All trials succeeding is never few.
        guard tail <= level, count < probabilities.count else { return largest }
        largest = count
      }
      limit = min(probabilities.count, 2 * limit + 1)
    }
  }
}
