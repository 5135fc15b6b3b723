/// The greatest eigenvalue of a non-negative matrix with its eigenvector.
struct DominantPair: Sendable {
  var value: Double
  /// Not negative, with greatest element 1.
  var vector: [Double]
}

/// Finds the dominant pair of an irreducible non-negative matrix by power iteration.
///
/// A multiple of the identity is added to the matrix first, so that the iteration also converges
/// where the matrix is periodic (as for two-mode graphs). The rate of convergence is estimated
/// from the changes over the last ten steps; the iteration stops when the change that is still
/// to come is below 10⁻¹³, or cannot fall further and is below 10⁻⁹.
///
/// `product` multiplies the matrix, of `count` rows, by a vector.
func dominantPair(
  count: Int, maximumIterations: Int, measure: String,
  product: (_ vector: [Double], _ result: inout [Double]) -> Void
) throws(AnalysisError) -> DominantPair {
  var vector = [Double](repeating: 1, count: count)
  var next = vector
  product(vector, &next)
  let shift = next.reduce(0, +) / Double(count) / 3
  guard shift > 0 else { return DominantPair(value: 0, vector: vector) }
  var convergence = Convergence()
  for iteration in 0..<maximumIterations {
    if iteration & 63 == 0 { try checkCancellation() }
    product(vector, &next)
    var greatest = 0.0
    for row in 0..<count {
      next[row] += shift * vector[row]
      greatest = max(greatest, next[row])
    }
    var change = 0.0
    for row in 0..<count {
      next[row] /= greatest
      change = max(change, abs(next[row] - vector[row]))
    }
    swap(&vector, &next)
    let toCome = convergence.changeToCome(after: change)
    if change == 0 || toCome <= 1e-13 || (change <= 1e-15 && toCome <= 1e-9) {
      return DominantPair(value: greatest - shift, vector: vector)
    }
  }
  throw .notConverged(measure: measure, iterations: maximumIterations)
}
