public import EcosystemModel

/// Money that is known for a theme as a whole: it never becomes money of one of its missions.
///
/// Sums are added within one source, period, year and firmness only. The range runs from what is
/// allocated to the theme to that plus all that is not yet allocated to any theme.
public struct ThemeMoney: Hashable, Sendable {
  /// The theme.
  public let theme: EntityLabel
  /// The source document.
  public let source: String
  /// The time to which the sums apply.
  public let period: Amount.Period
  /// The first year; `nil` when the source gives none.
  public let year: Int?
  /// The last year; `nil` when the source gives none.
  public let until: Int?
  /// How firm the money is.
  public let commitment: Amount.Commitment
  /// What is allocated to the theme, in k€; the lower ends of sums that are ranges.
  public let allocated: Double
  /// The same with the upper ends of sums that are ranges, in k€.
  public let allocatedMaximum: Double
  /// What is not yet allocated to any theme, in k€.
  public let unallocated: Double
  /// Whether part of it is money of both sides.
  public let includesMixed: Bool
  /// Whether the source speaks about the edition that is analysed.
  public let isInForce: Bool
  /// The rows that were added, in order of file and line.
  public let rows: [Provenance]

  /// From what is allocated to all that the theme could still get, in k€.
  public var range: ClosedRange<Double> { allocated...(allocatedMaximum + unallocated) }
}
