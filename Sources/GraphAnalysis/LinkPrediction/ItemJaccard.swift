/// How alike a column and the columns of each row are, by the share of their rows that they have in
/// common (item-based collaborative filtering).
///
/// ```swift
/// let scores = try await ItemJaccard().scores(ofColumns: [7], in: table)
/// ```
///
/// s(i, m) = Σ over n ≠ m of a(i, n) J(n, m), with J the number of rows that have both columns divided by
/// the number that have either. A column is not compared with itself, so that a tie of the row to
/// the column plays no part but in J. For a column without ties all scores are 0.
///
/// Complexity: O(ties) for each column.
///
/// ## References
/// - Sarwar, Karypis, Konstan and Riedl (2001), doi:10.1145/371920.372071
/// - Jaccard (1912), doi:10.1111/j.1469-8137.1912.tb05611.x
public struct ItemJaccard: LinkPredictor {
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
      let similarity = ties.relatedness(.jaccard, to: column)
      return (0..<table.rowCount).map { row in
        ties.columns(of: row).reduce(0) { $0 + similarity[$1] }
      }
    }
  }
}
