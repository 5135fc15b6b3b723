public import GraphCore

/// A question about a graph, as a value with its options.
///
/// ```swift
/// let scores = try await Closeness(direction: .outgoing).run(on: graph)
/// ```
///
/// A result depends on the graph and the options alone: it is the same, bit for bit, for any
/// number of threads.
public protocol GraphMeasure<Value>: Sendable {
  /// What the measure finds.
  associatedtype Value: Sendable

  /// Answers the question for a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress; without influence on the result.
  /// - Returns: What the measure finds.
  /// - Throws: ``AnalysisError`` when there is no answer or the task was cancelled.
  func run(on graph: Graph, execution: Execution) async throws(AnalysisError) -> Value
}

extension GraphMeasure {
  /// Answers the question for a graph, on all processors.
  ///
  /// - Parameter graph: The graph to measure.
  /// - Returns: What the measure finds.
  /// - Throws: ``AnalysisError`` when there is no answer or the task was cancelled.
  public func run(on graph: Graph) async throws(AnalysisError) -> Value {
    try await run(on: graph, execution: Execution())
  }
}
