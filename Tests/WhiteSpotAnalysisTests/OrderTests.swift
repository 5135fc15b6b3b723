import EcosystemModel
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

@Suite("Order of attention")
struct OrderTests {
  /// Missions of one theme with different mixtures of states.
  static func world() -> World {
    var world = World.planted(inFirst: 5)
    world.coverage(.sample, .relation(.addresses), in: "theme/t", source: "letter")
    for number in 0..<6 { world.need(World.mission(number), .programme, .technology) }
    world.tie("programme/p", .addresses, "mission/m1", source: "letter")
    world.tie("programme/p", .addresses, "mission/m2", source: "letter")
    return world
  }

  @Test("The contributions sum to the score, as numbers and as printed")
  func explanation() throws {
    let findings = try Self.world().findings {
      $0.needWeights = [.society: 2, .technology: 0.7]
    }
    for mission in findings.missions {
      let score = try #require(mission.score)
      #expect(score.terms.map(\.contribution).reduce(0, +) == score.value)
      #expect(score.terms.map(\.thousandths).reduce(0, +) == score.thousandths)
      #expect(abs(Double(score.thousandths) / 1_000 - score.value) <= 0.0005)
      #expect(score.terms.map(\.dimension) == mission.needs.map(\.dimension))
    }
    // m1: society under-served 1 − 6/22, programme met, technology cannot be told.
    let first = try #require(findings.mission("mission/m1")?.score)
    #expect(abs(first.value - (2 * (1 - 6.0 / 22) + 0.7 * 0.25) / 3.7) < 1e-12)
  }

  @Test("Scores go from high to low, equal scores share a place, ids break the tie")
  func ranks() throws {
    let findings = try Self.world().findings()
    #expect(
      findings.missions.map(\.id) == [
        "mission/m1", "mission/m3", "mission/m4", "mission/m5", "mission/m6", "mission/m2",
      ])
    #expect(findings.missions.map(\.rank) == [1, 2, 2, 2, 2, 6])
    #expect(findings.missions.map(\.places) == [1...1, 2...5, 2...5, 2...5, 2...5, 6...6])
  }

  @Test("Rounded parts always sum to the total")
  func apportion() {
    #expect(OrderOfAttention.apportion([333.4, 333.3, 333.3], total: 1_000) == [334, 333, 333])
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      let values = (0..<(1 + generator.index(below: 13))).map { _ in generator.unit() * 300 }
      let total = Int(values.reduce(0, +).rounded())
      let parts = OrderOfAttention.apportion(values, total: total)
      #expect(parts.reduce(0, +) == total)
      #expect(zip(parts, values).allSatisfy { abs(Double($0) - $1) < 1 })
    }
  }

  @Test("Drawn severities keep their order")
  func bands() {
    let bands = DrawnChoices.bands(around: [1, 0.5, 0.25, 0.25, 0, 0])
    #expect(bands == [1...1, 0.375...0.75, 0.125...0.375, 0.125...0.375, 0...0, 0...0])
  }

  @Test("Tied missions share the mean of their places and the chance of the top")
  func ties() {
    let places = TiedPlace.places(of: [0.2, 0.9, 0.2 + 1e-15, nil])
    #expect(places.map { $0?.doubledMean } == [5, 2, 5, nil])
    #expect(places.map { $0?.share(among: 2) } == [0.5, 1, 0.5, nil])
  }

  @Test("The uncertainty is the same for the same seed, and says what it should")
  func uncertainty() throws {
    func findings(seed: UInt64) throws -> WhiteSpotFindings {
      try Self.world().findings {
        var uncertainty = UncertaintyParameters()
        uncertainty.draws = 2_000
        uncertainty.seed = seed
        uncertainty.influencePoints = 256
        $0.uncertainty = uncertainty
      }
    }
    let first = try findings(seed: 1)
    #expect(try findings(seed: 1) == first)
    #expect(try findings(seed: 2) != first)
    let leader = try #require(first.mission("mission/m1")?.uncertainty)
    let last = try #require(first.mission("mission/m2")?.uncertainty)
    #expect(leader.median < last.median)
    #expect(leader.topProbability > last.topProbability)
    for mission in first.missions {
      let uncertainty = try #require(mission.uncertainty)
      #expect(uncertainty.median >= Double(uncertainty.interval.lowerBound))
      #expect(uncertainty.interval.lowerBound >= 1 && uncertainty.interval.upperBound <= 6)
    }
    // Four missions in the same states share their places in every draw.
    #expect(first.mission("mission/m4")?.uncertainty == first.mission("mission/m5")?.uncertainty)
    #expect(first.mission("mission/m4")?.uncertainty?.interval.count ?? 0 >= 4)
    let total = first.missions.compactMap(\.uncertainty?.topProbability).reduce(0, +)
    #expect(abs(total - 3) < 0.05)
    let influences = first.themes[0].influences
    #expect(influences.count == 5)
    #expect(influences.map(\.total) == influences.map(\.total).sorted(by: >))
  }

  @Test("A mission whose only indicator is left out has no place in that draw")
  func onlyIndicator() throws {
    let findings = try World.planted(inFirst: 5).findings {
      $0.uncertainty = UncertaintyParameters(draws: 2_000)
    }
    // None or the only one: about half of the draws.
    for mission in findings.missions {
      #expect((900...1_100).contains(try #require(mission.uncertainty).draws))
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let name: String
    let adjust: @Sendable (inout WhiteSpotParameters) -> Void

    var testDescription: String { name }
  }

  static let refusals: [Refusal] = [
    Refusal(name: "significanceLevel") { $0.significanceLevel = 0 },
    Refusal(name: "servedRatio") { $0.servedRatio = .nan },
    Refusal(name: "servedProbability") { $0.servedProbability = 1 },
    Refusal(name: "priorShape") { $0.priorShape = -1 },
    Refusal(name: "priorRate") { $0.priorRate = .infinity },
    Refusal(name: "the severity of not-found") { $0.severities.notFound = 1.5 },
    Refusal(name: "the weight of market") { $0.needWeights[.market] = -1 },
    Refusal(name: "draws") { $0.uncertainty = UncertaintyParameters(draws: 0) },
    Refusal(name: "top") { $0.uncertainty = UncertaintyParameters(top: 0) },
  ]

  @Test("Parameters that make no sense are refused", arguments: refusals)
  func refused(_ refusal: Refusal) throws {
    do {
      _ = try World.planted(inFirst: 5).findings(edition: 2023, refusal.adjust)
      Issue.record("nothing was thrown")
    } catch WhiteSpotError.invalidParameter(let found, _, _) {
      #expect(found == refusal.name)
    }
  }

  @Test("An edition without missions is refused with the ones there are")
  func unknownEdition() throws {
    #expect(throws: WhiteSpotError.unknownEdition(2020, available: [2023])) {
      try World.planted(inFirst: 5).findings(edition: 2020)
    }
    #expect(throws: WhiteSpotError.unknownEdition(2020, available: [])) {
      try World().findings(edition: 2020)
    }
  }
}

extension UncertaintyParameters {
  fileprivate init(draws: Int = 10, top: Int = 3) {
    self.init()
    self.draws = draws
    self.top = top
  }
}
