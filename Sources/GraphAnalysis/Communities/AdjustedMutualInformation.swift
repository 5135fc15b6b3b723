#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How much two ways to divide the same things agree, beyond chance.
///
/// ```swift
/// let agreement = try AdjustedMutualInformation.between(found.membership, sectors)
/// ```
///
/// (I − E[I]) / (½ (H₁ + H₂) − E[I]), with I the mutual information, H the entropies and E[I] the
/// mean of I over all ways to deal the labels out with these sizes; exact. 1 when the two are the
/// same but for names, 0 as by chance, below 0 for less. The plain normalised mutual information
/// grows with the number of groups and should not be compared.
///
/// Two divisions that are equal agree fully (1), also where all is one group or every thing its
/// own. Undefined (`nil`) without things.
///
/// Complexity: O(*n* (*r* + *c*)) time at worst, with *r* and *c* the numbers of groups.
///
/// ## References
/// - Vinh, Epps and Bailey (2010), https://www.jmlr.org/papers/v11/vinh10a.html
public enum AdjustedMutualInformation {
  /// Compares two divisions.
  ///
  /// - Parameters:
  ///   - first: A label for each thing.
  ///   - second: Another label for each thing.
  /// - Returns: The agreement, at most 1; `nil` without things.
  /// - Throws: ``AnalysisError/unusableOption(name:requirement:)`` for lists of unequal length, or
  ///   ``AnalysisError/cancelled``.
  public static func between(
    _ first: [Int], _ second: [Int]
  ) throws(AnalysisError) -> Double? {
    guard first.count == second.count else {
      throw .unusableOption(name: "labels", requirement: "needs two lists of the same length")
    }
    guard !first.isEmpty else { return nil }
    let (rows, columns) = (Components(labels: first), Components(labels: second))
    if rows.membership == columns.membership { return 1 }
    let total = Double(first.count)
    var cells: [[Int: Int]] = rows.sizes.map { _ in [:] }
    for (row, column) in zip(rows.membership, columns.membership) {
      cells[row][column, default: 0] += 1
    }
    var information = 0.0
    for (row, counts) in cells.enumerated() {
      for (column, count) in counts.sorted(by: { $0.key < $1.key }) {
        let ratio =
          total * Double(count) / (Double(rows.sizes[row]) * Double(columns.sizes[column]))
        information += Double(count) / total * log(ratio)
      }
    }
    let expected = try expectation(rows.sizes, columns.sizes)
    let middle = (entropy(rows.sizes) + entropy(columns.sizes)) / 2
    // Unequal divisions leave room above the mean, unless chance can give no other pair.
    guard middle - expected > 1e-12 * middle else { return 0 }
    return (information - expected) / (middle - expected)
  }

  private static func entropy(_ sizes: [Int]) -> Double {
    let total = Double(sizes.reduce(0, +))
    return -sizes.reduce(0) { $0 + Double($1) / total * log(Double($1) / total) }
  }

  /// The mean of the mutual information over the hypergeometric distribution of every cell.
  private static func expectation(
    _ rows: [Int], _ columns: [Int]
  ) throws(AnalysisError) -> Double {
    let total = rows.reduce(0, +)
    var logFactorials = [0.0]
    logFactorials.reserveCapacity(total + 1)
    for number in 1...total {
      logFactorials.append(logFactorials[number - 1] + log(Double(number)))
    }
    // Groups of one size give the same terms.
    func bySize(_ sizes: [Int]) -> [(size: Int, times: Double)] {
      var times: [Int: Int] = [:]
      for size in sizes { times[size, default: 0] += 1 }
      return times.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value)) }
    }
    let columnSizes = bySize(columns)
    var sum = 0.0
    for (row, rowTimes) in bySize(rows) {
      try checkCancellation()
      for (column, columnTimes) in columnSizes {
        let fixed =
          logFactorials[row] + logFactorials[column] + logFactorials[total - row]
          + logFactorials[total - column] - logFactorials[total]
        var mean = 0.0
        for count in max(1, row + column - total)...max(1, min(row, column)) {
          let probability = exp(
            fixed - logFactorials[count] - logFactorials[row - count]
              - logFactorials[column - count] - logFactorials[total - row - column + count])
          let ratio = Double(total) * Double(count) / (Double(row) * Double(column))
          mean += Double(count) / Double(total) * log(ratio) * probability
        }
        sum += rowTimes * columnTimes * mean
      }
    }
    return sum
  }
}
