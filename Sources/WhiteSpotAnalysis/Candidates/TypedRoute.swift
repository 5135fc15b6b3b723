import EcosystemModel

/// The sort of reason that a chain of relations gives.
public enum TypedRoute: String, Sendable, CaseIterable, Codable, Hashable {
  /// The candidate supplied a mission that this one continues.
  case ancestor
  /// The candidate works on a technology that the mission, or what addresses it, uses or develops.
  case technology
  /// The candidate takes part in a part, or the whole, of what addresses the mission.
  case programme
  /// The candidate supplies the mission of which this one is a part, or a part of this one.
  case relatedMission = "related-mission"
  /// The candidate works together with, or belongs to, who supplies the mission.
  case organisation
  /// The candidate works on a technology that the agenda of the mission's theme names.
  case agendaTechnology = "agenda-technology"
  /// The candidate takes part in the theme. This speaks for many alike.
  case theme
}

/// One step of a chain: from an entity to others by some relations.
struct Hop: Sendable {
  enum Sense {
    /// From the subject of a relation to its object.
    case forward
    /// From the object to the subject.
    case backward
    case either
  }

  let relations: Set<RelationKind>
  let sense: Sense
  let kinds: Set<EntityKind>
  /// Whether the step is made again from where it leads, as often as it can.
  let isRepeated: Bool
  /// The relations and kinds as bits, for the many times that they are looked up.
  let relationBits: UInt32
  let kindBits: UInt32

  init(
    _ sense: Sense, _ relations: Set<RelationKind>, _ kinds: Set<EntityKind>,
    isRepeated: Bool = false
  ) {
    self.sense = sense
    self.relations = relations
    self.kinds = kinds
    self.isRepeated = isRepeated
    relationBits = relations.reduce(0) { $0 | $1.bit }
    kindBits = kinds.reduce(0) { $0 | $1.bit }
  }
}

/// The steps from a mission to its suppliers or candidates.
struct Chain: Sendable {
  let route: TypedRoute
  let hops: [Hop]
}

extension CaseIterable where Self: Equatable {
  /// One bit for each case, in order; of at most 32.
  var bit: UInt32 {
    var bit: UInt32 = 1
    for other in Self.allCases {
      if other == self { break }
      bit <<= 1
    }
    return bit
  }
}
