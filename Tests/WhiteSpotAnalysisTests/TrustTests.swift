import EcosystemModel
import Foundation
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

/// What a reader may rely on, tried on many made-up worlds: 50, or as many as `MISSIEGRAAF_WORLDS`
/// says (`make validate` takes 1,000).
@Suite("Trust")
struct TrustTests {
  static let worlds =
    ProcessInfo.processInfo.environment["MISSIEGRAAF_WORLDS"].flatMap(Int.init) ?? 50

  /// A complete register in which each of some partners takes part in one mission, and the first
  /// mission in a given part of what the others have.
  static func register(partners: Int, missions: Int, ratio: Double, seed: UInt64) -> World {
    var generator = SeededGenerator(seed: seed)
    let share = ratio / Double(missions)
    let ties = (0..<partners).map { _ in
      generator.unit() < share ? [0] : [1 + generator.index(below: missions - 1)]
    }
    return World.society(missions: missions, partners: ties)
  }

  /// P(X ≤ count) for independent trials of equal probability.
  static func lowerTail(_ count: Int, of trials: Int, _ probability: Double) -> Double {
    PoissonBinomial(probabilities: [Double](repeating: probability, count: trials))
      .lowerTail(count)
  }

  @Test("Planted white spots are found as often as the largest detectable count says")
  func power() throws {
    let (partners, missions, ratio) = (270, 6, 0.5)
    var (found, expected, variance) = (0, 0.0, 0.0)
    for seed in 0..<Self.worlds {
      let findings = try Self.register(
        partners: partners, missions: missions, ratio: ratio, seed: UInt64(seed)
      ).findings()
      let need = try #require(findings.need("mission/m1"))
      let detectable = try #require(need.test?.detectable)
      let power = Self.lowerTail(detectable, of: partners, ratio / Double(missions))
      expected += power
      variance += power * (1 - power)
      if need.state == .underServed { found += 1 }
    }
    #expect(
      expected > 0.8 * Double(Self.worlds), "the worlds are large enough for the power of 80 %")
    #expect(
      Double(found) > expected - 4 * variance.squareRoot() - 1,
      "\(found) of \(Self.worlds) found, \(expected) expected")
  }

  @Test("In worlds without a white spot the share with a false alarm stays under the level")
  func falseAlarms() throws {
    var alarms = 0
    for seed in 0..<Self.worlds {
      var generator = SeededGenerator(seed: UInt64(seed))
      let partners = (0..<90).map { _ in
        let degree = 1 + generator.index(below: 3)
        return Array((0..<6).shuffled(using: &generator).prefix(degree))
      }
      let states = try World.society(missions: 6, partners: partners).findings().states()
      if states.contains(.underServed) || states.contains(.unaddressed) { alarms += 1 }
    }
    // As many or more alarms must not be a surprise at the level itself.
    let surprise = 1 - (alarms == 0 ? 0 : Self.lowerTail(alarms - 1, of: Self.worlds, 0.05))
    #expect(surprise > 0.001, "\(alarms) alarms in \(Self.worlds) worlds")
    // One world in a hundred or so has one.
    if Self.worlds >= 500 {
      #expect(alarms > 0, "a test that never alarms has no power to speak of")
    }
  }

  @Test("A sample, or no coverage, never gives a verdict of absence")
  func samples() throws {
    let verdicts: Set<NeedState> = [.underServed, .unaddressed, .served]
    for seed in 0..<Self.worlds {
      var generator = SeededGenerator(seed: UInt64(seed))
      let density = generator.unit()
      let partners = (0..<30).map { _ in (0..<5).filter { _ in generator.unit() < density / 2 } }
      for extent in [Coverage.Extent.sample, .none] {
        let states = try World.society(missions: 5, partners: partners, coverage: extent)
          .findings().states()
        #expect(states.allSatisfy { $0.map { !verdicts.contains($0) } == true }, "\(seed)")
      }
    }
  }

  @Test("Adding a tie never raises the deficit in number of the mission, nor worsens its state")
  func monotone() throws {
    let order: [NeedState] = [.unaddressed, .underServed, .cannotTell, .served]
    for seed in 0..<Self.worlds {
      var generator = SeededGenerator(seed: UInt64(seed))
      let partners = (0..<40).map { _ in (0..<4).filter { _ in generator.unit() < 0.2 } }
      var world = World.society(missions: 4, partners: partners)
      let before = try world.findings()
      let mission = World.mission(generator.index(below: 4))
      world.partner("partner/new")
      world.tie("partner/new", .participatesIn, mission)
      let earlier = try #require(before.need(mission))
      let later = try #require(try world.findings().need(mission))
      let first = try #require(earlier.test)
      let second = try #require(later.test)
      #expect(
        second.expected - Double(second.observed) <= first.expected - Double(first.observed) + 1e-9)
      let places = [earlier, later].compactMap { order.firstIndex(of: $0.state) }
      #expect(places.count == 2 && places[0] <= places[1], "\(earlier.state) \(later.state)")
    }
  }

  @Test("Money in another unit changes nothing that is relative")
  func scale() async throws {
    for seed in 0..<max(1, Self.worlds / 10) {
      var world = World.random(seed: UInt64(seed))
      var generator = SeededGenerator(seed: UInt64(seed))
      for number in 1...8 {
        let mission = EntityID(rawValue: "mission/m\(1 + generator.index(below: 6))")
        world.need(mission, .publicMoney, .privateMoney)
        world.amount(
          "\(number)", from: EntityID(rawValue: "partner/p\(number)"), to: mission,
          (1000 * generator.unit()).rounded(), side: number % 2 == 0 ? .private : .public,
          overlap: number < 4 ? "o" : "")
      }
      var scaled = world
      for index in scaled.contents.amounts.indices { scaled.contents.amounts[index].value *= 1024 }
      let (one, other) = (try world.findings(), try scaled.findings())
      #expect(one.missions.map(\.id) == other.missions.map(\.id))
      #expect(one.missions.map(\.score) == other.missions.map(\.score))
      #expect(one.missions.map(\.places) == other.missions.map(\.places))
      #expect(
        one.missions.map { $0.classes.map(\.missionClass) }
          == other.missions.map { $0.classes.map(\.missionClass) })
      #expect(
        one.missions.flatMap(\.needs).map(\.state) == other.missions.flatMap(\.needs).map(\.state))
      let few = try await CandidateTests.find("mission/m1", in: world).candidates
      let many = try await CandidateTests.find("mission/m1", in: scaled).candidates
      #expect(few.map(\.entity) == many.map(\.entity))
      #expect(few.map(\.score) == many.map(\.score))
      #expect(
        few.map { $0.capacity.money.map { $0.value * 1024 } }
          == many.map { $0.capacity.money.map(\.value) })
    }
  }

  @Test("What the sources say by themselves moves neither states nor scores nor candidates")
  func statements() async throws {
    for seed in 0..<max(1, Self.worlds / 10) {
      let silent = World.random(seed: UInt64(seed))
      var outspoken = silent
      var generator = SeededGenerator(seed: UInt64(seed))
      for _ in 0..<10 {
        outspoken.statement(
          EntityID(rawValue: "mission/m\(1 + generator.index(below: 6))"), .society,
          generator.unit() < 0.5 ? .lacking : .served)
      }
      let (before, after) = (try silent.findings(), try outspoken.findings())
      #expect(before.missions.map(\.score) == after.missions.map(\.score))
      #expect(before.missions.map(\.places) == after.missions.map(\.places))
      #expect(
        before.missions.flatMap(\.needs).map(\.state)
          == after.missions.flatMap(\.needs).map(\.state))
      let candidates = try await CandidateTests.find("mission/m1", in: silent).candidates
      #expect(try await CandidateTests.find("mission/m1", in: outspoken).candidates == candidates)
    }
  }

  @Test("Agreement with the statements is what Kendall's τ of score and shortages is")
  func agreement() throws {
    var world = World.society(missions: 4, partners: [[1], [1], [2]], coverage: .sample)
    world.statement("mission/m1", .society, .lacking)
    world.statement("mission/m1", nil, .lacking)
    world.statement("mission/m2", .society, .served)
    world.statement("theme/t", .society, .lacking)
    let agreement = try #require(
      StatementAgreement(of: world.ecosystem(), edition: 2023, seed: 1))
    #expect(agreement.missions == 4)
    #expect(agreement.spokenOf == 2)
    // Scores ½, 0, 0, ½ and shortages 2, −1, 0, 0. scipy 1.17.1: kendalltau gives 0.6708203932499369
    #expect(agreement.tau == 0.670820)
    let interval = try #require(agreement.interval)
    #expect(interval[0] <= 0.670820 && interval[1] >= 0.670820)
  }
}
