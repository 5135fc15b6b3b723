/// The solution of a symmetric positive definite system of equations, by Cholesky's decomposition.
struct CholeskySolution {
  let values: [Double]

  /// Solves in O(size³) time.
  ///
  /// - Parameters:
  ///   - matrix: The rows up to the diagonal.
  ///   - right: The right-hand side.
  ///   - measure: What to name when rounding has made the matrix indefinite.
  /// - Throws: ``AnalysisError/notConverged(measure:iterations:)`` then, or when cancelled.
  init(matrix: [[Double]], right: [Double], measure: String) throws(AnalysisError) {
    var factor = matrix
    var values = right
    for row in factor.indices {
      try checkCancellation()
      for column in 0...row {
        var sum = factor[row][column]
        for index in 0..<column { sum -= factor[row][index] * factor[column][index] }
        if column == row {
          guard sum > 0 else { throw .notConverged(measure: measure, iterations: row) }
          factor[row][row] = sum.squareRoot()
        } else {
          factor[row][column] = sum / factor[column][column]
        }
      }
      for index in 0..<row { values[row] -= factor[row][index] * values[index] }
      values[row] /= factor[row][row]
    }
    for row in factor.indices.reversed() {
      values[row] /= factor[row][row]
      for index in 0..<row { values[index] -= factor[row][index] * values[row] }
    }
    self.values = values
  }
}
