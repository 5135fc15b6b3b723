import EcosystemModel
import GraphAnalysis

/// One declared need of one mission, with what follows from the sources.
struct CellOutcome {
  var state: NeedState
  var reason: StateReason
  var frame: AnalysisFrame?
  var test: FrameTest?
  /// The posterior of the ratio of supply to reference, where the cell was tested.
  var ratio: GammaPoisson?
  /// What a source itself says, where that counts in the order; never a part of the state.
  var counted: Statement.Polarity?
}

/// The place of a cell: a mission by its position among the missions of the edition, and a need.
struct Cell: Hashable, Comparable {
  let mission: Int
  let dimension: NeedDimension

  static func < (left: Cell, right: Cell) -> Bool {
    (left.mission, left.dimension.position) < (right.mission, right.dimension.position)
  }
}

/// Decides the state of every declared need, with everything or with something left out.
///
/// A complete frame decides where there is one; then named supply, inherited supply, and last what
/// the silence of samples allows.
struct StateTable {
  let places: [MissionPlace]
  let cells: [Cell]
  let supply: SupplyTable
  let coverage: CoverageTable
  let themeMoney: ThemeMoneyTable
  /// How much of a need the mission's own text declares.
  let scopes: DeclaredScopes
  let parameters: WhiteSpotParameters

  /// The state of every cell.
  ///
  /// - Parameters:
  ///   - source: What is left out.
  ///   - null: The null model; that of the parameters, when `nil`.
  ///   - thought: Suppliers to think of.
  /// - Returns: One outcome for each cell.
  func outcomes(
    without source: Omission? = nil, null: NullModel? = nil, with thought: ThoughtSupply? = nil
  ) -> [Cell: CellOutcome] {
    let frames = FrameTable(
      places: places, supply: supply, coverage: coverage, without: source, with: thought)
    var outcomes: [Cell: CellOutcome] = [:]
    var examined: [(cell: Cell, frame: AnalysisFrame)] = []
    for cell in cells {
      let place = places[cell.mission]
      guard let frame = frames.frame(for: place, cell.dimension) else {
        outcomes[cell] = unframed(cell, frames: frames, without: source)
        continue
      }
      if cell.dimension.isMoney {
        outcomes[cell] = framedMoney(cell, frame, frames: frames, without: source)
      } else {
        examined.append((cell, frame))
      }
    }
    let tests = tested(examined, in: frames, null: null ?? parameters.null)
    for ((cell, frame), (test, ratio)) in zip(examined, tests) {
      outcomes[cell] = framed(cell, frame, test, ratio, without: source)
    }
    return outcomes
  }

  /// A deficit must survive leaving out each source other than the frame's own, and each other null
  /// model that fits the frame.
  ///
  /// - Parameters:
  ///   - outcomes: The states with all sources.
  ///   - alternatives: The states without each source.
  ///   - nulls: The states under each other null model.
  static func requireSurvival(
    of outcomes: inout [Cell: CellOutcome],
    alternatives: [(source: String, outcomes: [Cell: CellOutcome])],
    nulls: [(null: NullModel, outcomes: [Cell: CellOutcome])]
  ) {
    func isDeficit(_ outcome: CellOutcome?) -> Bool {
      outcome?.state == .underServed || outcome?.state == .unaddressed
    }
    for (cell, outcome) in outcomes where outcome.state == .underServed {
      let sources = alternatives.filter { alternative in
        outcome.frame?.sources.contains(alternative.source) == false
          && !isDeficit(alternative.outcomes[cell])
      }.map(\.source)
      let models = nulls.filter { !isDeficit($0.outcomes[cell]) }.map(\.null)
      guard !sources.isEmpty || !models.isEmpty else { continue }
      outcomes[cell]?.state = .cannotTell
      outcomes[cell]?.reason = .deficitDoesNotSurvive
      outcomes[cell]?.test?.fragileSources = sources
      outcomes[cell]?.test?.fragileNulls = models
    }
  }

  private func unframed(
    _ cell: Cell, frames: FrameTable, without source: Omission?
  ) -> CellOutcome {
    let place = places[cell.mission]
    let dimension = cell.dimension
    if supply.hasSupply(of: dimension, to: place.id, without: source) {
      return CellOutcome(state: .met, reason: .supplyIsNamed)
    }
    if place.predecessors.contains(where: {
      supply.hasSupply(of: dimension, to: $0.id, without: source)
    }) {
      return CellOutcome(state: .metBefore, reason: .supplyIsInherited)
    }
    if themeMoney.isKnown(for: place, dimension, without: source) {
      return CellOutcome(state: .cannotTell, reason: .moneyAtThemeOnly)
    }
    if frames.isAlone(place, dimension) {
      return CellOutcome(state: .notFound, reason: .nothingToCompare)
    }
    let statements = coverage.statements(
      about: dimension.coverageSubject, for: place, without: source)
    if statements.contains(where: { $0.extent == .sample }) {
      return CellOutcome(state: .notFound, reason: .samplesNameNothing)
    }
    let isComplete = statements.contains { $0.extent == .complete }
    return CellOutcome(
      state: .cannotTell, reason: isComplete ? .completeSourceNamesNone : .noCoverage)
  }

  /// Sums are not counted against an average: one indicative year is no sample.
  private func framedMoney(
    _ cell: Cell, _ frame: AnalysisFrame, frames: FrameTable, without source: Omission?
  ) -> CellOutcome {
    let named = supply.hasSupply(
      of: cell.dimension, to: places[cell.mission].id, without: source)
    return CellOutcome(
      state: named ? .met : .unaddressed,
      reason: named ? .supplyIsNamed : .completeFrameNamesNothing, frame: frame)
  }

  /// Decides the state of a need that a complete frame counts.
  ///
  /// No supply at all is a fact of the frame and takes no test: a source that lists everything lists
  /// nothing here, and whatever a declared need asks for is more than that. Chance has no part in
  /// it, because a complete source is no sample. The test asks another question, whether a mission
  /// has *less than the others of its frame*, and can rarely answer it at this scale: nobody at all
  /// is beyond chance only from an expectation of about eight on. So *unaddressed* is decided by the
  /// count, and its test stands beside it; *under-served* and *served* compare with the frame's
  /// average and are decided by the test.
  private func framed(
    _ cell: Cell, _ frame: AnalysisFrame, _ test: FrameTest, _ ratio: GammaPoisson,
    without source: Omission?
  ) -> CellOutcome {
    func outcome(_ state: NeedState, _ reason: StateReason) -> CellOutcome {
      CellOutcome(state: state, reason: reason, frame: frame, test: test, ratio: ratio)
    }
    if test.observed == 0,
      !supply.hasSupply(of: cell.dimension, to: places[cell.mission].id, without: source)
    {
      return outcome(.unaddressed, .completeFrameNamesNothing)
    }
    if test.adjusted <= parameters.significanceLevel {
      return outcome(.underServed, .belowFrameAverage)
    }
    if test.probabilityServed >= parameters.servedProbability {
      return outcome(.served, .nearFrameAverage)
    }
    return outcome(.cannotTell, .withinChance)
  }
}
