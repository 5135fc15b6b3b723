/// The table rebuilt from its few strongest patterns (truncated singular value decomposition).
///
/// ```swift
/// let scores = try await TruncatedSVD(rank: 4).scores(ofColumns: [7], in: table)
/// ```
///
/// With A = U Σ Vᵀ the table of ones and zeros, and V(d) the right singular vectors of its d greatest
/// singular values, the scores are A · V(d) · V(d)ᵀ: what each row would have if only the patterns that
/// many rows share were real. Scores can be negative. For a column without ties all are 0.
///
/// Where the singular values at the cut are equal (within 10⁻⁶ of the greatest), the cut means nothing,
/// and moves up to the last place where they differ. With no such place all scores are undefined.
///
/// Complexity: for *c* columns, O(*c*³) where *c* ≤ 96; else O(ties + *c* · steps) for each of some
/// hundred steps of Lanczos's method.
///
/// ## References
/// - Cremonesi, Koren and Turrin (2010), doi:10.1145/1864708.1864721
/// - Lanczos (1950), doi:10.6028/jres.045.026
public struct TruncatedSVD: LinkPredictor {
  /// The number of patterns that are kept, d; at least 1.
  public var rank: Int

  /// Chooses how many patterns are kept.
  ///
  /// - Parameter rank: The number of patterns, at least 1. A small table has few that are more than
  ///   chance.
  public init(rank: Int = 4) {
    self.rank = rank
  }

  /// Scores every row for some columns.
  ///
  /// - Parameters:
  ///   - columns: The columns that are asked about.
  ///   - table: The ties that are known.
  ///   - execution: Threads and progress.
  /// - Returns: For each column that was asked about, the score of each row; `nil` when the cut is not
  ///   determined.
  /// - Throws: ``AnalysisError`` for a column that does not exist or a rank below 1, when the patterns
  ///   are not found, or when cancelled.
  public func scores(
    ofColumns columns: [Int], in table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [[Double?]] {
    guard rank >= 1 else { throw .unusableOption(name: "rank", requirement: "must be 1 or more") }
    let ties = try TwoWayTable(table, columns: columns)
    let rank = rank
    let patterns = try await runAway(execution) { () throws(AnalysisError) in
      try LeadingPatterns(ties, count: rank).vectors
    }
    return try await ties.scores(ofColumns: columns, execution) { column in
      guard !patterns.isEmpty else { return [Double?](repeating: nil, count: table.rowCount) }
      var image = [Double](repeating: 0, count: table.columnCount)
      for pattern in patterns {
        for index in image.indices { image[index] += pattern[column] * pattern[index] }
      }
      return (0..<table.rowCount).map { row in
        let score = ties.columns(of: row).reduce(0) { $0 + image[$1] }
        // What rounding leaves of 0.
        return abs(score) < 1e-10 ? 0 : score
      }
    }
  }
}

/// The right singular vectors of the greatest singular values of a table of ones.
struct LeadingPatterns {
  private static let denseLimit = 96
  private static let tie = 1e-6

  /// The vectors, the strongest pattern first; fewer than asked for where values at the cut are equal
  /// or the table has no more patterns.
  let vectors: [[Double]]

  init(_ ties: TwoWayTable, count: Int) throws(AnalysisError) {
    let size = ties.byRow.columnCount
    let found: (values: [Double], vectors: [[Double]])
    if size <= Self.denseLimit {
      var products = (0..<size).map { _ in [Double](repeating: 0, count: size) }
      for row in 0..<ties.byRow.rowCount {
        for first in ties.columns(of: row) {
          for second in ties.columns(of: row) { products[first][second] += 1 }
        }
      }
      let pairs = try SymmetricEigenvectors(products, measure: "truncated SVD")
      found = (pairs.values, pairs.vectors)
    } else {
      found = try Self.lanczos(ties, count: count + 1)
    }
    let values = found.values.map { max(0, $0).squareRoot() }
    let least = Self.tie * (values.first ?? 0)
    var cut = min(count, values.count { $0 > least })
    while cut > 0, cut < values.count, values[cut - 1] - values[cut] <= least { cut -= 1 }
    vectors = Array(found.vectors[..<cut])
  }

