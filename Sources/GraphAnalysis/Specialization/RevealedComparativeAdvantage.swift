/// How much more each row does in a column than its share of everything would suggest.
///
/// ```swift
/// let advantage = try await RevealedComparativeAdvantage().run(on: table)
/// let specialised = advantage.binarized(atLeast: 1)
/// ```
///
/// R(i, m) = (x(i, m) / Σ over m of x(i, m)) / (Σ over i of x(i, m) / Σx), the location quotient of
/// Balassa, not rounded: 1 is average, 2 twice the average share. It is 0 where there is no tie, and
/// undefined for a row or column without any ties (0/0), whose places the result leaves without
/// ties as well.
///
/// Complexity: O(rows + columns + ties).
///
/// ## References
/// - Balassa (1965), doi:10.1111/j.1467-9957.1965.tb00050.x
public struct RevealedComparativeAdvantage: TwoModeMeasure {
  /// Makes the measure, which has no options.
  public init() {}

  /// Measures each tie.
  ///
  /// - Parameters:
  ///   - table: The amounts.
  ///   - execution: Threads and progress.
  /// - Returns: The same ties, with R for an amount.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TwoModeTable {
    try await runAway(execution) { () throws(AnalysisError) in
      let (rows, columns) = (table.rowSums, table.columnSums)
      let total = rows.reduce(0, +)
      var values: [Double] = []
      values.reserveCapacity(table.tieCount)
      for row in 0..<table.rowCount {
        try checkCancellation()
        for slot in table.slots(of: row) {
          values.append(
            (table.amounts[slot] / rows[row]) / (columns[table.columns[slot]] / total))
        }
      }
      return TwoModeTable(
        rowCount: table.rowCount, columnCount: table.columnCount, offsets: table.offsets,
        columns: table.columns, amounts: values)
    }
  }
}
