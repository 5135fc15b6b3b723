/// The product of the degrees of a row and a column: those who have, get.
///
/// ```swift
/// let scores = try await PreferentialAttachment().scores(ofColumns: [7], in: table)
/// ```
///
/// s(i, m) = k(i) · h(m). Within a column it puts rows in the order of their degrees, whatever the
/// column: a baseline, which other methods have to beat.
///
/// Complexity: O(rows + columns + ties) once, and O(rows) for each column.
///
/// ## References
/// - Newman (2001), doi:10.1103/PhysRevE.64.025102
public struct PreferentialAttachment: LinkPredictor {
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
    let degrees = table.rowDegrees.map(Double.init)
    return try await ties.scores(ofColumns: columns, execution) { column in
      let degree = Double(ties.byColumn.rowDegree(column))
      return degrees.map { $0 * degree }
    }
  }
}
