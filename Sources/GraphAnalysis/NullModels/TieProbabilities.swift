/// The probability of each tie of a two-mode table under a null model, independent of each other.
///
/// ```swift
/// let expected = try await BipartiteConfigurationModel().run(on: table)
/// expected.probability(row: 3, column: 0)
/// expected.count(inColumn: 0, rows: companies).lowerTail(observed)    // exact
/// ```
///
/// Rows and columns that a model treats alike share their probabilities, so that the space is that of
/// the different kinds of rows and columns and not of all places.
public struct TieProbabilities: Sendable, Hashable {
  /// For each row, its kind.
  let rowKinds: [Int]
  /// For each column, its kind.
  let columnKinds: [Int]
  /// The probability by kind of row and kind of column.
  let values: [[Double]]

  /// The number of rows.
  public var rowCount: Int { rowKinds.count }
  /// The number of columns.
  public var columnCount: Int { columnKinds.count }

  /// The probability of a tie.
  ///
  /// - Precondition: Row and column exist.
  public func probability(row: Int, column: Int) -> Double {
    values[rowKinds[row]][columnKinds[column]]
  }

  /// The probability of a tie of each row to a column.
  ///
  /// - Precondition: The column exists.
  public func probabilities(inColumn column: Int) -> [Double] {
    rowKinds.map { values[$0][columnKinds[column]] }
  }

  /// How many of some rows have a tie to a column.
  ///
  /// The tails are exact to rounding.
  ///
  /// - Parameters:
  ///   - column: A column.
  ///   - rows: The rows that count, such as those of one sector; all of them when `nil`.
  ///   - limit: The largest number that will be asked about; see
  ///     ``PoissonBinomial/init(probabilities:limit:)``.
  /// - Returns: The distribution of the number of ties.
  public func count(
    inColumn column: Int, rows: [Int]? = nil, limit: Int? = nil
  ) -> PoissonBinomial {
    let kind = columnKinds[column]
    return PoissonBinomial(
      probabilities: (rows ?? Array(rowKinds.indices)).map { values[rowKinds[$0]][kind] },
      limit: limit)
  }

  /// In how many columns two rows meet.
  ///
  /// - Parameters:
  ///   - first: A row.
  ///   - second: Another row.
  ///   - limit: The largest number that will be asked about.
  /// - Returns: The distribution of the number of columns that both have ties to.
  public func sharedColumns(
    ofRows first: Int, _ second: Int, limit: Int? = nil
  ) -> PoissonBinomial {
    PoissonBinomial(
      probabilities: columnKinds.map {
        values[rowKinds[first]][$0] * values[rowKinds[second]][$0]
      }, limit: limit)
  }

  /// How many rows two columns share.
  ///
  /// - Parameters:
  ///   - first: A column.
  ///   - second: Another column.
  ///   - limit: The largest number that will be asked about.
  /// - Returns: The distribution of the number of rows that have ties to both.
  public func sharedRows(
    ofColumns first: Int, _ second: Int, limit: Int? = nil
  ) -> PoissonBinomial {
    PoissonBinomial(
      probabilities: rowKinds.map {
        values[$0][columnKinds[first]] * values[$0][columnKinds[second]]
      }, limit: limit)
  }

  /// Numbers the different values of a list, in ascending order.
  static func kinds<Value: Comparable & Hashable>(
    of values: [Value]
  ) -> (kinds: [Int], distinct: [Value]) {
    let distinct = Set(values).sorted()
    var numbers: [Value: Int] = [:]
    for (number, value) in distinct.enumerated() { numbers[value] = number }
    return (values.map { numbers[$0] ?? 0 }, distinct)
  }
}
