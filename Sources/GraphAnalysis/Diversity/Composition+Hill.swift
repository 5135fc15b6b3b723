extension Composition {
  /// The entropy of Shannon, H = −Σ p ln p, in nats; divide by ln 2 for bits.
  ///
  /// 0 when all is of one kind, ln S for S equal kinds. Undefined (`nil`) without amounts.
  ///
  /// - Complexity: O(*S*).
  ///
  /// ## References
  /// - Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x
  public var shannonEntropy: Double? {
    presentShares.map { $0.reduce(0) { $0 - $1 * logarithm($1) } }
  }

  /// The number of equally common kinds that would be as diverse: the Hill number of an order.
  ///
  /// ᵟD = (Σ p^q)^(1/(1−q)). Order 0 counts the kinds that are present, order 1 is the limit
  /// exp(H), order 2 is 1 / Σp², and infinity 1 / max p. The higher the order, the less rare kinds
  /// count. Undefined (`nil`) without amounts.
  ///
  /// - Parameter order: q, from 0 to infinity.
  /// - Returns: A number from 1 to the number of kinds that are present.
  /// - Throws: ``AnalysisError/unusableOption(name:requirement:)`` for an order below 0 or NaN.
  /// - Complexity: O(*S*).
  ///
  /// ## References
  /// - Hill (1973), doi:10.2307/1934352
  /// - Jost (2006), doi:10.1111/j.2006.0030-1299.14714.x
  public func hillNumber(order: Double) throws(AnalysisError) -> Double? {
    guard order >= 0 else {
      throw .unusableOption(name: "order", requirement: "must be 0 or more")
    }
    guard let shares = presentShares, let greatest = shares.max() else { return nil }
    if order == 0 { return Double(shares.count) }
    if order == .infinity { return 1 / greatest }
    let distance = order - 1
    if abs(distance) < 1 {
      // Σ p^q − 1 without cancellation, also when q is nearly 1.
      let excess = shares.reduce(0) { $0 + $1 * exponentialMinusOne(distance * logarithm($1)) }
      return exponential(
        distance == 0
          ? shares.reduce(0) { $0 - $1 * logarithm($1) }
          : logarithmOfOnePlus(excess) / -distance)
    }
    // Relative to the greatest share, so that no power of a high order vanishes.
    let sum = shares.reduce(0) { $0 + power($1 / greatest, order) }
    return exponential((logarithm(sum) + order * logarithm(greatest)) / -distance)
  }
}
