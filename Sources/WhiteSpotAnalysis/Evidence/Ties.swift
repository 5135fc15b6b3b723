import EcosystemModel
import Synchronization

/// A tie between two entities with every row that states it.
struct Tie: Sendable {
  let subject: EntityID
  let link: EvidenceStep.Link
  let object: EntityID
  let role: RelationRole?
  /// The rows, in order of file and line.
  let rows: [Provenance]
  let isDerived: Bool
  /// The years to which the rows apply, where they give any.
  let firstYear: Int?
  let lastYear: Int?

  init(
    subject: EntityID, link: EvidenceStep.Link, object: EntityID, role: RelationRole?,
    rows: [Provenance], isDerived: Bool, firstYear: Int?, lastYear: Int?
  ) {
    self.subject = subject
    self.link = link
    self.object = object
    self.role = role
    self.rows = rows
    self.isDerived = isDerived
    self.firstYear = firstYear
    self.lastYear = lastYear
  }

  /// One tie for several of the same two entities that differ in role; there must be one at least.
  init(merging ties: [Tie]) {
    self.init(
      subject: ties[0].subject, link: ties[0].link, object: ties[0].object,
      role: ties.count == 1 ? ties[0].role : nil,
      rows: ties.flatMap(\.rows).sorted { $0.row < $1.row },
      isDerived: ties.allSatisfy(\.isDerived), firstYear: ties.compactMap(\.firstYear).min(),
      lastYear: ties.compactMap(\.lastYear).max())
  }

  /// Whether the tie is known when something is left out.
  func stands(without omission: Omission?) -> Bool {
    guard let omission else { return true }
    return rows.contains { !omission.covers($0) }
  }
}

/// A chain of ties from a supplier to a mission.
struct SupplyPath: Sendable {
  /// The supplier's own tie first.
  let ties: [Tie]
  let via: EntityID?

  func stands(without omission: Omission?) -> Bool {
    ties.allSatisfy { $0.stands(without: omission) }
  }

  /// Whether one of the links is stated by one of the sources, and each other link is of a sort
  /// that is known completely: a chain is as complete as its least complete link.
  func isStated(
    by sources: [String], links: Set<EvidenceStep.Link>,
    isComplete: (EvidenceStep.Link) -> Bool
  ) -> Bool {
    guard
      let stated = ties.firstIndex(where: { tie in
        links.contains(tie.link) && tie.rows.contains { sources.contains($0.source) }
      })
    else { return false }
    return ties.indices.allSatisfy { $0 == stated || isComplete(ties[$0].link) }
  }
}

/// An entity or a sum of money that supplies a need of a mission.
struct Supplier: Sendable {
  let entity: Entity
  let amount: Amount?
  var paths: [SupplyPath]

  func stands(without omission: Omission?) -> Bool {
    omission == nil || paths.contains { $0.stands(without: omission) }
  }
}

/// The ties of an ecosystem, grouped: one tie for all rows that say the same.
final class TieIndex: Sendable {
  let ecosystem: Ecosystem
  private let includesAdjacent: Bool
  private let incoming = Mutex<[EntityID: [Tie]]>([:])
  private let outgoing = Mutex<[EntityID: [Tie]]>([:])
  private let amountsByTarget: [EntityID: [Amount]]
  private let missionCounts = Mutex<[Int: [EntityID: Int]]>([:])

  init(_ ecosystem: Ecosystem, includesAdjacent: Bool) {
    self.ecosystem = ecosystem
    self.includesAdjacent = includesAdjacent
    amountsByTarget = Dictionary(grouping: ecosystem.amounts, by: \.target)
      .mapValues { $0.sorted { $0.id < $1.id } }
  }

  /// The entity, when it counts as supply or as a way to it.
  func counted(_ id: EntityID) -> Entity? {
    guard let entity = ecosystem.entity(id), includesAdjacent || entity.frame == .mtib else {
      return nil
    }
    return entity
  }

