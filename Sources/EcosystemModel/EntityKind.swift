/// What an entity is.
public enum EntityKind: String, Sendable, CaseIterable, Codable, Hashable {
  /// A theme, KIA, deel-KIA or cross-cutting agenda.
  case theme
  /// A mission of one edition of the policy.
  case mission
  /// A topsector.
  case topsector
  /// A key technology, cluster or key enabling methodology (sleuteltechnologie).
  case technology
  /// A programme: MJP, MMIP, BGP or research programme.
  case programme
  /// An organisation, a part of one, or a group of them.
  case partner
  /// A project, consortium, fieldlab or platform.
  case project
  /// A scheme, fund or agreement.
  case instrument
  /// An action that was announced.
  case action
  /// A group of people or organisations that something is meant for.
  case audience

  /// Hashes the place of the kind, which takes less than hashing the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(position) }

  /// The place among all kinds.
  var position: Int {
    switch self {
    case .theme: 0
    case .mission: 1
    case .topsector: 2
    case .technology: 3
    case .programme: 4
    case .partner: 5
    case .project: 6
    case .instrument: 7
    case .action: 8
    case .audience: 9
    }
  }
}

/// The quadruple helix: what kind of body a partner is.
///
/// Bodies that are more than one kind (public-private bodies, consortia) have none and stay outside
/// counts by sector.
public enum HelixSector: String, Sendable, CaseIterable, Codable, Hashable {
  /// Companies and their umbrella bodies.
  case company
  /// Universities, institutes and other knowledge institutions.
  case knowledge
  /// Government at any level, and its agencies.
  case government
  /// Civil society: patients, citizens, health funds.
  case society
}

/// Whether an entity belongs to the policy or stands beside it.
public enum EntityFrame: String, Sendable, CaseIterable, Codable, Hashable {
  /// Part of the mission-driven policy.
  case mtib
  /// Placed beside it by the sources; outside analyses unless asked for.
  case adjacent
}
