/// The null model in which rows find columns in proportion to how exposed each column is.
///
/// ```swift
/// let expected = try await ExposureModel(exposures: declaredScope).run(on: frame)
/// ```
///
/// p(i, m) = 1 − exp(−κ(i) q(m)), with κ(i) ≥ 0 solved so that Σ over m of p(i, m) = k(i), the number of
/// ties of row i. A column of twice the exposure is as likely to be found as two columns of one. With
/// equal exposures it is the ``BipartitePartialConfigurationModel``.
///
/// Exposures come from what columns declare as their scope, never from budgets or from the ties
/// themselves: that would explain away what is to be found. A column of exposure 0 cannot be found.
///
/// Amounts are not looked at. A row that has as many ties as there are columns with exposure has
/// probability 1 for each.
///
/// Complexity: O(different degrees · different exposures) for each of at most 200 steps.
///
/// ## References
/// - McCullagh and Nelder (1989), *Generalized Linear Models*, § 4.3 (the complementary log-log link),
///   doi:10.1201/9780203753736
public struct ExposureModel: TwoModeMeasure {
  /// The exposure q of each column.
  public var exposures: [Double]

  /// Takes exposures.
  ///
  /// - Parameter exposures: One for each column, finite and not negative; only their ratios matter.
  public init(exposures: [Double]) {
    self.exposures = exposures
  }

  /// Works out the probability of each tie.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: The probabilities; those of each row add up to its degree within 10⁻¹².
  /// - Throws: ``AnalysisError`` for exposures that cannot be used, a row with more ties than there
  ///   are columns with exposure, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TieProbabilities {
    guard exposures.count == table.columnCount else {
      throw .unusableOption(name: "exposures", requirement: "needs a number for each column")
    }
    return try await runAway(execution) { () throws(AnalysisError) in
      try Self.probabilities(degrees: table.rowDegrees, exposures: exposures)
    }
  }

  /// The probabilities by the degree of each row, at once.
  ///
  /// - Parameters:
  ///   - rowDegrees: The number of ties of each row.
  ///   - exposures: The exposure of each column.
  /// - Returns: The probabilities, as ``run(on:execution:)`` gives them.
  /// - Throws: ``AnalysisError``, as ``run(on:execution:)``.
  package static func probabilities(
    degrees rowDegrees: [Int], exposures: [Double]
  ) throws(AnalysisError) -> TieProbabilities {
    guard exposures.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw .unusableOption(
        name: "exposures", requirement: "needs a finite number for each column, not negative")
    }
    let greatest = exposures.max() ?? 0
    let scaled = greatest > 0 ? exposures.map { $0 / greatest } : exposures
    let exposed = scaled.count { $0 > 0 }
    let (rowKinds, degrees) = TieProbabilities.kinds(of: rowDegrees)
    guard (degrees.last ?? 0) <= exposed else {
      throw .unusableOption(
        name: "exposures",
        requirement: "is greater than 0 for \(exposed) columns, but a row has ties to "
          + "\(degrees.last ?? 0)")
    }
    let (columnKinds, distinct) = TieProbabilities.kinds(of: scaled)
    var multiplicities = [Double](repeating: 0, count: distinct.count)
    for kind in columnKinds { multiplicities[kind] += 1 }
    var values: [[Double]] = []
    for degree in degrees {
      try checkCancellation()
      if degree == exposed {
        values.append(distinct.map { $0 > 0 ? 1 : 0 })
      } else {
        let rate = try Self.rate(
          degree: Double(degree), exposures: distinct, multiplicities: multiplicities)
        values.append(distinct.map { -exponentialMinusOne(-rate * $0) })
      }
    }
    return TieProbabilities(rowKinds: rowKinds, columnKinds: columnKinds, values: values)
  }

  /// Solves Σ n (1 − exp(−κq)) = degree for κ, by Newton's method from below.
  ///
  /// The sum is concave in κ, so that Newton's steps from a point below the root rise towards it
  /// without ever passing it.
  private static func rate(
    degree: Double, exposures: [Double], multiplicities: [Double]
  ) throws(AnalysisError) -> Double {
    var rate = 0.0
    for _ in 0..<200 {
      var excess = degree
      var slope = 0.0
      for (exposure, count) in zip(exposures, multiplicities) {
        excess += count * exponentialMinusOne(-rate * exposure)
        slope += count * exposure * exponential(-rate * exposure)
      }
      if excess <= 1e-13 * degree { return rate }
      let next = rate + excess / slope
      guard next > rate, next.isFinite else { break }
      rate = next
    }
    throw .notConverged(measure: "exposure model", iterations: 200)
  }
}
