/// The inverse of the Laplacian matrix of a connected graph with its last node grounded.
///
/// Row and column of the grounded node are 0. Differences of two rows are the potentials when a
/// unit of current enters at one node and leaves at another, whichever node is grounded.
struct GroundedInverse: Sendable {
  /// Rows of the symmetric matrix, one after another.
  let rows: [[Double]]

  /// Inverts by Cholesky's decomposition: O(count³) time.
  init(
    count: Int, edges: [(source: Int, target: Int, conductance: Double)]
  ) throws(AnalysisError) {
    let size = count - 1
    var factor = (0..<size).map { [Double](repeating: 0, count: $0 + 1) }
    for edge in edges {
      for node in [edge.source, edge.target] where node < size {
        factor[node][node] += edge.conductance
      }
      let (low, high) = (min(edge.source, edge.target), max(edge.source, edge.target))
      if high < size { factor[high][low] -= edge.conductance }
    }
    for row in 0..<size {
      try checkCancellation()
      for column in 0...row {
        var sum = factor[row][column]
        for index in 0..<column { sum -= factor[row][index] * factor[column][index] }
        factor[row][column] = column == row ? sum.squareRoot() : sum / factor[column][column]
      }
    }
    var rows: [[Double]] = []
    for unit in 0..<size {
      try checkCancellation()
      var solution = [Double](repeating: 0, count: count)
      solution[unit] = 1
      for row in unit..<size {
        var sum = solution[row]
        for index in unit..<row { sum -= factor[row][index] * solution[index] }
        solution[row] = sum / factor[row][row]
      }
      for row in stride(from: size - 1, through: 0, by: -1) {
        solution[row] /= factor[row][row]
        for index in 0..<row { solution[index] -= factor[row][index] * solution[row] }
      }
      rows.append(solution)
    }
    rows.append([Double](repeating: 0, count: count))
    self.rows = rows
  }
}
