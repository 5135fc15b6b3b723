/// The null model that keeps the expected degree of each row and each column, and no more (BiCM).
///
/// ```swift
/// let expected = try await BipartiteConfigurationModel().run(on: table)
/// ```
///
/// p(i, m) = x(i) y(m) / (1 + x(i) y(m)), with x and y solved so that the probabilities of each row add up
/// to its degree and those of each column to its own: the tables of greatest entropy with these
/// expected degrees.
///
/// It fixes the degree of every column, so that it can never find a column with too few ties. Use
/// it for *who* is missing: the ties of a sector to a column, pairs of rows, cross-overs.
///
/// Where the degrees allow a tie in every table or in none, its probability is 1 or 0 exactly, and x or
/// y has no finite value; such ties are found first, by the condition of Gale and Ryser, and the rest
/// is solved apart. Amounts are not looked at.
///
/// Complexity: O(r · c · min(r, c)) for each of some ten iterations, with r and c the numbers of different
/// degrees of rows and columns; at most 3,000 together.
///
/// ## References
/// - Squartini and Garlaschelli (2011), doi:10.1088/1367-2630/13/8/083001
/// - Saracco et al. (2015), doi:10.1038/srep10595
/// - Gale (1957), doi:10.2140/pjm.1957.7.1073
public struct BipartiteConfigurationModel: TwoModeMeasure {
  /// The most different degrees of rows and columns together.
  public static let maximumDegreeCount = 3_000

  /// Makes the model, which has no options.
  public init() {}

  /// Works out the probability of each tie.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: The probabilities; those of each row and column add up to its degree
  ///   within a factor 1 ± 10⁻¹⁰.
  /// - Throws: ``AnalysisError`` for too many different degrees, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TieProbabilities {
    try await runAway(execution) { () throws(AnalysisError) in
      let (rowKinds, rowDegrees) = TieProbabilities.kinds(of: table.rowDegrees)
      let (columnKinds, columnDegrees) = TieProbabilities.kinds(of: table.columnDegrees)
      let size = rowDegrees.count + columnDegrees.count
      guard size <= Self.maximumDegreeCount else {
        throw .graphTooLarge(
          measure: "bipartite configuration model", nodeCount: size,
          limit: Self.maximumDegreeCount)
      }
      func classes(_ degrees: [Int], _ kinds: [Int]) -> [DegreeClass] {
        var classes = degrees.indices.map { DegreeClass(kind: $0, degree: degrees[$0], count: 0) }
        for kind in kinds { classes[kind].count += 1 }
        return classes
      }
      var values = rowDegrees.map { _ in [Double](repeating: 0, count: columnDegrees.count) }
      var open = [
        DegreeBlock(
          rows: classes(rowDegrees, rowKinds), columns: classes(columnDegrees, columnKinds))
      ]
      while let block = open.popLast() {
        if let split = block.split() {
          for (rows, columns) in split.certain {
            for row in rows {
              for column in columns { values[row.kind][column.kind] = 1 }
            }
          }
          open += split.parts
        } else {
          try block.solve { values[$0][$1] = $2 }
        }
      }
      return TieProbabilities(rowKinds: rowKinds, columnKinds: columnKinds, values: values)
    }
  }
}

/// Rows, or columns, that have the same degree.
struct DegreeClass {
  let kind: Int
  /// The degree within a block.
  var degree: Int
  /// How many there are.
  var count: Int
}
