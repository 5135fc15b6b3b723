internal import EcosystemModel

/// What stands on the way to the missions of a theme, stage by stage.
struct PathwayContents {
  /// A stage of the way.
  enum Stage: Int, CaseIterable {
    case inputs
    case activities
    case technologies
    case missions
    case goal
  }

  let view: NetworkView
  let theme: Entity
  let edition: Int
  private(set) var missions: [Entity] = []
  private(set) var central: [Entity] = []
  private(set) var activities: [Entity] = []
  private(set) var technologies: [Entity] = []
  private(set) var inputs: [Entity] = []
  /// What is said of the theme as a whole only, by stage.
  private(set) var ofTheme: [Stage: [Entity]] = [:]
  private(set) var ties: [NetworkView.Tie] = []

  private static let activityKinds: Set<EntityKind> = [.programme, .project, .instrument, .action]
  private static let inputKinds: Set<EntityKind> = [.partner, .topsector, .instrument]
  private static let inputRelations: Set<RelationKind> = [.funds, .leads, .initiates, .owns]
  private static let technologyRelations: Set<RelationKind> = [.develops, .uses, .concerns]
  private static let goalRelations: Set<RelationKind> = [.addresses, .targets, .concerns]

  init(_ view: NetworkView, theme: Entity, edition: Int, language: Language) {
    self.view = view
    self.theme = theme
    self.edition = edition
    let parts = Set(view.ecosystem.parts(of: theme.id).map(\.id))
    let all = view.ecosystem.missions(edition: edition).filter { parts.contains($0.id) }
      .sorted {
        (language.label(of: $0).lowercased(), $0.id) < (language.label(of: $1).lowercased(), $1.id)
      }
    central = all.filter(\.isCentralMission)
    missions = all.filter { !$0.isCentralMission }
    collect(Set(all.map(\.id)))
  }

  private func kind(_ id: EntityID) -> EntityKind? { view.ecosystem.entity(id)?.kind }

  private mutating func collect(_ core: Set<EntityID>) {
    var doing: Set<EntityID> = []
    var using: Set<EntityID> = []
    var giving: Set<EntityID> = []
    for tie in view.ties {
      guard let subject = kind(tie.subject) else { continue }
      if core.contains(tie.object), Self.activityKinds.contains(subject),
        Self.goalRelations.contains(tie.kind)
      {
        doing.insert(tie.subject)
      }
      if core.contains(tie.subject), kind(tie.object) == .technology,
        Self.technologyRelations.contains(tie.kind)
      {
        using.insert(tie.object)
      }
    }
    for tie in view.ties {
      if doing.contains(tie.subject), kind(tie.object) == .technology,
        Self.technologyRelations.contains(tie.kind)
      {
        using.insert(tie.object)
      }
      if doing.contains(tie.object) || core.contains(tie.object),
        Self.inputRelations.contains(tie.kind), let subject = kind(tie.subject),
        Self.inputKinds.contains(subject), !doing.contains(tie.subject)
      {
        giving.insert(tie.subject)
      }
    }
    let paid = view.ecosystem.amounts.filter { amount in
      doing.contains(amount.target) && amount.subject != amount.target
        && !doing.contains(amount.subject)
        && kind(amount.subject).map(Self.inputKinds.contains) ?? false
    }
    giving.formUnion(paid.map(\.subject))
    let stages = Dictionary(
      [
        (inputs: giving, Stage.inputs), (doing, .activities), (using, .technologies),
        (core, .missions),
      ]
      .flatMap { set, stage in set.map { ($0, stage) } }, uniquingKeysWith: { $1 })
    ties = view.ties.filter { tie in
      guard let from = stages[tie.subject], let to = stages[tie.object] else { return false }
      switch (from, to) {
      case (.inputs, .activities), (.inputs, .missions):
        return Self.inputRelations.contains(tie.kind)
      case (.activities, .technologies): return Self.technologyRelations.contains(tie.kind)
      case (.activities, .missions): return Self.goalRelations.contains(tie.kind)
      case (.missions, .technologies): return Self.technologyRelations.contains(tie.kind)
      case (.missions, .missions): return tie.kind == .partOf
      default: return false
      }
    }
    addTiesToTheme(core)
    ties += Self.payments(paid.filter { stages[$0.subject] == .inputs }, beside: ties)
    collectTies(ofTheme: stages)
    func entities(_ ids: Set<EntityID>) -> [Entity] {
      ids.sorted().compactMap(view.ecosystem.entity)
    }
    inputs = entities(giving)
    activities = entities(doing)
    technologies = entities(using)
  }

  /// Leads missions that are part of no other mission to the theme itself, also those of its parts.
  private mutating func addTiesToTheme(_ core: Set<EntityID>) {
    ties += missions.compactMap { mission in
      let wholes = view.ties(of: mission.id).filter {
        $0.kind == .partOf && $0.subject == mission.id
      }
      guard !wholes.contains(where: { core.contains($0.object) }) else { return nil }
      var tie = wholes.first { $0.object == theme.id } ?? wholes.first
      tie?.object = theme.id
      return tie
    }
  }

  /// Amounts as ties of those who pay them: one for each who pays and what for, where no relation
  /// says so already.
  private static func payments(
    _ amounts: [Amount], beside ties: [NetworkView.Tie]
  ) -> [NetworkView.Tie] {
    amounts.reduce(into: []) { payments, amount in
      func isPayment(_ tie: NetworkView.Tie) -> Bool {
        tie.kind == .funds && tie.subject == amount.subject && tie.object == amount.target
      }
      guard !ties.contains(where: isPayment) else { return }
      if let index = payments.firstIndex(where: isPayment) {
        // Several amounts may count the same money, so that there is no sum of them.
        payments[index].provenance.append(amount.provenance)
        payments[index].sum = nil
      } else {
        payments.append(
          NetworkView.Tie(
            subject: amount.subject, kind: .funds, object: amount.target, isInherited: false,
            roles: [], provenance: [amount.provenance], sum: amount.value))
      }
    }
  }

  private mutating func collectTies(ofTheme stages: [EntityID: Stage]) {
    var found: [Stage: Set<EntityID>] = [:]
    for tie in view.ties {
      let other = tie.other(than: theme.id)
      guard tie.subject == theme.id || tie.object == theme.id, stages[other] == nil,
        let kind = kind(other)
      else { continue }
      if tie.object == theme.id, Self.activityKinds.contains(kind), kind != .action,
        Self.goalRelations.contains(tie.kind)
      {
        found[.activities, default: []].insert(other)
      } else if tie.subject == theme.id, kind == .technology {
        found[.technologies, default: []].insert(other)
      } else if tie.object == theme.id, Self.inputKinds.contains(kind),
        Self.inputRelations.contains(tie.kind)
      {
        found[.inputs, default: []].insert(other)
      }
    }
    ofTheme = found.mapValues { $0.sorted().compactMap(view.ecosystem.entity) }
  }

  /// How many drawn ties an entity has.
  func degree(of id: EntityID) -> Int { ties.count { $0.subject == id || $0.object == id } }

  /// The sums that a source names for an activity.
  func amounts(for id: EntityID) -> [Amount] {
    view.ecosystem.amounts.filter { $0.target == id && $0.scope != .subtotal }
  }
}
