import EcosystemModel
import Testing
import WhiteSpotAnalysis

@Suite("Editions, money of themes and central missions")
struct InheritanceTests {
  @Test("Supply of predecessors is met before, labelled, each partner once")
  func inherited() throws {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/2019-a", edition: 2019, of: ["theme/t"])
    world.mission(
      "mission/2021-a", edition: 2021, of: ["theme/t"], succeeding: ["mission/2019-a"])
    world.mission("mission/a", of: ["theme/t"], succeeding: ["mission/2021-a"])
    world.need("mission/a", .society, .company)
    world.partner("partner/x")
    world.partner("partner/y")
    world.tie("partner/x", .participatesIn, "mission/2019-a", years: 2020...2023)
    world.tie("partner/x", .participatesIn, "mission/2021-a")
    world.tie("partner/y", .participatesIn, "mission/2019-a", years: 2020...2023)
    let findings = try world.findings()
    let need = try #require(findings.need("mission/a"))
    #expect(need.state == .metBefore)
    #expect(need.evidence.map(\.entity.id) == ["partner/x", "partner/y"])
    let years = need.evidence.compactMap(\.inherited).map { [$0.firstYear, $0.lastYear] }
    #expect(years == [[2021, 2023], [2020, 2023]])
    #expect(need.evidence[0].paths.count == 2)
    #expect(findings.need("mission/a", .company)?.state == .cannotTell)
    // Supply of its own makes it met; the predecessor's stays in view.
    world.partner("partner/z")
    world.tie("partner/z", .participatesIn, "mission/a")
    let own = try #require(try world.findings().need("mission/a"))
    #expect(own.state == .met)
    #expect(own.ownEvidence.map(\.entity.id) == ["partner/z"])
    #expect(own.inheritedEvidence.map(\.entity.id) == ["partner/x", "partner/y"])
  }

  @Test("Inherited supply is no answer to the silence of a complete frame")
  func inheritedInFrame() throws {
    var world = World.society(missions: 2, partners: [[1]])
    world.mission("mission/old", edition: 2019, of: ["theme/t"])
    world.tie("mission/m1", .succeeds, "mission/old")
    world.partner("partner/x")
    world.tie("partner/x", .participatesIn, "mission/old")
    let need = try #require(try world.findings().need("mission/m1"))
    #expect(need.state == .unaddressed)
    #expect(need.inheritedEvidence.map(\.entity.id) == ["partner/x"])
  }

  @Test("Money of a theme is a range beside its missions, and they cannot be told")
  func themeMoney() throws {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/a", of: ["theme/t"])
    world.need("mission/a", .publicMoney, .privateMoney)
    world.coverage(.sample, .amounts, in: "theme/t", source: "budget")
    world.amount("1", from: "partner/x", to: "theme/t", 100)
    world.amount("2", from: "partner/y", to: "theme/t", 40)
    world.amount("3", from: "partner/x", to: "theme/nog-toe-te-delen", 25)
    world.amount("4", from: "partner/x", to: "theme/t", 140, scope: .subtotal)
    world.amount("5", from: "partner/x", to: "theme/t", 7, year: 2021)
    world.amount("6", from: "partner/x", to: "theme/other", 9)
    let findings = try world.findings()
    let need = try #require(findings.need("mission/a", .publicMoney))
    #expect(need.state == .cannotTell)
    #expect(need.reason == .moneyAtThemeOnly)
    #expect(need.evidence.isEmpty)
    #expect(need.themeMoney.map(\.range) == [140...165, 7...7])
    #expect(need.themeMoney[0].rows.count == 3)
    #expect(findings.need("mission/a", .privateMoney)?.state == .notFound)
  }

