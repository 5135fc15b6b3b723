import SourceDiagnostics

extension EcosystemRules {
  static func amountProblems(_ amounts: [Amount], _ context: RuleContext) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var firstRows: [String: RowReference] = [:]
    for amount in amounts {
      let row = amount.provenance.row
      problems += [
        context.reference(amount.subject, row, "subject"),
        context.reference(amount.target, row, "target"),
      ].compactMap(\.self)
      if let first = firstRows[amount.id] {
        problems.append(
          context.problem(
            RuleCode.duplicateID, "duplicate id \(DisplayText.quoted(amount.id))", row, "id",
            label: "also on \(first)"))
      } else {
        firstRows[amount.id] = row
      }
      if amount.value < 0 {
        problems.append(
          context.problem(RuleCode.negativeValue, "negative amount", row, "value_keur"))
      }
      if let maximum = amount.maximum, maximum < amount.value {
        problems.append(
          context.problem(
            RuleCode.reversedRange, "max_keur is below value_keur", row, "max_keur"))
      }
      if let year = amount.year, let until = amount.until, until < year {
        problems.append(
          context.problem(
            RuleCode.reversedRange, "the amount ends in \(until), before it begins in \(year)",
            row, "until"))
      }
    }
    return problems
  }

  static func needProblems(
    _ contents: EcosystemContents, _ context: RuleContext
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for need in contents.needs {
      let row = need.provenance.row
      if let unresolved = context.reference(need.subject, row, "subject") {
        problems.append(unresolved)
      } else if let kind = context.kinds[need.subject],
        kind != (need.level == .mission ? .mission : .theme)
      {
        problems.append(
          context.problem(
            RuleCode.wrongLevel,
            "a need of level \(need.level.rawValue) cannot be declared by a \(kind.rawValue)",
            row, "level"))
      }
      if let quantity = need.quantity, quantity < 0 {
        problems.append(
          context.problem(RuleCode.negativeValue, "negative quantity", row, "quantity"))
      }
    }
    for statement in contents.statements {
      problems += [
        context.reference(statement.subject, statement.provenance.row, "subject")
      ].compactMap(\.self)
    }
    for observation in contents.observations {
      problems += [
        context.reference(observation.subject, observation.provenance.row, "subject")
      ].compactMap(\.self)
    }
    return problems
  }

  static func coverageProblems(
    _ coverage: [Coverage], _ context: RuleContext
  ) -> [Diagnostic] {
    struct Key: Hashable {
      let source: String
      let scope: EntityID
      let subject: Coverage.Subject
    }
    var problems: [Diagnostic] = []
    var first: [Key: Coverage] = [:]
    for statement in coverage {
      problems += [
        context.reference(statement.scope, statement.row, "scope"),
        context.source(statement.source, statement.row),
      ].compactMap(\.self)
      let key = Key(source: statement.source, scope: statement.scope, subject: statement.subject)
      guard let earlier = first[key] else {
        first[key] = statement
        continue
      }
      problems.append(
        context.problem(
          earlier.extent == statement.extent
            ? RuleCode.duplicateRow : RuleCode.contradictoryCoverage,
          earlier.extent == statement.extent
            ? "the same coverage stands on \(earlier.row)"
            : "\(statement.extent.rawValue) here, \(earlier.extent.rawValue) on \(earlier.row)",
          statement.row, "coverage"))
    }
    return problems
  }

  static func sourceProblems(
    _ contents: EcosystemContents, _ context: RuleContext
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    // Rows of one source follow each other, so that few need looking up.
    var known: String?
    contents.forEachProvenance { provenance in
      guard provenance.source != known else { return }
      if let problem = context.source(provenance.source, provenance.row) {
        problems.append(problem)
      } else {
        known = provenance.source
      }
    }
    var firstRows: [String: RowReference] = [:]
    let identified =
      contents.sources.map { ("source " + $0.id, $0.id, $0.row) }
      + contents.registers.map { ("register " + $0.id, $0.id, $0.provenance.row) }
    for (key, id, row) in identified {
      if let first = firstRows[key] {
        problems.append(
          context.problem(
            RuleCode.duplicateID, "duplicate id \(DisplayText.quoted(id))", row, "id",
            label: "also on \(first)"))
      } else {
        firstRows[key] = row
      }
    }
    return problems
  }
}
