/// How much each two columns have to do with each other, by the rows that they share.
///
/// ```swift
/// let relatedness = try await Relatedness(.hidalgo).run(on: table)
/// relatedness[2][5]       // the lower of the two shares of their partners that they have in common
/// ```
///
/// With C(j, m) the number of rows that have ties to both columns and h(m) the number that have a tie
/// to m, the value is one of ``Kind``. Amounts are not looked at: apply
/// ``TwoModeTable/binarized(atLeast:)`` first to set a threshold, for instance R ≥ 1.
///
/// A column is not compared with itself: the diagonal is undefined (`nil`), and so is all about a
/// column without ties. Columns that have ties but share no row have 0.
///
/// Complexity: O(Σ over rows of the square of their degrees + columns²) time, O(columns²) space; at
/// most 10,000 columns.
///
/// ## References
/// - Hidalgo et al. (2007), doi:10.1126/science.1144581
/// - Van Eck and Waltman (2009), doi:10.1002/asi.21075
public struct Relatedness: TwoModeMeasure {
  /// The most columns that a table can have.
  public static let maximumColumnCount = 10_000

  /// How the number of shared rows is compared with the sizes of the columns.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// C: the number of shared rows itself, which favours large columns.
    case count
    /// C·N / (h(j)·h(m)), with N the number of rows that have ties: the ratio of the number of shared
    /// rows to the number expected if rows chose columns apart. The association strength of Van Eck
    /// and Waltman, who leave out the constant N.
    case associationStrength
    /// C / √(h(j)·h(m)), the cosine of the angle between the columns (Salton; Ochiai).
    case cosine
    /// C / (h(j) + h(m) − C), the share of the rows of either that have both.
    case jaccard
    /// C / max(h(j), h(m)), the lower of the two conditional probabilities: the proximity φ of
    /// Hidalgo and others.
    case hidalgo
  }

  /// How the number of shared rows is compared.
  public var kind: Kind

  /// Chooses a kind of relatedness.
  ///
  /// - Parameter kind: How the number of shared rows is compared.
  public init(_ kind: Kind) {
    self.kind = kind
  }

  /// Compares each two columns.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: A symmetric square table, by column and column.
  /// - Throws: ``AnalysisError/graphTooLarge(measure:nodeCount:limit:)``, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [[Double?]] {
    let count = table.columnCount
    guard count <= Self.maximumColumnCount else {
      throw .graphTooLarge(
        measure: "relatedness", nodeCount: count, limit: Self.maximumColumnCount)
    }
    let columns = table.transposed()
    let degrees = table.columnDegrees.map(Double.init)
    let present = Double(table.rowDegrees.count { $0 > 0 })
    let kind = self.kind
    var rows: [[Double?]] = []
    rows.reserveCapacity(count)
    try await Blocks(count, minimumSize: 8).forEach(execution) {
      (range) throws(AnalysisError) -> [[Double?]] in
      var part: [[Double?]] = []
      for first in range {
        try checkCancellation()
        var shared = [Double](repeating: 0, count: count)
        for slot in columns.slots(of: first) {
          for other in table.slots(of: columns.columns[slot]) { shared[table.columns[other]] += 1 }
        }
        part.append(
          (0..<count).map { second in
            guard second != first, degrees[first] > 0, degrees[second] > 0 else { return nil }
            return kind.value(
              shared: shared[second], degrees[first], degrees[second], rows: present)
          })
      }
      return part
    } fold: {
      rows += $1
    }
    return rows
  }
}

extension Relatedness.Kind {
  /// Symmetric in the two degrees, to the last bit.
  func value(shared: Double, _ first: Double, _ second: Double, rows: Double) -> Double {
    switch self {
    case .count: shared
    case .associationStrength: shared * rows / (first * second)
    case .cosine: shared / (first * second).squareRoot()
    case .jaccard: shared / (first + second - shared)
    case .hidalgo: shared / max(first, second)
    }
  }
}
