public import GraphCore

/// Who takes part in what, and for how much: rows and columns of two different kinds.
///
/// ```swift
/// let table = try TwoModeTable(graph, rows: partners, columns: missions)
/// table.rowDegree(3)             // how many missions partner 3 has
/// table[3, 0]                    // how much they have to do with each other; 0 for nothing
/// ```
///
/// Rows and columns are numbered from 0. Only amounts greater than 0 are stored, each row in the
/// order of columns; everything else is 0. Parallel ties add up.
///
/// - Complexity: O(rows + columns + ties) space.
public struct TwoModeTable: Sendable, Hashable {
  /// A row and a column that have to do with each other.
  public struct Tie: Sendable, Hashable {
    /// The row.
    public let row: Int
    /// The column.
    public let column: Int
    /// How much; greater than 0 once stored.
    public let amount: Double

    /// Names a tie.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - column: The column.
    ///   - amount: How much, finite and not negative; 0 is no tie.
    public init(row: Int, column: Int, amount: Double = 1) {
      self.row = row
      self.column = column
      self.amount = amount
    }
  }

  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// Where each row starts in `columns` and `amounts`, and the number of ties at the end.
  let offsets: [Int]
  let columns: [Int]
  let amounts: [Double]

  /// Gathers ties.
  ///
  /// - Parameters:
  ///   - rowCount: The number of rows.
  ///   - columnCount: The number of columns.
  ///   - ties: The ties in any order; those between the same row and column add up.
  /// - Throws: ``AnalysisError/unusableInput(name:requirement:)`` for a row or column that does not
  ///   exist or an amount that is negative or not finite, and ``AnalysisError/weightsTooLarge``.
  /// - Complexity: O(rows + columns + ties).
  /// - Precondition: The numbers of rows and columns are not negative.
  public init(
    rowCount: Int, columnCount: Int, ties: [Tie]
  ) throws(AnalysisError) {
    precondition(rowCount >= 0 && columnCount >= 0, "A table cannot have less than no rows.")
    for tie in ties {
      guard (0..<rowCount).contains(tie.row), (0..<columnCount).contains(tie.column) else {
        throw .unusableInput(
          name: "ties",
          requirement: "must lie within the \(rowCount) rows and \(columnCount) "
            + "columns; row \(tie.row), column \(tie.column) does not")
      }
      guard tie.amount.isFinite, tie.amount >= 0 else {
        throw .unusableInput(
          name: "ties",
          requirement: "must have finite amounts that are not negative; row "
            + "\(tie.row), column \(tie.column) has \(tie.amount)")
      }
    }
    guard ties.reduce(0, { $0 + $1.amount }).isFinite else { throw .weightsTooLarge }
    // Equal places keep their order, so that sums do not depend on how a sort breaks ties.
    let present = ties.indices.filter { ties[$0].amount > 0 }
    let order = Self.sorted(
      Self.sorted(present, below: columnCount) { ties[$0].column }, below: rowCount
    ) { ties[$0].row }
    var counts = [Int](repeating: 0, count: rowCount + 1)
    var columns: [Int] = []
    var amounts: [Double] = []
    var last: (row: Int, column: Int)?
    for index in order {
      let tie = ties[index]
      if let last, last == (tie.row, tie.column) {
        amounts[amounts.count - 1] += tie.amount
      } else {
        counts[tie.row + 1] += 1
        columns.append(tie.column)
        amounts.append(tie.amount)
        last = (tie.row, tie.column)
      }
    }
    for row in 0..<rowCount { counts[row + 1] += counts[row] }
    self.init(
      rowCount: rowCount, columnCount: columnCount, offsets: counts, columns: columns,
      amounts: amounts)
  }

