/// How near each column is to what a row already has.
///
/// ```swift
/// let density = try await RelatednessDensity(.hidalgo).run(on: table)
/// density[partner][mission]      // 0.6: 60 % of all relatedness to the mission is the partner's
/// ```
///
/// ω(i, m) = Σ over n of a(i, n) φ(n, m) / Σ over n of φ(n, m), n ≠ m, with a(i, n) 1 where row i has a
/// tie to column n and else 0, and φ a ``Relatedness``. It lies from 0 to 1 (Balland and others give
/// it as a percentage). Whether the row has the column itself does not matter.
///
/// Undefined (`nil`) for a column that is related to no other: there is nothing to be near to.
///
/// Complexity: O(columns · (columns + ties)) time, O(rows · columns) space.
///
/// ## References
/// - Hidalgo et al. (2007), doi:10.1126/science.1144581
/// - Balland et al. (2019), doi:10.1080/00343404.2018.1437900
public struct RelatednessDensity: TwoModeMeasure {
  /// Where relatedness comes from.
  public enum Source: Sendable, Hashable {
    /// From the table itself.
    case measured(Relatedness.Kind)
    /// From elsewhere: a square table by column and column, of which the diagonal is not looked at
    /// and `nil` counts as 0.
    case given([[Double?]])
  }

  /// Where relatedness comes from.
  public var source: Source

  /// Measures relatedness on the same table.
  ///
  /// - Parameter kind: The kind of relatedness.
  public init(_ kind: Relatedness.Kind) {
    source = .measured(kind)
  }

  /// Uses relatedness from elsewhere, such as another year or another kind of row.
  ///
  /// - Parameter relatedness: A square table by column and column: finite and not negative, `nil`
  ///   where undefined.
  public init(relatedness: [[Double?]]) {
    source = .given(relatedness)
  }

  /// Measures every row and column.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: A table by row and column; `nil` where undefined.
  /// - Throws: ``AnalysisError`` for relatedness of another size or with values that cannot be used,
  ///   too many columns, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [[Double?]] {
    let count = table.columnCount
    let relatedness: [[Double?]]
    switch source {
    case .measured(let kind):
      relatedness = try await Relatedness(kind).run(
        on: table, execution: Execution(threads: execution.threads))
    case .given(let given):
      try Self.check(given, columnCount: count)
      relatedness = given
    }
    let totals = (0..<count).map { column in
      (0..<count).reduce(0.0) { $1 == column ? $0 : $0 + (relatedness[$1][column] ?? 0) }
    }
    guard totals.allSatisfy(\.isFinite) else { throw .weightsTooLarge }
    var rows: [[Double?]] = []
    rows.reserveCapacity(table.rowCount)
    try await Blocks(table.rowCount, minimumSize: 8).forEach(execution) {
      (range) throws(AnalysisError) -> [[Double?]] in
      var part: [[Double?]] = []
      for row in range {
        try checkCancellation()
        var sums = [Double](repeating: 0, count: count)
        for slot in table.slots(of: row) {
          let own = table.columns[slot]
          for column in 0..<count where column != own {
            sums[column] += relatedness[own][column] ?? 0
          }
        }
        part.append((0..<count).map { totals[$0] > 0 ? min(1, sums[$0] / totals[$0]) : nil })
      }
      return part
    } fold: {
      rows += $1
    }
    return rows
  }

  /// Checks relatedness from elsewhere.
  static func check(_ relatedness: [[Double?]], columnCount: Int) throws(AnalysisError) {
    let isUsable =
      relatedness.count == columnCount
      && relatedness.allSatisfy { row in
        row.count == columnCount && row.allSatisfy { ($0 ?? 0).isFinite && ($0 ?? 0) >= 0 }
      }
    guard isUsable else {
      throw .unusableOption(
        name: "relatedness",
        requirement: "must be a square table by column of finite numbers, not negative")
    }
  }
}
