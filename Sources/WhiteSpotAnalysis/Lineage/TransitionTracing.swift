import EcosystemModel

/// Follows the missions of one edition to the next.
struct TransitionTracing {
  private let index: TieIndex
  private let from: Int
  private let to: Int
  private let older: [MissionPlace]
  private let newer: [MissionPlace]
  /// For each holder, the missions of the newer edition at which it is named, with the rows.
  private let named: [EntityID: [EntityID: [Provenance]]]

  private var ecosystem: Ecosystem { index.ecosystem }

  init(index: TieIndex, from: Int, to: Int) {
    self.index = index
    self.from = from
    self.to = to
    let order: (MissionPlace, MissionPlace) -> Bool = { left, right in
      (left.theme?.rawValue ?? "~", left.id) < (right.theme?.rawValue ?? "~", right.id)
    }
    older = MissionPlace.all(in: index.ecosystem, edition: from).sorted(by: order)
    newer = MissionPlace.all(in: index.ecosystem, edition: to).sorted(by: order)
    var named: [EntityID: [EntityID: [Provenance]]] = [:]
    for place in newer {
      for tie in Self.holdings(of: place.id, index) {
        named[tie.subject, default: [:]][place.id, default: []] += tie.rows
      }
    }
    self.named = named
  }

  func transition() -> EditionTransition {
    EditionTransition(
      from: from, to: to, fates: older.map(fate),
      newcomers: newer.filter { $0.predecessors.isEmpty }.map { EntityLabel($0.mission) })
  }

  private func fate(of place: MissionPlace) -> MissionFate {
    let all = successions(of: place)
    let next = all.filter { ecosystem.entity($0.mission.id)?.edition == to }
    let successors = next.isEmpty ? all : next
    let outcome = Self.outcome(next: next, later: all)
    let commitments = commitments(to: place, next: next, outcome)
    let fate = MissionFate(
      mission: EntityLabel(place.mission), theme: place.themes.first.map(EntityLabel.init),
      outcome: outcome, successors: successors, commitments: commitments, destinations: [])
    guard fate.isLoss else { return fate }
    return MissionFate(
      mission: fate.mission, theme: fate.theme, outcome: outcome, successors: successors,
      commitments: commitments,
      destinations: destinations(of: place, commitments, except: next.map(\.mission.id)))
  }

  /// The missions of later editions that continue a mission directly, in order of id.
  private func successions(of place: MissionPlace) -> [Succession] {
    ecosystem.relations(to: place.id, kind: .succeeds).compactMap { relation in
      guard let mission = ecosystem.entity(relation.subject), mission.kind == .mission,
        let edition = mission.edition, edition > from
      else { return nil }
      return Succession(
        mission: EntityLabel(mission), change: Succession.Change(note: relation.note),
        note: relation.note, isDerived: relation.basis == .derived,
        provenance: relation.provenance)
    }.sorted { ($0.mission.id, $0.provenance.row) < ($1.mission.id, $1.provenance.row) }
  }

  private static func outcome(next: [Succession], later: [Succession]) -> MissionFate.Outcome {
    if next.isEmpty { return later.isEmpty ? .dropped : .interrupted }
    // What goes on under its own name somewhere is not merged away.
    let changes = Set(next.map { $0.change ?? .continued })
    if changes.contains(.continued) { return .continued }
    if changes.contains(.broadened) { return .broadened }
    return changes.contains(.narrowed) ? .narrowed : .merged
  }

  /// What works towards a mission, takes part in it, leads or funds it.
  private static func holdings(of mission: EntityID, _ index: TieIndex) -> [Tie] {
    index.ties(to: mission).filter { tie in
      guard case .relation(let kind) = tie.link,
        [.addresses, .participatesIn, .leads, .funds].contains(kind)
      else { return false }
      return index.counted(tie.subject) != nil
    }
  }

