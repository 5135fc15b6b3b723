extension RelatednessDensity: LinkPredictor {
  /// Scores every row for some columns: the same values as ``run(on:execution:)``, without the table
  /// of all rows and columns.
  ///
  /// - Parameters:
  ///   - columns: The columns that are asked about.
  ///   - table: The ties that are known.
  ///   - execution: Threads and progress.
  /// - Returns: For each column that was asked about, the score of each row; `nil` for a column that
  ///   is related to no other.
  /// - Throws: ``AnalysisError`` for a column that does not exist, relatedness of another size, or when
  ///   cancelled.
  /// - Complexity: O(columns + ties) for each column.
  public func scores(
    ofColumns columns: [Int], in table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [[Double?]] {
    let ties = try TwoWayTable(table, columns: columns)
    let source = source
    if case .given(let given) = source {
      try Self.check(given, columnCount: table.columnCount)
    }
    return try await ties.scores(ofColumns: columns, execution) { column in
      let relatedness =
        switch source {
        case .measured(let kind): ties.relatedness(kind, to: column)
        case .given(let given):
          given.indices.map { $0 == column ? 0 : given[$0][column] ?? 0 }
        }
      let total = relatedness.reduce(0, +)
      return (0..<table.rowCount).map { row in
        guard total > 0 else { return nil }
        return min(1, ties.columns(of: row).reduce(0) { $0 + relatedness[$1] } / total)
      }
    }
  }
}
