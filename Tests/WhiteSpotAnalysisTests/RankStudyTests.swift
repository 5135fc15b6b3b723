import EcosystemModel
import Foundation
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

@Suite("Places under drawn choices")
struct RankStudyTests {
  /// Missions in random states, some of them in the same ones, with needs of their own.
  struct Example {
    let declared: [[RankStudy.Declared]]
    let scenarios: [[[RankStudy.Level]]]
    let study: RankStudy

    /// - Parameters:
    ///   - seed: Where the random numbers start.
    ///   - count: The number of different missions, of which half stand for two.
    ///   - ratioShare: The part of the needs that are under-served.
    init(seed: UInt64, kinds count: Int, ratioShare: Double) {
      var generator = SeededGenerator(seed: seed)
      let profiles = (0..<count).map { _ in
        NeedDimension.allCases.filter { _ in generator.unit() < 0.4 } + [.regulation]
      }.map { needs in
        NeedDimension.allCases.filter(needs.contains).map {
          RankStudy.Declared(
            dimension: $0,
            level: NeedLevel.allCases[generator.index(below: NeedLevel.allCases.count)])
        }
      }
      let levels = (0..<3).map { _ in
        profiles.map { needs in
          needs.map { _ in
            generator.unit() < ratioShare
              ? RankStudy.Level.ratio(shape: 1 + 9 * generator.unit(), rate: 10)
              : .fixed(generator.index(below: RankStudy.states.count))
          }
        }
      }
      let kinds = Array(0..<count) + (0..<count / 2)
      declared = kinds.map { profiles[$0] }
      scenarios = levels.map { scenario in kinds.map { scenario[$0] } }
      study = RankStudy(
        declared: declared, scenarios: scenarios, scores: kinds.map { Double($0) / 10 })
    }

    /// The score of a mission by the formula itself: the mean or the geometric mean.
    func score(of mission: Int, _ choices: DrawnChoices) -> Double? {
      let all = Set(declared.joined().map(\.dimension)).sorted { $0.position < $1.position }
      let omitted = choices.omittedNeed(of: all.count)
      let levels = scenarios[choices.scenario(of: scenarios.count)][mission]
      let terms = zip(declared[mission], levels).compactMap { need, level -> (Double, Double)? in
        guard all.firstIndex(of: need.dimension) != omitted else { return nil }
        let position =
          need.dimension.position * NeedLevel.allCases.count + need.level.position
        return (
          choices.weights[position], severity(of: need.dimension, at: mission, level, choices)
        )
      }
      let total = terms.reduce(0) { $0 + $1.0 }
      guard total > 0 else { return nil }
      return choices.isGeometric
        ? terms.reduce(1) { $0 * pow(0.01 + 0.99 * $1.1, $1.0 / total) }
        : terms.reduce(0) { $0 + $1.0 * $1.1 } / total
    }

    private func severity(
      of dimension: NeedDimension, at mission: Int, _ level: RankStudy.Level,
      _ choices: DrawnChoices
    ) -> Double {
      switch level {
      case .fixed(let state): return choices.severities[state]
      case .ratio(let shape, let rate):
        let stream = UInt64(mission * NeedDimension.allCases.count + dimension.position)
        var generator = SeededGenerator(seed: choices.ratioSeed &+ stream)
        return max(0, 1 - generator.gamma(shape: shape) / rate)
      }
    }
  }

  @Test(
    "The places are those of the scores by the formula", arguments: [1, 2, 4, 5, 8, 11, 20],
    [0, 0.2])
  func places(kinds: Int, ratioShare: Double) {
    let example = Example(seed: UInt64(kinds), kinds: kinds, ratioShare: ratioShare)
    var study = example.study
    var generator = SeededGenerator(seed: UInt64(kinds))
    var parameters = WhiteSpotParameters()
    // Needs without weight, so that some missions get no score.
    for dimension in NeedDimension.allCases where dimension.position > 5 {
      parameters.needWeights[dimension] = 0
    }
    var choices = DrawnChoices(parameters)
    for _ in 0..<200 {
      choices.draw(using: &generator)
      study.place(choices)
      let scores = example.declared.indices.map { example.score(of: $0, choices) }
      for (mission, score) in scores.enumerated() {
        let place = study.places[study.candidates[mission]]
        let higher = score.map { score in scores.count { ($0 ?? -1) > score + 1e-8 } }
        let equal = score.map { score in scores.count { abs(($0 ?? -1) - score) <= 1e-8 } }
        #expect(place?.first == higher.map { $0 + 1 })
        #expect(place?.count == equal)
      }
    }
  }

