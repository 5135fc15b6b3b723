import EcosystemModel

/// One run over one edition: the tables that every step reads, and the steps in their order.
struct Inquiry {
  let ecosystem: Ecosystem
  let edition: Int
  let parameters: WhiteSpotParameters
  let places: [MissionPlace]
  let index: TieIndex
  let supply: SupplyTable
  let coverage: CoverageTable
  let themeMoney: ThemeMoneyTable
  /// The declared needs of each mission.
  let declarations: [[NeedDimension: [NeedDeclaration]]]
  /// Every declared need, in order.
  let cells: [Cell]

  init(_ ecosystem: Ecosystem, edition: Int, parameters: WhiteSpotParameters) {
    self.ecosystem = ecosystem
    self.edition = edition
    self.parameters = parameters
    places = MissionPlace.all(in: ecosystem, edition: edition)
    index = TieIndex(ecosystem, includesAdjacent: parameters.includesAdjacent)
    supply = SupplyTable(rules: SupplyRules(index: index))
    coverage = CoverageTable(ecosystem, edition: edition)
    themeMoney = ThemeMoneyTable(index: index, edition: edition)
    let needs = NeedTable(ecosystem)
    declarations = places.map(needs.declarations)
    cells = declarations.enumerated().flatMap { mission, declared in
      declared.keys.map { Cell(mission: mission, dimension: $0) }
    }.sorted()
  }

  func findings() -> WhiteSpotFindings {
    let table = StateTable(
      places: places, cells: cells, supply: supply, coverage: coverage, themeMoney: themeMoney,
      parameters: parameters)
    var outcomes = table.outcomes()
    let alternatives = sources().map { source in
      (source: source, outcomes: table.outcomes(without: source))
    }
    StateTable.requireSurvival(of: &outcomes, alternatives: alternatives)
    let missions = missionFindings(outcomes)
    let ranked = ranking(missions, outcomes, alternatives.map(\.outcomes))
    return WhiteSpotFindings(
      edition: edition, parameters: parameters,
      blindSpots: BlindSpotFinder(ecosystem: ecosystem, places: places, coverage: coverage)
        .blindSpots(outcomes: outcomes, declarations: declarations),
      themes: ranked.map(\.theme), missions: ranked.flatMap(\.missions),
      frames: Set(outcomes.values.compactMap(\.frame)).sorted { $0.id < $1.id },
      survival: alternatives.map { survival(without: $0.source, of: outcomes, to: $0.outcomes) })
  }

  /// The sources on which the states rest, sorted.
  private func sources() -> [String] {
    var found: Set<String> = []
    for cell in cells {
      let place = places[cell.mission]
      for mission in [place.id] + place.predecessors.map(\.id) {
        for supplier in supply.suppliers(of: cell.dimension, to: mission) {
          for tie in supplier.paths.flatMap(\.ties) { found.formUnion(tie.rows.map(\.source)) }
        }
      }
      let statements = coverage.statements(
        about: cell.dimension.coverageSubject, for: place)
      found.formUnion(statements.map(\.source))
      found.formUnion(themeMoney.sources(for: place, cell.dimension))
    }
    return found.sorted()
  }

  private func survival(
    without source: String, of outcomes: [Cell: CellOutcome], to others: [Cell: CellOutcome]
  ) -> SourceSurvival {
    let verdicts = cells.filter { outcomes[$0]?.state != .cannotTell }
    let changes = cells.compactMap { cell -> SourceSurvival.Change? in
      guard let before = outcomes[cell], let after = others[cell],
        before.state != after.state, before.reason != .deficitDoesNotSurvive
      else { return nil }
      return SourceSurvival.Change(
        mission: places[cell.mission].id, dimension: cell.dimension, before: before.state,
        after: after.state)
    }
    return SourceSurvival(
      source: source, verdicts: verdicts.count,
      surviving: verdicts.count - changes.count { $0.before != .cannotTell }, changes: changes)
  }
}
