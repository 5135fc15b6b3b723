/// The null model in which each row spreads its ties over all columns alike (BiPCM).
///
/// ```swift
/// let expected = try await BipartitePartialConfigurationModel().run(on: frame)
/// ```
///
/// p(i, m) = k(i) / M, with k(i) the ties of row i and M the number of columns. It fixes the expected
/// degrees of rows and lets those of columns go, so that a column with few ties can stand out. Every
/// column is expected to have Σk / M: the reference is the average of the table itself. What lies
/// below it is below average in its frame, which is not the same as below need. Use it within one theme
/// and one frame that is complete.
///
/// Amounts are not looked at. Without columns there are no probabilities.
///
/// Complexity: O(rows + ties).
///
/// ## References
/// - Saracco et al. (2017), doi:10.1088/1367-2630/aa6b38
public struct BipartitePartialConfigurationModel: TwoModeMeasure {
  /// Makes the model, which has no options.
  public init() {}

  /// Works out the probability of each tie.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: The probabilities.
  /// - Throws: ``AnalysisError/cancelled``.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TieProbabilities {
    try await runAway(execution) { () throws(AnalysisError) in
      let (kinds, degrees) = TieProbabilities.kinds(of: table.rowDegrees)
      return TieProbabilities(
        rowKinds: kinds, columnKinds: [Int](repeating: 0, count: table.columnCount),
        values: degrees.map { [table.columnCount > 0 ? Double($0) / Double(table.columnCount) : 0] }
      )
    }
  }
}
