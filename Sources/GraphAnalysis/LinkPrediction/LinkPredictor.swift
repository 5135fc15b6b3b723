/// A way to say which rows of a two-mode table are most likely to be tied to a column: who could take
/// part in what.
///
/// ```swift
/// let scores = try await ResourceSpreading().scores(ofColumns: [7], in: table)
/// scores[0][3]        // how strongly the ties speak for row 3 in column 7
/// ```
///
/// Scores of one column can be compared with each other, and nothing else: not between columns, and
/// not between methods. Two-hop common neighbours of a row and a column do not exist in two modes, so
/// that every method here rests on paths of odd length. Rows that have the tie already get a score
/// too, by the same formula. Amounts are not looked at.
///
/// A score is `nil` where the method is undefined, which is not the same as 0, no support. All
/// methods depend on the table and the options alone, bit for bit, for any number of threads.
public protocol LinkPredictor: Sendable {
  /// Scores every row for some columns.
  ///
  /// - Parameters:
  ///   - columns: The columns that are asked about.
  ///   - table: The ties that are known.
  ///   - execution: Threads and progress.
  /// - Returns: For each column that was asked about, the score of each row; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for a column that does not exist, when there is no answer, or when
  ///   cancelled.
  func scores(
    ofColumns columns: [Int], in table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [[Double?]]
}

extension LinkPredictor {
  /// Scores every row for some columns, on all processors.
  ///
  /// - Parameters:
  ///   - columns: The columns that are asked about.
  ///   - table: The ties that are known.
  /// - Returns: For each column that was asked about, the score of each row; `nil` where undefined.
  /// - Throws: ``AnalysisError`` as of ``scores(ofColumns:in:execution:)``.
  public func scores(
    ofColumns columns: [Int], in table: TwoModeTable
  ) async throws(AnalysisError) -> [[Double?]] {
    try await scores(ofColumns: columns, in: table, execution: Execution())
  }
}

/// A table that is read by row and by column.
struct TwoWayTable: Sendable {
  let byRow: TwoModeTable
  let byColumn: TwoModeTable

  /// - Throws: ``AnalysisError/unusableOption(name:requirement:)`` for a column that is asked about
  ///   and does not exist.
  init(_ table: TwoModeTable, columns: [Int]) throws(AnalysisError) {
    if let unknown = columns.first(where: { !(0..<table.columnCount).contains($0) }) {
      throw .unusableOption(
        name: "columns", requirement: "names column \(unknown), which is unknown")
    }
    byRow = table
    byColumn = table.transposed()
  }

  /// The rows that are tied to a column.
  func rows(of column: Int) -> ArraySlice<Int> { byColumn.columns[byColumn.slots(of: column)] }

  /// The columns that are tied to a row.
  func columns(of row: Int) -> ArraySlice<Int> { byRow.columns[byRow.slots(of: row)] }

  /// The sum over all walks column – row j – column n – row i of weight(j) · weight(n), by row i.
  ///
  /// Complexity: O(ties).
  func walks(from column: Int, rowWeights: [Double], columnWeights: [Double]) -> [Double] {
    var reached = [Double](repeating: 0, count: byRow.columnCount)
    for row in rows(of: column) {
      for other in columns(of: row) { reached[other] += rowWeights[row] }
    }
    for index in reached.indices { reached[index] *= columnWeights[index] }
    return (0..<byRow.rowCount).map { row in
      columns(of: row).reduce(0) { $0 + reached[$1] }
    }
  }

  /// How much each column has to do with one column; 0 for itself and where undefined.
  ///
  /// Complexity: O(columns + Σ of the degrees of the column's rows).
  func relatedness(_ kind: Relatedness.Kind, to column: Int) -> [Double] {
    var shared = [Double](repeating: 0, count: byRow.columnCount)
    for row in rows(of: column) {
      for other in columns(of: row) { shared[other] += 1 }
    }
    let present = Double((0..<byRow.rowCount).count { !byRow.slots(of: $0).isEmpty })
    let degree = Double(byColumn.rowDegree(column))
    return shared.indices.map { other in
      guard other != column, shared[other] > 0 else { return 0 }
      return kind.value(
        shared: shared[other], Double(byColumn.rowDegree(other)), degree, rows: present)
    }
  }

  /// The score of each row for each column, several columns at once.
  func scores(
    ofColumns columns: [Int], _ execution: Execution,
    of score: @escaping @Sendable (Int) throws(AnalysisError) -> [Double?]
  ) async throws(AnalysisError) -> [[Double?]] {
    var scores: [[Double?]] = []
    scores.reserveCapacity(columns.count)
    try await Blocks(columns.count).forEach(execution) {
      (range) throws(AnalysisError) -> [[Double?]] in
      var part: [[Double?]] = []
      for index in range {
        try checkCancellation()
        part.append(try score(columns[index]))
      }
      return part
    } fold: {
      scores += $1
    }
    return scores
  }
}