  /// The greatest eigenvalues of AᵀA with their vectors, from a space that grows by one product at a
  /// time and is kept orthogonal in full.
  private static func lanczos(
    _ ties: TwoWayTable, count: Int
  ) throws(AnalysisError) -> (values: [Double], vectors: [[Double]]) {
    let size = ties.byRow.columnCount
    let maximumSteps = min(size, 512)
    var generator = SplitMix(seed: 1)
    var basis: [[Double]] = []
    var (diagonal, offDiagonal): ([Double], [Double]) = ([], [])
    var next = (0..<size).map { _ in generator.unit() - 0.5 }
    normalize(&next, against: basis)
    var checkAt = min(maximumSteps, 2 * count + 16)
    while true {
      try checkCancellation()
      basis.append(next)
      var image = product(ties, next)
      diagonal.append(dot(image, next))
      let length = normalize(&image, against: basis)
      if basis.count == checkAt || basis.count == maximumSteps {
        let pairs = try ritzPairs(diagonal, offDiagonal)
        let wanted = min(count, pairs.values.count)
        let scale = pairs.values.first ?? 0
        let isFound = (0..<wanted).allSatisfy {
          length * abs(pairs.vectors[$0][basis.count - 1]) <= 1e-10 * scale
        }
        if isFound || basis.count == size {
          return (
            Array(pairs.values[..<wanted]),
            (0..<wanted).map { combination(basis, pairs.vectors[$0]) }
          )
        }
        guard basis.count < maximumSteps else {
          throw .notConverged(measure: "truncated SVD", iterations: maximumSteps)
        }
        checkAt = min(maximumSteps, checkAt * 3 / 2)
      }
      if length <= 1e-12 * (diagonal.max() ?? 1) {
        // The space is closed under the product; what lies outside may hold more.
        image = (0..<size).map { _ in generator.unit() - 0.5 }
        normalize(&image, against: basis)
        offDiagonal.append(0)
      } else {
        offDiagonal.append(length)
      }
      next = image
    }
  }

  private static func ritzPairs(
    _ diagonal: [Double], _ offDiagonal: [Double]
  ) throws(AnalysisError) -> (values: [Double], vectors: [[Double]]) {
    let size = diagonal.count
    var matrix = (0..<size).map { _ in [Double](repeating: 0, count: size) }
    for index in 0..<size {
      matrix[index][index] = diagonal[index]
      guard index + 1 < size else { continue }
      matrix[index][index + 1] = offDiagonal[index]
      matrix[index + 1][index] = offDiagonal[index]
    }
    let pairs = try SymmetricEigenvectors(matrix, measure: "truncated SVD")
    return (pairs.values, pairs.vectors)
  }

  /// Aᵀ(A x).
  private static func product(_ ties: TwoWayTable, _ vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: vector.count)
    for row in 0..<ties.byRow.rowCount {
      let columns = ties.columns(of: row)
      let sum = columns.reduce(0.0) { $0 + vector[$1] }
      for column in columns { result[column] += sum }
    }
    return result
  }

  /// Takes the part along the basis away, twice against rounding, and makes the length 1.
  ///
  /// - Returns: The length of what was left.
  @discardableResult
  private static func normalize(_ vector: inout [Double], against basis: [[Double]]) -> Double {
    for _ in 0..<2 {
      for other in basis {
        let part = dot(vector, other)
        for index in vector.indices { vector[index] -= part * other[index] }
      }
    }
    let length = dot(vector, vector).squareRoot()
    guard length > 0 else { return 0 }
    for index in vector.indices { vector[index] /= length }
    return length
  }

  private static func dot(_ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for index in first.indices { sum += first[index] * second[index] }
    return sum
  }

  private static func combination(_ basis: [[Double]], _ factors: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: basis[0].count)
    for (vector, factor) in zip(basis, factors) {
      for index in result.indices { result[index] += factor * vector[index] }
    }
    let length = dot(result, result).squareRoot()
    return result.map { $0 / length }
  }
}
