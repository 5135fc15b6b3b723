import EcosystemModel
import Foundation
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

/// What a reader may rely on, tried on many made-up worlds: 50, or as many as `MISSIEGRAAF_WORLDS`
/// says (`make validate` takes 1,000).
@Suite("Trust")
struct TrustTests {
  static let asked = ProcessInfo.processInfo.environment["MISSIEGRAAF_WORLDS"].flatMap(Int.init)
  static let worlds = asked ?? 50

  /// Shows a figure to who asked for a number of worlds.
  static func show(_ figure: String) {
    if asked != nil { print("trust: \(figure)") }
  }

  static func percent(_ part: Double, of whole: Int = worlds) -> String {
    String(format: "%.1f %%", 100 * part / Double(whole))
  }

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
    Self.show(
      "a mission at half its expectation of 45 is found in \(Self.percent(Double(found))) of "
        + "\(Self.worlds) worlds; the exact power is \(Self.percent(expected))")
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
    Self.show(
      "a deficit is found in \(Self.percent(Double(alarms))) of \(Self.worlds) worlds without one; "
        + "5 % is allowed")
    // As many or more alarms must not be a surprise at the level itself.
    let surprise = 1 - (alarms == 0 ? 0 : Self.lowerTail(alarms - 1, of: Self.worlds, 0.05))
    #expect(surprise > 0.001, "\(alarms) alarms in \(Self.worlds) worlds")
    // One world in a hundred or so has one.
    if Self.worlds >= 500 {
      #expect(alarms > 0, "a test that never alarms has no power to speak of")
    }
  }

  @Test("Among the deficits that are found, no more are false than the level allows")
  func falseDiscoveries() throws {
    // Four missions with .4 of the average, four with the average itself, four with 1.6 of it.
    let ratios = [0.4, 0.4, 0.4, 0.4, 1, 1, 1, 1, 1.6, 1.6, 1.6, 1.6]
    var (found, planted) = (0, 0)
    var proportions: [Double] = []
    for seed in 0..<Self.worlds {
      var generator = SeededGenerator(seed: UInt64(seed))
      let ties = (0..<540).map { _ in
        var rest = generator.unit() * ratios.reduce(0, +)
        return [
          ratios.firstIndex {
            rest -= $0
            return rest < 0
          } ?? ratios.count - 1
        ]
      }
      let findings = try World.society(missions: ratios.count, partners: ties).findings()
      let deficits = ratios.indices.filter {
        findings.need(World.mission($0))?.state == .underServed
      }
      let hits = deficits.count { ratios[$0] < 1 }
      found += deficits.count
      planted += hits
      proportions.append(Double(deficits.count - hits) / Double(max(1, deficits.count)))
    }
    let rate = proportions.reduce(0, +) / Double(Self.worlds)
    let spread = proportions.reduce(0) { $0 + ($1 - rate) * ($1 - rate) }.squareRoot()
    Self.show(
      "the false discovery rate is \(Self.percent(rate, of: 1)); \(planted) of "
        + "\(4 * Self.worlds) planted deficits are found, and \(found - planted) others")
    #expect(planted > 2 * Self.worlds, "most of what was planted is found")
    #expect(rate <= 0.05 + 3 * spread / Double(Self.worlds), "\(rate)")
  }

  @Test("The ratio of supply lies in its interval, and above its threshold, as often as is said")
  func calibration() throws {
    var (covered, reached, predicted, variance) = (0, 0, 0.0, 0.0)
    for seed in 0..<Self.worlds {
      var generator = SeededGenerator(seed: UInt64(seed))
      // From the prior, Gamma(1, 1); what is above the number of missions is no ratio of theirs.
      let ratio = min(10, -log(1 - generator.unit()))
      let findings = try Self.register(
        partners: 200, missions: 10, ratio: ratio, seed: UInt64(Self.worlds + seed)
      ).findings()
      let test = try #require(findings.need("mission/m1")?.test)
      if test.ratioInterval.contains(ratio) { covered += 1 }
      if ratio >= 0.8 { reached += 1 }
      predicted += test.probabilityServed
      variance += test.probabilityServed * (1 - test.probabilityServed)
    }
    Self.show(
      "the 95 % interval of the ratio holds it in \(Self.percent(Double(covered))) of "
        + "\(Self.worlds) worlds; \(reached) ratios are at least .8, "
        + String(format: "%.1f", predicted) + " by their probabilities")
    let worlds = Double(Self.worlds)
    // A share of a whole varies a little less than the Poisson number that the interval is for.
    #expect(
      abs(Double(covered) / worlds - 0.95) < 4 * (0.95 * 0.05 / worlds).squareRoot() + 0.01,
      "\(covered)")
    #expect(abs(Double(reached) - predicted) < 4 * variance.squareRoot() + 1)
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
