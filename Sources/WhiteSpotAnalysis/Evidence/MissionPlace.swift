import EcosystemModel

/// A mission with everything that its place in the policy brings along.
struct MissionPlace {
  let mission: Entity
  /// The nearest themes, in order of id.
  let themes: [Entity]
  /// What the mission is a part of, itself and the policy included, the nearest first.
  let scopes: [EntityID]
  /// The themes among the scopes, the policy excepted: money for these is known for the mission's
  /// theme.
  let agendas: [EntityID]
  /// The missions that this one continues, directly or not, in order of id.
  let predecessors: [Entity]
  /// The specific missions of the edition that are parts of this one, in order of id.
  let parts: [EntityID]

  var id: EntityID { mission.id }
  var theme: EntityID? { themes.first?.id }
  /// Whether the mission stands over others, so that it is never compared with them.
  var standsOverOthers: Bool { mission.isCentralMission || !parts.isEmpty }

  init(_ mission: Entity, in ecosystem: Ecosystem, policies: [EntityID]) {
    self.mission = mission
    let nearest = ecosystem.themes(of: mission.id)
    let wider = Set(nearest.flatMap { ecosystem.wholes(of: $0.id) }.map(\.id))
    // A central mission can bring in the agenda of which the mission's own theme is a part.
    themes = nearest.filter { !wider.contains($0.id) }
    let narrow = Set(themes.map(\.id))
    let wholes = ecosystem.wholes(of: mission.id).map(\.id)
    let missions = wholes.filter { ecosystem.entity($0)?.kind == .mission }
    let others = wholes.filter {
      !missions.contains($0) && !narrow.contains($0) && !policies.contains($0)
    }
    scopes = [mission.id] + missions + narrow.sorted() + others + policies
    agendas = scopes.filter { id in
      ecosystem.entity(id).map { $0.kind == .theme && $0.subtype != Ecosystem.policySubtype }
        ?? false
    }
    predecessors = ecosystem.ancestors(of: mission.id).filter { $0.kind == .mission }
    parts = ecosystem.parts(of: mission.id)
      .filter { $0.kind == .mission && $0.edition == mission.edition && !$0.isCentralMission }
      .map(\.id)
  }

  /// Every mission of an edition, in order of id.
  static func all(in ecosystem: Ecosystem, edition: Int) -> [MissionPlace] {
    let policies = ecosystem.entities(of: .theme)
      .filter { $0.subtype == Ecosystem.policySubtype }.map(\.id)
    return ecosystem.missions(edition: edition).map {
      MissionPlace($0, in: ecosystem, policies: policies)
    }
  }
}

extension Ecosystem {
  /// The subtype of a theme that is the policy as a whole.
  static let policySubtype = "policy"
  /// The target of money that is not yet allocated to a theme.
  static let unallocatedMoney: EntityID = "theme/nog-toe-te-delen"

  /// The label of an entity to which a row of this dataset refers.
  func label(_ id: EntityID) -> EntityLabel {
    guard let entity = entity(id) else {
      preconditionFailure("every reference of a valid dataset resolves")
    }
    return EntityLabel(entity)
  }
}

/// Which edition of the policy a source speaks about.
struct SourceEditions {
  private let years: [String: Int]
  private let editions: [Int]

  init(_ ecosystem: Ecosystem) {
    editions = ecosystem.editions
    years = Dictionary(
      ecosystem.sources.compactMap { source in
        Int(source.date.prefix(4)).map { (source.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether an edition was in force when a source was written: it is the newest edition that is
  /// not newer than the source.
  ///
  /// A source without a date speaks about every edition.
  func speaks(_ source: String, about edition: Int) -> Bool {
    guard let year = years[source] else { return true }
    return editions.last { $0 <= year } == edition
  }
}
