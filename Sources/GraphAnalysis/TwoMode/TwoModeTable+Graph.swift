public import GraphCore

extension TwoModeTable {
  /// The table as an undirected graph: nodes for rows, then nodes for columns, and an edge with the
  /// amount as weight for each tie.
  ///
  /// - Returns: A graph of two modes.
  /// - Throws: ``AnalysisError/graphTooLarge(measure:nodeCount:limit:)`` for more nodes than a graph
  ///   can have.
  /// - Complexity: O(rows + columns + ties).
  public func graph() throws(AnalysisError) -> Graph {
    do throws(GraphError) {
      var builder = try Graph.Builder(directed: false, nodeCount: rowCount + columnCount)
      builder.reserveEdges(tieCount, weighted: true)
      for row in 0..<rowCount {
        for slot in slots(of: row) {
          try builder.addEdge(from: row, to: rowCount + columns[slot], weight: amounts[slot])
        }
      }
      return builder.build()
    } catch {
      throw .graphTooLarge(
        measure: "two-mode table", nodeCount: rowCount + columnCount,
        limit: Graph.Builder.maximumNodeCount)
    }
  }
}

/// A score for each row and each column of a two-mode table.
public struct TwoModeScores: Sendable, Hashable {
  /// The score of each row; `nil` where undefined.
  public let rows: [Double?]
  /// The score of each column; `nil` where undefined.
  public let columns: [Double?]

  /// Gathers scores.
  ///
  /// - Parameters:
  ///   - rows: The score of each row.
  ///   - columns: The score of each column.
  public init(rows: [Double?], columns: [Double?]) {
    self.rows = rows
    self.columns = columns
  }

  /// Splits the scores of the nodes of a two-mode graph.
  init(_ table: TwoModeTable, nodes: [Double?]) {
    rows = Array(nodes[..<table.rowCount])
    columns = Array(nodes[table.rowCount...])
  }
}
