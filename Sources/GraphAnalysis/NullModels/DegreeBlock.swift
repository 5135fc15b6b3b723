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
    let sums = (rows + columns).map { Double($0.count * $0.degree) }
    let maximumIterations = 200
    var likelihood = self.likelihood(point, sums)
    for _ in 0..<maximumIterations {
      try checkCancellation()
      let (gradient, curvature) = derivatives(point, sums)
      if zip(gradient, sums).allSatisfy({ abs($0.0) <= 1e-11 * $0.1 }) {
        for (index, row) in rows.enumerated() {
          for (other, column) in columns.enumerated() {
            store(row.kind, column.kind, Self.probability(point[index] + point[rows.count + other]))
          }
        }
        return
      }
      let step = try curvature.step(along: gradient)
      let slope = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      var length = 1.0
      while true {
        let next = zip(point, step).map { $0 + length * $1 }
        let better = self.likelihood(next, sums)
        // Near the maximum, gains sink into rounding errors.
        if better >= likelihood + 1e-4 * length * slope - 1e-13 * abs(likelihood) {
          (point, likelihood) = (next, better)
          break
        }
        length /= 2
        guard length > 1e-12 else {
          throw .notConverged(
            measure: BlockCurvature.measure, iterations: maximumIterations)
        }
      }
    }
    throw .notConverged(measure: BlockCurvature.measure, iterations: maximumIterations)
  }

  private static func probability(_ sum: Double) -> Double { 1 / (1 + exponential(-sum)) }

  private func likelihood(_ point: [Double], _ sums: [Double]) -> Double {
    var sum = zip(sums, point).reduce(0) { $0 + $1.0 * $1.1 }
    for (index, row) in rows.enumerated() {
      var pairs = 0.0
      for (other, column) in columns.enumerated() {
        let exponent = point[index] + point[rows.count + other]
        // ln(1 + e^x) without overflow.
        pairs +=
          Double(column.count)
          * (max(exponent, 0) + logarithmOfOnePlus(exponential(-abs(exponent))))
      }
      sum -= Double(row.count) * pairs
    }
    return sum
  }

  /// The gradient, and the negative of the second derivatives.
  private func derivatives(
    _ point: [Double], _ sums: [Double]
  ) -> (gradient: [Double], curvature: BlockCurvature) {
    var gradient = sums
    var curvature = BlockCurvature(rowCount: rows.count, columnCount: columns.count)
    for (index, row) in rows.enumerated() {
      for (other, column) in columns.enumerated() {
        let place = rows.count + other
        let exponent = point[index] + point[place]
        // Keeps the lesser of the probability and its complement precise.
        let decay = exponential(-abs(exponent))
        let lesser = decay / (1 + decay)
        let greater = 1 / (1 + decay)
        let pairs = Double(row.count * column.count)
        let expected = pairs * (exponent < 0 ? lesser : greater)
        gradient[index] -= expected
        gradient[place] -= expected
        curvature.add(pairs * lesser * greater, row: index, column: other)
      }
    }
    return (gradient, curvature)
  }
}

/// The curvature of the likelihood: diagonal among rows and among columns, full between the two.
///
/// The variables of the longer side are eliminated first, which costs nothing but products, so that
/// only a system of the size of the shorter side is left to solve.
struct BlockCurvature {
  static let measure = "bipartite configuration model"

  private let rowCount: Int
  private let columnCount: Int
  private var rowBends: [Double]
  private var columnBends: [Double]
  /// By row, then column.
  private var bends: [[Double]]

  init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    rowBends = [Double](repeating: 0, count: rowCount)
    columnBends = [Double](repeating: 0, count: columnCount)
    bends = [[Double]](repeating: columnBends, count: rowCount)
  }

  mutating func add(_ bend: Double, row: Int, column: Int) {
    rowBends[row] += bend
    columnBends[column] += bend
    bends[row][column] = bend
  }

  /// The step of Newton's method, rows before columns; that of the last column is 0.
  ///
  /// Complexity: O(rows · columns · the smaller of the two).
  func step(along gradient: [Double]) throws(AnalysisError) -> [Double] {
    let free = columnCount - 1
    let rowGradient = Array(gradient[..<rowCount])
    let columnGradient = Array(gradient[rowCount...].dropLast())
    if rowCount <= free {
      let between = bends.map { Array($0[..<free]) }
      let (rows, columns) = try Self.solve(
        between, rowBends, rowGradient, Array(columnBends[..<free]), columnGradient)
      return rows + columns + [0]
    }
    let between = (0..<free).map { column in bends.map { $0[column] } }
    let (columns, rows) = try Self.solve(
      between, Array(columnBends[..<free]), columnGradient, rowBends, rowGradient)
    return rows + columns + [0]
  }

  /// Solves for the short side and then for the long one.
  private static func solve(
    _ between: [[Double]], _ short: [Double], _ shortRight: [Double], _ long: [Double],
    _ longRight: [Double]
  ) throws(AnalysisError) -> (short: [Double], long: [Double]) {
    var matrix: [[Double]] = []
    var right = shortRight
    for (index, bends) in between.enumerated() {
      try checkCancellation()
      let scaled = zip(bends, long).map { $0 / $1 }
      right[index] -= dot(scaled, longRight)
      var row = (0...index).map { -dot(scaled, between[$0]) }
      row[index] += short[index]
      matrix.append(row)
    }
    let shortStep = try CholeskySolution(matrix: matrix, right: right, measure: measure).values
    var longStep = longRight
    for (bends, step) in zip(between, shortStep) {
      for index in longStep.indices { longStep[index] -= bends[index] * step }
    }
    for index in longStep.indices { longStep[index] /= long[index] }
    return (shortStep, longStep)
  }

  private static func dot(_ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for index in first.indices { sum += first[index] * second[index] }
    return sum
  }
}
