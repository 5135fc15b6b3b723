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
}

/// The place of a cell: a mission by its position among the missions of the edition, and a need.
struct Cell: Hashable, Comparable {
  let mission: Int
  let dimension: NeedDimension

  static func < (left: Cell, right: Cell) -> Bool {
    (left.mission, left.dimension.position) < (right.mission, right.dimension.position)
  }
}

extension NeedDimension {
  /// The place of the dimension in the order in which needs are shown.
  var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// Decides the state of every declared need, with all sources or without one.
///
/// A complete frame decides where there is one; then named supply, inherited supply, and last what
/// the silence of samples allows.
struct StateTable {
  let places: [MissionPlace]
  let cells: [Cell]
  let supply: SupplyTable
  let coverage: CoverageTable
  let themeMoney: ThemeMoneyTable
  let parameters: WhiteSpotParameters

  func outcomes(without source: String? = nil) -> [Cell: CellOutcome] {
    let frames = FrameTable(
      places: places, supply: supply, coverage: coverage, without: source)
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
    let tests = tested(examined, in: frames)
    for ((cell, frame), (test, ratio)) in zip(examined, tests) {
      outcomes[cell] = framed(cell, frame, test, ratio, without: source)
    }
    return outcomes
  }

  /// A deficit must survive leaving out each source other than the frame's own.
  ///
  /// - Parameters:
  ///   - outcomes: The states with all sources.
  ///   - alternatives: The states without each source.
  static func requireSurvival(
    of outcomes: inout [Cell: CellOutcome],
    alternatives: [(source: String, outcomes: [Cell: CellOutcome])]
  ) {
    for (cell, outcome) in outcomes where outcome.state == .underServed {
      let fragile = alternatives.filter { alternative in
        let state = alternative.outcomes[cell]?.state
        return outcome.frame?.sources.contains(alternative.source) == false
          && state != .underServed && state != .unaddressed
      }.map(\.source)
      guard !fragile.isEmpty else { continue }
      outcomes[cell]?.state = .cannotTell
      outcomes[cell]?.reason = .deficitDoesNotSurvive
      outcomes[cell]?.test = outcome.test?.fragile(sources: fragile)
    }
  }

  private func unframed(
    _ cell: Cell, frames: FrameTable, without source: String?
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
    return CellOutcome(state: .cannotTell, reason: .noCoverage)
  }

  /// Sums are not counted against an average: one indicative year is no sample.
  private func framedMoney(
    _ cell: Cell, _ frame: AnalysisFrame, frames: FrameTable, without source: String?
  ) -> CellOutcome {
    let named = supply.hasSupply(
      of: cell.dimension, to: places[cell.mission].id, without: source)
    return CellOutcome(
      state: named ? .met : .unaddressed,
      reason: named ? .supplyIsNamed : .completeFrameNamesNothing, frame: frame)
  }

  private func framed(
    _ cell: Cell, _ frame: AnalysisFrame, _ test: FrameTest, _ ratio: GammaPoisson,
    without source: String?
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

extension FrameTest {
  /// The same test, with the sources without which the deficit is not found.
  func fragile(sources: [String]) -> FrameTest {
    FrameTest(
      frame: frame, null: null, missions: missions, suppliers: suppliers, observed: observed,
      groups: groups, expected: expected, lowerTail: lowerTail, upperTail: upperTail,
      adjusted: adjusted, z: z, detectable: detectable, ratio: ratio,
      ratioInterval: ratioInterval, probabilityServed: probabilityServed, fragileSources: sources)
  }
}
