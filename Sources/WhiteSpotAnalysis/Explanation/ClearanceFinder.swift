import EcosystemModel

/// Finds the least supply that would clear each state of a mission.
struct ClearanceFinder {
  private let inquiry: Inquiry
  /// The frames of the findings.
  private let frames: [AnalysisFrame]
  private let table: FrameTable

  init(inquiry: Inquiry, frames: [AnalysisFrame]) {
    self.inquiry = inquiry
    self.frames = frames
    table = FrameTable(
      places: inquiry.places, supply: inquiry.supply, coverage: inquiry.coverage, without: nil)
  }

  func clearances(of finding: MissionFinding) throws(WhiteSpotError) -> [Clearance] {
    var found: [Clearance] = []
    for need in finding.needs where need.state != .met && need.state != .served {
      found.append(try clearance(of: need, finding))
    }
    return found
  }

  private func clearance(
    of need: NeedFinding, _ finding: MissionFinding
  ) throws(WhiteSpotError) -> Clearance {
    if let test = need.test { return try tested(need, test, finding) }
    // Outside a tested frame one supplier is supply, and so is one sum within it.
    return Clearance(
      dimension: need.dimension, state: need.state, unit: need.dimension.isMoney ? .sum : .ties,
      count: 1, after: .met, sources: [],
      exceptions: need.dimension.isMoney ? [] : silentSources(of: need.dimension, at: finding.id))
  }

  /// The complete sources that do not reach a mission, and would with one supplier.
  private func silentSources(of dimension: NeedDimension, at mission: EntityID) -> [String] {
    guard let place = inquiry.places.first(where: { $0.id == mission }) else { return [] }
    return Set(table.silentFrames(for: place, dimension).flatMap(\.sources)).sorted()
  }

  /// The number of new suppliers is doubled until the state is cleared, then halved between.
  private func tested(
    _ need: NeedFinding, _ test: FrameTest, _ finding: MissionFinding
  ) throws(WhiteSpotError) -> Clearance {
    // Each new supplier raises the expectation of all missions compared by less than its own tie.
    let limit = 4 * (Int(test.expected.rounded(.up)) + 8) * max(1, test.missions)
    var state: [Int: NeedState] = [:]
    func isCleared(_ count: Int) throws(WhiteSpotError) -> Bool {
      let after = try self.state(of: need.dimension, at: finding.id, with: count)
      state[count] = after
      return after == .served
    }
    var high = 1
    while try !isCleared(high) {
      guard high < limit else {
        return Clearance(
          dimension: need.dimension, state: need.state, unit: .ties, count: nil, after: nil,
          sources: sources(of: test), exceptions: [])
      }
      high = min(2 * high, limit)
    }
    var low = high / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if try isCleared(middle) { high = middle } else { low = middle }
    }
    return Clearance(
      dimension: need.dimension, state: need.state, unit: .ties, count: high, after: state[high],
      sources: sources(of: test), exceptions: [])
  }

  private func sources(of test: FrameTest) -> [String] {
    frames.first { $0.id == test.frame }?.sources ?? []
  }

  private func state(
    of dimension: NeedDimension, at mission: EntityID, with count: Int
  ) throws(WhiteSpotError) -> NeedState {
    let thought = ThoughtSupply(mission: mission, dimension: dimension, count: count)
    let outcomes = try inquiry.states(with: thought).outcomes
    let position = inquiry.places.firstIndex { $0.id == mission } ?? 0
    return outcomes[Cell(mission: position, dimension: dimension)]?.state ?? .cannotTell
  }
}
