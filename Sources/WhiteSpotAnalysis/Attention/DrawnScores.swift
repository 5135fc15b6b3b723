import EcosystemModel
import GraphAnalysis

/// The scores of the candidates of a theme under drawn choices, again and again without taking
/// memory.
///
/// Candidates are scored four at once.
struct DrawnScores {
  typealias Level = RankStudy.Level
  typealias Declared = RankStudy.Declared

  /// A need at one level, of four candidates in one scenario.
  private struct Column {
    /// The position among the weights of a draw, at which one need stands with all its levels.
    let weight: UInt32
    /// For each candidate the position of its severity in a draw: the fixed states first, then the
    /// ratios.
    var severityPositions = InlineArray<4, UInt32>(repeating: 0)
    /// 1 for the candidates that declare the need at this level, 0 for the others.
    var holders = SIMD4<Double>()
  }

  /// An under-served need in one scenario.
  private struct Ratio {
    let shape: Double
    let rate: Double
    /// The number of its stream, which does not depend on what is left out.
    let stream: UInt64
  }

  /// The number of fixed severities: of the states, and of what a source says is lacking.
  private static let fixedCount = RankStudy.states.count + 1
  private static let levelCount = NeedLevel.allCases.count
  private static let laneCount = SIMD4<Double>.scalarCount

  /// The declared needs of the theme, by their position among all.
  private let needs: [Int]
  private let scenarioCount: Int
  /// The number of times that four candidates are scored at once.
  private let blockCount: Int
  /// For each scenario the first one in which every need has the same level.
  private let distinctScenarios: [Int]
  /// For each scenario the columns of the first four candidates, then those of the next.
  private var columns: [Column] = []
  /// Where the columns of four candidates end.
  private var ends: [Int] = []
  /// For each scenario the ratios, one after the other, and where they end.
  private var ratios: [Ratio] = []
  private var ratioEnds: [Int] = []

  /// The severities of the fixed states and of the ratios in the last draw, if there are ratios.
  private var values: [Double]

  /// Lays out the needs of candidates.
  ///
  /// - Parameters:
  ///   - declared: The declared needs of each mission, in order.
  ///   - scenarios: For each source left out, none first: for each mission and need the level.
  ///   - members: For each candidate the first of its missions.
  init(declared: [[Declared]], scenarios: [[[Level]]], members: [Int]) {
    needs = Set(declared.joined().map(\.dimension.position)).sorted()
    scenarioCount = scenarios.count
    blockCount = (members.count + Self.laneCount - 1) / Self.laneCount
    distinctScenarios = scenarios.map { levels in scenarios.firstIndex(of: levels) ?? 0 }
    values = []
    for levels in scenarios {
      for first in stride(from: 0, to: members.count, by: Self.laneCount) {
        layOut(members[first...].prefix(Self.laneCount), declared, levels)
      }
      ratioEnds.append(ratios.count)
    }
    values = [Double](repeating: 0, count: Self.fixedCount + ratios.count)
  }

  /// Lays out the needs of four candidates in one scenario.
  private mutating func layOut(
    _ missions: ArraySlice<Int>, _ declared: [[Declared]], _ levels: [[Level]]
  ) {
    var columns = (0..<NeedDimension.allCases.count * Self.levelCount).map {
      Column(weight: UInt32($0))
    }
    for (lane, mission) in missions.enumerated() {
      for (need, level) in zip(declared[mission], levels[mission]) {
        let weight = need.dimension.position * Self.levelCount + need.level.position
        columns[weight].severityPositions[lane] = severityPosition(of: mission, need, level)
        columns[weight].holders[lane] = 1
      }
    }
    self.columns += columns.filter { $0.holders != SIMD4() }
    ends.append(self.columns.count)
  }

  /// The position of the severity of a declared need of a mission; keeps its ratio, if it has one.
  private mutating func severityPosition(
    of mission: Int, _ declared: Declared, _ level: Level
  ) -> UInt32 {
    switch level {
    case .fixed(let state):
      return UInt32(state)
    case .ratio(let shape, let rate):
      let stream = UInt64(mission * NeedDimension.allCases.count + declared.dimension.position)
      ratios.append(Ratio(shape: shape, rate: rate, stream: stream))
      return UInt32(Self.fixedCount + ratios.count - 1)
    }
  }

