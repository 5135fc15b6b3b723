/// Finds entities by their names, aliases and abbreviations, whatever the case of the letters.
struct EntityNames {
  struct Hit: Hashable {
    let id: EntityID
    let basis: OverlayMatch.Basis
    let text: String
  }

  private struct Key: Hashable {
    let kind: EntityKind
    let edition: Int?
    let name: String

    init(_ entity: Entity, _ name: String) {
      kind = entity.kind
      edition = entity.kind == .mission ? entity.edition : nil
      self.name = name.lowercased()
    }
  }

  private var owners: [Key: [(id: EntityID, basis: OverlayMatch.Basis)]] = [:]

  init(_ entities: [Entity]) {
    for entity in entities {
      for (name, basis) in Self.names(of: entity) {
        owners[Key(entity, name), default: []].append((entity.id, basis))
      }
    }
  }

  /// Every entity that has one of the names of this one, the surest ground first.
  func entities(sharingNameWith entity: Entity) -> [Hit] {
    var hits: [Hit] = []
    for (name, _) in Self.names(of: entity) {
      for owner in owners[Key(entity, name)] ?? [] {
        hits.append(Hit(id: owner.id, basis: owner.basis, text: name))
      }
    }
    let order = OverlayMatch.Basis.allCases
    return order.flatMap { basis in hits.filter { $0.basis == basis } }
  }

  private static func names(of entity: Entity) -> [(String, OverlayMatch.Basis)] {
    let names =
      [(entity.name, OverlayMatch.Basis.name)] + entity.aliases.map { ($0, .alias) }
      + [(entity.abbreviation, .abbreviation)]
    return names.filter { !$0.0.isEmpty }
  }
}
