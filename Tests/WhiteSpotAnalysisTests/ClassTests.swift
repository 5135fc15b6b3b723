import EcosystemModel
import Testing
import WhiteSpotAnalysis

@Suite("Classes")
struct ClassTests {
  @Test("A missing sector beside one with supply is lopsided, and the rows say why")
  func lopsided() throws {
    var world = World.society(missions: 3, partners: [[1], [2]])
    world.need("mission/m1", .company)
    world.partner("partner/firm", .company)
    world.tie("partner/firm", .participatesIn, "mission/m1")
    let mission = try #require(try world.findings().mission("mission/m1"))
    #expect(mission.classes.map(\.missionClass) == [.unaddressed, .lopsided, .fragile])
    #expect(mission.classes[0].dimensions == [.society])
    #expect(mission.classes[0].rows.map(\.row.file).contains("coverage.csv"))
    #expect(mission.classes[0].rows.map(\.row.file).contains("needs.csv"))
    #expect(mission.classes[2].dimensions == [.company])
    #expect(mission.classes[2].entities.map(\.id) == ["partner/firm"])
    #expect(mission.mainstay(of: .company)?.id == "partner/firm")
    #expect(mission.mainstay(of: .society) == nil)
  }

  @Test("One named partner is fragile in a complete frame only, and not when it stands for many")
  func fragile() throws {
    func mission(_ extent: Coverage.Extent, isGroup: Bool) throws -> MissionFinding {
      var world = World.society(missions: 2, partners: [[1]], coverage: extent)
      world.partner("partner/x", isGroup: isGroup)
      world.tie("partner/x", .participatesIn, "mission/m1")
      return try #require(try world.findings().mission("mission/m1"))
    }
    let fragile = try mission(.complete, isGroup: false)
    #expect(fragile.classes.map(\.missionClass) == [.fragile, .unknown])
    #expect(fragile.mainstay(of: .society)?.id == "partner/x")
    let firm = try mission(.complete, isGroup: true)
    #expect(firm.classes.map(\.missionClass) == [.unknown])
    let sampled = try mission(.sample, isGroup: false)
    #expect(sampled.classes.isEmpty)
    #expect(firm.mainstay(of: .society) == nil && sampled.mainstay(of: .society) == nil)
  }

  @Test("A declared technology without a route is disconnected, one with a route is not")
  func disconnected() throws {
    var world = World()
    world.theme("theme/t")
    for mission in ["mission/a", "mission/b"] as [EntityID] {
      world.mission(mission, of: ["theme/t"])
      world.need(mission, .technology)
    }
    world.tie("technology/quantum", .partOf, "technology/digital")
    world.tie("mission/a", .uses, "technology/digital")
    world.tie("mission/a", .uses, "technology/photonics")
    world.tie("project/y", .addresses, "mission/a")
    world.tie("project/y", .uses, "technology/quantum")
    world.coverage(.complete, .relation(.uses), in: "theme/t")
    world.coverage(.complete, .relation(.addresses), in: "theme/t")
    let findings = try world.findings()
    let found = try #require(
      findings.mission("mission/a")?.classes.first { $0.missionClass == .disconnected })
    #expect(found.entities.map(\.id) == ["technology/photonics"])
    #expect(
      findings.mission("mission/b")?.classes.map(\.missionClass) == [.unaddressed, .disconnected])
    // In a sample nobody can say that there is no route.
    world.contents.coverage[0].extent = .sample
    let sampled = try world.findings()
    #expect(
      sampled.missions.allSatisfy { $0.classes.allSatisfy { $0.missionClass != .disconnected } })
  }
}
