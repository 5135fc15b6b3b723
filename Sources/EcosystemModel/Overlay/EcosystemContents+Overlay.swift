public import SourceDiagnostics

extension EcosystemContents {
  /// Adds the rows of another package.
  ///
  /// An entity of the overlay is first looked for by its id; then its name, aliases and
  /// abbreviation are looked for among the names, aliases and abbreviations of the entities of its
  /// kind (for missions: and edition), whatever the case of the letters. If exactly one entity has
  /// any of them, that is the entity that is meant: its row stays as it is and the overlay's rows
  /// are read as if they used its id. An entity that is not found is added.
  ///
  /// Coverage is united: a repeated statement counts once, and two statements on one scope that
  /// contradict each other are left for ``EcosystemRules`` to report. A source of which the base says
  /// that it gives examples cannot become complete for a part of that. A repeated source counts
  /// once. A register that the overlay says it holds is held from then on.
  ///
  /// - Parameters:
  ///   - overlay: The rows to add.
  ///   - locate: The place of a column of a row, for diagnostics.
  /// - Returns: All rows, every match, and the problems; rows are added even when there are
  ///   problems, so that the rules can find more in the same run.
  /// - Complexity: O(rows) expected time.
  public func overlaid(
    with overlay: EcosystemContents, locate: EcosystemRules.Locator
  ) -> OverlayResult {
    var merger = OverlayMerger(base: self)
    merger.add(overlay, locate: locate)
    return OverlayResult(
      contents: merger.contents, matches: merger.matches, diagnostics: merger.problems)
  }

  /// The same rows with other entity ids.
  func mappingEntityIDs(_ map: (EntityID) -> EntityID) -> EcosystemContents {
    var result = self
    for index in entities.indices { result.entities[index].id = map(entities[index].id) }
    for index in relations.indices {
      result.relations[index].subject = map(relations[index].subject)
      result.relations[index].object = map(relations[index].object)
    }
    for index in amounts.indices {
      result.amounts[index].subject = map(amounts[index].subject)
      result.amounts[index].target = map(amounts[index].target)
    }
    for index in observations.indices {
      result.observations[index].subject = map(observations[index].subject)
    }
    for index in needs.indices { result.needs[index].subject = map(needs[index].subject) }
    for index in statements.indices {
      result.statements[index].subject = map(statements[index].subject)
    }
    for index in coverage.indices { result.coverage[index].scope = map(coverage[index].scope) }
    return result
  }
}

/// The state of one merge.
private struct OverlayMerger {
  private(set) var contents: EcosystemContents
  private(set) var matches: [OverlayMatch] = []
  private(set) var problems: [Diagnostic] = []
  private let names: EntityNames
  private let baseEntities: [EntityID: Entity]

