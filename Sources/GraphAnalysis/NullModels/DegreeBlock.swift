/// A part of a table of which the degrees are known and nothing else.
struct DegreeBlock {
  var rows: [DegreeClass]
  var columns: [DegreeClass]

  /// What follows from degrees that leave no choice in some places.
  struct Split {
    /// Places that have a tie in every table.
    var certain: [(rows: [DegreeClass], columns: [DegreeClass])] = []
    /// What remains to be decided, with degrees less what is certain.
    var parts: [DegreeBlock] = []
  }

  /// Divides a block where the condition of Gale and Ryser holds with equality; `nil` when there is a
  /// choice in every place.
  ///
  /// With rows in descending order, the first r of them have at most Σ over columns of min(h, r) ties.
  /// When they have as many, columns of degree above r have ties to all of them, and columns below r
  /// to no other rows.
  func split() -> Split? {
    let rows = rows.sorted { $0.degree > $1.degree }
    guard !rows.isEmpty, !columns.isEmpty else { return Split() }
    var taken = 0
    var ties = 0
    // Within a class the bound less the ties is concave in r and never negative: where it is 0, it
    // is 0 at both ends of the class, so that the ends are all that must be looked at.
    for index in 0...rows.count {
      let bound = columns.reduce(0) { $0 + $1.count * min($1.degree, taken) }
      let isTrivial =
        (index == 0 && columns.allSatisfy { $0.degree > 0 })
        || (index == rows.count && columns.allSatisfy { $0.degree < taken })
      if ties == bound, !isTrivial {
        return split(top: Array(rows[..<index]), rest: Array(rows[index...]), size: taken)
      }
      guard index < rows.count else { break }
      taken += rows[index].count
      ties += rows[index].count * rows[index].degree
    }
    return nil
  }

  private func split(top: [DegreeClass], rest: [DegreeClass], size: Int) -> Split {
    let above = columns.filter { $0.degree > size }
    let equal = columns.filter { $0.degree == size }
    let below = columns.filter { $0.degree < size }
    let full = (above + equal).reduce(0) { $0 + $1.count }
    var split = Split()
    split.certain = [(top, above + equal)]
    let reduced = top.map {
      DegreeClass(kind: $0.kind, degree: $0.degree - full, count: $0.count)
    }
    let remaining = above.map {
      DegreeClass(kind: $0.kind, degree: $0.degree - size, count: $0.count)
    }
    for part in [
      DegreeBlock(rows: reduced, columns: below), DegreeBlock(rows: rest, columns: remaining),
    ] where !part.rows.isEmpty && !part.columns.isEmpty {
      split.parts.append(part)
    }
    return split
  }

  /// Solves the model where every place has a choice, by Newton's method on the logarithms of x and y.
  ///
  /// The likelihood of the degrees is strictly concave once one y is held fixed, so that damped steps
  /// always reach its maximum.
  func solve(_ store: (Int, Int, Double) -> Void) throws(AnalysisError) {
    let total = rows.reduce(0.0) { $0 + Double($1.count * $1.degree) }
    var point = (rows + columns).map {
      logarithm(Double($0.degree)) - logarithm(total) / 2
    }
    let maximumIterations = 200
    var likelihood = self.likelihood(point)
    for _ in 0..<maximumIterations {
      try checkCancellation()
      let (gradient, curvature) = derivatives(point)
      let sums = (rows + columns).map { Double($0.count * $0.degree) }
      if zip(gradient, sums).allSatisfy({ abs($0.0) <= 1e-11 * $0.1 }) {
        for (index, row) in rows.enumerated() {
          for (other, column) in columns.enumerated() {
            store(row.kind, column.kind, Self.probability(point[index] + point[rows.count + other]))
          }
        }
        return
      }
      let step =
        try CholeskySolution(
          matrix: curvature, right: Array(gradient.dropLast()),
          measure: "bipartite configuration model"
        ).values + [0]
      let slope = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      var length = 1.0
      while true {
        let next = zip(point, step).map { $0 + length * $1 }
        let better = self.likelihood(next)
        // Near the maximum, gains sink into rounding errors.
        if better >= likelihood + 1e-4 * length * slope - 1e-13 * abs(likelihood) {
          (point, likelihood) = (next, better)
          break
        }
        length /= 2
        guard length > 1e-12 else {
          throw .notConverged(
            measure: "bipartite configuration model", iterations: maximumIterations)
        }
      }
    }
    throw .notConverged(measure: "bipartite configuration model", iterations: maximumIterations)
  }

  private static func probability(_ sum: Double) -> Double { 1 / (1 + exponential(-sum)) }

  private func likelihood(_ point: [Double]) -> Double {
    var sum = 0.0
    for (index, one) in (rows + columns).enumerated() {
      sum += Double(one.count * one.degree) * point[index]
    }
    for (index, row) in rows.enumerated() {
      for (other, column) in columns.enumerated() {
        let exponent = point[index] + point[rows.count + other]
        // ln(1 + e^x) without overflow.
        sum -=
          Double(row.count * column.count)
          * (max(exponent, 0) + logarithmOfOnePlus(exponential(-abs(exponent))))
      }
    }
    return sum
  }

  /// The gradient, and the negative of the second derivatives without the last variable.
  private func derivatives(_ point: [Double]) -> (gradient: [Double], curvature: [[Double]]) {
    let size = rows.count + columns.count
    var gradient = (rows + columns).map { Double($0.count * $0.degree) }
    var curvature = (0..<size - 1).map { [Double](repeating: 0, count: $0 + 1) }
    for (index, row) in rows.enumerated() {
      for (other, column) in columns.enumerated() {
        let place = rows.count + other
        let exponent = point[index] + point[place]
        let probability = Self.probability(exponent)
        let pairs = Double(row.count * column.count)
        gradient[index] -= pairs * probability
        gradient[place] -= pairs * probability
        let bend = pairs * probability * Self.probability(-exponent)
        curvature[index][index] += bend
        if place < size - 1 {
          curvature[place][place] += bend
          curvature[place][index] += bend
        }
      }
    }
    return (gradient, curvature)
  }
}
