/// The share of the other mode that each row and column has ties to.
///
/// ```swift
/// let scores = try await TwoModeDegree().run(on: table)
/// ```
///
/// The degree divided by the size of the other mode: the number of columns for a row, of rows for a
/// column. Amounts are not looked at; the table has no parallel ties or loops; isolates have 0.
/// Undefined (`nil`) when the other mode is empty.
///
/// Complexity: O(rows + columns + ties).
///
/// ## References
/// - Borgatti and Everett (1997), doi:10.1016/S0378-8733(96)00301-2
public struct TwoModeDegree: TwoModeMeasure {
  /// Makes the measure, which has no options.
  public init() {}

  /// Measures rows and columns.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: Scores from 0 to 1.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TwoModeScores {
    try await runAway(execution) { () throws(AnalysisError) in
      func shares(_ degrees: [Int], of other: Int) -> [Double?] {
        degrees.map { other > 0 ? Double($0) / Double(other) : nil }
      }
      return TwoModeScores(
        rows: shares(table.rowDegrees, of: table.columnCount),
        columns: shares(table.columnDegrees, of: table.rowCount))
    }
  }
}
