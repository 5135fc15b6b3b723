internal import GraphCore

/// Who is tied to what: the different nodes of one list that each node of another is tied to, read
/// by rows and by columns.
struct Incidence: Sendable {
  /// First slot of each row, and the number of slots at the end.
  let rowOffsets: [Int]
  /// The columns of each row, as places in the other list, ascending.
  let columns: [UInt32]
  /// First slot of each column, and the number of slots at the end.
  let columnOffsets: [Int]
  /// The rows of each column, ascending.
  let rows: [UInt32]
  /// For each slot of a row, where the rows after it start in its column.
  private let later: [UInt32]

  /// Takes the ties of an undirected graph between two lists of nodes that share none.
  ///
  /// - Parameters:
  ///   - arcs: The arcs of the graph, each in both directions.
  ///   - nodes: The nodes that get a row, ascending.
  ///   - others: The nodes that get a column, ascending.
  init(_ arcs: Adjacency, of nodes: [Int], to others: [Int]) {
    var places = [Int](repeating: -1, count: arcs.nodeCount)
    for (place, node) in others.enumerated() { places[node] = place }
    var rowOffsets = [0]
    var columns: [UInt32] = []
    var columnOffsets = [Int](repeating: 0, count: others.count + 1)
    rowOffsets.reserveCapacity(nodes.count + 1)
    columns.reserveCapacity(arcs.neighbors.count / 2)
    for node in nodes {
      var last = -1
      for slot in arcs.slots(of: node) {
        let place = places[Int(arcs.neighbors[slot])]
        guard place >= 0, place != last else { continue }
        last = place
        columns.append(UInt32(truncatingIfNeeded: place))
        columnOffsets[place + 1] += 1
      }
      rowOffsets.append(columns.count)
    }
    for place in others.indices { columnOffsets[place + 1] += columnOffsets[place] }
    var cursors = columnOffsets
    var rows = [UInt32](repeating: 0, count: columns.count)
    var later = rows
    for row in nodes.indices {
      for slot in rowOffsets[row]..<rowOffsets[row + 1] {
        let column = Int(columns[slot])
        rows[cursors[column]] = UInt32(truncatingIfNeeded: row)
        cursors[column] += 1
        later[slot] = UInt32(truncatingIfNeeded: cursors[column])
      }
    }
    self.rowOffsets = rowOffsets
    self.columns = columns
    self.columnOffsets = columnOffsets
    self.rows = rows
    self.later = later
  }

  func rowCount(_ row: Int) -> Int { rowOffsets[row + 1] - rowOffsets[row] }

  func columnCount(_ column: Int) -> Int { columnOffsets[column + 1] - columnOffsets[column] }

  /// How often rows meet later rows in their columns, which is at least the number of pairs.
  func meetings(ofRows range: Range<Int>) -> Int {
    var count = 0
    for slot in rowOffsets[range.lowerBound]..<rowOffsets[range.upperBound] {
      count += columnOffsets[Int(columns[slot]) + 1] - Int(later[slot])
    }
    return count
  }

  /// Adds up the columns that each row shares with later rows (Gustavson 1978,
  /// doi:10.1145/355791.355796): a sum for every other row, set back to 0 when it is read.
  ///
  /// - Parameters:
  ///   - range: The rows.
  ///   - amounts: What each column is worth, greater than 0.
  ///   - body: Receives a row, a later one and what they share; later rows in no order. What two rows
  ///     share is added up in the order of columns.
  ///   - endOfRow: Called after each row.
  /// - Complexity: O(Σ over columns of the square of their counts) for all rows.
  @inline(__always)
  func forEachRow(
    _ range: Range<Int>, amounts: [Double],
    _ body: (_ row: Int, _ other: Int, _ shared: Double) -> Void, endOfRow: () -> Void
  ) throws(AnalysisError) {
    var shared = [Double](repeating: 0, count: rowOffsets.count - 1)
    var touched = [UInt32](repeating: 0, count: rowOffsets.count - 1)
    try unsafe shared.withUnsafeMutableBufferPointer { shared throws(AnalysisError) in
      try unsafe touched.withUnsafeMutableBufferPointer { touched throws(AnalysisError) in
        try unsafe rows.withUnsafeBufferPointer { rows throws(AnalysisError) in
          for row in range {
            if row & 0xFF == 0 { try checkCancellation() }
            var count = 0
            for slot in rowOffsets[row]..<rowOffsets[row + 1] {
              let column = Int(columns[slot])
              let amount = amounts[column]
              for place in Int(later[slot])..<columnOffsets[column + 1] {
                let other = unsafe rows[place]
                let sum = unsafe shared[Int(other)]
                if sum == 0 {
                  unsafe touched[count] = other
                  count += 1
                }
                unsafe shared[Int(other)] = sum + amount
              }
            }
            for index in 0..<count {
              let other = unsafe Int(touched[index])
              let sum = unsafe shared[other]
              unsafe shared[other] = 0
              body(row, other, sum)
            }
            endOfRow()
          }
        }
      }
    }
  }
}
