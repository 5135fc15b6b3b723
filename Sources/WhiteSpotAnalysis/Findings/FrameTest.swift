public import EcosystemModel

/// A set of sources that claims to be complete for a scope and a sort of row, and the missions of
/// one theme that it lets us compare.
public struct AnalysisFrame: Hashable, Sendable, Identifiable {
  /// The relation, the scope and the theme, separated by spaces.
  public let id: String
  /// The entity for which the sources are complete.
  public let scope: EntityLabel
  /// The sort of row for which they are complete.
  public let subject: Coverage.Subject
  /// The theme whose missions are compared.
  public let theme: EntityLabel
  /// The missions that are compared, in order of id: specific missions only.
  public let missions: [EntityID]
  /// The ids of the source documents, sorted.
  public let sources: [String]
  /// The rows of `coverage.csv` that say so.
  public let rows: [Provenance]

  /// Whether the frame rests on a single source, so that no other one could contradict it.
  public var restsOnOneSource: Bool { sources.count == 1 }
}

/// The figures of one cell in a complete frame: how many suppliers are named, and how many the
/// frame's own average would give.
///
/// The reference is the average over the missions of the frame, so a low number means *below
/// average in its frame*, not *below need*.
public struct FrameTest: Hashable, Sendable {
  /// The frame, see ``WhiteSpotFindings/frames``.
  public let frame: AnalysisFrame.ID
  /// The null model that gives the expected number.
  public let null: NullModel
  /// The number of missions compared.
  public let missions: Int
  /// The number of distinct suppliers over all missions compared.
  public let suppliers: Int
  /// The number of suppliers named by the frame's own sources, O.
  public let observed: Int
  /// How many of them stand for many bodies.
  public let groups: Int
  /// The number expected under the null model, E.
  public let expected: Double
  /// P(X ≤ O), exact.
  public let lowerTail: Double
  /// P(X ≥ O), exact.
  public let upperTail: Double
  /// The lower tail after the correction for all cells examined.
  public let adjusted: Double
  /// (O − E) / σ, for display only; `nil` when the null model allows one number only.
  public let z: Double?
  /// The largest observed number that would still count as a deficit after the correction; `nil`
  /// when no number would.
  public let detectable: Int?
  /// The shrunk ratio of supply to reference, (O + a) / (E + b).
  public let ratio: Double
  /// The 95 % interval of the ratio.
  public let ratioInterval: ClosedRange<Double>
  /// The probability that the ratio is at least ``WhiteSpotParameters/servedRatio``.
  public let probabilityServed: Double
  /// The sources, other than the frame's own, without which the deficit would not be found.
  public internal(set) var fragileSources: [String] = []
  /// The other null models that fit the frame, and under which the deficit would not be found.
  public internal(set) var fragileNulls: [NullModel] = []
}
