/// Amounts of different kinds, such as money per theme or partners per sector.
///
/// ```swift
/// let composition = try Composition([50, 25, 15, 10])
/// composition.shannonEntropy                // 1.2080 nats
/// composition.hillNumber(order: 2)          // 2.8986 effective kinds
/// ```
///
/// The shares are p(i) = x(i) / Σx. Kinds with amount 0 are kept, but have no influence on any
/// measure of diversity. Where all amounts are 0, or there are none, there are no shares and
/// every measure is undefined (`nil`).
public struct Composition: Sendable, Hashable {
  /// The amount of each kind.
  public let amounts: [Double]
  /// The sum of the amounts.
  public let total: Double

  /// Checks amounts.
  ///
  /// - Parameter amounts: One amount for each kind, finite and not negative.
  /// - Throws: ``AnalysisError/unusableInput(name:requirement:)`` and
  ///   ``AnalysisError/weightsTooLarge``.
  public init(_ amounts: [Double]) throws(AnalysisError) {
    guard amounts.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw .unusableInput(
        name: "amounts", requirement: "must be finite numbers that are not negative")
    }
    self.amounts = amounts
    total = amounts.reduce(0, +)
    guard total.isFinite else { throw .weightsTooLarge }
  }

  /// The share of each kind; `nil` without anything to share.
  public var shares: [Double]? {
    total > 0 ? amounts.map { $0 / total } : nil
  }

  /// The shares greater than 0.
  var presentShares: [Double]? {
    shares?.filter { $0 > 0 }
  }
}