  private func commitments(
    to place: MissionPlace, next: [Succession], _ outcome: MissionFate.Outcome
  ) -> [Commitment] {
    let missions = [place.mission] + place.predecessors
    let successors = Set(next.map(\.mission.id))
    func commitment(
      _ holder: EntityID, _ link: EvidenceStep.Link, _ role: RelationRole?, _ mission: Entity,
      _ amount: Amount?, _ rows: [Provenance]
    ) -> Commitment {
      let namedAt = (named[holder] ?? [:]).keys.sorted()
      let prospect: Commitment.Prospect =
        if !successors.isDisjoint(with: namedAt) {
          .renewed
        } else {
          switch outcome {
          case .dropped, .interrupted: namedAt.isEmpty ? .lost : .moved
          case .merged, .narrowed: .uncertain
          case .broadened, .continued: .carried
          }
        }
      return Commitment(
        holder: ecosystem.label(holder), link: link, role: role, mission: EntityLabel(mission),
        amount: amount, participants: participants(in: holder),
        namedAt: namedAt.map(ecosystem.label), prospect: prospect, rows: rows)
    }
    let ties = missions.flatMap { mission in
      Self.holdings(of: mission.id, index).map { tie in
        commitment(tie.subject, tie.link, tie.role, mission, nil, tie.rows)
      }
    }
    let money = missions.flatMap { mission in
      index.amounts(to: mission.id).filter { $0.scope != .subtotal }.map { amount in
        commitment(amount.subject, .amount, nil, mission, amount, [amount.provenance])
      }
    }
    let order = Commitment.Prospect.allCases
    func key(_ commitment: Commitment) -> (Int, EntityID, EntityID) {
      let place = order.firstIndex(of: commitment.prospect) ?? 0
      return (place, commitment.holder.id, commitment.mission.id)
    }
    return (ties + money).sorted {
      key($0) == key($1) ? ($0.rows[0].row < $1.rows[0].row) : key($0) < key($1)
    }
  }

  private func participants(in holder: EntityID) -> [EntityLabel] {
    let kinds: Set<EntityKind> = [.partner, .topsector]
    let ids = index.ties(to: holder).filter { tie in
      guard case .relation(let kind) = tie.link else { return false }
      return [.participatesIn, .leads, .funds].contains(kind)
    }.map(\.subject)
    return Set(ids).compactMap { index.counted($0) }.filter { kinds.contains($0.kind) }
      .map(EntityLabel.init).sorted()
  }

  private func destinations(
    of place: MissionPlace, _ commitments: [Commitment], except successors: [EntityID]
  ) -> [Destination] {
    let open = commitments.filter { [.lost, .uncertain, .moved].contains($0.prospect) }
    let holders = Set(open.map(\.holder)).sorted()
    let themes = Set(place.themes.map(\.id))
    let found = newer.filter { !successors.contains($0.id) }.map { candidate in
      Destination(
        mission: EntityLabel(candidate.mission),
        isOfSameTheme: candidate.themes.contains { themes.contains($0.id) },
        reasons: holders.compactMap { reason(for: $0, at: candidate) })
    }
    // Without a holder that points the way, a mission over others says nothing.
    return found.filter { destination in
      !destination.reasons.isEmpty
        || destination.isOfSameTheme
          && ecosystem.entity(destination.mission.id)?.isCentralMission == false
    }.sorted {
      ($1.reasons.count, $0.isOfSameTheme ? 0 : 1, $0.mission.id)
        < ($0.reasons.count, $1.isOfSameTheme ? 0 : 1, $1.mission.id)
    }
  }

  /// The nearest mission of a destination's line at which a holder is named.
  private func reason(
    for holder: EntityLabel, at candidate: MissionPlace
  ) -> Destination.Reason? {
    if let rows = named[holder.id]?[candidate.id] {
      return Destination.Reason(
        holder: holder, mission: EntityLabel(candidate.mission),
        rows: rows.sorted { $0.row < $1.row })
    }
    let line = candidate.predecessors.sorted { ($1.edition ?? 0, $0.id) < ($0.edition ?? 0, $1.id) }
    for predecessor in line {
      let rows = Self.holdings(of: predecessor.id, index).filter { $0.subject == holder.id }
        .flatMap(\.rows)
      guard !rows.isEmpty else { continue }
      return Destination.Reason(
        holder: holder, mission: EntityLabel(predecessor), rows: rows.sorted { $0.row < $1.row })
    }
    return nil
  }
}