  @Test("An under-served mission stands for itself alone, with a severity from its posterior")
  func ratio() throws {
    let need = RankStudy.Declared(dimension: .society, level: .mission)
    let needs = [[need], [need], [need]]
    // Posteriors around .5 and a state that is always drawn from .375 to .75.
    let levels: [[RankStudy.Level]] = [
      [.ratio(shape: 400, rate: 800)], [.ratio(shape: 400, rate: 800)], [.fixed(1)],
    ]
    var study = RankStudy(declared: needs, scenarios: [levels], scores: [0.5, 0.5, 0.5])
    #expect(Set(study.candidates).count == 3)
    var generator = SeededGenerator(seed: 6)
    var choices = DrawnChoices(WhiteSpotParameters())
    var first = [0, 0, 0]
    var draws = 0
    for _ in 0..<8_000 {
      choices.draw(using: &generator)
      study.place(choices)
      guard let leader = study.places.firstIndex(where: { $0?.first == 1 }) else { continue }
      first[leader] += 1
      draws += 1
    }
    // The only need is left out in half of the draws.
    #expect((3_800...4_200).contains(draws))
    // The severity is above both ratios in about two draws of three: (.75 − .514) / .375.
    #expect(abs(Double(first[2]) / Double(draws) - 0.63) < 0.04)
    #expect(abs(Double(first[0] - first[1]) / Double(draws)) < 0.04)
  }

  @Test(
    "Every draw counts once, whatever their number",
    arguments: [1, 2, 3, 15, 16, 17, 31, 32, 33, 1_001], [0, 2, 20])
  func count(draws: Int, influencePoints: Int) {
    // With two needs a mission always has a place.
    let needs = [NeedDimension.society, .company].map {
      RankStudy.Declared(dimension: $0, level: .mission)
    }
    let levels: [[RankStudy.Level]] = [[.fixed(0), .fixed(1)], [.fixed(1), .fixed(0)]]
    let study = RankStudy(
      declared: [needs, needs], scenarios: [levels], scores: [0.5, 0.5])
    var uncertainty = UncertaintyParameters()
    uncertainty.draws = draws
    uncertainty.influencePoints = influencePoints
    let firmness = RankFirmness.of([study, study], WhiteSpotParameters(), uncertainty)
    #expect(firmness.count == 2)
    for theme in firmness { #expect(theme.uncertainty.map { $0?.draws } == [draws, draws]) }
  }

  @Test("Exchanging a choice and exchanging it back changes nothing")
  func exchange() {
    var generator = SeededGenerator(seed: 9)
    var base = DrawnChoices(WhiteSpotParameters())
    var other = base
    base.draw(using: &generator)
    other.draw(using: &generator)
    let weights = (base.weights, other.weights)
    let severities = (base.severities, other.severities)
    for choice in ChoiceInfluence.Choice.allCases {
      base.exchange(choice, with: &other)
      #expect((base.weights == weights.1) == (choice == .weights))
      #expect((base.severities == severities.1) == (choice == .severities))
      base.exchange(choice, with: &other)
    }
    #expect(base.weights == weights.0 && other.weights == weights.1)
    #expect(base.severities == severities.0 && other.severities == severities.1)
  }

  @Test("Few candidates and many get the places that their scores say", arguments: 1...40)
  func places(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let counts = (0..<count).map { _ in 1 + generator.index(below: 3) }
    var placing = Placing(counts: counts)
    for _ in 0..<20 {
      // Few values, so that some are equal; and some without a score.
      placing.scores = counts.map { _ in Double(generator.index(below: 8) - 1) / 10 }
      placing.place()
      for (score, place) in zip(placing.scores, placing.places) {
        let standing = { (isAhead: (Double) -> Bool) in
          zip(placing.scores, counts).reduce(0) { isAhead($1.0) ? $0 + $1.1 : $0 }
        }
        #expect(place?.first == (score < 0 ? nil : 1 + standing { $0 > score }))
        #expect(place?.count == (score < 0 ? nil : standing { $0 == score }))
      }
    }
  }

  @Test("A candidate takes a place for each mission that it stands for")
  func multiplicity() {
    var placing = Placing(counts: [2, 1, 3, 1])
    placing.scores = [0.4, 0.9, 0.4, -1]
    placing.place()
    #expect(placing.places.map { $0?.range } == [2...6, 1...1, 2...6, nil])
    placing.scores = [-1, -1, -1, 0]
    placing.place()
    #expect(placing.places.map { $0?.range } == [nil, nil, nil, 1...1])
  }
}
