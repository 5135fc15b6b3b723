import EcosystemModel
import GraphCore

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
    let index = TieIndex(ecosystem, includesAdjacent: parameters.includesAdjacent)
    self.index = index
    supply = SupplyTable(rules: SupplyRules(index: index))
    let ((places, coverage), (themeMoney, needs)) = concurrently {
      (
        MissionPlace.all(in: ecosystem, edition: edition),
        CoverageTable(ecosystem, edition: edition)
      )
    } _: {
      (ThemeMoneyTable(index: index, edition: edition), NeedTable(ecosystem))
    }
    self.places = places
    self.coverage = coverage
    self.themeMoney = themeMoney
    declarations = concurrentMap(places.count) { needs.declarations(for: places[$0]) }
    cells = declarations.enumerated().flatMap { mission, declared in
      declared.keys.map { Cell(mission: mission, dimension: $0) }
    }.sorted()
  }

  /// The states of all cells.
  var table: StateTable {
    StateTable(
      places: places, cells: cells, supply: supply, coverage: coverage, themeMoney: themeMoney,
      scopes: DeclaredScopes(places, declarations), parameters: parameters)
  }

  func findings() throws(WhiteSpotError) -> WhiteSpotFindings {
    let (outcomes, alternatives) = try states()
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

  /// The states with everything and without each source.
  ///
  /// - Parameter thought: Suppliers to think of.
  /// - Returns: The states, and those without each source.
  /// - Throws: ``WhiteSpotError`` when the null model does not fit a frame.
  func states(
    with thought: ThoughtSupply? = nil
  ) throws(WhiteSpotError) -> (
    outcomes: [Cell: CellOutcome], alternatives: [(source: String, outcomes: [Cell: CellOutcome])]
  ) {
    let table = table
    let sources = sources()
    let omissions = [nil] + sources.map(Omission.source)
    let decided = concurrentMap(omissions.count) {
      table.outcomes(without: omissions[$0], with: thought)
    }
    var outcomes = decided[0]
    if parameters.null == .exposure,
      let unfit = cells.first(where: { outcomes[$0]?.test?.null == .bipcm })
    {
      throw .nullDoesNotFit(
        .exposure,
        reason: "It needs a quantity of \(unfit.dimension.rawValue) that every mission compared "
          + "declares itself, in one unit, and \(places[unfit.mission].id) is compared without: "
          + "fill in quantity and unit in needs.csv, or use bipcm.")
    }
    var alternatives = zip(sources, decided.dropFirst()).map { (source: $0, outcomes: $1) }
    StateTable.requireSurvival(
      of: &outcomes, alternatives: alternatives, nulls: otherNulls(table, outcomes, with: thought))
    if parameters.countsStatements {
      count(statements: nil, in: &outcomes)
      for index in alternatives.indices {
        count(
          statements: .source(alternatives[index].source), in: &alternatives[index].outcomes)
      }
    }
    return (outcomes, alternatives)
  }

  /// What is decided without some rows, by the same steps as with all of them.
  struct States {
    let inquiry: Inquiry
    private let table: StateTable
    private let sources: [String]

    init(_ inquiry: Inquiry) {
      self.inquiry = inquiry
      table = inquiry.table
      sources = inquiry.sources()
    }

    /// The states without some rows.
    func outcomes(without omission: Omission) -> [Cell: CellOutcome] {
      var outcomes = table.outcomes(without: omission)
      if outcomes.values.contains(where: { $0.state == .underServed }) {
        let alternatives = sources.map { source in
          (source: source, outcomes: table.outcomes(without: .both(.source(source), omission)))
        }
        StateTable.requireSurvival(
          of: &outcomes, alternatives: alternatives,
          nulls: inquiry.otherNulls(table, outcomes, without: omission))
      }
      if inquiry.parameters.countsStatements {
        inquiry.count(statements: omission, in: &outcomes)
      }
      return outcomes
    }
  }

  /// The states under the other null models that fit a deficit that was found.
  private func otherNulls(
    _ table: StateTable, _ outcomes: [Cell: CellOutcome], without omission: Omission? = nil,
    with thought: ThoughtSupply? = nil
  ) -> [(null: NullModel, outcomes: [Cell: CellOutcome])] {
    let isFound = outcomes.contains { cell, outcome in
      outcome.state == .underServed
        && outcome.frame.map { table.scopes.exposures(in: $0, cell.dimension) != nil } == true
    }
    guard isFound else { return [] }
    let other: NullModel = parameters.null == .bipcm ? .exposure : .bipcm
    return [(other, table.outcomes(without: omission, null: other, with: thought))]
  }

  /// Marks the needs of which a source itself says that they are lacking or served.
  private func count(statements omission: Omission?, in outcomes: inout [Cell: CellOutcome]) {
    let statements = StatementTable(ecosystem)
    let said = places.map { place in
      statements.statements(for: place).filter {
        $0.standing != .theme && omission?.covers($0.provenance) != true
      }
    }
    for cell in cells where outcomes[cell]?.frame == nil {
      let polarities = Set(
        said[cell.mission].filter { $0.dimension == cell.dimension }.map(\.polarity))
      guard polarities.count == 1 else { continue }
      outcomes[cell]?.counted = polarities.first
    }
  }

  /// The sources on which the states rest, sorted.
  private func sources() -> [String] {
    let byMission = Dictionary(grouping: cells, by: \.mission)
    var found = concurrentMap(places.count) { mission in
      sources(of: byMission[mission] ?? [], at: places[mission])
    }.reduce(into: Set<String>()) { $0.formUnion($1) }
    if parameters.countsStatements {
      let statements = StatementTable(ecosystem)
      for place in places {
        let own = statements.statements(for: place).filter { $0.standing != .theme }
        found.formUnion(own.map(\.provenance.source))
      }
    }
    return found.sorted()
  }

  /// The sources on which the states of one mission rest.
  private func sources(of cells: [Cell], at place: MissionPlace) -> Set<String> {
    var found: Set<String> = []
    for cell in cells {
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
    return found
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
