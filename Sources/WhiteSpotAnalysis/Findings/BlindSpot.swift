public import EcosystemModel

/// Something that the data cannot see, said before anything else.
public enum BlindSpot: Hashable, Sendable {
  /// A register exists, and this dataset does not hold it.
  case absentRegister(Register)
  /// For needs of a theme's missions, no source in force is complete.
  case coverageGap(CoverageGap)
  /// Needs on which the findings rest were not reviewed: how many of how many rows.
  case unreviewedNeeds(Int, of: Int)
}

/// Needs of a theme's missions for which absence says nothing, because no source in force is
/// complete.
public struct CoverageGap: Hashable, Sendable {
  /// The theme.
  public let theme: EntityLabel
  /// The sort of row for which a complete source is missing.
  public let subject: Coverage.Subject
  /// The declared needs that it concerns.
  public let dimensions: [NeedDimension]
  /// The best that the sources in force claim for the missions with these needs; *complete* when
  /// their claim is of no use here, because they name nothing of the sort that would supply the need
  /// or cover one mission only.
  public let extent: Coverage.Extent
  /// Sources that are complete here but speak about another edition.
  public let sourcesOnOtherEditions: [String]
  /// The rows of `coverage.csv` behind it.
  public let rows: [Provenance]
}