  /// Numbers in the order of their keys, which are below a bound; those of one key in their given
  /// order.
  private static func sorted(
    _ numbers: [Int], below bound: Int, by key: (Int) -> Int
  ) -> [Int] {
    var places = [Int](repeating: 0, count: bound + 1)
    for number in numbers { places[key(number) + 1] += 1 }
    for key in 0..<bound { places[key + 1] += places[key] }
    var sorted = numbers
    for number in numbers {
      let key = key(number)
      sorted[places[key]] = number
      places[key] += 1
    }
    return sorted
  }

  init(rowCount: Int, columnCount: Int, offsets: [Int], columns: [Int], amounts: [Double]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.offsets = offsets
    self.columns = columns
    self.amounts = amounts
  }

  /// Reads a table from the edges of a graph between two sets of nodes.
  ///
  /// The direction of edges does not matter. Edges that touch a node of neither set are left out.
  /// Edges within a set are refused: what is measured here supposes two modes, and a projection of
  /// one onto itself has only one.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - rows: The node of each row.
  ///   - columns: The node of each column.
  ///   - weights: ``EdgeWeights/strength`` to read amounts, or ``EdgeWeights/ignored`` to count
  ///     each edge as 1.
  /// - Throws: ``AnalysisError`` for a node that the graph does not have or that is named twice, an
  ///   edge within a set, or weights that cannot be used.
  /// - Complexity: O(*n* + *m*).
  public init(
    _ graph: Graph, rows: [Int], columns: [Int], weights: EdgeWeights = .ignored
  ) throws(AnalysisError) {
    let graph = try weights.checked(graph, needed: .strength, measure: "two-mode table")
    let modes = try Modes(graph, rows: rows, columns: columns)
    var ties: [Tie] = []
    for edge in graph.edges() {
      let (source, target) = (modes.places[edge.source], modes.places[edge.target])
      switch (source, target) {
      case (.row(let row), .column(let column)), (.column(let column), .row(let row)):
        ties.append(Tie(row: row, column: column, amount: edge.weight ?? 1))
      case (.neither, _), (_, .neither):
        continue
      default:
        throw .unsuitableGraph(
          measure: "two-mode table",
          reason: "the edge between nodes \(edge.source) and \(edge.target) lies within one mode")
      }
    }
    try self.init(rowCount: rows.count, columnCount: columns.count, ties: ties)
  }

  /// The amount at a place; 0 where there is no tie.
  ///
  /// - Complexity: O(log of the ties of the row).
  /// - Precondition: Row and column exist.
  public subscript(row: Int, column: Int) -> Double {
    precondition(column >= 0 && column < columnCount, "Unknown column.")
    var slots = slots(of: row)
    while !slots.isEmpty {
      let middle = slots.lowerBound + slots.count / 2
      if columns[middle] == column { return amounts[middle] }
      slots =
        columns[middle] < column ? middle + 1..<slots.upperBound : slots.lowerBound..<middle
    }
    return 0
  }

  /// Every tie, by row and then column.
  public var ties: [Tie] {
    (0..<rowCount).flatMap { row in
      slots(of: row).map { Tie(row: row, column: columns[$0], amount: amounts[$0]) }
    }
  }

  /// The number of ties.
  public var tieCount: Int { columns.count }

  func slots(of row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }
}

/// Which nodes of a graph are rows and which are columns.
struct Modes {
  enum Place: Equatable {
    case row(Int)
    case column(Int)
    case neither
  }

  private(set) var places: [Place]

  init(_ graph: Graph, rows: [Int], columns: [Int]) throws(AnalysisError) {
    places = [Place](repeating: .neither, count: graph.nodeCount)
    for (name, nodes) in [("rows", rows), ("columns", columns)] {
      for (index, node) in nodes.enumerated() {
        guard places.indices.contains(node) else {
          throw .unusableOption(name: name, requirement: "names node \(node), which is unknown")
        }
        guard places[node] == .neither else {
          throw .unusableOption(name: name, requirement: "names node \(node) for a second time")
        }
        places[node] = name == "rows" ? .row(index) : .column(index)
      }
    }
  }
}
