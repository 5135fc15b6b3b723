internal import EcosystemModel

/// What is tied to one entity, by relation and by side.
struct Neighbourhood {
  /// Neighbours with one relation: those of whom it is said, or those that it is said about.
  struct Group {
    var relation: RelationKind
    /// Whether the relation is said of the neighbours.
    var isIncoming: Bool
    var members: [Entity]
  }

  let ego: Entity
  let view: NetworkView
  private(set) var ties: [NetworkView.Tie]
  /// Each neighbour once, with the relation that says most.
  private(set) var groups: [Group] = []
  /// How many ties the neighbours have among themselves.
  private(set) var tiesAmongNeighbours = 0

  /// The relations, from what says most of a body to what says least.
  static let order: [RelationKind] = [
    .partOf, .succeeds, .leads, .funds, .owns, .initiates, .develops, .addresses, .uses,
    .participatesIn, .collaboratesWith, .concerns, .targets,
  ]

  init(of ego: Entity, in view: NetworkView, order isBefore: (Entity, Entity) -> Bool) {
    self.ego = ego
    self.view = view
    ties = view.ties(of: ego.id) + Self.lineage(of: ego, in: view.ecosystem)
    var placed: Set<EntityID> = []
    for relation in Self.order {
      for isIncoming in [true, false] {
        let members = ties.filter {
          $0.kind == relation
            && isIncoming == ($0.object == ego.id && !relation.isSymmetric)
        }
        .map { $0.other(than: ego.id) }
        .filter { placed.insert($0).inserted }
        .compactMap(view.ecosystem.entity).sorted(by: isBefore)
        guard !members.isEmpty else { continue }
        groups.append(Group(relation: relation, isIncoming: isIncoming, members: members))
      }
    }
    tiesAmongNeighbours = view.ties.count {
      placed.contains($0.subject) && placed.contains($0.object)
    }
  }

  /// What it continues and what continues it: those ties join editions, so a view has none.
  private static func lineage(of ego: Entity, in ecosystem: Ecosystem) -> [NetworkView.Tie] {
    (ecosystem.relations(from: ego.id, kind: .succeeds)
      + ecosystem.relations(to: ego.id, kind: .succeeds))
      .reduce(into: []) { ties, relation in
        if let index = ties.firstIndex(where: {
          $0.subject == relation.subject && $0.object == relation.object
        }) {
          ties[index].provenance.append(relation.provenance)
        } else {
          ties.append(
            NetworkView.Tie(
              subject: relation.subject, kind: .succeeds, object: relation.object,
              isInherited: false, roles: [], provenance: [relation.provenance]))
        }
      }
  }

  var neighbours: [Entity] { groups.flatMap(\.members) }
}
