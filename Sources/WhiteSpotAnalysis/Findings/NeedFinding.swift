public import EcosystemModel

/// One declared need of one mission: what was declared, what is supplied, what can be said.
public struct NeedFinding: Hashable, Sendable {
  /// What is needed.
  public let dimension: NeedDimension
  /// Every row that declares the need: of the mission, its themes and the policy, in that order.
  public let declarations: [NeedDeclaration]
  /// What can be said of the supply.
  public let state: NeedState
  /// Why.
  public let reason: StateReason
  /// The named supply: for the mission itself first, then what is inherited from predecessors.
  public let evidence: [Evidence]
  /// Money that is known for the mission's themes, when the need is one for money.
  public let themeMoney: [ThemeMoney]
  /// The figures in a complete frame; `nil` without one, for money and for central missions.
  public let test: FrameTest?
  /// The rows of `coverage.csv` in force for this mission and need.
  public let coverage: [CoverageFinding]
  /// What the sources themselves say of this need; never a part of the state.
  public let statements: [StatementFinding]

  /// Whether a source says that this is lacking for the mission or one that it continues.
  ///
  /// What is said of a theme as a whole is not said of each of its missions.
  public var isSaidLacking: Bool {
    statements.contains { $0.polarity == .lacking && $0.standing != .theme }
  }
  /// Whether a source says so of the mission itself.
  public var isSaidLackingOfItself: Bool {
    statements.contains { $0.polarity == .lacking && $0.standing == .mission }
  }
  /// Whether a source says that there is enough of this for the mission or one that it continues;
  /// as for ``isSaidLacking``, what is said of a theme does not count.
  public var isSaidServed: Bool {
    statements.contains { $0.polarity == .served && $0.standing != .theme }
  }
  /// Whether any of the declaring rows was reviewed.
  public var isReviewed: Bool { declarations.contains { $0.status == .reviewed } }
  /// The supply for the mission itself.
  public var ownEvidence: [Evidence] { evidence.filter { $0.inherited == nil } }
  /// The supply that is known for predecessors only.
  public var inheritedEvidence: [Evidence] { evidence.filter { $0.inherited != nil } }
}

/// A row that declares a need.
public struct NeedDeclaration: Hashable, Sendable {
  /// The mission, theme or policy that declares it.
  public let subject: EntityLabel
  /// At which level.
  public let level: NeedLevel
  /// Whether somebody has checked the row.
  public let status: Need.Status
  /// How much is needed, where the source says so.
  public let quantity: Double?
  /// The unit of the quantity; empty when there is none.
  public let unit: String
  /// The row.
  public let provenance: Provenance
  /// The remark of the row.
  public let note: String
}

/// How far a source in force goes for a mission and a need.
public struct CoverageFinding: Hashable, Sendable {
  /// The entity to which the statement of coverage applies.
  public let scope: EntityLabel
  /// The sort of row.
  public let subject: Coverage.Subject
  /// How complete the source is.
  public let extent: Coverage.Extent
  /// The row of `coverage.csv`, with its source; the locator is empty.
  public let provenance: Provenance
}

/// What a source itself says is lacking or served.
public struct StatementFinding: Hashable, Sendable {
  /// How the subject of a statement relates to the mission beside which it stands.
  public enum Standing: String, Sendable, CaseIterable, Codable, Hashable {
    /// It is the mission itself.
    case mission
    /// It is a mission that this one continues.
    case predecessor
    /// It is a theme of the mission.
    case theme
  }

  /// What the statement is about.
  public let subject: EntityLabel
  /// How that relates to the mission.
  public let standing: Standing
  /// What is lacking or served; `nil` when the source speaks of the whole.
  public let dimension: NeedDimension?
  /// Which way it points.
  public let polarity: Statement.Polarity
  /// How firmly.
  public let strength: Statement.Strength
  /// The row.
  public let provenance: Provenance
  /// The remark of the row.
  public let note: String
}
