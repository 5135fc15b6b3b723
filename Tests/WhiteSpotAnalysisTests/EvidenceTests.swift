import EcosystemModel
import Testing
import WhiteSpotAnalysis

@Suite("Evidence")
struct EvidenceTests {
  /// Two missions of one theme; the first one declares every need.
  static func world() -> World {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/a", of: ["theme/t"])
    world.mission("mission/b", of: ["theme/t"])
    for dimension in NeedDimension.allCases { world.need("mission/a", dimension) }
    return world
  }

  struct Case: CustomStringConvertible, Sendable {
    let description: String
    let dimension: NeedDimension
    let supplies: Bool
    let build: @Sendable (inout World) -> Void
  }

  static let cases: [Case] = [
    Case(description: "a partner that takes part", dimension: .society, supplies: true) {
      $0.partner("partner/x")
      $0.tie("partner/x", .participatesIn, "mission/a")
    },
    Case(description: "a partner of another sector", dimension: .company, supplies: false) {
      $0.partner("partner/x")
      $0.tie("partner/x", .participatesIn, "mission/a")
    },
    Case(description: "a partner without a sector", dimension: .society, supplies: false) {
      $0.partner("partner/x", nil)
      $0.tie("partner/x", .participatesIn, "mission/a")
    },
    Case(description: "a partner that funds a project", dimension: .government, supplies: true) {
      $0.partner("partner/x", .government)
      $0.tie("partner/x", .funds, "project/y")
      $0.tie("project/y", .addresses, "mission/a")
    },
    Case(description: "a partner of the theme", dimension: .society, supplies: false) {
      $0.partner("partner/x")
      $0.tie("partner/x", .participatesIn, "theme/t")
    },
    Case(description: "a partner of the theme's project", dimension: .society, supplies: false) {
      $0.partner("partner/x")
      $0.tie("partner/x", .participatesIn, "project/y")
      $0.tie("project/y", .addresses, "theme/t")
    },
    Case(description: "a partner beside the policy", dimension: .society, supplies: false) {
      $0.partner("partner/x", frame: .adjacent)
      $0.tie("partner/x", .participatesIn, "mission/a")
    },
    Case(description: "a project beside the policy", dimension: .society, supplies: false) {
      $0.partner("partner/x")
      $0.add("project/y", frame: .adjacent)
      $0.tie("partner/x", .participatesIn, "project/y")
      $0.tie("project/y", .addresses, "mission/a")
    },
    Case(description: "a part of a programme", dimension: .programme, supplies: true) {
      $0.tie("programme/x", .partOf, "programme/y")
      $0.tie("programme/y", .addresses, "mission/a")
    },
    Case(description: "a programme of the theme", dimension: .programme, supplies: false) {
      $0.tie("programme/y", .addresses, "theme/t")
    },
    Case(description: "a technology that a project uses", dimension: .technology, supplies: true) {
      $0.tie("project/y", .uses, "technology/x")
      $0.tie("project/y", .addresses, "mission/a")
    },
    Case(
      description: "a technology that the mission needs", dimension: .technology, supplies: false
    ) {
      $0.tie("mission/a", .uses, "technology/x")
    },
    Case(description: "a topsector that leads a programme", dimension: .topsector, supplies: true) {
      $0.tie("topsector/x", .leads, "programme/y")
      $0.tie("programme/y", .addresses, "mission/a")
    },
    Case(description: "a topsector of the theme", dimension: .topsector, supplies: false) {
      $0.tie("topsector/x", .participatesIn, "theme/t")
    },
    Case(description: "public money", dimension: .publicMoney, supplies: true) {
      $0.amount("1", from: "partner/x", to: "mission/a", 10)
    },
    Case(description: "public money for private need", dimension: .privateMoney, supplies: false) {
      $0.amount("1", from: "partner/x", to: "mission/a", 10)
    },
    Case(description: "mixed money", dimension: .privateMoney, supplies: true) {
      $0.amount("1", from: "partner/x", to: "mission/a", 10, side: .mixed)
    },
    Case(description: "a subtotal", dimension: .publicMoney, supplies: false) {
      $0.amount("1", from: "partner/x", to: "mission/a", 10, scope: .subtotal)
    },
    Case(description: "a forecast", dimension: .privateMoney, supplies: false) {
      $0.amount("1", from: "partner/x", to: "mission/a", 10, side: .private, commitment: .forecast)
    },
    Case(description: "a project", dimension: .application, supplies: true) {
      $0.tie("project/x", .addresses, "mission/a")
    },
    Case(description: "an end user of a programme", dimension: .application, supplies: true) {
      $0.tie("partner/x", .participatesIn, "programme/y", role: .endUser)
      $0.tie("programme/y", .addresses, "mission/a")
    },
    Case(description: "a launching customer", dimension: .market, supplies: true) {
      $0.tie("partner/x", .participatesIn, "mission/a", role: .launchingCustomer)
    },
    Case(description: "a project is no market", dimension: .market, supplies: false) {
      $0.tie("project/x", .addresses, "mission/a")
    },
    Case(description: "an instrument for regulation", dimension: .regulation, supplies: true) {
      $0.tie("instrument/x", .addresses, "mission/a")
    },
    Case(description: "an action for behaviour", dimension: .behaviour, supplies: true) {
      $0.tie("action/x", .addresses, "mission/a")
    },
  ]