  init(base: EcosystemContents) {
    contents = base
    names = EntityNames(base.entities)
    baseEntities = Dictionary(
      base.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func add(_ overlay: EcosystemContents, locate: EcosystemRules.Locator) {
    var newIDs: [EntityID: EntityID] = [:]
    var added: Set<EntityID> = []
    for entity in overlay.entities {
      if let match = match(entity, locate), let found = baseEntities[match.id] {
        matches.append(match)
        newIDs[entity.id] = match.id
        problems += disagreements(of: entity, with: found, locate)
      } else {
        added.insert(entity.id)
      }
    }
    let renamed = overlay.mappingEntityIDs { newIDs[$0] ?? $0 }
    // A repeated id within the overlay stays, so that the rules report it.
    contents.entities += overlay.entities.filter { added.contains($0.id) }
    contents.relations += renamed.relations
    contents.amounts += renamed.amounts
    contents.observations += renamed.observations
    contents.needs += renamed.needs
    contents.statements += renamed.statements
    addCoverage(renamed.coverage, locate)
    addSources(overlay.sources, locate)
    addRegisters(overlay.registers, locate)
  }

  private mutating func match(
    _ entity: Entity, _ locate: EcosystemRules.Locator
  ) -> OverlayMatch? {
    let row = entity.provenance.row
    if baseEntities[entity.id] != nil {
      return OverlayMatch(
        row: row, overlayID: entity.id, id: entity.id, basis: .id, text: entity.id.rawValue)
    }
    let found = names.entities(sharingNameWith: entity)
    let candidates = Set(found.map(\.id)).sorted()
    guard candidates.count <= 1 else {
      problems.append(
        Diagnostic(
          RuleCode.ambiguousMatch,
          "\(DisplayText.quoted(entity.name)) matches \(candidates.count) entities",
          at: locate(row, "name"),
          help: "give it the id of one of "
            + candidates.prefix(8).map(\.rawValue).joined(separator: ", ")))
      return nil
    }
    return found.first.map {
      OverlayMatch(row: row, overlayID: entity.id, id: $0.id, basis: $0.basis, text: $0.text)
    }
  }

  private func disagreements(
    of entity: Entity, with base: Entity, _ locate: EcosystemRules.Locator
  ) -> [Diagnostic] {
    let values = [
      ("helix", entity.helix?.rawValue, base.helix?.rawValue),
      ("edition", entity.edition.map(String.init), base.edition.map(String.init)),
      ("target_year", entity.targetYear.map(String.init), base.targetYear.map(String.init)),
    ]
    return values.compactMap { column, here, there in
      guard let here, let there, here != there else { return nil }
      return Diagnostic(
        RuleCode.conflictingOverlay,
        "\(column) is \(here) here and \(there) on \(base.provenance.row), which is kept",
        at: locate(entity.provenance.row, column))
    }
  }

  private mutating func addCoverage(
    _ coverage: [Coverage], _ locate: EcosystemRules.Locator
  ) {
    struct Key: Hashable {
      let source: String
      let scope: EntityID
      let subject: Coverage.Subject
      let extent: Coverage.Extent
    }
    func key(_ row: Coverage) -> Key {
      Key(source: row.source, scope: row.scope, subject: row.subject, extent: row.extent)
    }
    let known = Set(contents.coverage.map(key))
    let base = contents.coverage
    contents.coverage += coverage.filter { !known.contains(key($0)) }
    for row in coverage where row.extent == .complete {
      let said = base.filter { $0.source == row.source && $0.subject == row.subject }
      // What the base says of the scope itself, it repeats or contradicts there.
      guard !said.isEmpty, !said.contains(where: { $0.scope == row.scope }) else { continue }
      let wholes = wholes(of: row.scope)
      let wider = said.first { $0.extent != .complete && wholes.contains($0.scope) }
      guard let sample = wider else { continue }
      problems.append(
        Diagnostic(
          RuleCode.contradictoryCoverage,
          "complete here, \(sample.extent.rawValue) for \(sample.scope) on \(sample.row)",
          at: locate(row.row, "coverage"),
          help: "give your list a source of its own in sources.csv"))
    }
  }

  /// Everything that an entity is a part of, directly or not.
  private func wholes(of id: EntityID) -> Set<EntityID> {
    let parts = contents.relations.filter { $0.kind == .partOf }
    var found: Set<EntityID> = []
    var level: Set<EntityID> = [id]
    while !level.isEmpty {
      level = Set(parts.filter { level.contains($0.subject) }.map(\.object)).subtracting(found)
      found.formUnion(level)
    }
    return found.subtracting([id])
  }

  private mutating func addSources(
    _ sources: [SourceDocument], _ locate: EcosystemRules.Locator
  ) {
    let known = Dictionary(
      contents.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for source in sources {
      guard let base = known[source.id] else {
        contents.sources.append(source)
        continue
      }
      if base.title.lowercased() != source.title.lowercased() {
        problems.append(
          redefinition(of: source.id, on: base.row, at: locate(source.row, "title")))
      }
    }
  }

  private mutating func addRegisters(
    _ registers: [Register], _ locate: EcosystemRules.Locator
  ) {
    let known = Dictionary(
      zip(contents.registers.map(\.id), contents.registers.indices),
      uniquingKeysWith: { first, _ in first })
    for register in registers {
      guard let index = known[register.id] else {
        contents.registers.append(register)
        continue
      }
      let base = contents.registers[index]
      if base.name.lowercased() != register.name.lowercased() {
        problems.append(
          redefinition(
            of: register.id, on: base.provenance.row, at: locate(register.provenance.row, "name")))
      } else if register.isInDataset {
        contents.registers[index] = register
      }
    }
  }

  private func redefinition(
    of id: String, on row: RowReference, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      RuleCode.redefinedRow, "id \(DisplayText.quoted(id)) names something else on \(row)", at: span
    )
  }
}
