import EcosystemModel

/// The relations of a dataset by number, so that chains can be followed fast and some relations be
/// left out.
struct TieNetwork: Sendable {
  let ecosystem: Ecosystem
  /// The places of subject and object of each relation among the entities.
  var subjects: [Int32] { ecosystem.subjectPlaces }
  var objects: [Int32] { ecosystem.objectPlaces }
  /// The type of each relation as a bit.
  let relationBits: [UInt32]
  /// The kind of each entity as a bit; 0 for one that is neither a candidate nor a way to one.
  let kindBits: [UInt32]

  /// - Complexity: O(entities + relations).
  init(_ ecosystem: Ecosystem, includesAdjacent: Bool) {
    self.ecosystem = ecosystem
    relationBits = ecosystem.relations.map(\.kind.bit)
    kindBits = ecosystem.entities.map { entity in
      let isCounted = includesAdjacent || entity.frame == .mtib
      return isCounted && entity.subtype != Ecosystem.policySubtype ? entity.kind.bit : 0
    }
  }

  /// The relations that are said of an entity, in the order of their files.
  func relations(from entity: Int) -> ArraySlice<Int32> {
    ecosystem.relationPlaces(from: entity)
  }

  /// The relations that lead to an entity, in the order of their files.
  func relations(to entity: Int) -> ArraySlice<Int32> {
    ecosystem.relationPlaces(to: entity)
  }

  /// The number of entities to which an entity is tied by anything.
  func degree(of entity: Int) -> Int {
    var others = Set(relations(from: entity).map { objects[Int($0)] })
    others.formUnion(relations(to: entity).map { subjects[Int($0)] })
    others.remove(Int32(entity))
    return others.count
  }
}
