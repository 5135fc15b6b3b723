import EcosystemModel
import GraphCore

extension Inquiry {
  /// The findings on each mission, in the order of ``places``; without rank.
  func missionFindings(_ outcomes: [Cell: CellOutcome]) -> [MissionFinding] {
    let writer = EvidenceWriter(supply: supply, edition: edition)
    let statements = StatementTable(ecosystem)
    let rules = ClassRules(
      index: index,
      frames: FrameTable(places: places, supply: supply, coverage: coverage, without: nil))
    let order = OrderOfAttention(parameters: parameters)
    return concurrentMap(places.count) { position in
      let place = places[position]
      let said = statements.statements(for: place)
      let graded = graded(position, outcomes)
      let states = graded.map { ($0.dimension, $0.outcome) }
      let needs = states.map { dimension, outcome in
        NeedFinding(
          dimension: dimension, declarations: declarations[position][dimension] ?? [],
          state: outcome.state, reason: outcome.reason,
          evidence: writer.evidence(of: dimension, for: place),
          themeMoney: themeMoney.money(for: place, dimension), test: outcome.test,
          coverage: coverageFindings(place, dimension),
          statements: said.filter { $0.dimension == dimension })
      }
      return MissionFinding(
        mission: EntityLabel(place.mission), themes: place.themes.map(EntityLabel.init),
        isCentral: place.standsOverOthers,
        predecessors: place.predecessors.map(EntityLabel.init), needs: needs,
        classes: rules.classes(
          of: place, needs: needs,
          outcomes: Dictionary(uniqueKeysWithValues: states), statements: said),
        score: order.score(graded), places: nil, uncertainty: nil, statements: said,
        rollUp: rollUp(of: place, graded.map(\.dimension)))
    }
  }

  /// The declared needs of a mission in order, each with the nearest level that declares it.
  func declared(at position: Int) -> [RankStudy.Declared] {
    declarations[position].sorted { $0.key.position < $1.key.position }.map { dimension, rows in
      // The rows stand in order of level.
      RankStudy.Declared(dimension: dimension, level: rows.first?.level ?? .policy)
    }
  }

  /// The declared needs of a mission in order, with their outcomes.
  func graded(_ position: Int, _ outcomes: [Cell: CellOutcome]) -> [OrderOfAttention.Graded] {
    declared(at: position).compactMap { declared in
      outcomes[Cell(mission: position, dimension: declared.dimension)].map {
        OrderOfAttention.Graded(
          dimension: declared.dimension, level: declared.level, outcome: $0)
      }
    }
  }

  private func coverageFindings(
    _ place: MissionPlace, _ dimension: NeedDimension
  ) -> [CoverageFinding] {
    coverage.statements(about: dimension.coverageSubject, for: place).map {
      CoverageFinding(
        scope: ecosystem.label($0.scope), subject: $0.subject, extent: $0.extent,
        provenance: $0.traced)
    }
  }

  /// What the parts have together; the parts' predecessors are left out.
  private func rollUp(of place: MissionPlace, _ declared: [NeedDimension]) -> RollUp? {
    guard place.standsOverOthers, !place.parts.isEmpty else { return nil }
    return RollUp(
      parts: place.parts.map(ecosystem.label),
      rows: declared.map { dimension in
        let found = place.parts.map { ($0, supply.suppliers(of: dimension, to: $0)) }
        return RollUp.Row(
          dimension: dimension,
          suppliers: Set(found.flatMap(\.1).map { EntityLabel($0.entity) }).sorted(),
          suppliedParts: found.filter { !$0.1.isEmpty }.map(\.0))
      })
  }
}
