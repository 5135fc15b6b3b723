/// The share of time that a walker who keeps returning to a column spends at each row.
///
/// ```swift
/// let scores = try await RandomWalkWithRestart().scores(ofColumns: [7], in: table)
/// ```
///
/// At each step the walker goes back to the column with probability c, and else along one of the ties
/// of where it is, all alike: r = (1 − c) · W r + c · e(m), with W the ties of rows and columns as one
/// graph, each divided by the degree of where it leaves. Paths of every odd length count, longer ones
/// less. For a column without ties all scores are 0: the walker has nowhere to go.
///
/// Complexity: O(ties) for each of about 140 steps of the iteration, for each column.
///
/// ## References
/// - Tong, Faloutsos and Pan (2006), doi:10.1109/ICDM.2006.70
public struct RandomWalkWithRestart: LinkPredictor {
  /// The probability of going back to the column, c; above 0 and at most 1.
  public var restart: Double

  /// Chooses how often the walker returns.
  ///
  /// - Parameter restart: The probability of going back to the column, above 0 and at most 1.
  public init(restart: Double = 0.15) {
    self.restart = restart
  }

  /// Scores every row for some columns.
  ///
  /// - Parameters:
  ///   - columns: The columns that are asked about.
  ///   - table: The ties that are known.
  ///   - execution: Threads and progress.
  /// - Returns: For each column that was asked about, the score of each row.
  /// - Throws: ``AnalysisError`` for a column that does not exist or a probability out of range, or
  ///   when cancelled.
  public func scores(
    ofColumns columns: [Int], in table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [[Double?]] {
    guard restart > 0, restart <= 1 else {
      throw .unusableOption(name: "restart", requirement: "must be above 0 and at most 1")
    }
    _ = try TwoWayTable(table, columns: columns)
    let graph = try table.graph()
    var scores: [[Double?]] = []
    for column in columns {
      var start = [Double](repeating: 0, count: table.rowCount + table.columnCount)
      start[table.rowCount + column] = 1
      let shares = try await PageRank(damping: 1 - restart, personalization: start)
        .run(on: graph, execution: Execution(threads: execution.threads))
      scores.append(Array(shares[..<table.rowCount]))
    }
    execution.progress?(1)
    return scores
  }
}
