/// How much each row has that few others have, and each column is had by such rows (ECI and PCI).
///
/// ```swift
/// let complexity = try await EconomicComplexity().run(on: specialised)
/// complexity.rows        // the economic complexity index of each partner
/// complexity.columns     // the product complexity index of each mission
/// ```
///
/// Rows are the eigenvector of the second greatest eigenvalue of D⁻¹ A U⁻¹ Aᵀ, with A the table of
/// ones and zeros, D the degrees of rows and U of columns; the score of a column is the mean score of
/// its rows. Each is then standardised: less its mean, divided by its standard deviation (over all,
/// divided by their number). The sign is chosen so that rows of high degree tend to score high. In
/// the words of Mealy and others, rows are placed on a line such that those with similar columns are
/// near each other; it is no measure of how much a row has.
///
/// Amounts are not looked at: apply ``TwoModeTable/binarized(atLeast:)`` to
/// ``RevealedComparativeAdvantage`` first. Rows and columns without ties are undefined (`nil`).
///
/// ## Edge cases
/// The measure throws ``AnalysisError/ambiguousEigenvector(measure:reason:)`` where the table falls
/// apart in several components, where the second eigenvalue is 0 or shared by several vectors
/// (within 10⁻⁹), and where the sign cannot be told because the scores do not correlate with degree.
/// Without any ties all is undefined.
///
/// Complexity: O(s³) time and O(s²) space for the lesser number s of rows and columns with ties, at
/// most 500, for which it takes some seconds.
///
/// ## References
/// - Hidalgo and Hausmann (2009), doi:10.1073/pnas.0900943106
/// - Mealy, Farmer and Teytelboym (2019), doi:10.1126/sciadv.aau1705
public struct EconomicComplexity: TwoModeMeasure {
  /// The most rows or columns, whichever are fewer.
  public static let maximumSize = 500

  /// Scores of rows and columns.
  public struct Scores: Sendable, Hashable {
    /// The score of each row; `nil` where undefined.
    public let rows: [Double?]
    /// The score of each column; `nil` where undefined.
    public let columns: [Double?]
  }

  /// Makes the measure, which has no options.
  public init() {}

  /// Scores rows and columns.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: Standardised scores.
  /// - Throws: ``AnalysisError`` where the table does not determine the scores, has too many rows
  ///   and columns, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> Scores {
    try await runAway(execution) { () throws(AnalysisError) in
      let rowDegrees = table.rowDegrees
      let columnDegrees = table.columnDegrees
      let rows = rowDegrees.count { $0 > 0 }
      let columns = columnDegrees.count { $0 > 0 }
      guard rows > 0 else {
        return Scores(
          rows: rowDegrees.map { _ in nil }, columns: columnDegrees.map { _ in nil })
      }
      guard min(rows, columns) <= Self.maximumSize else {
        throw .graphTooLarge(
          measure: "economic complexity", nodeCount: min(rows, columns), limit: Self.maximumSize)
      }
      let transposed = table.transposed()
      var rowScores: [Double?]
      if rows <= columns {
        rowScores = try Self.secondVector(table, transposed)
      } else {
        rowScores = Self.means(of: try Self.secondVector(transposed, table), over: table)
      }
      let correlation = zip(Self.standardized(rowScores), rowDegrees).reduce(0.0) {
        $0 + ($1.0 ?? 0) * Double($1.1)
      }
      let scale = (rowDegrees.reduce(0.0) { $0 + Double($1 * $1) } * Double(rows)).squareRoot()
      guard abs(correlation) > 1e-9 * scale else {
        throw .ambiguousEigenvector(
          measure: "economic complexity",
          reason: "the scores do not correlate with degree, so that their sign is arbitrary")
      }
      if correlation < 0 { rowScores = rowScores.map { $0.map { -$0 } } }
      return Scores(
        rows: Self.standardized(rowScores),
        columns: Self.standardized(Self.means(of: rowScores, over: transposed)))
    }
  }

  /// The second eigenvector over the rows of a table, not standardised.
  private static func secondVector(
    _ table: TwoModeTable, _ transposed: TwoModeTable
  ) throws(AnalysisError) -> [Double?] {
    let degrees = table.rowDegrees.map(Double.init)
    let present = degrees.indices.filter { degrees[$0] > 0 }
    var places = [Int](repeating: -1, count: degrees.count)
    for (place, row) in present.enumerated() { places[row] = place }
    // The symmetric form D^(-1/2) A U^-1 A^T D^(-1/2) has the same eigenvalues.
    var matrix = present.map { _ in [Double](repeating: 0, count: present.count) }
    for column in 0..<transposed.rowCount {
      try checkCancellation()
      let members = transposed.columns[transposed.slots(of: column)]
      for first in members {
        for second in members {
          matrix[places[first]][places[second]] +=
            1 / (Double(members.count) * (degrees[first] * degrees[second]).squareRoot())
        }
      }
    }
    let pairs = try SymmetricEigenvectors(matrix, measure: "economic complexity")
    func ambiguous(_ reason: String) -> AnalysisError {
      .ambiguousEigenvector(measure: "economic complexity", reason: reason)
    }
    guard pairs.values.count > 1, pairs.values[1] > 1e-9 else {
      throw ambiguous("all rows have ties to the same columns in the same proportion")
    }
    guard pairs.values[1] < 1 - 1e-9 else {
      throw ambiguous("the table falls apart in several components; measure one of them")
    }
    if pairs.values.count > 2, pairs.values[2] > pairs.values[1] - 1e-9 {
      throw ambiguous("several vectors have the second greatest eigenvalue")
    }
    var scores = [Double?](repeating: nil, count: degrees.count)
    for (row, value) in zip(present, pairs.vectors[1]) {
      scores[row] = value / degrees[row].squareRoot()
    }
    return scores
  }

  /// For each row of a table, the mean of the scores of its columns.
  private static func means(of scores: [Double?], over table: TwoModeTable) -> [Double?] {
    (0..<table.rowCount).map { row in
      let slots = table.slots(of: row)
      guard !slots.isEmpty else { return nil }
      return slots.reduce(0) { $0 + (scores[table.columns[$1]] ?? 0) } / Double(slots.count)
    }
  }

  private static func standardized(_ scores: [Double?]) -> [Double?] {
    let defined = scores.compactMap(\.self)
    let mean = defined.reduce(0, +) / Double(defined.count)
    let variance = defined.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(defined.count)
    return scores.map { $0.map { ($0 - mean) / variance.squareRoot() } }
  }
}