  /// Writes the scores of the candidates under drawn choices; negative for one that has none because
  /// none of its needs that are left weighs anything.
  ///
  /// - Complexity: O(candidates × needs).
  mutating func write(_ choices: DrawnChoices, to scores: inout [Double]) {
    let scenario = distinctScenarios[choices.scenario(of: scenarioCount)]
    let severities = choices.isGeometric ? choices.logarithms.span : choices.severities.span
    guard !ratios.isEmpty else { return write(severities, choices, scenario, to: &scores) }
    for state in severities.indices { values[state] = severities[state] }
    drawRatios(choices, scenario)
    write(values.span, choices, scenario, to: &scores)
  }

  private func write(
    _ severities: Span<Double>, _ choices: DrawnChoices, _ scenario: Int, to scores: inout [Double]
  ) {
    let blocks = scenario * blockCount..<(scenario + 1) * blockCount
    var scores = scores.mutableSpan
    Self.write(
      columns.span, from: blocks.lowerBound > 0 ? ends[blocks.lowerBound - 1] : 0,
      ends: ends.span.extracting(blocks), severities, choices.weights.span,
      without: omittedNeed(choices), to: &scores)
  }

  /// Writes the score of each candidate.
  ///
  /// A hot kernel: spans are read without counting references, and a need is left out without a
  /// branch; either would cost as much as the sums.
  @inline(never)
  private static func write(
    _ columns: Span<Column>, from first: Int, ends: Span<Int>, _ values: Span<Double>,
    _ weights: Span<Double>, without omitted: Int?, to scores: inout MutableSpan<Double>
  ) {
    let levelCount = UInt32(levelCount)
    let nothing = UInt32(weights.count - 1)
    let firstOmitted = omitted.map { UInt32($0) * levelCount } ?? nothing
    var start = first
    for block in ends.indices {
      var sums = SIMD4<Double>()
      var totals = SIMD4<Double>()
      for index in start..<ends[block] {
        let column = columns[index]
        let isOmitted = column.weight &- firstOmitted < levelCount
        let weight = weights[Int(isOmitted ? nothing : column.weight)]
        let severities = SIMD4<Double>(
          values[Int(column.severityPositions[0])], values[Int(column.severityPositions[1])],
          values[Int(column.severityPositions[2])], values[Int(column.severityPositions[3])])
        let held = column.holders * weight
        totals += held
        sums += held * severities
      }
      start = ends[block]
      let means = (sums / totals).replacing(with: -1, where: .!(totals .> 0))
      let firstCandidate = block * laneCount
      for lane in 0..<min(laneCount, scores.count - firstCandidate) {
        scores[firstCandidate + lane] = means[lane]
      }
    }
  }

  /// Whether the first candidate has a score under drawn choices, when there is no other.
  func isScored(_ choices: DrawnChoices) -> Bool {
    let omitted = omittedNeed(choices)
    return columns[..<ends[0]].contains { column in
      let weight = Int(column.weight)
      return weight / Self.levelCount != omitted && choices.weights[weight] > 0
    }
  }

  /// Whether two draws that differ in nothing but one choice give the same scores because the choice
  /// comes to the same for this theme.
  func isSame(
    _ choice: ChoiceInfluence.Choice, in draw: DrawnChoices, as other: DrawnChoices
  ) -> Bool {
    switch choice {
    case .severities, .weights: false
    case .aggregation: draw.isGeometric == other.isGeometric
    case .indicator: omittedNeed(draw) == omittedNeed(other)
    case .source:
      distinctScenarios[draw.scenario(of: scenarioCount)]
        == distinctScenarios[other.scenario(of: scenarioCount)]
    }
  }

  /// The need that is left out, by its position among all; `nil` for none.
  private func omittedNeed(_ choices: DrawnChoices) -> Int? {
    let omitted = choices.omittedNeed(of: needs.count)
    return omitted < needs.count ? needs[omitted] : nil
  }

  /// Draws the severities of under-served needs, on the scale on which their mean is taken.
  private mutating func drawRatios(_ choices: DrawnChoices, _ scenario: Int) {
    for index in (scenario > 0 ? ratioEnds[scenario - 1] : 0)..<ratioEnds[scenario] {
      var generator = SeededGenerator(seed: choices.ratioSeed &+ ratios[index].stream)
      let ratio = generator.gamma(shape: ratios[index].shape) / ratios[index].rate
      let severity = max(0, 1 - ratio)
      values[Self.fixedCount + index] =
        choices.isGeometric ? DrawnChoices.logarithm(of: severity) : severity
    }
  }
}
