import EcosystemModel
import GraphAnalysis

/// The order of attention of one theme under drawn choices, to see how firm it is.
///
/// A study is evaluated many thousands of times: what it needs lies in flat arrays, and no draw
/// takes memory. Missions that are in the same states, whatever source is left out, get the same
/// score in every draw; one *candidate* stands for all of them.
///
/// ## References
/// - Saisana, Saltelli and Tarantola (2005), doi:10.1111/j.1467-985X.2005.00350.x
struct RankStudy {
  /// The state of one declared need as a draw sees it.
  enum Level: Hashable {
    /// A state with a fixed severity, by its place in the drawn severities.
    case fixed(Int)
    /// An under-served need, by its posterior.
    case ratio(shape: Double, rate: Double)
  }

  /// A declared need and the nearest level that declares it.
  struct Declared: Hashable {
    let dimension: NeedDimension
    let level: NeedLevel
  }

  /// One declared need of a candidate in one scenario.
  private struct Term: Hashable {
    /// The position among the weights of a draw, at which one need stands with all its levels.
    let weight: Int32
    /// The position among the values of a draw: the fixed states first, then the ratios.
    let value: Int32
  }

  /// An under-served need in one scenario.
  private struct Ratio {
    let shape: Double
    let rate: Double
    /// The number of its stream, which does not depend on what is left out.
    let stream: UInt64
  }

  /// The states that have a severity of their own, in the order of the drawn severities.
  static let states: [NeedState] = [
    .unaddressed, .notFound, .metBefore, .cannotTell, .met, .served,
  ]
  /// The number of fixed severities: of the states, and of what a source says is lacking.
  private static let fixedCount = states.count + 1
  private static let levelCount = NeedLevel.allCases.count

  /// The candidate that stands for each mission.
  let candidates: [Int]
  /// The usual place of each candidate.
  private let usual: [TiedPlace?]
  /// The declared needs of the theme, by their position among all.
  private let needs: [Int]
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

  private var values: [Double] = []
  /// The weights of a draw, 0 for the need that it leaves out.
  private var weights: [Double]
  private var placing: Placing

  /// Creates the study of the ranked missions of a theme.
  ///
  /// - Parameters:
  ///   - declared: The declared needs of each mission, in order.
  ///   - scenarios: For each source left out, none first: for each mission and need the level.
  ///   - scores: The usual scores.
  init(declared: [[Declared]], scenarios: [[[Level]]], scores: [Double]) {
    let dimensions = Set(declared.joined().map(\.dimension)).sorted { $0.position < $1.position }
    let (candidates, members) = Self.candidates(declared, scenarios)
    self.candidates = candidates
    needs = dimensions.map(\.position)
    scenarioCount = scenarios.count
    distinctScenarios = scenarios.map { levels in scenarios.firstIndex(of: levels) ?? 0 }
    let places = TiedPlace.places(of: scores)
    usual = members.map { places[$0] }
    weights = [Double](repeating: 0, count: NeedDimension.allCases.count * Self.levelCount)
    placing = Placing(
      counts: members.indices.map { candidate in candidates.count { $0 == candidate } })
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
    let weight = Int32(declared.dimension.position * Self.levelCount + declared.level.position)
    switch level {
    case .fixed(let state):
      return Term(weight: weight, value: Int32(state))
    case .ratio(let shape, let rate):
      let stream = UInt64(mission * NeedDimension.allCases.count + declared.dimension.position)
      ratios.append(Ratio(shape: shape, rate: rate, stream: stream))
      return Term(weight: weight, value: Int32(Self.fixedCount + ratios.count - 1))
    }
  }

