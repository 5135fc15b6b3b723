import GraphCore

extension Ecosystem {
  /// The graph of the entities and relations that a question is about.
  ///
  /// Nodes stand in order of id. Rows that say the same (subject, relation and object are equal)
  /// become one edge; the weight column `count` says how many rows there are. Ties of different
  /// relations between the same two entities are parallel edges. Edges stand in the order of the
  /// first row of each. The weight column `amount` holds the money that goes from one to the other,
  /// in k€, and 0 where none is known: the largest sum that one source gives for one time, on the
  /// edge `funds` where there are several.
  ///
  /// - Parameter selection: What to take.
  /// - Returns: The network; empty when nothing is selected.
  /// - Complexity: O(rows) expected time.
  public func network(of selection: NetworkSelection = NetworkSelection()) -> Network {
    let within = selection.theme.map(entities(within:))
    var nodes = entities.filter {
      selection.includes($0) && (within?.contains($0.id) ?? true)
    }
    let ties = ties(
      of: selection,
      among: Dictionary(nodes.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first }))
    if !selection.includesIsolated {
      let tied = Set(ties.flatMap { [$0.tie.subject, $0.tie.object] })
      nodes.removeAll { !tied.contains($0.id) }
    }
    let numbers = Dictionary(
      zip(nodes.lazy.map(\.id), nodes.indices), uniquingKeysWith: { first, _ in first })
    do {
      var builder = try Graph.Builder(directed: selection.isDirected, nodeCount: nodes.count)
      builder.reserveEdges(ties.count)
      for (tie, _) in ties {
        guard let subject = numbers[tie.subject], let object = numbers[tie.object] else {
          preconditionFailure("Ties are among the nodes.")
        }
        try builder.addEdge(from: subject, to: object)
      }
      let count = Network.WeightColumn(name: "count", values: ties.map { Double($0.rows.count) })
      return Network(
        graph: builder.build(edgeIdentities: true), ids: nodes.map(\.id.rawValue),
        names: nodes.map(\.name), kinds: nodes.map(\.kind),
        weightColumns: [
          count, Network.WeightColumn(name: "amount", values: money(on: ties.map(\.tie))),
        ],
        relations: ties.map(\.tie.kind), rows: ties.map(\.rows))
    } catch {
      preconditionFailure("A dataset in memory fits in a graph: \(error)")
    }
  }

  private struct Tie: Hashable {
    let subject: EntityID
    let kind: RelationKind
    let object: EntityID

    init(_ relation: Relation) {
      let isTurned = relation.kind.isSymmetric && relation.object < relation.subject
      subject = isTurned ? relation.object : relation.subject
      object = isTurned ? relation.subject : relation.object
      kind = relation.kind
    }
  }

  /// The money on each tie, in k€.
  private func money(on ties: [Tie]) -> [Double] {
    struct Ends: Hashable {
      let subject: EntityID
      let object: EntityID
    }
    struct Statement: Hashable {
      let source: String
      let period: Amount.Period
      let year: Int?
      let until: Int?
      let commitment: Amount.Commitment
    }
    let amounts = Dictionary(grouping: amounts.filter { $0.scope != .subtotal }) {
      Ends(subject: $0.subject, object: $0.target)
    }
    var carriers: [Ends: Int] = [:]
    for (place, tie) in ties.enumerated() {
      let ends = Ends(subject: tie.subject, object: tie.object)
      if carriers[ends] == nil || tie.kind == .funds { carriers[ends] = place }
    }
    var values = [Double](repeating: 0, count: ties.count)
    for (ends, place) in carriers {
      guard let known = amounts[ends] else { continue }
      let sums = Dictionary(grouping: known) {
        Statement(
          source: $0.provenance.source, period: $0.period, year: $0.year, until: $0.until,
          commitment: $0.commitment)
      }.values.map { $0.countedOnce.reduce(0) { $0 + $1.value } }
      values[place] = sums.max() ?? 0
    }
    return values
  }

  private func ties(
    of selection: NetworkSelection, among kinds: [EntityID: EntityKind]
  ) -> [(tie: Tie, rows: [RowReference])] {
    var places: [Tie: Int] = [:]
    var ties: [(tie: Tie, rows: [RowReference])] = []
    for relation in relations where selection.relations?.contains(relation.kind) ?? true {
      guard let subject = kinds[relation.subject], let object = kinds[relation.object],
        selection.between?.joins(subject, object) ?? true
      else { continue }
      let tie = Tie(relation)
      if let place = places[tie] {
        ties[place].rows.append(relation.provenance.row)
      } else {
        places[tie] = ties.count
        ties.append((tie, [relation.provenance.row]))
      }
    }
    return ties
  }

  /// A theme, its parts, and whatever is tied to one of those.
  private func entities(within theme: EntityID) -> Set<EntityID> {
    let core = Set([theme] + parts(of: theme).map(\.id))
    var result = core
    for relation in relations {
      if core.contains(relation.subject) { result.insert(relation.object) }
      if core.contains(relation.object) { result.insert(relation.subject) }
    }
    return result
  }
}
