import EcosystemModel

/// The declared needs by the entity that declares them.
struct NeedTable {
  private let ecosystem: Ecosystem
  private let bySubject: [EntityID: [Need]]
  private let ofPolicy: [Need]

  init(_ ecosystem: Ecosystem) {
    self.ecosystem = ecosystem
    bySubject = Dictionary(grouping: ecosystem.needs.filter { $0.level != .policy }, by: \.subject)
    ofPolicy = ecosystem.needs.filter { $0.level == .policy }
  }

  /// Every row that declares a need of a mission, by dimension: its own, those of its themes and
  /// of the agendas of which they are a part, and those of the policy.
  func declarations(for place: MissionPlace) -> [NeedDimension: [NeedDeclaration]] {
    let needs = place.scopes.flatMap { scope in
      (bySubject[scope] ?? []).filter { $0.level == (scope == place.id ? .mission : .theme) }
    }
    return Dictionary(grouping: needs + ofPolicy, by: \.dimension).mapValues { declared in
      declared.map { need in
        NeedDeclaration(
          subject: ecosystem.label(need.subject), level: need.level, status: need.status,
          quantity: need.quantity, unit: need.unit, provenance: need.provenance, note: need.note)
      }.sorted { ($0.level.position, $0.provenance.row) < ($1.level.position, $1.provenance.row) }
    }
  }
}

extension NeedLevel {
  /// The order from the mission itself to the policy.
  var position: Int {
    switch self {
    case .mission: 0
    case .theme: 1
    case .policy: 2
    }
  }
}

/// What the sources say by themselves, by the entity that they speak of.
struct StatementTable {
  private let ecosystem: Ecosystem
  private let bySubject: [EntityID: [Statement]]

  init(_ ecosystem: Ecosystem) {
    self.ecosystem = ecosystem
    bySubject = Dictionary(grouping: ecosystem.statements, by: \.subject)
  }

  /// The statements about a mission, then about its predecessors, then about its themes.
  func statements(for place: MissionPlace) -> [StatementFinding] {
    findings(place.id, .mission)
      + place.predecessors.flatMap { findings($0.id, .predecessor) }
      + place.themes.flatMap { findings($0.id, .theme) }
  }

  private func findings(
    _ subject: EntityID, _ standing: StatementFinding.Standing
  ) -> [StatementFinding] {
    (bySubject[subject] ?? []).sorted { $0.provenance.row < $1.provenance.row }.map {
      StatementFinding(
        subject: ecosystem.label(subject), standing: standing, dimension: $0.dimension,
        polarity: $0.polarity, strength: $0.strength, provenance: $0.provenance, note: $0.note)
    }
  }
}
