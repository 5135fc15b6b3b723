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
      let key = Key(
        subject: relation.subject, kind: relation.kind, object: relation.object,
        role: relation.role, year: relation.year, source: relation.provenance.source,
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
    if relation.kind == .succeeds, subject == .mission,
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

  /// One problem for each relation that closes a circle, found by peeling off whatever has no
  /// outgoing tie left.
  private static func cycleProblems(
    _ relations: [Relation], _ context: RuleContext
  ) -> [Diagnostic] {
    var outgoing = Dictionary(grouping: relations, by: \.subject)
    let incoming = Dictionary(grouping: relations, by: \.object)
    var remaining = outgoing.mapValues(\.count)
    var free = incoming.keys.filter { outgoing[$0] == nil }
    while let settled = free.popLast() {
      for relation in incoming[settled] ?? [] {
        remaining[relation.subject, default: 0] -= 1
        if remaining[relation.subject] == 0 { free.append(relation.subject) }
      }
    }
    outgoing = outgoing.filter { (remaining[$0.key] ?? 0) > 0 }
    return outgoing.values.joined().filter { outgoing[$0.object] != nil }.map { relation in
      context.problem(
        RuleCode.cycle,
        "\"\(relation.subject)\" \(relation.kind.rawValue) \"\(relation.object)\" is in a circle",
        relation.provenance.row, "object")
    }
  }
}
