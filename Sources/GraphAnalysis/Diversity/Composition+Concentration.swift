extension Composition {
  /// The index of Herfindahl and Hirschman, HHI = Σp².
  ///
  /// 1 when all is of one kind, 1/S for S equal kinds. Undefined (`nil`) without amounts.
  ///
  /// - Complexity: O(*S*).
  ///
  /// ## References
  /// - Rhoades (1993), The Herfindahl-Hirschman index, Federal Reserve Bulletin 79, 188-189
  public var herfindahlHirschman: Double? {
    shares.map { $0.reduce(0) { $0 + $1 * $1 } }
  }

  /// The index of Blau, 1 − Σp².
  ///
  /// The probability that two draws with replacement differ in kind. Undefined (`nil`) without
  /// amounts. For a sample of counts see ``BlauIndex``, which also has the unbiased form.
  ///
  /// - Complexity: O(*S*).
  ///
  /// ## References
  /// - Blau (1977), *Inequality and Heterogeneity*, Free Press, p. 78
  public var blau: Double? {
    herfindahlHirschman.map { 1 - $0 }
  }

  /// The diversity of Rao and Stirling, Δ = Σ over i ≠ j of d(i, j) p(i) p(j), over ordered pairs.
  ///
  /// The expected distance between two draws with replacement. With all distances 1 it is the
  /// index of Blau. Undefined (`nil`) without amounts.
  ///
  /// - Parameter distances: The distance between each two kinds: a square table with zeros on the
  ///   diagonal, finite and not negative. It need not be symmetric; both orders count.
  /// - Returns: The diversity.
  /// - Throws: ``AnalysisError/unusableInput(name:requirement:)`` for other distances.
  /// - Complexity: O(*S*²).
  ///
  /// ## References
  /// - Rao (1982), doi:10.1016/0040-5809(82)90004-1
  /// - Stirling (2007), doi:10.1098/rsif.2007.0213
  public func raoStirling(distances: [[Double]]) throws(AnalysisError) -> Double? {
    let count = amounts.count
    let isSquare = distances.count == count && distances.allSatisfy { $0.count == count }
    guard isSquare else {
      throw .unusableInput(
        name: "distances", requirement: "must be a square table with a row for each kind")
    }
    for (kind, row) in distances.enumerated() {
      guard row[kind] == 0, row.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
        throw .unusableInput(
          name: "distances",
          requirement: "must be finite, not negative, and 0 from a kind to itself")
      }
    }
    guard let shares else { return nil }
    var sum = 0.0
    for (share, row) in zip(shares, distances) {
      sum += share * zip(row, shares).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return sum
  }
}