  @Test("What supplies a need, and what does not", arguments: cases)
  func rules(_ example: Case) throws {
    var world = Self.world()
    example.build(&world)
    let need = try #require(try world.findings().need("mission/a", example.dimension))
    #expect(need.state == (example.supplies ? .met : .cannotTell))
    #expect(need.evidence.isEmpty == !example.supplies)
  }

  @Test("Each item names the supplier, the relation, what stands between, and every row")
  func chain() throws {
    var world = Self.world()
    world.partner("partner/x")
    world.tie("partner/x", .participatesIn, "programme/y", source: "covenant")
    world.tie("partner/x", .participatesIn, "programme/y", source: "letter")
    world.tie("programme/y", .addresses, "mission/a", source: "table")
    let item = try #require(try world.findings().need("mission/a")?.evidence.first)
    #expect(item.entity.id == "partner/x")
    #expect(item.relation == "participates-in")
    #expect(item.via?.id == "programme/y")
    #expect(!item.isObject)
    #expect(item.rows.map(\.source) == ["covenant", "letter", "table"])
    let lines = Set(world.contents.relations.map(\.provenance.row))
    #expect(item.rows.allSatisfy { lines.contains($0.row) })
  }

  @Test("A technology is the object of its tie")
  func technology() throws {
    var world = Self.world()
    world.tie("programme/y", .develops, "technology/x")
    world.tie("programme/y", .addresses, "mission/a")
    let item = try #require(try world.findings().need("mission/a", .technology)?.evidence.first)
    #expect(item.entity.id == "technology/x")
    #expect(item.via?.id == "programme/y")
    #expect(item.isObject)
  }

  @Test("A supplier counts once, its most direct way first; groups and inferences are marked")
  func once() throws {
    var world = Self.world()
    world.partner("partner/x", isGroup: true)
    world.tie("partner/x", .participatesIn, "programme/y")
    world.tie("programme/y", .addresses, "mission/a")
    world.tie("partner/x", .funds, "mission/a", basis: .derived)
    let evidence = try #require(try world.findings().need("mission/a")?.evidence)
    #expect(evidence.count == 1)
    #expect(evidence[0].entity.isGroup)
    #expect(evidence[0].paths.map(\.via?.id) == [nil, "programme/y"])
    #expect(evidence[0].paths.map(\.isDerived) == [true, false])
    #expect(!evidence[0].isDerived)
    // A tie that one row states is stated, whatever another row infers.
    world.tie("partner/x", .funds, "mission/a", source: "letter")
    let stated = try #require(try world.findings().need("mission/a")?.evidence)
    #expect(stated[0].paths.map(\.isDerived) == [false, false])
  }

  @Test("Entities beside the policy count when the parameter says so")
  func adjacent() throws {
    var world = Self.world()
    world.partner("partner/x", frame: .adjacent)
    world.tie("partner/x", .participatesIn, "mission/a")
    #expect(try world.findings { $0.includesAdjacent = true }.need("mission/a")?.state == .met)
  }

  @Test("Rows that may count the same money are counted once, the largest one")
  func overlap() throws {
    var world = Self.world()
    world.amount("1", from: "partner/vws", to: "mission/a", 70, overlap: "vws-zonmw")
    world.amount("2", from: "partner/zonmw", to: "mission/a", 90, overlap: "vws-zonmw")
    world.amount("3", from: "partner/nwo", to: "mission/a", 5)
    let evidence = try #require(try world.findings().need("mission/a", .publicMoney)?.evidence)
    #expect(evidence.map { $0.money?.value } == [90, 5])
    #expect(evidence[0].money?.overlapping.count == 1)
  }

