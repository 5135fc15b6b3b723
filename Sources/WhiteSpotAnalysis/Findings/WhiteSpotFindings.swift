public import EcosystemModel

/// What was found: declared needs against named supply, for the missions of one edition.
///
/// Plain values, in the order in which they are shown. Every statement carries the rows behind it.
public struct WhiteSpotFindings: Hashable, Sendable {
  /// The edition.
  public let edition: Int
  /// The parameters with which it was found.
  public let parameters: WhiteSpotParameters
  /// What the data cannot see, to be said first.
  public let blindSpots: [BlindSpot]
  /// The themes in order of id, each with its missions in order of attention.
  public let themes: [ThemeFindings]
  /// The missions in the order of the themes, each once: under its first theme, the central one
  /// first, then by score from high to low, then by id; missions without a theme come last.
  public let missions: [MissionFinding]
  /// The complete frames in which cells were compared, in order of id.
  public let frames: [AnalysisFrame]
  /// What becomes of the states when a source is left out, in order of source.
  public let survival: [SourceSurvival]

  /// The finding on a mission.
  public func mission(_ id: EntityID) -> MissionFinding? {
    missions.first { $0.id == id }
  }
}

/// The missions of a theme.
public struct ThemeFindings: Hashable, Sendable {
  /// The theme; `nil` for missions without one.
  public let theme: EntityLabel?
  /// The needs that any of its missions declares: the columns of its matrix.
  public let dimensions: [NeedDimension]
  /// The missions in order of attention.
  public let missions: [EntityID]
  /// What the choices behind the order do to it, from the largest total effect to the smallest;
  /// empty when it was not asked for.
  public let influences: [ChoiceInfluence]
}

/// How much one choice moves the order within a theme (Sobol indices).
public struct ChoiceInfluence: Hashable, Sendable {
  /// A choice behind the order of attention.
  public enum Choice: String, Sendable, CaseIterable, Codable, Hashable {
    /// How severe each state is.
    case severities
    /// How much each need weighs.
    case weights
    /// How the severities are put together.
    case aggregation
    /// Which indicator is left out.
    case indicator
    /// Which source is left out.
    case source
  }

  /// The choice.
  public let choice: Choice
  /// The share of the variance that it causes alone.
  public let firstOrder: Double
  /// The share of the variance in which it takes part.
  public let total: Double
}

/// The leave-one-source-out line of a source: how many states stay as they are without it.
///
/// Leaving out a source takes away its ties, its sums and its coverage; needs, missions and
/// lineage stay.
public struct SourceSurvival: Hashable, Sendable {
  /// A state that changes.
  public struct Change: Hashable, Sendable {
    /// The mission.
    public let mission: EntityID
    /// The need.
    public let dimension: NeedDimension
    /// The state with all sources.
    public let before: NeedState
    /// The state without this one.
    public let after: NeedState
  }

  /// The id of the source document.
  public let source: String
  /// The number of states other than *cannot tell*.
  public let verdicts: Int
  /// How many of them stay.
  public let surviving: Int
  /// The states that change, those out of *cannot tell* included.
  public let changes: [Change]
}
