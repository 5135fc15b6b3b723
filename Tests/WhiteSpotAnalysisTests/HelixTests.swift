import EcosystemModel
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

struct HelixTests {
  private static func findings(
    _ world: World, edition: Int? = 2023, _ adjust: (inout HelixParameters) -> Void = { _ in }
  ) async throws -> HelixFindings {
    var parameters = HelixParameters(permutations: 99)
    adjust(&parameters)
    return try await HelixAnalyzer(parameters: parameters).findings(
      in: world.ecosystem(), edition: edition)
  }

  /// A mission with 5 companies, one of them a group, 3 knowledge institutions, 2 civil-society
  /// bodies and a consortium; and a mission with a company that takes part through a programme.
  private static func world() -> World {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/m1", of: ["theme/t"])
    world.mission("mission/m2", of: ["theme/t"])
    let sectors: [(HelixSector?, Int)] = [
      (.company, 5), (.knowledge, 3), (.society, 2), (nil, 1),
    ]
    for (sector, count) in sectors {
      for number in 1...count {
        let id = EntityID(rawValue: "partner/\(sector?.rawValue ?? "mixed")-\(number)")
        world.partner(id, sector, isGroup: sector == .company && number == 1)
        world.tie(id, .participatesIn, "mission/m1")
      }
    }
    world.tie("partner/company-2", .leads, "programme/g")
    world.tie("programme/g", .addresses, "mission/m2")
    return world
  }

  @Test func `composition counts sectors, groups and the rest`() async throws {
    let found = try await Self.findings(Self.world())
    let mission = try #require(found.scope("mission/m1"))
    #expect(mission.sectors.map(\.members.count) == [5, 3, 0, 2])
    #expect(mission.sectors.map(\.groupCount) == [1, 0, 0, 0])
    #expect(mission.withoutSector.map(\.entity.id) == ["partner/mixed-1"])
    #expect(mission.diversity.blau.sampleSize == 10)
    #expect(close(try #require(mission.diversity.blau.biased), 0.62, 1e-12))
    #expect(close(try #require(mission.diversity.blau.unbiased), 62.0 / 90, 1e-12))
    #expect(mission.diversity.richness == 3)
    #expect(close(try #require(mission.diversity.hillTwo), 1 / 0.38, 1e-12))
    #expect(mission.diversityWithoutGroups.blau.sampleSize == 9)
    #expect(
      close(try #require(mission.diversityWithoutGroups.blau.biased), 1 - 29.0 / 81, 1e-12))
    #expect(!mission.namesNoSociety)
  }

  @Test func `a mission without civil society says so, and what that is worth`() async throws {
    var world = Self.world()
    world.coverage(.sample, .relation(.participatesIn), in: "theme/t")
    let found = try await Self.findings(world)
    let mission = try #require(found.scope("mission/m2"))
    #expect(mission.namesNoSociety)
    #expect(mission.coverage == .sample)
    #expect(mission.sectors[0].members.map { $0.paths.map { $0.via?.id } } == [["programme/g"]])
    #expect(mission.diversity.blau.biased == 0)
    #expect(mission.diversity.blau.unbiased == nil)
  }

  @Test func `a theme has the partners of its missions, and its own stay with it`() async throws {
    var world = Self.world()
    world.partner("partner/own", .government)
    world.tie("partner/own", .participatesIn, "theme/t")
    let found = try await Self.findings(world)
    #expect(found.scope("theme/t")?.sectors.map(\.members.count) == [5, 3, 1, 2])
    #expect(found.scope("mission/m1")?.sectors[2].members.isEmpty == true)
    #expect(found.scopes.map(\.kind) == [.whole, .theme, .mission, .mission])
  }

  @Test func `partners known from an earlier edition are inherited`() async throws {
    var world = Self.world()
    world.mission("mission/old", edition: 2019, of: ["theme/t"])
    world.tie("mission/m2", .succeeds, "mission/old")
    world.partner("partner/before", .society)
    world.tie("partner/before", .participatesIn, "mission/old")
    let found = try await Self.findings(world)
    let member = found.scope("mission/m2")?.sector(.society)?.members.first
    #expect(member?.entity.id == "partner/before")
    #expect(member?.isInherited == true)
  }

  /// Companies c1, c2 and knowledge institutions k1, k2, with c1–c2, k1–k2, c1–k1 and c1–k2.
  private static func network() -> World {
    var world = World()
    world.partner("partner/c1", .company)
    world.partner("partner/c2", .company)
    world.partner("partner/k1", .knowledge)
    world.partner("partner/k2", .knowledge)
    world.partner("partner/mixed", nil)
    world.tie("partner/c1", .collaboratesWith, "partner/c2")
    world.tie("partner/c2", .funds, "partner/c1")
    world.tie("partner/k1", .collaboratesWith, "partner/k2")
    world.tie("partner/k1", .collaboratesWith, "partner/c1")
    world.tie("partner/c1", .funds, "partner/k2")
    world.tie("partner/mixed", .funds, "partner/k2")
    return world
  }

  @Test func `the E-I index counts each pair of partners once`() async throws {
    let whole = try #require(try await Self.findings(Self.network(), edition: nil).whole)
    #expect(whole.ties.pairCount == 4)
    #expect(whole.ties.externalInternal.externalTies == 2)
    #expect(whole.ties.externalInternal.internalTies == 2)
    #expect(whole.ties.externalInternal.index == 0)
    #expect(close(try #require(whole.ties.externalInternal.expected), 1.0 / 3, 1e-12))
    #expect(whole.ties.externalInternal.pValue != nil)
  }

  @Test func `flows go from subject to object, and mutual ties from the first sector`()
    async throws
  {
    let flows = try #require(try await Self.findings(Self.network(), edition: nil).whole).ties.flows
    let text = flows.map { "\($0.from) \($0.relation.rawValue) \($0.to) \($0.ties.count)" }
    #expect(
      text == [
        "company collaborates-with company 1", "company funds company 1",
        "company collaborates-with knowledge 1", "company funds knowledge 1",
        "knowledge collaborates-with knowledge 1",
      ])
    #expect(flows.allSatisfy { !$0.rows.isEmpty })
  }

