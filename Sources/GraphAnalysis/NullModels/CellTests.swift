/// How many rows of each group have a tie to each column, against a null model.
///
/// ```swift
/// let expected = try await BipartiteConfigurationModel().run(on: table)
/// let tests = try await CellTests(groups: sectors, against: expected).run(on: table)
/// let missing = tests.filter { $0.adjustedLowerTail <= 0.05 }
/// ```
///
/// For group g and column m, O = Σ over i in g of a(i, m) against the exact Poisson-binomial distribution
/// of Σ over i in g of independent ties with probability p(i, m). Every cell examined counts in the
/// correction for many tests, also those where nothing stands out: each tail is adjusted over all
/// cells by Benjamini and Hochberg, or by Benjamini and Yekutieli where cells depend on each other.
///
/// Cells come by column and then group, in ascending order; rows in no group are left out.
///
/// Complexity: O(Σ over cells of rows of the group × observed number).
///
/// ## References
/// - Hong (2013), doi:10.1016/j.csda.2012.10.006
/// - Benjamini and Yekutieli (2001), doi:10.1214/aos/1013699998
public struct CellTests: TwoModeMeasure {
  /// How tails are corrected for the number of cells.
  public enum Correction: Sendable, Hashable, CaseIterable {
    /// Independence, or positive dependence.
    case benjaminiHochberg
    /// Any dependence.
    case benjaminiYekutieli
  }

  /// One group and one column.
  public struct Cell: Sendable, Hashable {
    /// The column.
    public let column: Int
    /// The group.
    public let group: Int
    /// The observed number of ties and its tails.
    public let test: CountTest
    /// The lower tail, corrected for all cells.
    public let adjustedLowerTail: Double
    /// The upper tail, corrected for all cells.
    public let adjustedUpperTail: Double
  }

  /// The group of each row; `nil` for a row in none.
  public var groups: [Int?]
  /// What the null model expects.
  public var probabilities: TieProbabilities
  /// How tails are corrected for the number of cells.
  public var correction: Correction

  /// Chooses groups and a null model.
  ///
  /// - Parameters:
  ///   - groups: The group of each row; `nil` for a row in none.
  ///   - probabilities: What the null model expects of the same table.
  ///   - correction: How tails are corrected for the number of cells.
  public init(
    groups: [Int?], against probabilities: TieProbabilities,
    correction: Correction = .benjaminiHochberg
  ) {
    self.groups = groups
    self.probabilities = probabilities
    self.correction = correction
  }

  /// Tests every cell.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: The cells, by column and group.
  /// - Throws: ``AnalysisError`` for groups or probabilities of another size, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [Cell] {
    guard groups.count == table.rowCount else {
      throw .unusableOption(name: "groups", requirement: "needs one group or none per row")
    }
    guard probabilities.rowCount == table.rowCount,
      probabilities.columnCount == table.columnCount
    else {
      throw .unusableOption(
        name: "probabilities", requirement: "must be those of a table of the same size")
    }
    var members: [Int: [Int]] = [:]
    for (row, group) in groups.enumerated() {
      if let group { members[group, default: []].append(row) }
    }
    let parts = members.sorted { $0.key < $1.key }
    let transposed = table.transposed()
    let (groups, probabilities) = (self.groups, self.probabilities)
    var tested: [(column: Int, group: Int, test: CountTest)] = []
    try await Blocks(table.columnCount).forEach(execution) {
      (columns) throws(AnalysisError) -> [(column: Int, group: Int, test: CountTest)] in
      var part: [(column: Int, group: Int, test: CountTest)] = []
      for column in columns {
        var observed: [Int: Int] = [:]
        for slot in transposed.slots(of: column) {
          if let group = groups[transposed.columns[slot]] { observed[group, default: 0] += 1 }
        }
        for (group, rows) in parts {
          try checkCancellation()
          let count = observed[group] ?? 0
          let distribution = probabilities.count(inColumn: column, rows: rows, limit: count)
          part.append((column, group, CountTest(observed: count, distribution: distribution)))
        }
      }
      return part
    } fold: {
      tested += $1
    }
    let lower = correction.adjusted(tested.map(\.test.lowerTail))
    let upper = correction.adjusted(tested.map(\.test.upperTail))
    return tested.indices.map { index in
      Cell(
        column: tested[index].column, group: tested[index].group, test: tested[index].test,
        adjustedLowerTail: lower[index], adjustedUpperTail: upper[index])
    }
  }
}

extension CellTests.Correction {
  func adjusted(_ tails: [Double]) -> [Double] {
    switch self {
    case .benjaminiHochberg: MultipleTesting.benjaminiHochberg(tails)
    case .benjaminiYekutieli: MultipleTesting.benjaminiYekutieli(tails)
    }
  }
}
