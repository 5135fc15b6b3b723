/// The share of shortest paths through each row and column, of the most possible in two modes.
///
/// ```swift
/// let scores = try await TwoModeBetweenness().run(on: table)
/// ```
///
/// ``Betweenness`` over all pairs of rows and columns, divided by the greatest that a node of its mode can
/// have. With n nodes in its own mode, m in the other, s = (n − 1) div m and t = (n − 1) mod m, that is
/// (m²(s + 1)² + m(s + 1)(2t − s − 1) − t(2s − t + 3)) / 2. Undefined (`nil`) where that is 0, in which
/// case nobody can stand between others.
///
/// Amounts are not looked at. Nodes without ties have 0, and count in the sizes.
///
/// Complexity: O((rows + columns) · ties).
///
/// ## References
/// - Borgatti and Everett (1997), doi:10.1016/S0378-8733(96)00301-2
public struct TwoModeBetweenness: TwoModeMeasure {
  /// Makes the measure, which has no options.
  public init() {}

  /// Measures rows and columns.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: Scores from 0 to 1.
  /// - Throws: ``AnalysisError`` for a table that is too large or has too many shortest paths, or
  ///   when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TwoModeScores {
    let scores = try await Betweenness().run(on: try table.graph(), execution: execution)
    let rowLimit = Self.limit(own: table.rowCount, other: table.columnCount)
    let columnLimit = Self.limit(own: table.columnCount, other: table.rowCount)
    let shares = scores.enumerated().map { node, score -> Double? in
      let limit = node < table.rowCount ? rowLimit : columnLimit
      return limit > 0 ? score.map { $0 / limit } : nil
    }
    return TwoModeScores(table, nodes: shares)
  }

  private static func limit(own: Int, other: Int) -> Double {
    guard own > 0, other > 0 else { return 0 }
    let (full, rest) = (own - 1).quotientAndRemainder(dividingBy: other)
    let (size, whole, left) = (Double(other), Double(full), Double(rest))
    return
      (size * size * (whole + 1) * (whole + 1) + size * (whole + 1) * (2 * left - whole - 1)
      - left * (2 * whole - left + 3)) / 2
  }
}