  @Test func `a broker stands between partners that are not tied themselves`() async throws {
    var world = World()
    world.partner("partner/s", .society)
    world.partner("partner/c", .company)
    world.partner("partner/g", .government)
    world.partner("partner/k", .knowledge)
    world.tie("partner/s", .collaboratesWith, "partner/c")
    world.tie("partner/s", .collaboratesWith, "partner/g")
    world.tie("partner/k", .participatesIn, "project/p")
    world.tie("partner/c", .participatesIn, "project/p")
    let found = try await Self.findings(world, edition: nil)
    // Taking part in the same project is no tie: k brokers nothing.
    #expect(found.brokers.map(\.entity.id) == ["partner/s"])
    let roles = try #require(found.brokers.first?.roles)
    #expect(roles.map(\.role) == [.coordinator, .consultant, .gatekeeper, .liaison])
    #expect(roles.map(\.test.count) == [0, 0, 0, 2])
    #expect(found.brokers.first?.rows.count == 2)
    let silent = try await Self.findings(world, edition: nil) { $0.permutations = 0 }
    #expect(silent.brokers.first?.roles.allSatisfy { $0.pValue == nil } == true)
  }

  /// Programmes of one register, 13 for each combination of an even number of sectors.
  private static func parity(_ scope: EntityID?, copies: Int) -> World {
    var world = World()
    world.theme("theme/t")
    for sector in HelixSector.allCases {
      world.partner(EntityID(rawValue: "partner/\(sector.rawValue)"), sector)
    }
    world.add("instrument/register")
    for pattern in 0..<16 where pattern.nonzeroBitCount.isMultiple(of: 2) {
      for copy in 0..<copies {
        let programme = EntityID(rawValue: "programme/p\(pattern)-\(copy)")
        world.tie(programme, .partOf, "instrument/register")
        world.tie(programme, .addresses, "theme/t")
        for (bit, sector) in HelixSector.allCases.enumerated() where pattern >> bit & 1 == 1 {
          world.tie(
            EntityID(rawValue: "partner/\(sector.rawValue)"), .participatesIn, programme)
        }
      }
    }
    if let scope { world.coverage(.complete, .relation(.participatesIn), in: scope) }
    return world
  }

  @Test func `O-information of a parity is minus two bits`() async throws {
    let found = try await Self.findings(
      Self.parity("instrument/register", copies: 13), edition: nil
    ) { $0.universe = .allUnits }
    guard case .found(let finding) = found.information else {
      Issue.record("\(found.information)")
      return
    }
    #expect(finding.unitCount == 104)
    #expect(close(finding.oInformation, -2, 1e-9))
  }

  @Test(
    arguments: [
      (nil, 13, 0), ("theme/t", 13, 0), ("instrument/register", 12, 96),
    ] as [(EntityID?, Int, Int)])
  func `without a hundred complete lists there is no O-information`(
    scope: EntityID?, copies: Int, complete: Int
  ) async throws {
    let found = try await Self.findings(Self.parity(scope, copies: copies), edition: nil) {
      $0.universe = .allUnits
    }
    #expect(
      found.information == .tooFewUnits(complete: complete, units: 8 * copies, minimum: 100))
  }

  @Test func `an empty theme and a dataset without partners have an answer`() async throws {
    var world = World()
    world.theme("theme/t")
    let found = try await Self.findings(world, edition: nil)
    let theme = try #require(found.scope("theme/t"))
    #expect(theme.diversity.blau.biased == nil)
    #expect(theme.ties.externalInternal.index == nil)
    #expect(found.brokers.isEmpty)
  }

  @Test func `the order of rows does not matter`() async throws {
    var turned = Self.network()
    turned.contents.relations.reverse()
    turned.contents.entities.reverse()
    let one = try await Self.findings(Self.network(), edition: nil)
    let other = try await Self.findings(turned, edition: nil)
    #expect(one == other)
  }
}