  /// The candidate of each mission, and for each candidate the first of its missions.
  ///
  /// An under-served mission has a ratio of its own, so that it stands for itself alone.
  private static func candidates(
    _ declared: [[Declared]], _ scenarios: [[[Level]]]
  ) -> (candidates: [Int], members: [Int]) {
    struct Profile: Hashable {
      let declared: [Declared]
      let levels: [[Level]]
      let mission: Int?
    }
    var known: [Profile: Int] = [:]
    var members: [Int] = []
    let candidates = declared.indices.map { mission in
      let levels = scenarios.map { $0[mission] }
      let isFixed = levels.joined().allSatisfy { if case .fixed = $0 { true } else { false } }
      let profile = Profile(
        declared: declared[mission], levels: levels, mission: isFixed ? nil : mission)
      if let candidate = known[profile] { return candidate }
      known[profile] = members.count
      members.append(mission)
      return members.count - 1
    }
    return (candidates, members)
  }

  /// The places of the candidates in the last draw; `nil` for one whose only indicator was left
  /// out.
  var places: [TiedPlace?] { placing.places }

  /// The mean shift in places of the last draw against the usual order, over the missions that have
  /// a place.
  var shift: Double {
    var missions = 0
    var doubled = 0
    for candidate in usual.indices {
      guard let drawn = places[candidate], let usual = usual[candidate] else { continue }
      missions += placing.counts[candidate]
      doubled += placing.counts[candidate] * abs(drawn.doubledMean - usual.doubledMean)
    }
    return missions > 0 ? Double(doubled) / Double(2 * missions) : 0
  }

  /// Puts the candidates in order under drawn choices.
  ///
  /// - Complexity: O(candidates × (needs + log candidates)).
  mutating func place(_ choices: DrawnChoices) {
    let scenario = distinctScenarios[choices.scenario(of: scenarioCount)]
    value(choices, scenario)
    weigh(choices)
    // Spans of values of this function are read without counting references, which would cost more
    // than the sums.
    let (ownTerms, ownEnds, ownValues, ownWeights) = (terms, ends, values, weights)
    let terms = ownTerms.span
    let ends = ownEnds.span
    let values = ownValues.span
    let weights = ownWeights.span
    let firstRun = scenario * (usual.count + 1)
    var position = firstRun > 0 ? ends[firstRun - 1] : 0
    var shared = (sum: 0.0, total: 0.0)
    placing.clear()
    for run in 0...usual.count {
      var (sum, total) = shared
      let end = ends[firstRun + run]
      while position < end {
        let term = terms[position]
        let weight = weights[Int(term.weight)]
        sum += weight * values[Int(term.value)]
        total += weight
        position += 1
      }
      if run == 0 {
        shared = (sum, total)
      } else if total > 0 {
        placing.add(run - 1, score: sum / total)
      }
    }
    placing.place()
  }

  /// Whether two draws that differ in nothing but one choice put the candidates in one order
  /// because the choice comes to the same for this theme.
  func isSame(_ choice: ChoiceInfluence.Choice, in draw: DrawnChoices, as other: DrawnChoices)
    -> Bool
  {
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
    for index in weights.indices { weights[index] = choices.weights[index] }
    if let omitted = omittedNeed(choices) {
      for level in 0..<Self.levelCount { weights[omitted * Self.levelCount + level] = 0 }
    }
  }

  /// The severities of the fixed states and of the ratios of a scenario, on the scale on which
  /// their mean is taken.
  private mutating func value(_ choices: DrawnChoices, _ scenario: Int) {
    for state in choices.severities.indices {
      values[state] = choices.isGeometric ? choices.logarithms[state] : choices.severities[state]
    }
    for index in (scenario > 0 ? ratioEnds[scenario - 1] : 0)..<ratioEnds[scenario] {
      var generator = SeededGenerator(seed: choices.ratioSeed &+ ratios[index].stream)
      let ratio = generator.gamma(shape: ratios[index].shape) / ratios[index].rate
      let severity = max(0, 1 - ratio)
      values[Self.fixedCount + index] =
        choices.isGeometric ? DrawnChoices.logarithm(of: severity) : severity
    }
  }
}
