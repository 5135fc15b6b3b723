public import EcosystemModel

/// What is looked for: who or what could supply a mission.
public enum CandidateKind: String, Sendable, CaseIterable, Codable, Hashable {
  /// Organisations.
  case partner
  /// Topsectoren.
  case topsector
  /// Programmes.
  case programme

  /// The kind of entity.
  public var entityKind: EntityKind {
    switch self {
    case .partner: .partner
    case .topsector: .topsector
    case .programme: .programme
    }
  }

  /// The kinds that can supply a need; none for technologies, which nobody takes part as, and for
  /// what only instruments and actions supply.
  public static func kinds(supplying dimension: NeedDimension) -> [CandidateKind] {
    switch dimension {
    case .company, .knowledge, .government, .society, .publicMoney, .privateMoney, .application,
      .market:
      [.partner]
    case .topsector: [.topsector]
    case .programme: [.programme]
    case .technology, .behaviour, .regulation: []
    }
  }
}
