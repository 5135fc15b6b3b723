/// All eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
///
/// Each rotation makes one pair of elements 0; sweeps over all pairs converge quadratically, and
/// small eigenvalues keep their relative precision. O(size³) time for each of about eight sweeps.
struct SymmetricEigenvectors {
  /// In descending order.
  private(set) var values: [Double]
  /// The vector of each value, of length 1.
  private(set) var vectors: [[Double]]

  init(_ matrix: [[Double]], measure: String) throws(AnalysisError) {
    let size = matrix.count
    var rows = matrix
    var vectors = (0..<size).map { row in
      (0..<size).map { $0 == row ? 1.0 : 0.0 }
    }
    let scale = matrix.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
    let maximumSweeps = 60
    var sweep = 0
    while true {
      var rest = 0.0
      for row in 0..<size {
        for column in 0..<row { rest += rows[row][column] * rows[row][column] }
      }
      if rest <= 1e-32 * scale { break }
      sweep += 1
      guard sweep <= maximumSweeps else {
        throw .notConverged(measure: measure, iterations: maximumSweeps)
      }
      for first in 0..<max(0, size - 1) {
        try checkCancellation()
        for second in first + 1..<size where rows[first][second] != 0 {
          Self.rotate(&rows, &vectors, first, second)
        }
      }
    }
    let order = (0..<size).sorted { (rows[$0][$0], $1) > (rows[$1][$1], $0) }
    values = order.map { rows[$0][$0] }
    self.vectors = order.map { vectors[$0] }
  }

  private static func rotate(
    _ rows: inout [[Double]], _ vectors: inout [[Double]], _ first: Int, _ second: Int
  ) {
    let element = rows[first][second]
    let half = (rows[second][second] - rows[first][first]) / (2 * element)
    let tangent = (half >= 0 ? 1.0 : -1.0) / (abs(half) + (half * half + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in rows.indices where index != first && index != second {
      let (left, right) = (rows[index][first], rows[index][second])
      rows[index][first] = cosine * left - sine * right
      rows[index][second] = sine * left + cosine * right
      rows[first][index] = rows[index][first]
      rows[second][index] = rows[index][second]
    }
    rows[first][first] -= tangent * element
    rows[second][second] += tangent * element
    rows[first][second] = 0
    rows[second][first] = 0
    for index in rows.indices {
      let (left, right) = (vectors[first][index], vectors[second][index])
      vectors[first][index] = cosine * left - sine * right
      vectors[second][index] = sine * left + cosine * right
    }
  }
}
