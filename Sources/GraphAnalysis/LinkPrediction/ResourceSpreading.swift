/// How much of a resource that starts at a column ends at each row, after it was shared out twice
/// (ProbS, also called network-based inference).
///
/// ```swift
/// let scores = try await ResourceSpreading().scores(ofColumns: [7], in: table)
/// ```
///
/// Every row that is tied to the column starts with 1, and divides it evenly over its columns; these
/// divide what they got evenly over their rows. As matrices the scores are
/// A · D(h)⁻¹ · Aᵀ · D(k)⁻¹ · A, with A the table of ones and zeros, k(i) the degrees of rows and h(m)
/// those of columns: s(i, m) = Σ over j and n of a(i, n) a(j, n) a(j, m) / (h(n) k(j)).
///
/// Sharing out evenly takes away most of the advantage of rows and columns with many ties. The scores
/// of a column add up to its degree. For a column without ties all are 0.
///
/// Complexity: O(ties) for each column.
///
/// ## References
/// - Zhou, Ren, Medo and Zhang (2007), doi:10.1103/PhysRevE.76.046115
public struct ResourceSpreading: LinkPredictor {
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
    let rowWeights = table.rowDegrees.map { $0 > 0 ? 1 / Double($0) : 0 }
    let columnWeights = table.columnDegrees.map { $0 > 0 ? 1 / Double($0) : 0 }
    return try await ties.scores(ofColumns: columns, execution) { column in
      ties.walks(from: column, rowWeights: rowWeights, columnWeights: columnWeights)
    }
  }
}
