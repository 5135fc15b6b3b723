/// How much each row can do, and how much each column asks of those that do it.
///
/// ```swift
/// let scores = try await FitnessAndComplexity().run(on: specialised)
/// ```
///
/// The fixed point of F(i) = Σ over columns m of i of Q(m) and Q(m) = 1 / Σ over rows i of m of 1/F(i),
/// each divided by its mean in every step, from all ones. A column counts as complex when rows of
/// low fitness do not have it; unlike in ``EconomicComplexity``, having more never lowers fitness.
///
/// Amounts are not looked at: apply ``TwoModeTable/binarized(atLeast:)`` to
/// ``RevealedComparativeAdvantage`` first. Rows and columns without ties are undefined (`nil`).
///
/// ## Edge cases
/// In many tables the fitness of some rows falls towards 0 for ever, the more slowly the longer it
/// takes (Pugliese and others). There is no fixed point to give then, and the measure throws
/// ``AnalysisError/notConverged(measure:iterations:)``.
///
/// Complexity: O(ties) for each iteration.
///
/// ## References
/// - Tacchella et al. (2012), doi:10.1038/srep00723
/// - Pugliese, Zaccaria and Pietronero (2016), doi:10.1140/epjst/e2015-50118-1
public struct FitnessAndComplexity: TwoModeMeasure {
  /// Scores of rows and columns.
  public struct Scores: Sendable, Hashable {
    /// The fitness of each row, with mean 1; `nil` where undefined.
    public let fitness: [Double?]
    /// The complexity of each column, with mean 1; `nil` where undefined.
    public let complexity: [Double?]
  }

  /// The error at which to stop: the sum of all changes still to come, at the greatest.
  public var tolerance: Double
  /// The number of iterations after which the measure gives up.
  public var maximumIterations: Int

  /// Chooses when to stop.
  ///
  /// - Parameters:
  ///   - tolerance: The error at which to stop, greater than 0.
  ///   - maximumIterations: The number of iterations after which the measure gives up.
  public init(tolerance: Double = 1e-10, maximumIterations: Int = 10_000) {
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }

  /// Scores rows and columns.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: Fitness and complexity.
  /// - Throws: ``AnalysisError`` when the iteration does not converge, for a tolerance that cannot be
  ///   used, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> Scores {
    guard tolerance > 0 else {
      throw .unusableOption(name: "tolerance", requirement: "must be greater than 0")
    }
    let (tolerance, maximumIterations) = (self.tolerance, self.maximumIterations)
    return try await runAway(execution) { () throws(AnalysisError) in
      let rowDegrees = table.rowDegrees
      let columnDegrees = table.columnDegrees
      let rows = Double(rowDegrees.count { $0 > 0 })
      let columns = Double(columnDegrees.count { $0 > 0 })
      guard rows > 0 else {
        return Scores(
          fitness: rowDegrees.map { _ in nil }, complexity: columnDegrees.map { _ in nil })
      }
      var fitness = rowDegrees.map { $0 > 0 ? 1.0 : 0.0 }
      var complexity = columnDegrees.map { $0 > 0 ? 1.0 : 0.0 }
      var convergence = Convergence()
      for iteration in 0..<maximumIterations {
        if iteration & 15 == 0 { try checkCancellation() }
        var sums = [Double](repeating: 0, count: fitness.count)
        var inverses = [Double](repeating: 0, count: complexity.count)
        for row in 0..<table.rowCount {
          for slot in table.slots(of: row) {
            sums[row] += complexity[table.columns[slot]]
            inverses[table.columns[slot]] += 1 / fitness[row]
          }
        }
        let nextFitness = Self.scaled(sums, count: rows)
        let nextComplexity = Self.scaled(inverses.map { $0 > 0 ? 1 / $0 : 0 }, count: columns)
        let change = max(
          Self.change(fitness, nextFitness), Self.change(complexity, nextComplexity))
        (fitness, complexity) = (nextFitness, nextComplexity)
        guard change.isFinite else { break }
        if change == 0 || convergence.changeToCome(after: change) <= tolerance {
          return Scores(
            fitness: zip(fitness, rowDegrees).map { $1 > 0 ? $0 : nil },
            complexity: zip(complexity, columnDegrees).map { $1 > 0 ? $0 : nil })
        }
      }
      throw .notConverged(measure: "fitness", iterations: maximumIterations)
    }
  }

  private static func scaled(_ values: [Double], count: Double) -> [Double] {
    let mean = values.reduce(0, +) / count
    return values.map { $0 / mean }
  }

  private static func change(_ values: [Double], _ next: [Double]) -> Double {
    zip(values, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }
}
