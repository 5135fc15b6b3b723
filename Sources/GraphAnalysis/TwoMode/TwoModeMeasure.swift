/// A question about a two-mode table, as a value with its options.
///
/// ```swift
/// let complexity = try await EconomicComplexity().run(on: table)
/// ```
///
/// As for ``GraphMeasure``, a result depends on the table and the options alone: it is the same,
/// bit for bit, for any number of threads.
public protocol TwoModeMeasure<Value>: Sendable {
  /// What the measure finds.
  associatedtype Value: Sendable

  /// Answers the question for a table.
  ///
  /// - Parameters:
  ///   - table: The table to measure.
  ///   - execution: Threads and progress; without influence on the result.
  /// - Returns: What the measure finds.
  /// - Throws: ``AnalysisError`` when there is no answer or the task was cancelled.
  func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> Value
}

extension TwoModeMeasure {
  /// Answers the question for a table, on all processors.
  ///
  /// - Parameter table: The table to measure.
  /// - Returns: What the measure finds.
  /// - Throws: ``AnalysisError`` when there is no answer or the task was cancelled.
  public func run(on table: TwoModeTable) async throws(AnalysisError) -> Value {
    try await run(on: table, execution: Execution())
  }
}
