internal import EcosystemModel

/// The entities and ties that a network figure is about, before any are summarised.
struct NetworkView {
  /// A tie between two entities in view, with every row that states it.
  struct Tie: Hashable {
    var subject: EntityID
    var kind: RelationKind
    var object: EntityID
    /// Whether the rows speak of a mission of an earlier edition that the one in view continues.
    var isInherited: Bool
    var roles: [RelationRole]
    var provenance: [Provenance]
    /// The sum in k€ where an amount makes the tie, and no relation.
    var sum: Double?

    func other(than id: EntityID) -> EntityID { subject == id ? object : subject }
  }

  let ecosystem: Ecosystem
  let edition: Int?
  /// The entities with at least one tie in view, in order of id.
  private(set) var entities: [Entity] = []
  /// The ties, in the order in which the dataset first states them.
  private(set) var ties: [Tie] = []
  /// The entities that would be in view if anything were tied to them, by kind.
  private(set) var untied: [EntityKind: Int] = [:]
  private var tiesByEntity: [EntityID: [Int]] = [:]

  init(_ ecosystem: Ecosystem, selection: NetworkSelection) {
    self.ecosystem = ecosystem
    edition = selection.edition ?? ecosystem.editions.last
    let candidates = ecosystem.entities.filter { isCandidate($0, selection) }
    collectTies(among: Set(candidates.map(\.id)), of: selection)
    dropImpliedParts()
    var inScope = Set(candidates.map(\.id))
    if let theme = selection.theme { inScope = keep(theme: theme) }
    for (index, tie) in ties.enumerated() {
      tiesByEntity[tie.subject, default: []].append(index)
      tiesByEntity[tie.object, default: []].append(index)
    }
    entities = candidates.filter { tiesByEntity[$0.id] != nil }
    for entity in candidates where inScope.contains(entity.id) && tiesByEntity[entity.id] == nil {
      untied[entity.kind, default: 0] += 1
    }
  }

  func ties(of id: EntityID) -> [Tie] { (tiesByEntity[id] ?? []).map { ties[$0] } }

  func degree(of id: EntityID) -> Int { tiesByEntity[id]?.count ?? 0 }

  /// The one theme to which an entity belongs or is tied; `nil` when there are more or none.
  func home(of entity: Entity) -> EntityID? {
    if entity.kind == .theme { return entity.id }
    var themes = Set(ecosystem.themes(of: entity.id).map(\.id))
    for tie in ties(of: entity.id) {
      let other = tie.other(than: entity.id)
      if ecosystem.entity(other)?.kind == .theme { themes.insert(other) }
      themes.formUnion(ecosystem.themes(of: other).map(\.id))
    }
    return themes.count == 1 ? themes.first : nil
  }

  private func isCandidate(_ entity: Entity, _ selection: NetworkSelection) -> Bool {
    (selection.kinds?.contains(entity.kind) ?? true)
      && (selection.includesAdjacent || entity.frame == .mtib)
      && (entity.kind != .mission || entity.edition == edition)
      && !(entity.kind == .theme && Self.abstractThemes.contains(entity.subtype))
  }

  /// Themes that stand for no field of their own.
  private static let abstractThemes: Set = ["policy", "unallocated"]

  private struct Key: Hashable {
    var subject: EntityID
    var kind: RelationKind
    var object: EntityID
  }

  private mutating func collectTies(
    among candidates: Set<EntityID>, of selection: NetworkSelection
  ) {
    var direct: [Key: Int] = [:]
    var inherited: [Key: Int] = [:]
    func stands(for id: EntityID) -> [EntityID] {
      if candidates.contains(id) { return [id] }
      guard ecosystem.entity(id)?.kind == .mission else { return [] }
      return ecosystem.successors(of: id).map(\.id).filter(candidates.contains)
    }
    for relation in ecosystem.relations where relation.kind != .succeeds {
      guard selection.relations?.contains(relation.kind) ?? true else { continue }
      for subject in stands(for: relation.subject) {
        for object in stands(for: relation.object) where subject != object {
          let isInherited = subject != relation.subject || object != relation.object
          if isInherited, relation.kind == .partOf { continue }
          let isTurned = relation.kind.isSymmetric && object < subject
          let key = Key(
            subject: isTurned ? object : subject, kind: relation.kind,
            object: isTurned ? subject : object)
          let index = (isInherited ? inherited : direct)[key] ?? ties.count
          if index == ties.count {
            ties.append(
              Tie(
                subject: key.subject, kind: key.kind, object: key.object, isInherited: isInherited,
                roles: [], provenance: []))
            if isInherited { inherited[key] = index } else { direct[key] = index }
          }
          ties[index].provenance.append(relation.provenance)
          if let role = relation.role, !ties[index].roles.contains(role) {
            ties[index].roles.append(role)
          }
        }
      }
    }
    ties.removeAll {
      $0.isInherited
        && direct[Key(subject: $0.subject, kind: $0.kind, object: $0.object)] != nil
    }
  }

  /// Leaves out that a part of a part is a part of the whole.
  private mutating func dropImpliedParts() {
    var wholes: [EntityID: Set<EntityID>] = [:]
    for tie in ties where tie.kind == .partOf {
      wholes[tie.subject, default: []].insert(tie.object)
    }
    ties.removeAll { tie in
      tie.kind == .partOf
        && (wholes[tie.subject] ?? []).contains { middle in
          middle != tie.object && wholes[middle]?.contains(tie.object) == true
        }
    }
  }

  /// Keeps the ties of a theme and of all that is a part of it; returns what that leaves in scope.
  private mutating func keep(theme: EntityID) -> Set<EntityID> {
    let core = Set([theme] + ecosystem.parts(of: theme).map(\.id))
    var scope = core
    for tie in ties where core.contains(tie.subject) || core.contains(tie.object) {
      scope.insert(tie.subject)
      scope.insert(tie.object)
    }
    ties.removeAll { tie in
      let isInside = core.contains(tie.subject) || core.contains(tie.object)
      let isWithinPartner =
        tie.kind == .partOf && scope.contains(tie.subject) && scope.contains(tie.object)
      return !isInside && !isWithinPartner
    }
    return scope
  }
}
