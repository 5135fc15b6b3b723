import EcosystemModel

/// The relations of a dataset by number, so that chains can be followed fast and some relations be
/// left out.
struct TieNetwork: Sendable {
  let ecosystem: Ecosystem
  /// The places of subject and object of each relation among the entities.
  let subjects: [Int32]
  let objects: [Int32]
  /// The type of each relation as a bit.
  let relationBits: [UInt32]
  /// The kind of each entity as a bit; 0 for one that is neither a candidate nor a way to one.
  let kindBits: [UInt32]
  private let outgoing: Lists
  private let incoming: Lists

  /// - Complexity: O(entities + relations).
  init(_ ecosystem: Ecosystem, includesAdjacent: Bool) {
    self.ecosystem = ecosystem
    // Every reference of a valid dataset resolves.
    subjects = ecosystem.relations.map { Int32(ecosystem.index(of: $0.subject) ?? 0) }
    objects = ecosystem.relations.map { Int32(ecosystem.index(of: $0.object) ?? 0) }
    relationBits = ecosystem.relations.map(\.kind.bit)
    kindBits = ecosystem.entities.map { entity in
      let isCounted = includesAdjacent || entity.frame == .mtib
      return isCounted && entity.subtype != Ecosystem.policySubtype ? entity.kind.bit : 0
    }
    outgoing = Lists(subjects, count: ecosystem.entities.count)
    incoming = Lists(objects, count: ecosystem.entities.count)
  }

  /// The relations that are said of an entity, in the order of their files.
  func relations(from entity: Int) -> ArraySlice<Int32> { outgoing[entity] }

  /// The relations that lead to an entity, in the order of their files.
  func relations(to entity: Int) -> ArraySlice<Int32> { incoming[entity] }

  /// The number of entities to which an entity is tied by anything.
  func degree(of entity: Int) -> Int {
    var others = Set(relations(from: entity).map { objects[Int($0)] })
    others.formUnion(relations(to: entity).map { subjects[Int($0)] })
    others.remove(Int32(entity))
    return others.count
  }

  /// Relations by the entity at one end.
  private struct Lists: Sendable {
    private let offsets: [Int]
    private let relations: [Int32]

    init(_ ends: [Int32], count: Int) {
      var offsets = [Int](repeating: 0, count: count + 1)
      for end in ends { offsets[Int(end) + 1] += 1 }
      for index in 0..<count { offsets[index + 1] += offsets[index] }
      var cursors = offsets
      var relations = [Int32](repeating: 0, count: ends.count)
      for (relation, end) in ends.enumerated() {
        relations[cursors[Int(end)]] = Int32(relation)
        cursors[Int(end)] += 1
      }
      self.offsets = offsets
      self.relations = relations
    }

    subscript(entity: Int) -> ArraySlice<Int32> {
      relations[offsets[entity]..<offsets[entity + 1]]
    }
  }
}
