import EcosystemModel
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

@Suite("Hidden ties")
struct HoldOutTests {
  /// Communities of missions and partners, each partner tied to all missions of its own but one.
  static func communities(years: ClosedRange<Int>? = nil) -> World {
    let partners = (0..<40).map { partner in
      let first = partner % 2 * 4
      return (first..<first + 4).filter { $0 != first + partner / 2 % 4 }
    }
    var world = World.society(missions: 8, partners: partners)
    guard let years else { return world }
    for index in world.contents.relations.indices
    where world.contents.relations[index].kind == .participatesIn {
      world.contents.relations[index].year = years.lowerBound + index % years.count
    }
    return world
  }

  static func block(_ world: World) async throws -> HoldOutBlock {
    try await CandidateValidator().block(of: world.ecosystem(), edition: 2023, kind: .partner)
  }

  @Test("Hidden ties of communities are found far better than by the number of ties")
  func communitiesAreFound() async throws {
    let block = try await Self.block(Self.communities())
    #expect(block.scheme == .folds)
    #expect(block.ties == 120)
    #expect(block.bonds == 120)
    #expect(block.entities == 40)
    let combined = try #require(block.figures(of: nil))
    #expect(combined.all.ties == 120)
    #expect(combined.all.missions == 8)
    let precision = try #require(combined.all.averagePrecision)
    let baselines = try Self.baselines(block) { $0.all }
    let best = try #require(baselines.max())
    #expect(precision > 1.5 * baselines[0])
    let lift = try #require(block.lift(of: nil))
    #expect(lift > 1, "\(precision) against \(baselines)")
    #expect(lift == precision / best)
    #expect(block.bestBaseline?.all.averagePrecision == best)
    // Hidden ones aside, 5 of the community have no tie to the mission either.
    #expect(combined.all.hitAt10.map { $0 > 0.8 } == true)
  }

  /// What each baseline reaches in a slice of the hidden ties.
  private static func baselines(
    _ block: HoldOutBlock, _ slice: (HoldOutFigures) -> HoldOutScore
  ) throws -> [Double] {
    try [CandidateMethod.preferentialAttachment, .missionDegree, .configurationModel].map {
      try #require(block.figures(of: $0).flatMap { slice($0).averagePrecision })
    }
  }

  @Test("A technology that both know finds new candidates, and candidates of empty missions")
  func coldStart() async throws {
    var world = World()
    world.theme("theme/t")
    for mission in 0..<5 {
      let target = World.mission(mission)
      let technology = EntityID(rawValue: "technology/x\(mission)")
      world.mission(target, of: ["theme/t"])
      world.tie(target, .uses, technology)
      // The fifth mission has one tie, which leaves it empty when hidden; so has each partner.
      for number in 0..<(mission == 4 ? 1 : 6) {
        let partner = EntityID(rawValue: "partner/p\(mission)\(number)")
        world.partner(partner)
        world.tie(partner, .participatesIn, target)
        world.tie(partner, .develops, technology)
      }
    }
    let block = try await Self.block(world)
    let combined = try #require(block.figures(of: nil))
    #expect(combined.coldCandidates.ties == 25)
    #expect(combined.coldMissions.ties == 1)
    let newcomers = try #require(combined.coldCandidates.averagePrecision)
    #expect(newcomers > 2 * (try #require(Self.baselines(block) { $0.coldCandidates }.max())))
    let empty = try #require(combined.coldMissions.averagePrecision)
    #expect(empty > 2 * (try #require(Self.baselines(block) { $0.coldMissions }.max())))
  }

  @Test("Where nothing leads to a hidden tie no order is claimed, and none is better than chance")
  func nothingToGoBy() async throws {
    // Each partner has one tie and nothing else: once hidden, nothing is known of it.
    let block = try await Self.block(
      World.society(missions: 4, partners: (0..<24).map { [$0 % 4] }))
    let combined = try #require(block.figures(of: nil))
    #expect(combined.coldCandidates.ties == 24)
    #expect(try #require(block.lift(of: nil)) <= 1)
    #expect(try #require(block.figures(of: .typedPaths)?.all.averagePrecision) < 0.2)
  }

