extension TwoModeTable {
  /// The number of ties of a row: its diversity.
  public func rowDegree(_ row: Int) -> Int { slots(of: row).count }

  /// The columns to which a row is tied, ascending.
  ///
  /// - Precondition: The row exists.
  public func columns(ofRow row: Int) -> ArraySlice<Int> { columns[slots(of: row)] }

  /// The number of ties of each row.
  public var rowDegrees: [Int] { (0..<rowCount).map(rowDegree) }

  /// The number of ties of each column: its ubiquity.
  ///
  /// - Complexity: O(columns + ties).
  public var columnDegrees: [Int] {
    var degrees = [Int](repeating: 0, count: columnCount)
    for column in columns { degrees[column] += 1 }
    return degrees
  }

  /// The sum of the amounts of each row.
  public var rowSums: [Double] {
    (0..<rowCount).map { row in amounts[slots(of: row)].reduce(0, +) }
  }

  /// The sum of the amounts of each column.
  public var columnSums: [Double] {
    var sums = [Double](repeating: 0, count: columnCount)
    for (column, amount) in zip(columns, amounts) { sums[column] += amount }
    return sums
  }

  /// The table with rows and columns exchanged.
  ///
  /// - Complexity: O(rows + columns + ties).
  public func transposed() -> TwoModeTable {
    var offsets = [0]
    offsets.reserveCapacity(columnCount + 1)
    for degree in columnDegrees { offsets.append((offsets.last ?? 0) + degree) }
    var cursors = offsets
    var places = [Int](repeating: 0, count: tieCount)
    var moved = [Double](repeating: 0, count: tieCount)
    for row in 0..<rowCount {
      for slot in slots(of: row) {
        let place = cursors[columns[slot]]
        cursors[columns[slot]] += 1
        places[place] = row
        moved[place] = amounts[slot]
      }
    }
    return TwoModeTable(
      rowCount: columnCount, columnCount: rowCount, offsets: offsets, columns: places,
      amounts: moved)
  }

  /// The table of ones where the amount reaches a threshold.
  ///
  /// - Parameter threshold: The least amount that counts; ties have amounts above 0 in any case.
  /// - Returns: A table of the same size in which every tie has amount 1.
  public func binarized(atLeast threshold: Double = 0) -> TwoModeTable {
    var offsets = [0]
    var kept: [Int] = []
    for row in 0..<rowCount {
      for slot in slots(of: row) where amounts[slot] >= threshold { kept.append(columns[slot]) }
      offsets.append(kept.count)
    }
    return TwoModeTable(
      rowCount: rowCount, columnCount: columnCount, offsets: offsets, columns: kept,
      amounts: [Double](repeating: 1, count: kept.count))
  }
}