  @Test("Money is shared by missions of the edition; one and those that it continues are one")
  func sharedMoney() throws {
    var world = Self.world()
    world.mission("mission/old-a", edition: 2021, of: ["theme/t"])
    world.mission("mission/old-b", edition: 2021, of: ["theme/t"])
    world.mission("mission/gone", edition: 2021, of: ["theme/t"])
    world.tie("mission/a", .succeeds, "mission/old-a")
    world.tie("mission/b", .succeeds, "mission/old-b")
    world.amount("1", from: "partner/x", to: "project/y", 10)
    let missions: [EntityID] = ["mission/a", "mission/old-a", "mission/gone"]
    for mission in missions { world.tie("project/y", .addresses, mission) }
    func shared(_ world: World) throws -> Int? {
      try world.findings().need("mission/a", .publicMoney)?.evidence.first?.money?.sharedByMissions
    }
    #expect(try shared(world) == 1)
    world.tie("project/y", .addresses, "mission/old-b")
    #expect(try shared(world) == 2)
  }

  @Test("A row of several groups counts when it is the largest of each")
  func overlapOfGroups() throws {
    var world = Self.world()
    world.amount("1", from: "partner/tno", to: "mission/a", 90, overlap: "ezk-tno|szw-tno")
    world.amount("2", from: "partner/ezk", to: "mission/a", 60, overlap: "ezk-tno")
    world.amount("3", from: "partner/szw", to: "mission/a", 95, overlap: "szw-tno")
    let evidence = try #require(try world.findings().need("mission/a", .publicMoney)?.evidence)
    #expect(evidence.map { $0.money?.value } == [95])
    #expect(evidence[0].money?.overlapping.count == 1)
  }

  @Test("Needs come from the mission, its themes, wider themes and the policy; all rows stay")
  func declarations() throws {
    var world = World()
    world.theme("theme/wide")
    world.theme("theme/t", partOf: "theme/wide")
    world.theme("theme/other")
    world.mission("mission/a", of: ["theme/t"])
    world.mission("mission/b", of: ["theme/t"])
    world.need("theme/mtib", .company, level: .policy)
    world.need("theme/wide", .company, .knowledge, level: .theme)
    world.need("theme/other", .market, level: .theme)
    world.need("mission/a", .company, status: .reviewed)
    let findings = try world.findings()
    let need = try #require(findings.need("mission/a", .company))
    #expect(need.declarations.map(\.subject.id) == ["mission/a", "theme/wide", "theme/mtib"])
    #expect(need.isReviewed)
    #expect(findings.mission("mission/b")?.needs.map(\.dimension) == [.company, .knowledge])
    #expect(findings.blindSpots.contains(.unreviewedNeeds(3, of: 4)))
  }

  @Test("No declared need, no verdict")
  func undeclared() throws {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/a", of: ["theme/t"])
    world.partner("partner/x")
    world.tie("partner/x", .participatesIn, "mission/a")
    let mission = try #require(try world.findings().mission("mission/a"))
    #expect(mission.needs.isEmpty)
    #expect(mission.score == nil)
    #expect(mission.rank == nil)
    #expect(mission.classes.map(\.missionClass) == [.unknown])
  }

  @Test("Statements stand beside the state and never change it")
  func statements() throws {
    var world = Self.world()
    world.mission("mission/old", edition: 2019, of: ["theme/t"])
    world.tie("mission/a", .succeeds, "mission/old")
    let before = try world.findings()
    world.statement("mission/a", .market, .served)
    world.statement("mission/old", .market, .lacking)
    world.statement("theme/t", .society, .lacking)
    world.statement("mission/a", nil, .lacking)
    let after = try world.findings()
    #expect(
      before.mission("mission/a")?.needs.map(\.state)
        == after.mission("mission/a")?.needs.map(\.state))
    #expect(before.mission("mission/a")?.score == after.mission("mission/a")?.score)
    let need = try #require(after.need("mission/a", .market))
    #expect(need.statements.map(\.standing) == [.mission, .predecessor])
    #expect(need.statements.map(\.polarity) == [.served, .lacking])
    #expect(need.isSaidServed && need.isSaidLacking)
    world.statement("theme/t", .society, .served)
    #expect(try world.findings().need("mission/a", .society)?.isSaidServed == false)
    #expect(after.need("mission/a")?.statements.map(\.standing) == [.theme])
    #expect(after.mission("mission/a")?.statements.count == 4)
    #expect(
      after.mission("mission/a")?.classes.map(\.missionClass).contains(.saidLacking) == true)
    #expect(after.mission("mission/b")?.classes.map(\.missionClass) == [.unknown])
  }
}
