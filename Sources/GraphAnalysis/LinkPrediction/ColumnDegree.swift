/// The degree of the column, the same for every row.
///
/// ```swift
/// let scores = try await ColumnDegree().scores(ofColumns: [7], in: table)
/// ```
///
/// s(i, m) = h(m). It says nothing about rows, so that within a column it does as well as chance; over
/// all columns together it shows how much of a figure is owed to the popularity of columns alone.
///
/// Complexity: O(rows) for each column.
public struct ColumnDegree: LinkPredictor {
  /// Makes the method, which has no options.
  public init() {}

  /// Scores every row for some columns.
  ///
  /// - Parameters:
  ///   - columns: The columns that are asked about.
  ///   - table: The ties that are known.
  ///   - execution: Threads and progress.
  /// - Returns: For each column that was asked about, the score of each row.
  /// - Throws: ``AnalysisError`` for a column that does not exist, or when cancelled.
  public func scores(
    ofColumns columns: [Int], in table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [[Double?]] {
    let ties = try TwoWayTable(table, columns: columns)
    return try await ties.scores(ofColumns: columns, execution) { column in
      [Double?](repeating: Double(ties.byColumn.rowDegree(column)), count: table.rowCount)
    }
  }
}
