import EcosystemModel
import Testing
import WhiteSpotAnalysis

struct ProfileTests {
  private static func world() -> World {
    var world = World()
    world.theme("theme/a")
    world.theme("theme/b")
    world.add("theme/nog-toe-te-delen", subtype: "unallocated")
    world.add("partner/province", subtype: "province", helix: .government, isGroup: true)
    world.partner("partner/p", .company)
    world.amount("1", from: "partner/p", to: "theme/a", 10)
    world.amount("2", from: "partner/p", to: "theme/a", 5)
    world.amount("3", from: "partner/p", to: "theme/a", 7, year: 2021)
    world.amount("4", from: "partner/p", to: "theme/a", 22, scope: .subtotal)
    world.amount("5", from: "partner/p", to: "programme/g", 3)
    world.amount("6", from: "instrument/i", to: "partner/p", 2)
    world.amount("7", from: "partner/province", to: "theme/nog-toe-te-delen", 250)
    world.tie("partner/p", .participatesIn, "theme/a")
    world.tie("partner/p", .owns, "instrument/i")
    world.coverage(.complete, .relation(.participatesIn), in: "theme/b")
    world.register("register/absent", isInDataset: false)
    return world
  }

  private static func profile(_ id: EntityID) throws -> ProfileFindings? {
    ProfileAnalyzer().profile(of: id, in: try world().ecosystem(), edition: nil)
  }

  @Test func `money stays within its year, and totals of rows are left out`() throws {
    let profile = try #require(try Self.profile("partner/p"))
    #expect(profile.themes.map(\.theme.id) == ["theme/a", "theme/b"])
    #expect(profile.themes[0].money.map(\.sum.value) == [15, 7])
    #expect(profile.themes[0].money.map(\.year) == [2020, 2021])
    #expect(profile.themes[0].ties.count == 1)
    #expect(profile.otherMoney.map(\.target.id) == ["programme/g"])
    #expect(profile.receivedMoney.map(\.subject.id) == ["instrument/i"])
    #expect(profile.otherTies.map(\.object.id) == ["instrument/i"])
    #expect(profile.regionalLimit == nil)
  }

  @Test func `a theme with nothing says how complete the sources are`() throws {
    let profile = try #require(try Self.profile("partner/p"))
    #expect(profile.themes[1].isSilent)
    #expect(profile.themes[1].coverage == .complete)
    #expect(profile.absentRegisters.map(\.id) == ["register/absent"])
  }

  @Test func `a province says why there is no regional analysis`() throws {
    let profile = try #require(try Self.profile("partner/province"))
    let limit = try #require(profile.regionalLimit)
    #expect(limit.placed == 0)
    #expect(limit.allocatedAmounts == 0)
    #expect(limit.unallocated.map(\.sum.value) == [250])
    #expect(limit.bodies.map(\.id) == ["partner/province"])
    #expect(profile.unallocated.map(\.sum.rows.count) == [1])
  }

  @Test func `only topsectoren and partners have a profile`() throws {
    #expect(try Self.profile("programme/g") == nil)
    #expect(try Self.profile("partner/unknown") == nil)
  }
}
