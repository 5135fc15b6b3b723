import EcosystemModel

/// Which chains of relations make an entity a supplier of a mission, and which make it a candidate.
///
/// What makes a supplier is the same as for white spots (``SupplyRules``). A chain for candidates ends
/// in the same ties, but reaches the mission in another way.
struct CandidateRules: Sendable {
  /// The chains from a mission to its suppliers.
  let supply: [[Hop]]
  /// The chains from a mission to candidates.
  let chains: [Chain]

  init(_ kind: CandidateKind) {
    supply = Self.supply(kind)
    let predecessors = Hop(.forward, [.succeeds], [.mission], isRepeated: true)
    let whole = Hop(.forward, [.partOf], [.mission])
    let part = Hop(.backward, [.partOf], [.mission])
    let theme = Hop(.forward, [.partOf], [.theme])
    let addressing = Hop(.backward, [.addresses], Self.activities(kind))
    let uses = Hop(.forward, [.uses], [.technology])
    let technologies = Hop(.forward, [.uses, .develops], [.technology])
    var chains = Self.supply(kind).map { Chain(route: .ancestor, hops: [predecessors] + $0) }
    for end in Self.technologyEnds(kind) {
      chains.append(Chain(route: .technology, hops: [uses] + end))
      chains.append(Chain(route: .technology, hops: [addressing, technologies] + end))
      chains.append(Chain(route: .agendaTechnology, hops: [theme, uses] + end))
    }
    for sense in [Hop.Sense.forward, .backward] {
      let related = Hop(sense, [.partOf], Self.activities(kind))
      for end in Self.activityEnds(kind) {
        chains.append(Chain(route: .programme, hops: [addressing, related] + end))
      }
    }
    for end in Self.supply(kind) {
      chains.append(Chain(route: .relatedMission, hops: [whole] + end))
      chains.append(Chain(route: .relatedMission, hops: [part] + end))
    }
    for supplier in Self.supply(.partner) {
      chains.append(Chain(route: .organisation, hops: supplier + [Self.company(kind)]))
    }
    chains.append(Chain(route: .theme, hops: [theme, Self.themeEnd(kind)]))
    self.chains = chains
  }

  private static func activities(_ kind: CandidateKind) -> Set<EntityKind> {
    kind == .topsector
      ? [.programme, .project, .instrument, .action] : [.programme, .project, .instrument]
  }

  private static func supply(_ kind: CandidateKind) -> [[Hop]] {
    let addressing = Hop(.backward, [.addresses], activities(kind))
    switch kind {
    case .partner:
      return [
        [Hop(.backward, [.participatesIn, .leads, .funds, .addresses], [.partner])],
        [addressing, Hop(.backward, [.participatesIn, .leads, .funds], [.partner])],
      ]
    case .topsector:
      return [
        [Hop(.backward, [.participatesIn, .leads], [.topsector])],
        [addressing, Hop(.backward, [.participatesIn, .leads], [.topsector])],
      ]
    case .programme:
      let programmes = Hop(.backward, [.addresses], [.programme])
      return [
        [programmes],
        [programmes, Hop(.backward, [.partOf], [.programme], isRepeated: true)],
      ]
    }
  }

  /// From an activity to who or what is a candidate.
  private static func activityEnds(_ kind: CandidateKind) -> [[Hop]] {
    switch kind {
    case .partner: [[Hop(.backward, [.participatesIn, .leads, .funds], [.partner])]]
    case .topsector: [[Hop(.backward, [.participatesIn, .leads], [.topsector])]]
    case .programme:
      [[Hop(.either, [.concerns, .collaboratesWith, .participatesIn], [.programme])]]
    }
  }

  /// From a technology to who or what is a candidate.
  private static func technologyEnds(_ kind: CandidateKind) -> [[Hop]] {
    let work: Set<RelationKind> = [.develops, .uses, .owns, .funds, .concerns]
    let own = [Hop(.backward, work, [kind.entityKind])]
    guard kind != .programme else { return [own] }
    let activity = Hop(.backward, [.develops, .uses, .concerns], activities(kind))
    return [
      own, [activity, Hop(.backward, [.participatesIn, .leads, .funds], [kind.entityKind])],
    ]
  }

  /// From a partner to who or what it works with.
  private static func company(_ kind: CandidateKind) -> Hop {
    switch kind {
    case .partner:
      Hop(.either, [.partOf, .collaboratesWith, .participatesIn], [.partner])
    case .topsector:
      Hop(.either, [.partOf, .collaboratesWith, .participatesIn], [.topsector])
    case .programme:
      Hop(.forward, [.participatesIn, .leads, .funds, .owns, .initiates], [.programme])
    }
  }

  private static func themeEnd(_ kind: CandidateKind) -> Hop {
    switch kind {
    case .partner:
      Hop(.backward, [.participatesIn, .leads, .funds, .addresses], [.partner])
    case .topsector: Hop(.backward, [.participatesIn, .leads, .funds], [.topsector])
    case .programme: Hop(.backward, [.addresses, .concerns, .partOf], [.programme])
    }
  }
}
