internal import GraphCore

/// How near each row and column is to all others, compared with the nearest possible in two modes.
///
/// ```swift
/// let scores = try await TwoModeCloseness().run(on: table)
/// ```
///
/// A node of the mode of N is at best at distance 1 from the M of the other mode and 2 from the N − 1 of
/// its own: the score is (M + 2(N − 1)) / S, with S the sum of its distances in steps.
///
/// In a table that falls apart, M, N and S are those of the node's component, and the factor of
/// Wasserman and Faust, the share of all other nodes that it reaches, makes components comparable; it
/// is on unless switched off. A node without ties has 0 with the factor, and without it is undefined
/// (`nil`). Amounts are not looked at.
///
/// Complexity: O((rows + columns) · ties).
///
/// ## References
/// - Borgatti and Everett (1997), doi:10.1016/S0378-8733(96)00301-2
/// - Wasserman and Faust (1994), p. 201, doi:10.1017/CBO9780511815478
public struct TwoModeCloseness: TwoModeMeasure {
  /// Whether scores carry the share of other nodes that are reached.
  public var wassermanFaust: Bool

  /// Chooses how components are compared.
  ///
  /// - Parameter wassermanFaust: Whether scores carry the share of other nodes that are reached.
  public init(wassermanFaust: Bool = true) {
    self.wassermanFaust = wassermanFaust
  }

  /// Measures rows and columns.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: Scores from 0 to 1.
  /// - Throws: ``AnalysisError`` for a table that is too large, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> TwoModeScores {
    let graph = try table.graph().unweighted()
    let sums = try await DistanceSum.all(graph, direction: .both, execution: execution)
    let components = try weakComponents(graph)
    let parts = components.membership
    var sizes = [(rows: Int, columns: Int)](repeating: (0, 0), count: components.count)
    for (node, part) in parts.enumerated() {
      if node < table.rowCount { sizes[part].rows += 1 } else { sizes[part].columns += 1 }
    }
    let scores = sums.enumerated().map { node, sum -> Double? in
      guard sum.reached > 0 else { return wassermanFaust ? 0 : nil }
      let size = sizes[parts[node]]
      let (own, other) =
        node < table.rowCount ? (size.rows, size.columns) : (size.columns, size.rows)
      let score = Double(other + 2 * (own - 1)) / sum.total
      return wassermanFaust ? score * Double(sum.reached) / Double(graph.nodeCount - 1) : score
    }
    return TwoModeScores(table, nodes: scores)
  }
}