  @Test("Money in a complete frame is met or unaddressed, never compared")
  func framedMoney() throws {
    var world = World()
    world.theme("theme/t")
    for mission in ["mission/a", "mission/b"] as [EntityID] {
      world.mission(mission, of: ["theme/t"])
      world.need(mission, .publicMoney)
    }
    world.coverage(.complete, .amounts, in: "theme/t", source: "budget")
    world.amount("1", from: "partner/x", to: "mission/a", 100)
    world.amount("2", from: "partner/y", to: "mission/a", 300)
    let findings = try world.findings()
    #expect(findings.states(.publicMoney) == [.met, .unaddressed])
    #expect(findings.missions.allSatisfy { $0.needs[0].test == nil })
    let fragile = try #require(
      findings.mission("mission/a")?.classes.first { $0.missionClass == .fragile })
    #expect(fragile.entities.map(\.id) == ["partner/y"])
  }

  @Test("A source that gives money per theme is complete per theme, not per mission")
  func moneyPerTheme() throws {
    var world = World()
    world.theme("theme/t")
    for mission in ["mission/a", "mission/b"] as [EntityID] {
      world.mission(mission, of: ["theme/t"])
      world.need(mission, .publicMoney)
    }
    world.coverage(.complete, .amounts, in: "theme/t", source: "budget")
    world.amount("1", from: "partner/x", to: "mission/a", 100)
    world.amount("2", from: "partner/x", to: "theme/t", 5_000)
    let findings = try world.findings()
    #expect(findings.states(.publicMoney) == [.met, .cannotTell])
    #expect(findings.need("mission/b", .publicMoney)?.reason == .moneyAtThemeOnly)
  }

  @Test("Scaling all money changes no state, class or score")
  func scaled() throws {
    func findings(_ factor: Double) throws -> [[NeedState]] {
      var world = World()
      world.theme("theme/t")
      for mission in ["mission/a", "mission/b"] as [EntityID] {
        world.mission(mission, of: ["theme/t"])
        world.need(mission, .publicMoney, .privateMoney)
      }
      world.coverage(.complete, .amounts, in: "theme/t", source: "budget")
      world.amount("1", from: "partner/x", to: "mission/a", 60 * factor)
      world.amount("2", from: "partner/y", to: "mission/a", 50 * factor)
      world.amount(
        "3", from: "partner/y", to: "theme/t", 50 * factor, side: .private, source: "letter")
      let found = try world.findings()
      let fragile = try #require(
        found.mission("mission/a")?.classes.first { $0.missionClass == .fragile })
      #expect(fragile.entities.map(\.id) == ["partner/x"])
      return found.missions.map { $0.needs.map(\.state) }
    }
    #expect(try findings(1) == findings(1_000))
  }

  @Test("A central mission stands apart: listed first, never tested or ranked with its parts")
  func central() throws {
    var world = World.planted(inFirst: 5)
    world.mission("mission/z-central", of: ["theme/t"], isCentral: true)
    world.need("mission/z-central", .society)
    for number in 0..<6 { world.tie(World.mission(number), .partOf, "mission/z-central") }
    let findings = try world.findings()
    let first = try #require(findings.missions.first)
    #expect(first.id == "mission/z-central")
    #expect(first.isCentral)
    #expect(first.rank == nil)
    #expect(first.needs[0].test == nil)
    #expect(first.needs[0].state == .notFound)
    #expect(first.rollUp?.parts.count == 6)
    #expect(first.rollUp?.rows[0].suppliers.count == 126)
    #expect(first.rollUp?.rows[0].suppliedParts.count == 6)
    #expect(findings.need("mission/m1")?.state == .underServed)
    #expect(findings.need("mission/m1")?.test?.missions == 6)
    #expect(findings.mission("mission/m1")?.rank == 1)
  }

  @Test("A mission of two themes is there once, under the first, with both named")
  func twoThemes() throws {
    var world = World()
    world.theme("theme/a")
    world.theme("theme/b")
    world.mission("mission/x", of: ["theme/b", "theme/a"])
    world.mission("mission/y", of: ["theme/b"])
    let findings = try world.findings()
    #expect(findings.missions.map(\.id) == ["mission/x", "mission/y"])
    #expect(findings.missions[0].themes.map(\.id) == ["theme/a", "theme/b"])
    #expect(findings.themes.map(\.missions) == [["mission/x"], ["mission/y"]])
  }
}
