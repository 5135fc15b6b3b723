public import EcosystemModel

/// Everything that was found about one mission.
public struct MissionFinding: Hashable, Sendable, Identifiable {
  /// The mission.
  public let mission: EntityLabel
  /// Its themes; it is listed and ranked under the first one.
  public let themes: [EntityLabel]
  /// Whether it stands over the other missions of its theme, so that it is not ranked with them.
  public let isCentral: Bool
  /// The missions of earlier editions that it continues, directly or not, in order of id.
  public let predecessors: [EntityLabel]
  /// The declared needs, in the order of ``NeedDimension``; no declared need, no verdict.
  public let needs: [NeedFinding]
  /// What stands out, side by side.
  public let classes: [ClassFinding]
  /// The order score and its explanation; `nil` when no need is declared.
  public let score: AttentionScore?
  /// The places that the mission takes among the specific missions of its theme, together with those
  /// that have the same score: `1...1` for a first place of its own, `2...4` for one of three.
  ///
  /// `nil` for a central mission and without a score.
  public let places: ClosedRange<Int>?
  /// How firm the place is; `nil` when it was not asked for or there is no place.
  public let uncertainty: RankUncertainty?
  /// What the sources themselves say, on any subject, about the mission, its predecessors and its
  /// themes.
  public let statements: [StatementFinding]
  /// What the parts of a central mission have together, apart from its own findings.
  public let rollUp: RollUp?

  /// The first of the ``places``, from 1: equal scores share a rank.
  public var rank: Int? { places?.lowerBound }
  /// The mission's id.
  public var id: EntityID { mission.id }
  /// The mission's name.
  public var name: String { mission.name }
  /// The theme under which the mission is listed; `nil` when it has none.
  public var theme: EntityLabel? { themes.first }

  /// The finding on one dimension; `nil` when the need is not declared.
  public func need(_ dimension: NeedDimension) -> NeedFinding? {
    needs.first { $0.dimension == dimension }
  }
}

/// The order score of a mission: the weighted mean severity of its declared needs.
///
/// An order of attention for people who must start somewhere; not a probability.
public struct AttentionScore: Hashable, Sendable {
  /// What one need adds to the score.
  public struct Term: Hashable, Sendable {
    /// The need.
    public let dimension: NeedDimension
    /// The nearest level that declares it.
    public let level: NeedLevel
    /// Its weight times the factor of the level, w.
    public let weight: Double
    /// The severity of its state, s, from 0 to 1.
    public let severity: Double
    /// What a source itself says and what counts in the severity; `nil` unless statements count, see
    /// ``WhiteSpotParameters/countsStatements``.
    public let counted: Statement.Polarity?
    /// w·s / Σw.
    public let contribution: Double
    /// The contribution in thousandths, rounded so that the terms sum to the score's thousandths.
    public let thousandths: Int
  }

  /// The sum of the contributions, from 0 to 1.
  public let value: Double
  /// The value in thousandths, rounded.
  public let thousandths: Int
  /// One term for each declared need; the contributions sum to the value, in this order.
  public let terms: [Term]
}

/// How firm a place in the order of attention is, over many draws of the choices behind it.
public struct RankUncertainty: Hashable, Sendable {
  /// The median place; missions with the same score share the mean of their places.
  public let median: Double
  /// From the place below which 5 % of the draws lie to the one above which 5 % lie.
  ///
  /// A mission that shares its places counts with the first of them at the lower end and with the
  /// last of them at the upper end, so that a tie shows as the width that it has.
  public let interval: ClosedRange<Int>
  /// The probability to be among the first ``UncertaintyParameters/top``, a tie broken by lot.
  public let topProbability: Double
  /// The number of draws in which the mission had a place.
  public let draws: Int
}

/// What the specific missions under a central mission have together.
public struct RollUp: Hashable, Sendable {
  /// One declared need of the central mission over all parts.
  public struct Row: Hashable, Sendable {
    /// The need.
    public let dimension: NeedDimension
    /// The distinct suppliers named for any part itself, in order of id.
    public let suppliers: [EntityLabel]
    /// The parts for which supply is named, in order of id.
    public let suppliedParts: [EntityID]
  }

  /// The parts, in order of id.
  public let parts: [EntityLabel]
  /// One row for each declared need of the central mission.
  public let rows: [Row]
}
