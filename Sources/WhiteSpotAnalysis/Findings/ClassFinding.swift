public import EcosystemModel

/// What stands out about a mission.
///
/// A mission can be in several classes at once.
public enum MissionClass: String, Sendable, CaseIterable, Codable, Hashable {
  /// A complete frame names no supply at all for a declared need.
  case unaddressed
  /// Supply for a declared need is below the average of its frame, beyond chance.
  case thin
  /// One declared sector or function has supply while another one has none.
  case lopsided
  /// The exit of one partner would remove a whole sector, or more than half of the money.
  case fragile
  /// No route leads to a declared key technology or cross-over.
  case disconnected
  /// A source says that something is lacking.
  case saidLacking = "said-lacking"
  /// Sources that give examples give none for a declared need.
  case notFound = "not-found"
  /// Nothing can be told about any declared need, or none is declared.
  case unknown
}

/// A class with what puts the mission into it.
public struct ClassFinding: Hashable, Sendable {
  /// The class.
  public let missionClass: MissionClass
  /// The needs that put the mission into it; empty when it is not about a need.
  public let dimensions: [NeedDimension]
  /// The entities that it is about: the one partner, the technology without a route.
  public let entities: [EntityLabel]
  /// The rows behind it, in order of file and line.
  public let rows: [Provenance]
}
