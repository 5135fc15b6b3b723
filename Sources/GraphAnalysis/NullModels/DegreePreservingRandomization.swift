/// A table drawn at random from all with the same degrees, by trades between rows (curveball).
///
/// ```swift
/// let shuffled = try await DegreePreservingRandomization(seed: 7).run(on: table)
/// ```
///
/// In a trade two rows drawn at random pool the columns that only one of them has, and deal them out
/// again at random, so that every row and every column keeps its number of ties exactly. In the long
/// run every table with these degrees is equally likely. A walk of any length from the data gives a
/// valid permutation test only together with the data itself; start further tables from earlier ones
/// or from seeds of their own.
///
/// Amounts are not looked at; the ties of the result have amount 1. With fewer than two rows there is
/// nothing to trade.
///
/// Complexity: O(trades × degree).
///
/// ## References
/// - Strona et al. (2014), doi:10.1038/ncomms5114
/// - Carstens (2015), doi:10.1103/PhysRevE.91.042812
public struct DegreePreservingRandomization: TwoModeMeasure {
  /// The number of trades; five for each row when `nil`.
  public var trades: Int?
  /// Where random numbers start.
  public var seed: UInt64

  /// Chooses how much is traded.
  ///
  /// - Parameters:
  ///   - trades: The number of trades, not negative; five for each row when `nil`.
  ///   - seed: Where random numbers start.
  public init(trades: Int? = nil, seed: UInt64) {
    self.trades = trades
    self.seed = seed
  }

  /// Draws a table.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: A table with the same degrees.
  /// - Throws: ``AnalysisError`` for a negative number of trades, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TwoModeTable {
    let trades = self.trades ?? 5 * table.rowCount
    guard trades >= 0 else {
      throw .unusableOption(name: "trades", requirement: "must not be negative")
    }
    let seed = self.seed
    return try await runAway(execution) { () throws(AnalysisError) in
      var rows = (0..<table.rowCount).map { Array(table.columns[table.slots(of: $0)]) }
      var generator = SeededGenerator(seed: seed)
      if rows.count > 1 {
        for _ in 0..<trades {
          try checkCancellation()
          let first = generator.index(below: rows.count)
          let other = generator.index(below: rows.count - 1)
          let second = other < first ? other : other + 1
          let traded = Self.trade(rows[first], rows[second], &generator)
          (rows[first], rows[second]) = traded
        }
      }
      return TwoModeTable(
        rowCount: table.rowCount, columnCount: table.columnCount, offsets: table.offsets,
        columns: rows.flatMap(\.self),
        amounts: [Double](repeating: 1, count: table.tieCount))
    }
  }

  /// Deals out the columns that only one of two sorted rows has.
  private static func trade(
    _ first: [Int], _ second: [Int], _ generator: inout SeededGenerator
  ) -> ([Int], [Int]) {
    var shared: [Int] = []
    var pool: [Int] = []
    var (left, right) = (0, 0)
    while left < first.count || right < second.count {
      if right == second.count || (left < first.count && first[left] < second[right]) {
        pool.append(first[left])
        left += 1
      } else if left == first.count || second[right] < first[left] {
        pool.append(second[right])
        right += 1
      } else {
        shared.append(first[left])
        left += 1
        right += 1
      }
    }
    let own = first.count - shared.count
    for place in 0..<min(own, max(0, pool.count - 1)) {
      pool.swapAt(place, place + generator.index(below: pool.count - place))
    }
    return ((shared + pool[..<own]).sorted(), (shared + pool[own...]).sorted())
  }
}
