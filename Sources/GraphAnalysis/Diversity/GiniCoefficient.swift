/// How unequally amounts are spread over those that could have them.
///
/// ```swift
/// let inequality = GiniCoefficient(zeros: .included).value(of: try Composition([0, 0, 1, 2, 7]))
/// // 0.64
/// ```
///
/// With the n amounts in ascending order, G = 2 Σ i·x(i) / (n Σx) − (n + 1)/n: 0 when all are equal,
/// (n − 1)/n when one has all. Whether those with nothing take part changes the answer, so that the
/// choice is always made explicitly. Undefined (`nil`) when the amounts add up to 0.
///
/// - Complexity: O(*n* log *n*).
///
/// ## References
/// - Gini (1912), *Variabilità e mutabilità*; the formula after Sen (1973), *On Economic
///   Inequality*, doi:10.1093/0198281935.001.0001
public struct GiniCoefficient: Sendable, Hashable {
  /// Whether those with an amount of 0 take part.
  public enum Zeros: Sendable, Hashable {
    /// They do: inequality among all that could have something.
    case included
    /// They do not: inequality among those that have something.
    case excluded
  }

  /// Whether those with an amount of 0 take part.
  public var zeros: Zeros

  /// Chooses who takes part.
  ///
  /// - Parameter zeros: Whether those with an amount of 0 take part.
  public init(zeros: Zeros) {
    self.zeros = zeros
  }

  /// Measures a spread of amounts.
  ///
  /// - Parameter composition: The amounts.
  /// - Returns: The coefficient; `nil` when the amounts add up to 0.
  public func value(of composition: Composition) -> Double? {
    guard let shares = zeros == .included ? composition.shares : composition.presentShares else {
      return nil
    }
    let count = Double(shares.count)
    var weighted = 0.0
    for (rank, share) in shares.sorted().enumerated() { weighted += Double(rank + 1) * share }
    // Equal amounts leave a rounding error on either side of 0.
    return max(0, (2 * weighted - (count + 1)) / count)
  }
}
