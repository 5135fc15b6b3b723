import SourceDiagnostics

extension EcosystemRules {
  static func entityProblems(_ entities: [Entity], _ context: RuleContext) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var firstRows: [EntityID: RowReference] = [:]
    for entity in entities {
      let row = entity.provenance.row
      if let first = firstRows[entity.id] {
        problems.append(
          context.problem(
            RuleCode.duplicateID, "duplicate id \(DisplayText.quoted(entity.id.rawValue))", row,
            "id",
            label: "also on \(first)"))
      } else {
        firstRows[entity.id] = row
      }
      problems += identityProblems(of: entity, context)
      problems += placementProblems(of: entity, context)
    }
    return problems
  }

  private static func identityProblems(
    of entity: Entity, _ context: RuleContext
  ) -> [Diagnostic] {
    guard entity.id.isWellFormed else {
      return [
        context.problem(
          RuleCode.malformedID, "malformed id \(DisplayText.quoted(entity.id.rawValue))",
          entity.provenance.row, "id",
          label: "not of the form kind/slug",
          help: "write \(entity.kind.rawValue)/ and a slug of a-z, 0-9 and hyphens")
      ]
    }
    guard entity.id.kindPrefix == entity.kind.rawValue else {
      return [
        context.problem(
          RuleCode.malformedID,
          "id \"\(entity.id)\" does not begin with the kind \"\(entity.kind.rawValue)\"",
          entity.provenance.row, "id", label: "the kind is \(entity.kind.rawValue)")
      ]
    }
    return []
  }

  private static func placementProblems(
    of entity: Entity, _ context: RuleContext
  ) -> [Diagnostic] {
    let row = entity.provenance.row
    let kind = entity.kind.rawValue
    var problems: [Diagnostic] = []
    if entity.helix != nil, entity.kind != .partner {
      problems.append(
        context.problem(
          RuleCode.misplacedValue, "a \(kind) has no helix sector", row, "helix",
          label: "only partners have one"))
    }
    if entity.kind != .mission {
      for (column, value) in [("edition", entity.edition), ("target_year", entity.targetYear)]
      where value != nil {
        problems.append(
          context.problem(
            RuleCode.misplacedValue, "a \(kind) has no \(column)", row, column,
            label: "only missions have one"))
      }
    } else if entity.edition == nil {
      problems.append(
        context.problem(
          RuleCode.missingValue, "mission \"\(entity.id)\" has no edition", row, "edition",
          help: "write the year of the policy letter that sets the mission, such as 2023"))
    }
    return problems
  }

  /// Names and aliases that two entities of one kind (and, for missions, one edition) share.
  static func sharedNameProblems(
    _ entities: [Entity], _ context: RuleContext
  ) -> [Diagnostic] {
    struct Key: Hashable {
      let kind: EntityKind
      let edition: Int?
      let name: String
    }
    var owners: [Key: Int] = [:]
    owners.reserveCapacity(entities.count)
    var problems: [Diagnostic] = []
    for (place, entity) in entities.enumerated() {
      for (index, name) in ([entity.name] + entity.aliases).enumerated() {
        let key = Key(kind: entity.kind, edition: entity.edition, name: name.lowercased())
        let owner = owners[key, default: place]
        if entities[owner].id == entity.id {
          owners[key] = place
        } else {
          problems.append(
            context.problem(
              RuleCode.sharedName,
              "\(DisplayText.quoted(name)) is also a name of \"\(entities[owner].id)\"",
              entity.provenance.row, index == 0 ? "name" : "aliases",
              label: "see \(entities[owner].provenance.row)"))
        }
      }
    }
    return problems
  }
}
