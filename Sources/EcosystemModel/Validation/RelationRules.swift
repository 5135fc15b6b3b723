import SourceDiagnostics

extension EcosystemRules {
  static func relationProblems(_ relations: [Relation], _ context: RuleContext) -> [Diagnostic] {
    struct Key: Hashable {
      let subject: EntityID
      let kind: RelationKind
      let object: EntityID
      let role: RelationRole?
      let year: Int?
      let source: String
      let locator: String

      func hash(into hasher: inout Hasher) {
        hasher.combine(subject)
        hasher.combine(kind)
        hasher.combine(object)
      }
    }
    var problems: [Diagnostic] = []
    var firstRows: [Key: RowReference] = [:]
    for relation in relations {
      let row = relation.provenance.row
      let unresolved = [
        context.reference(relation.subject, row, "subject"),
        context.reference(relation.object, row, "object"),
      ].compactMap(\.self)
      problems += unresolved
      if unresolved.isEmpty { problems += schemaProblems(of: relation, context) }
      if let year = relation.year, let until = relation.until, until < year {
        problems.append(
          context.problem(
            RuleCode.reversedRange, "the relation ends in \(until), before it begins in \(year)",
            row, "until"))
      }
      let isTurned = relation.kind.isSymmetric && relation.object < relation.subject
      let key = Key(
        subject: isTurned ? relation.object : relation.subject, kind: relation.kind,
        object: isTurned ? relation.subject : relation.object, role: relation.role,
        year: relation.year, source: relation.provenance.source,
        locator: relation.provenance.locator)
      if let first = firstRows[key] {
        problems.append(
          context.problem(
            RuleCode.duplicateRow, "the same relation stands on \(first)", row, "subject"))
      } else {
        firstRows[key] = row
      }
    }
    for kind in [RelationKind.partOf, .succeeds] {
      problems += cycleProblems(relations.filter { $0.kind == kind }, context)
    }
    return problems
  }

  private static func schemaProblems(
    of relation: Relation, _ context: RuleContext
  ) -> [Diagnostic] {
    let row = relation.provenance.row
    guard let subject = context.kinds[relation.subject],
      let object = context.kinds[relation.object]
    else { return [] }
    let range = relation.kind.range(for: subject)
    if range.isEmpty {
      let domain = relation.kind.domain.map(\.rawValue).sorted().joined(separator: ", ")
      return [
        context.problem(
          RuleCode.wrongDomainOrRange,
          "a \(subject.rawValue) cannot be the subject of \(relation.kind.rawValue)", row,
          "subject", label: "this is a \(subject.rawValue)", help: "the subject is one of \(domain)"
        )
      ]
    }
    if !range.contains(object) {
      let allowed = range.map(\.rawValue).sorted().joined(separator: ", ")
      return [
        context.problem(
          RuleCode.wrongDomainOrRange,
          "a \(subject.rawValue) cannot be tied to a \(object.rawValue) by "
            + relation.kind.rawValue,
          row, "object", label: "this is a \(object.rawValue)",
          help: "the object is one of \(allowed)")
      ]
    }
    if relation.subject == relation.object, ![.partOf, .succeeds].contains(relation.kind) {
      return [
        context.problem(
          RuleCode.selfRelation,
          "\"\(relation.subject)\" \(relation.kind.rawValue) itself", row, "object",
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
          "a mission of \(later) cannot continue one of \(earlier)", row, "object",
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
