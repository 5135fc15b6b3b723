/// The number of paths of three ties between each row and a column, each divided by the root of the
/// degrees on its way (L3 with resource allocation).
///
/// ```swift
/// let scores = try await PathsOfLengthThree().scores(ofColumns: [7], in: table)
/// ```
///
/// s(i, m) = Σ over n and j of a(i, n) a(j, n) a(j, m) / √(h(n) k(j)), with k(j) the degree of a row and
/// h(n) that of a column. For a row that has the tie itself, ways along that tie count too. For a
/// column without ties all scores are 0.
///
/// Complexity: O(ties) for each column.
///
/// ## References
/// - Kovács et al. (2019), doi:10.1038/s41467-019-09177-y
/// - Zhou, Lü and Zhang (2009), doi:10.1140/epjb/e2009-00335-8
public struct PathsOfLengthThree: LinkPredictor {
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
    let rowWeights = table.rowDegrees.map { $0 > 0 ? 1 / Double($0).squareRoot() : 0 }
    let columnWeights = table.columnDegrees.map { $0 > 0 ? 1 / Double($0).squareRoot() : 0 }
    return try await ties.scores(ofColumns: columns, execution) { column in
      ties.walks(from: column, rowWeights: rowWeights, columnWeights: columnWeights)
    }
  }
}
