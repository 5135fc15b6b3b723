/// Two rows of a two-mode table that share columns, and what their degrees alone would explain.
public struct SharedTies: Sendable, Hashable {
  /// The row of lower number.
  public let first: Int
  /// The other row.
  public let second: Int
  /// The number of shared columns beside the null model; its upper tail is the probability of so
  /// many, or more, by chance.
  public let test: CountTest
  /// The upper tail, adjusted for the tests of all pairs of rows, under any dependence.
  public let adjusted: Double
}

/// The stochastic degree sequence model: which rows share more columns than their degrees explain.
///
/// ```swift
/// let pairs = try await StochasticDegreeSequenceModel().run(on: partnersByProject)
/// let backbone = pairs.filter { $0.adjusted <= 0.05 }
/// ```
///
/// Under ``BipartiteConfigurationModel`` ties are independent, with probabilities p(i, m) that keep the
/// expected degree of each row and each column. The number of columns that rows i and j share is then a
/// Poisson-binomial of the products p(i, m) p(j, m), whose upper tail is exact here, where the common
/// implementations approximate it. A large project joins all pairs of its rows, and so explains little;
/// this is what a raw count cannot see.
///
/// Every pair of rows is a test; the tails are adjusted by Benjamini and Yekutieli for n(n − 1)/2 of
/// them. Pairs that share nothing are not listed: their tail is 1. Amounts are not looked at.
///
/// Complexity: as for the projection and the null model, and O(columns · s) for each pair of different
/// row degrees that meets, with s the largest number of columns that such rows share.
///
/// ## References
/// - Neal (2014), doi:10.1016/j.socnet.2014.06.001
/// - Saracco et al. (2017), doi:10.1088/1367-2630/aa6b38
/// - Benjamini and Yekutieli (2001), doi:10.1214/aos/1013699998
public struct StochasticDegreeSequenceModel: TwoModeMeasure {
  /// Makes the model, which has no options.
  public init() {}

  /// Tests each pair of rows that share a column.
  ///
  /// - Parameters:
  ///   - table: The ties.
  ///   - execution: Threads and progress.
  /// - Returns: The pairs that share a column, in order of their rows.
  /// - Throws: ``AnalysisError`` for too many different degrees, or when cancelled.
  public func run(
    on table: TwoModeTable, execution: Execution
  ) async throws(AnalysisError) -> [SharedTies] {
    let expected = try await BipartiteConfigurationModel().run(
      on: table, execution: Execution(threads: execution.threads))
    return try await runAway(execution) { () throws(AnalysisError) in
      let rowsOfColumn = table.transposed()
      var found: [(first: Int, second: Int, shared: Int)] = []
      var counts = [Int](repeating: 0, count: table.rowCount)
      for row in 0..<table.rowCount {
        try checkCancellation()
        var others: [Int] = []
        for column in table.columns(ofRow: row) {
          for other in rowsOfColumn.columns(ofRow: column) where other > row {
            if counts[other] == 0 { others.append(other) }
            counts[other] += 1
          }
        }
        for other in others.sorted() {
          found.append((row, other, counts[other]))
          counts[other] = 0
        }
      }
      let tests = try Self.tests(found, expected)
      let pairCount = table.rowCount * (table.rowCount - 1) / 2
      let adjusted = MultipleTesting.benjaminiYekutieli(
        tests.map { min(1, $0.upperTail) }, among: max(pairCount, found.count))
      return found.indices.map {
        SharedTies(
          first: found[$0].first, second: found[$0].second, test: tests[$0], adjusted: adjusted[$0])
      }
    }
  }

  /// Compares each number with its distribution, which rows of the same kinds share.
  private static func tests(
    _ found: [(first: Int, second: Int, shared: Int)], _ expected: TieProbabilities
  ) throws(AnalysisError) -> [CountTest] {
    struct Kinds: Hashable {
      let low: Int
      let high: Int
    }
    func kinds(_ pair: (first: Int, second: Int, shared: Int)) -> Kinds {
      let (one, other) = (expected.rowKinds[pair.first], expected.rowKinds[pair.second])
      return Kinds(low: min(one, other), high: max(one, other))
    }
    var limits: [Kinds: Int] = [:]
    for pair in found { limits[kinds(pair)] = max(limits[kinds(pair)] ?? 0, pair.shared) }
    var distributions: [Kinds: PoissonBinomial] = [:]
    var tests: [CountTest] = []
    tests.reserveCapacity(found.count)
    for pair in found {
      let key = kinds(pair)
      let distribution: PoissonBinomial
      if let known = distributions[key] {
        distribution = known
      } else {
        try checkCancellation()
        distribution = expected.sharedColumns(
          ofRows: pair.first, pair.second, limit: limits[key])
        distributions[key] = distribution
      }
      tests.append(CountTest(observed: pair.shared, distribution: distribution))
    }
    return tests
  }
}
