import SourceDiagnostics

extension EcosystemRules {
  static func relationProblems(_ relations: [Relation], _ context: RuleContext) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    // A span lends what it holds: a relation has too many texts to count the references to each.
    let lent = relations.span
    for place in lent.indices { problems += self.problems(of: lent[place], context) }
    for kind in [RelationKind.partOf, .succeeds] {
      problems += cycleProblems(relations.filter { $0.kind == kind }, context)
    }
    return problems
  }

  private static func problems(
    of relation: borrowing Relation, _ context: RuleContext
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let subject = context.kinds[relation.subject], let object = context.kinds[relation.object] {
      problems = schemaProblems(of: relation, from: subject, to: object, context)
    } else {
      let row = relation.provenance.row
      problems = [
        context.reference(relation.subject, row, "subject"),
        context.reference(relation.object, row, "object"),
      ].compactMap(\.self)
    }
    if let year = relation.year, let until = relation.until, until < year {
      problems.append(
        context.problem(
          RuleCode.reversedRange, "the relation ends in \(until), before it begins in \(year)",
          relation.provenance.row, "until"))
    }
    return problems
  }

  static func repeatedRelationProblems(
    _ relations: [Relation], _ context: RuleContext
  ) -> [Diagnostic] {
    var seen = SeenRelations(count: relations.count)
    return relations.indices.compactMap { place in
      seen.first(like: place, in: relations.span).map { first in
        context.problem(
          RuleCode.duplicateRow,
          "the same relation stands on \(relations[first].provenance.row)",
          relations[place].provenance.row, "subject")
      }
    }
  }

  private static func schemaProblems(
    of relation: borrowing Relation, from subject: EntityKind, to object: EntityKind,
    _ context: RuleContext
  ) -> [Diagnostic] {
    let isAllowed = relation.kind.allows(subject, object)
    if !isAllowed, relation.kind.range(for: subject).isEmpty {
      let domain = relation.kind.domain.map(\.rawValue).sorted().joined(separator: ", ")
      return [
        context.problem(
          RuleCode.wrongDomainOrRange,
          "a \(subject.rawValue) cannot be the subject of \(relation.kind.rawValue)",
          relation.provenance.row, "subject", label: "this is a \(subject.rawValue)",
          help: "the subject is one of \(domain)")
      ]
    }
    if !isAllowed {
      let allowed = relation.kind.range(for: subject).map(\.rawValue).sorted().joined(
        separator: ", ")
      return [
        context.problem(
          RuleCode.wrongDomainOrRange,
          "a \(subject.rawValue) cannot be tied to a \(object.rawValue) by "
            + relation.kind.rawValue,
          relation.provenance.row, "object", label: "this is a \(object.rawValue)",
          help: "the object is one of \(allowed)")
      ]
    }
    if relation.subject == relation.object, ![.partOf, .succeeds].contains(relation.kind) {
      return [
        context.problem(
          RuleCode.selfRelation,
          "\"\(relation.subject)\" \(relation.kind.rawValue) itself", relation.provenance.row,
          "object",
          label: "the same as the subject")
      ]
    }
    if relation.kind == .succeeds, subject == .mission, relation.subject != relation.object,
      let later = context.editions[relation.subject],
      let earlier = context.editions[relation.object], earlier >= later
    {
      return [
        context.problem(
          RuleCode.reversedSuccession,
          "a mission of \(later) cannot continue one of \(earlier)", relation.provenance.row,
          "object",
          help: "the subject is the later mission")
      ]
    }
    return []
  }

  /// One problem for each relation that is part of a circle.
  private static func cycleProblems(
    _ relations: [Relation], _ context: RuleContext
  ) -> [Diagnostic] {
    let circles = CircleFinder(relations).circles()
    return relations.filter {
      $0.subject == $0.object
        || (circles[$0.subject] != nil && circles[$0.subject] == circles[$0.object])
    }
    .map { relation in
      context.problem(
        RuleCode.cycle,
        "\"\(relation.subject)\" \(relation.kind.rawValue) \"\(relation.object)\" is in a circle",
        relation.provenance.row, "object")
    }
  }
}

/// The relations so far, to find one that says the same from the same place of a source.
private struct SeenRelations {
  /// The last relation so far whose ends and kind have a hash.
  private var latest: [Int: Int32]
  /// The one before it, if any.
  private var earlier: [Int32]

  init(count: Int) {
    latest = Dictionary(minimumCapacity: count)
    earlier = [Int32](repeating: -1, count: count)
  }

  /// The first relation that says the same as the one at a place, which is added when there is none.
  mutating func first(like place: Int, in relations: Span<Relation>) -> Int? {
    let ends = Self.ends(of: relations[place])
    var hasher = Hasher()
    hasher.combine(ends.0)
    hasher.combine(relations[place].kind)
    hasher.combine(ends.1)
    let hash = hasher.finalize()
    let previous = latest.updateValue(Int32(place), forKey: hash) ?? -1
    var candidate = Int(previous)
    while candidate >= 0 {
      if Self.ends(of: relations[candidate]) == ends,
        Self.isSame(relations[candidate], relations[place])
      {
        latest[hash] = previous
        return candidate
      }
      candidate = Int(earlier[candidate])
    }
    earlier[place] = previous
    return nil
  }

  private static func isSame(_ one: borrowing Relation, _ other: borrowing Relation) -> Bool {
    one.kind == other.kind && one.role == other.role && one.year == other.year
      && one.provenance.source == other.provenance.source
      && one.provenance.locator == other.provenance.locator
  }

  /// The ends of a relation, in order of id when it reads the same both ways.
  private static func ends(of relation: borrowing Relation) -> (EntityID, EntityID) {
    relation.kind.isSymmetric && relation.object < relation.subject
      ? (relation.object, relation.subject) : (relation.subject, relation.object)
  }
}

/// Groups entities that can be reached from each other: the strongly connected components, found
/// by two depth-first searches, one along the relations and one against them.
private struct CircleFinder {
  private let outgoing: [EntityID: [EntityID]]
  private let incoming: [EntityID: [EntityID]]

  init(_ relations: [Relation]) {
    outgoing = Dictionary(grouping: relations, by: \.subject).mapValues { $0.map(\.object) }
    incoming = Dictionary(grouping: relations, by: \.object).mapValues { $0.map(\.subject) }
  }

  /// The circle of each entity, named by one of its members.
  func circles() -> [EntityID: EntityID] {
    var circle: [EntityID: EntityID] = [:]
    for start in finishingOrder().reversed() where circle[start] == nil {
      var stack = [start]
      circle[start] = start
      while let next = stack.popLast() {
        for other in incoming[next] ?? [] where circle[other] == nil {
          circle[other] = start
          stack.append(other)
        }
      }
    }
    return circle
  }

  /// The entities in the order in which a depth-first search is done with them.
  private func finishingOrder() -> [EntityID] {
    var order: [EntityID] = []
    var seen: Set<EntityID> = []
    for start in outgoing.keys.sorted() where seen.insert(start).inserted {
      var stack = [(entity: start, next: 0)]
      while let (entity, next) = stack.last {
        let others = outgoing[entity] ?? []
        if next < others.count {
          stack[stack.count - 1].next += 1
          if seen.insert(others[next]).inserted { stack.append((others[next], 0)) }
        } else {
          order.append(entity)
          stack.removeLast()
        }
      }
    }
    return order
  }
}
