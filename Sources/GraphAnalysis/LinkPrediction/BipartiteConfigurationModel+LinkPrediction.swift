extension BipartiteConfigurationModel: LinkPredictor {
  /// Scores every row for some columns by the probability of the tie when nothing but degrees
  /// matters.
  ///
  /// Within a column rows stand in the order of their degrees: a baseline.
  ///
  /// - Parameters:
  ///   - columns: The columns that are asked about.
  ///   - table: The ties that are known.
  ///   - execution: Threads and progress.
  /// - Returns: For each column that was asked about, the probability of each row; `nil` for a column
  ///   without ties, of which the model knows nothing.
  /// - Throws: ``AnalysisError`` for a column that does not exist, too many different degrees, or when
  ///   cancelled.
  /// - Complexity: That of ``run(on:execution:)``, and O(rows) for each column.
  public func scores(
    ofColumns columns: [Int], in table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [[Double?]] {
    let ties = try TwoWayTable(table, columns: columns)
    let expected = try await run(on: table, execution: execution)
    return columns.map { column in
      guard ties.byColumn.rowDegree(column) > 0 else {
        return [Double?](repeating: nil, count: table.rowCount)
      }
      return expected.probabilities(inColumn: column)
    }
  }
}