  /// Whether the entity is of one of the kinds, and counts as supply or as a way to it.
  func isCounted(_ id: EntityID, among kinds: Set<EntityKind>) -> Bool {
    guard let place = ecosystem.index(of: id) else { return false }
    return kinds.contains(ecosystem.entities[place].kind)
      && (includesAdjacent || ecosystem.entities[place].frame == .mtib)
  }

  /// The ties that lead to an entity, in order of subject, relation and role.
  func ties(to id: EntityID) -> [Tie] {
    if let known = incoming.withLock({ $0[id] }) { return known }
    let ties = Self.grouped(ecosystem.relations(to: id))
    incoming.withLock { $0[id] = ties }
    return ties
  }

  /// The ties that are said of an entity, in order of relation, role and object.
  func ties(from id: EntityID) -> [Tie] {
    if let known = outgoing.withLock({ $0[id] }) { return known }
    let ties = Self.grouped(ecosystem.relations(from: id))
    outgoing.withLock { $0[id] = ties }
    return ties
  }

  /// The programmes, projects, instruments and actions that address a mission, in order of id, each
  /// with its tie.
  func activities(of mission: EntityID) -> [(activity: Entity, tie: Tie)] {
    let addressing = ties(to: mission).filter { $0.link == .relation(.addresses) }
    return Dictionary(grouping: addressing, by: \.subject).sorted { $0.key < $1.key }
      .compactMap { id, ties in
        guard let activity = counted(id),
          [.programme, .project, .instrument, .action].contains(activity.kind)
        else { return nil }
        return (activity, Tie(merging: ties))
      }
  }

  /// The number of missions of an edition that an activity addresses, themselves or through one that
  /// they continue.
  func missionsAddressed(by activity: EntityID, edition: Int) -> Int {
    if let known = missionCounts.withLock({ $0[edition]?[activity] }) { return known }
    let addressed = ecosystem.relations(from: activity, kind: .addresses)
      .compactMap { ecosystem.entity($0.object) }.filter { $0.kind == .mission }
    let missions = addressed + addressed.flatMap { ecosystem.successors(of: $0.id) }
    let count = Set(missions.filter { $0.edition == edition }.map(\.id)).count
    missionCounts.withLock { $0[edition, default: [:]][activity] = count }
    return count
  }

  /// The sums for an entity, in order of id.
  func amounts(to target: EntityID) -> [Amount] {
    amountsByTarget[target] ?? []
  }

  /// One tie for each run of relations that say the same, in order of subject, relation, role and
  /// object.
  private static func grouped(_ relations: [Relation]) -> [Tie] {
    // Relations mostly stand in this order in their file, so that sorting takes one pass.
    let order = relations.indices.sorted { precedes(relations[$0], relations[$1]) }
    return order.runs { !precedes(relations[$0], relations[$1]) }.map { places in
      Tie(sayingTheSame: places.map { relations[$0] })
    }
  }

  private static func precedes(_ left: Relation, _ right: Relation) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.role != right.role { return left.role?.rawValue ?? "" < right.role?.rawValue ?? "" }
    return left.object != right.object && left.object < right.object
  }
}

extension Tie {
  /// The tie that some relations state; there must be one at least.
  fileprivate init(sayingTheSame relations: [Relation]) {
    let first = relations[0]
    self.init(
      subject: first.subject, link: .relation(first.kind), object: first.object, role: first.role,
      rows: relations.map(\.provenance).sorted { $0.row < $1.row },
      isDerived: relations.allSatisfy { $0.basis == .derived },
      firstYear: relations.compactMap(\.year).min(),
      lastYear: relations.compactMap { $0.until ?? $0.year }.max())
  }
}

extension Array {
  /// The longest slices in which each element belongs with the one before it.
  func runs(together: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = startIndex
    for end in indices.dropFirst() where !together(self[end - 1], self[end]) {
      runs.append(self[start..<end])
      start = end
    }
    if start < endIndex { runs.append(self[start...]) }
    return runs
  }
}
