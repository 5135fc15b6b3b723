extension Ecosystem {
  /// The subtype of a mission that stands over the others of its theme.
  public static let centralMissionSubtype = "central mission"

  /// The missions of an edition, in order of id.
  public func missions(edition: Int) -> [Entity] {
    places(of: .mission).filter { entities[$0].edition == edition }.map { entities[$0] }
  }

  /// The themes to which an entity belongs, directly or through what it is a part of, in order of
  /// id; the nearest ones only.
  ///
  /// A theme that is itself a part of another theme does not add that one; see ``wholes(of:)``.
  public func themes(of id: EntityID) -> [Entity] {
    guard let start = index(of: id) else { return [] }
    // Places are in the order of ids.
    var found: [Int] = []
    var seen: Set<Int> = [start]
    var queue = [start]
    while let part = queue.popLast() {
      for relation in relationPlaces(from: part) where relations[Int(relation)].kind == .partOf {
        let whole = Int(objectPlaces[Int(relation)])
        guard seen.insert(whole).inserted else { continue }
        if entities[whole].kind == .theme { found.append(whole) } else { queue.append(whole) }
      }
    }
    return found.sorted().map { entities[$0] }
  }

  /// Everything that an entity is a part of, directly or not, in order of id.
  public func wholes(of id: EntityID) -> [Entity] {
    closure(of: id) { relations(from: $0, kind: .partOf).map(\.object) }
  }

  /// Everything that is a part of an entity, directly or not, in order of id.
  public func parts(of id: EntityID) -> [Entity] {
    closure(of: id) { relations(to: $0, kind: .partOf).map(\.subject) }
  }

  /// Everything that an entity continues, directly or not, in order of id.
  public func ancestors(of id: EntityID) -> [Entity] {
    closure(of: id) { relations(from: $0, kind: .succeeds).map(\.object) }
  }

  /// Everything that continues an entity, directly or not, in order of id.
  public func successors(of id: EntityID) -> [Entity] {
    closure(of: id) { relations(to: $0, kind: .succeeds).map(\.subject) }
  }

  private func closure(of id: EntityID, step: (EntityID) -> [EntityID]) -> [Entity] {
    var seen: Set<EntityID> = [id]
    var queue = [id]
    while let next = queue.popLast() {
      for other in step(next) where seen.insert(other).inserted { queue.append(other) }
    }
    seen.remove(id)
    return seen.sorted().compactMap { entity($0) }
  }
}

extension Entity {
  /// Whether a mission stands over the others of its theme.
  public var isCentralMission: Bool {
    kind == .mission && subtype == Ecosystem.centralMissionSubtype
  }
}
