import EcosystemModel
import GraphAnalysis

/// The scores of the candidates of a theme under drawn choices, again and again without taking
/// memory.
struct DrawnScores {
  typealias Level = RankStudy.Level
  typealias Declared = RankStudy.Declared

  /// One declared need of a candidate in one scenario.
  private struct Term: Hashable {
    /// The position among the weights of a draw, at which one need stands with all its levels.
    let weight: UInt32
    /// The position among the values of a draw: the fixed states first, then the ratios.
    let value: UInt32
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

  /// The declared needs of the theme, by their position among all.
  private let needs: [Int]
  private let candidateCount: Int
  private let scenarioCount: Int
  /// For each scenario the first one in which every need has the same level.
  private let distinctScenarios: [Int]
  /// For each scenario the terms that all candidates have, which are added up once, then what each
  /// candidate has besides.
  private var terms: [Term] = []
  /// Where each of these runs of terms ends.
  private var ends: [Int] = []
  /// For each scenario the ratios, one after the other, and where they end.
  private var ratios: [Ratio] = []
  private var ratioEnds: [Int] = []

  /// The severities of the fixed states and of the ratios in the last draw.
  private var values: [Double] = []
  /// The weights of the last draw, 0 for the need that it leaves out.
  private var weights: [Double]

  /// Lays out the needs of candidates.
  ///
  /// - Parameters:
  ///   - declared: The declared needs of each mission, in order.
  ///   - scenarios: For each source left out, none first: for each mission and need the level.
  ///   - members: For each candidate the first of its missions.
  init(declared: [[Declared]], scenarios: [[[Level]]], members: [Int]) {
    needs = Set(declared.joined().map(\.dimension.position)).sorted()
    candidateCount = members.count
    scenarioCount = scenarios.count
    distinctScenarios = scenarios.map { levels in scenarios.firstIndex(of: levels) ?? 0 }
    weights = [Double](repeating: 0, count: NeedDimension.allCases.count * Self.levelCount)
    for levels in scenarios {
      let own = members.map { mission in
        zip(declared[mission], levels[mission]).map { term(of: mission, $0, $1) }
      }
      let shared = own.dropFirst().reduce(Set(own.first ?? [])) { $0.intersection($1) }
      for run in [own.first?.filter(shared.contains) ?? []]
        + own.map({ $0.filter { !shared.contains($0) } })
      {
        terms += run
        ends.append(terms.count)
      }
      ratioEnds.append(ratios.count)
    }
    values = [Double](repeating: 0, count: Self.fixedCount + ratios.count)
  }

  /// The term of a declared need of a mission; keeps its ratio, if it has one.
  private mutating func term(of mission: Int, _ declared: Declared, _ level: Level) -> Term {
    let weight = UInt32(declared.dimension.position * Self.levelCount + declared.level.position)
    switch level {
    case .fixed(let state):
      return Term(weight: weight, value: UInt32(state))
    case .ratio(let shape, let rate):
      let stream = UInt64(mission * NeedDimension.allCases.count + declared.dimension.position)
      ratios.append(Ratio(shape: shape, rate: rate, stream: stream))
      return Term(weight: weight, value: UInt32(Self.fixedCount + ratios.count - 1))
    }
  }

  /// Writes the scores of the candidates under drawn choices; negative for one that has none because
  /// its only need was left out.
  ///
  /// - Complexity: O(candidates × needs).
  mutating func write(_ choices: DrawnChoices, to scores: inout [Double]) {
    let scenario = distinctScenarios[choices.scenario(of: scenarioCount)]
    value(choices, scenario)
    weigh(choices)
    let firstRun = scenario * (candidateCount + 1)
    var scores = scores.mutableSpan
    Self.write(
      terms.span, from: firstRun > 0 ? ends[firstRun - 1] : 0,
      ends: ends.span.extracting(firstRun...firstRun + candidateCount), values.span, weights.span,
      to: &scores)
  }

  /// Writes the score of each candidate, whose runs of terms follow that of all.
  ///
  /// A hot kernel: spans are read without counting references, which would cost as much as the sums.
  private static func write(
    _ terms: Span<Term>, from first: Int, ends: Span<Int>, _ values: Span<Double>,
    _ weights: Span<Double>, to scores: inout MutableSpan<Double>
  ) {
    var start = first
    var shared = (sum: 0.0, total: 0.0)
    for run in ends.indices {
      var (sum, total) = shared
      let own = terms.extracting(start..<ends[run])
      for index in own.indices {
        let term = own[index]
        let weight = weights[Int(term.weight)]
        sum += weight * values[Int(term.value)]
        total += weight
      }
      start = ends[run]
      if run == 0 {
        shared = (sum, total)
      } else {
        scores[run - 1] = total > 0 ? sum / total : -1
      }
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

  /// Takes the weights of a draw.
  private mutating func weigh(_ choices: DrawnChoices) {
    let drawn = choices.weights.span
    let omitted = omittedNeed(choices)
    var weights = weights.mutableSpan
    for index in weights.indices { weights[index] = drawn[index] }
    if let omitted {
      for level in 0..<Self.levelCount { weights[omitted * Self.levelCount + level] = 0 }
    }
  }

  /// Takes the severities of a draw, on the scale on which their mean is taken.
  private mutating func value(_ choices: DrawnChoices, _ scenario: Int) {
    for index in (scenario > 0 ? ratioEnds[scenario - 1] : 0)..<ratioEnds[scenario] {
      var generator = SeededGenerator(seed: choices.ratioSeed &+ ratios[index].stream)
      let ratio = generator.gamma(shape: ratios[index].shape) / ratios[index].rate
      let severity = max(0, 1 - ratio)
      values[Self.fixedCount + index] =
        choices.isGeometric ? DrawnChoices.logarithm(of: severity) : severity
    }
    let severities = choices.isGeometric ? choices.logarithms.span : choices.severities.span
    var values = values.mutableSpan
    for state in severities.indices { values[state] = severities[state] }
  }
}
