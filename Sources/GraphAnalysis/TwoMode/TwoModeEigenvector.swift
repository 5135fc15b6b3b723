/// The score of each row in proportion to those of its columns, and the other way round.
///
/// ```swift
/// let scores = try await TwoModeEigenvector().run(on: table)
/// ```
///
/// The singular vectors of the table for its greatest singular value, not negative, each scaled to
/// maximum 1. Rows are to be compared with rows only, and columns with columns.
///
/// Nodes outside the component with the greatest singular value have 0. The measure throws
/// ``AnalysisError/ambiguousEigenvector(measure:reason:)`` where several components share it, and
/// without ties. An empty table has no scores.
///
/// Complexity: O(ties) for each iteration.
///
/// ## References
/// - Bonacich (1991), doi:10.1016/0378-8733(91)90018-O
/// - Borgatti and Everett (1997), doi:10.1016/S0378-8733(96)00301-2
public struct TwoModeEigenvector: TwoModeMeasure {
  /// ``EdgeWeights/strength`` to read amounts, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights

  /// Chooses how ties count.
  ///
  /// - Parameter weights: Strengths, or ignored to count all ties alike.
  public init(weights: EdgeWeights = .ignored) {
    self.weights = weights
  }

  /// Scores rows and columns.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: Scores from 0 to 1.
  /// - Throws: ``AnalysisError`` for distances, an ambiguous answer, a table that is too large, or
  ///   when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TwoModeScores {
    let vector = try await EigenvectorCentrality(weights: weights).run(
      on: try table.graph(), execution: execution)
    let scores = TwoModeScores(table, nodes: vector)
    func scaled(_ values: [Double?]) -> [Double?] {
      let greatest = values.lazy.compactMap(\.self).max() ?? 0
      return values.map { $0.map { greatest > 0 ? $0 / greatest : 0 } }
    }
    return TwoModeScores(rows: scaled(scores.rows), columns: scaled(scores.columns))
  }
}