  @Test("Ties at random are not found: no method beats the baselines by more than chance")
  func chance() async throws {
    var lifts: [Double] = []
    for seed in 0..<6 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let partners = (0..<40).map { _ in (0..<8).filter { _ in generator.unit() < 0.3 } }
      let block = try await Self.block(World.society(missions: 8, partners: partners))
      lifts.append(try #require(block.lift(of: nil)))
    }
    let mean = lifts.reduce(0, +) / 6
    #expect(mean < 1.15, "\(lifts)")
  }

  @Test("Later ties are hidden where they have dates")
  func temporal() async throws {
    let block = try await Self.block(Self.communities(years: 2019...2023))
    #expect(block.scheme == .temporal)
    #expect(block.lastYear == 2022)
    #expect(block.datedBonds == 120)
    #expect(block.figures(of: nil).map { $0.all.ties > 0 && $0.all.ties < 120 } == true)
    #expect(try await Self.block(Self.communities(years: 2020...2020)).scheme == .folds)
  }

  @Test("Nothing between the two ends of a hidden tie is left", arguments: 0..<10)
  func noLeak(seed: UInt64) throws {
    let ecosystem = try World.random(seed: seed).ecosystem()
    let network = TieNetwork(ecosystem, includesAdjacent: false)
    for kind in CandidateKind.allCases {
      let rules = CandidateRules(kind)
      let ties = try KnownTies(network, rules: rules, kind: kind, edition: 2023)
      let folds = HoldOutFolds(network, rules, ties, HoldOutSettings())
      let all = folds.isHidden(
        Array(folds.bonds.indices), relationCount: ecosystem.relations.count)
      let without = try KnownTies(
        network, rules: rules, kind: kind, edition: 2023, hiding: all)
      // With every bond hidden nobody is tied to any mission: each tie rests on bonds alone.
      #expect(without.own.allSatisfy { $0.isEmpty }, "\(kind)")
      for bond in folds.bonds {
        let ends = bond.relations.map { relation in
          Set([network.subjects[Int(relation)], network.objects[Int(relation)]])
        }
        #expect(Set(ends).count == 1)
        let between = network.subjects.indices.filter {
          Set([network.subjects[$0], network.objects[$0]]) == ends[0]
        }
        #expect(between.map(Int32.init) == bond.relations)
      }
      // Each repetition hides every bond once.
      let hidden = folds.hidden.flatMap(\.self)
      #expect(hidden.count == HoldOutSettings().repetitions * folds.bonds.count)
    }
  }

  @Test("An order by one method has its figures, and one by some methods has none")
  func figuresOfOrders() async throws {
    let block = try await Self.block(Self.communities())
    #expect(block.figures(ofOrderBy: [.pathsOfThree])?.method == .pathsOfThree)
    #expect(block.figures(ofOrderBy: [.typedPaths, .randomWalk]) == nil)
    let combined = try #require(block.figures(ofOrderBy: CandidateMethod.combined))
    #expect(combined.method == nil)
    #expect(block.figures(ofOrderBy: CandidateMethod.allCases) == nil)
  }

  @Test("A dataset without ties has figures without values")
  func empty() async throws {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/m", of: ["theme/t"])
    let validation = try await CandidateValidator().validation(of: world.ecosystem())
    #expect(validation.blocks.count == 3)
    #expect(validation.blocks.allSatisfy { $0.figures(of: nil)?.all.averagePrecision == nil })
    #expect(validation.blocks.allSatisfy { $0.lift(of: nil) == nil })
    #expect(validation.agreement.map(\.tau) == [nil])
  }

  @Test("Ties of new candidates and of empty missions are counted apart")
  func cold() async throws {
    var world = World.society(missions: 3, partners: [[0, 1], [0, 1], [0]])
    world.tie("partner/p003", .participatesIn, "theme/t")
    world.partner("partner/single")
    world.tie("partner/single", .participatesIn, "mission/m3")
    let block = try await Self.block(world)
    let combined = try #require(block.figures(of: nil))
    #expect(combined.coldMissions.ties == 1)
    #expect(combined.coldMissions.missions == 1)
    // Two with one tie each; ties hidden together with the only other one can add to these.
    #expect(combined.coldCandidates.ties >= 2)
    #expect(combined.all.ties == 6)
  }
}
