internal import EcosystemModel

/// The entities of a network in the order in which they get a name, and who could share a list:
/// whatever the number of names.
struct NetworkQueue {
  /// The least number of entities with the same ties that are worth a list.
  static let smallestGroup = 4
  /// The kinds that hold the figure together: drawn first, and never in a list.
  static let frame: [EntityKind] = [.theme, .mission, .topsector]

  /// The frame first, then the others in order.
  let entities: [Entity]
  /// The lists, still empty.
  private(set) var groups: [NetworkContents.Group] = []
  /// The list of each entity that could be in one.
  private(set) var groupOf: [EntityID: Int] = [:]
  /// The one theme to which an entity belongs or is tied.
  let homes: [EntityID: EntityID]
  /// The theme, or the themes, at the other end of each tie of an entity.
  let themesOfTies: [EntityID: [EntityID]]

  init(_ view: NetworkView, order: (Entity, Entity) -> Bool) {
    let sorted = view.entities.sorted(by: order)
    entities =
      Self.frame.flatMap { kind in sorted.filter { $0.kind == kind } }
      + sorted.filter { !Self.frame.contains($0.kind) }
    homes = Dictionary(
      sorted.compactMap { entity in view.home(of: entity).map { (entity.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    themesOfTies = Dictionary(
      sorted.map { entity in
        (
          entity.id,
          view.ties(of: entity.id).flatMap { tie -> [EntityID] in
            let other = tie.other(than: entity.id)
            let isTheme = view.ecosystem.entity(other)?.kind == .theme
            return isTheme ? [other] : view.ecosystem.themes(of: other).map(\.id)
          }
        )
      }, uniquingKeysWith: { first, _ in first })
    findGroups(in: view, order: order)
  }

  private struct Signature: Hashable {
    struct End: Hashable {
      var kind: RelationKind
      var other: EntityID
      var isSubject: Bool
      var isInherited: Bool
    }
    var kind: EntityKind
    var sector: HelixSector?
    var ends: Set<End>
  }

  private mutating func findGroups(in view: NetworkView, order: (Entity, Entity) -> Bool) {
    var members: [Signature: [Entity]] = [:]
    var signatures: [Signature] = []
    for entity in view.entities where !Self.frame.contains(entity.kind) {
      let ends = view.ties(of: entity.id).map {
        Signature.End(
          kind: $0.kind, other: $0.other(than: entity.id), isSubject: $0.subject == entity.id,
          isInherited: $0.isInherited)
      }
      let signature = Signature(kind: entity.kind, sector: entity.helix, ends: Set(ends))
      if members[signature] == nil { signatures.append(signature) }
      members[signature, default: []].append(entity)
    }
    for signature in signatures {
      let all = (members[signature] ?? []).sorted(by: order)
      guard all.count >= Self.smallestGroup, let first = all.first else { continue }
      for entity in all { groupOf[entity.id] = groups.count }
      groups.append(
        NetworkContents.Group(
          kind: signature.kind, sector: signature.sector, named: [], unnamed: [],
          ties: view.ties(of: first.id), representative: first.id))
    }
  }
}
