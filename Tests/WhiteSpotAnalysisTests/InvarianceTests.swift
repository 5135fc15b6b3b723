import EcosystemModel
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

@Suite("What must not matter")
struct InvarianceTests {
  /// A world with every sort of row, two themes and a predecessor.
  static func rich() -> World {
    var world = OrderTests.world()
    world.theme("theme/u")
    world.mission("mission/u1", of: ["theme/u"])
    world.mission("mission/old", edition: 2019, of: ["theme/u"])
    world.tie("mission/u1", .succeeds, "mission/old")
    world.need("theme/u", .company, .publicMoney, level: .theme)
    world.partner("partner/firm", .company)
    world.tie("partner/firm", .leads, "mission/old")
    world.amount("1", from: "partner/firm", to: "theme/u", 10, overlap: "o")
    world.amount("2", from: "partner/firm", to: "theme/u", 10, overlap: "o")
    world.statement("mission/old", .company, .lacking)
    world.register("rvo", isInDataset: false)
    world.register("tabel", isInDataset: true)
    return world
  }

  static func parameters() -> WhiteSpotParameters {
    var parameters = WhiteSpotParameters()
    parameters.uncertainty?.draws = 200
    parameters.uncertainty?.influencePoints = 32
    return parameters
  }

  @Test("The order of the rows", arguments: 1...5)
  func permutation(seed: UInt64) throws {
    let world = Self.rich()
    var generator = SeededGenerator(seed: seed)
    var shuffled = world
    shuffled.contents.entities.shuffle(using: &generator)
    shuffled.contents.relations.shuffle(using: &generator)
    shuffled.contents.amounts.shuffle(using: &generator)
    shuffled.contents.needs.shuffle(using: &generator)
    shuffled.contents.statements.shuffle(using: &generator)
    shuffled.contents.coverage.shuffle(using: &generator)
    shuffled.contents.registers.shuffle(using: &generator)
    let analyzer = WhiteSpotAnalyzer(parameters: Self.parameters())
    #expect(
      try analyzer.findings(in: shuffled.ecosystem(), edition: 2023)
        == analyzer.findings(in: world.ecosystem(), edition: 2023))
  }

  @Test("The names of the partners")
  func relabelling() throws {
    var world = World.planted(inFirst: 5)
    let before = try world.findings()
    func renamed(_ id: EntityID) -> EntityID {
      guard id.kindPrefix == "partner" else { return id }
      return EntityID(rawValue: "partner/" + String(id.rawValue.dropFirst(8).reversed()))
    }
    for index in world.contents.entities.indices {
      world.contents.entities[index].id = renamed(world.contents.entities[index].id)
    }
    for index in world.contents.relations.indices {
      world.contents.relations[index].subject = renamed(world.contents.relations[index].subject)
    }
    let after = try world.findings()
    #expect(after.states() == before.states())
    #expect(after.missions.map(\.score) == before.missions.map(\.score))
    #expect(after.missions.map { $0.needs[0].test } == before.missions.map { $0.needs[0].test })
  }

  @Test("Adding a tie never lowers what is observed, nor takes supply away")
  func monotone() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<20 {
      let partners = (0..<12).map { _ in
        (0..<4).filter { _ in generator.unit() < 0.3 }
      }
      var world = World.society(missions: 4, partners: partners)
      let before = try world.findings()
      let mission = World.mission(generator.index(below: 4))
      world.partner("partner/new")
      world.tie("partner/new", .participatesIn, mission)
      let after = try world.findings()
      for finding in before.missions {
        let later = try #require(after.need(finding.id))
        #expect((later.test?.observed ?? 0) >= (finding.needs[0].test?.observed ?? 0))
        #expect(later.evidence.count >= finding.needs[0].evidence.count)
      }
      #expect(after.need(mission)?.state != .unaddressed)
    }
  }

  @Test("Every row of the findings is a row of the dataset")
  func traceable() throws {
    let world = Self.rich()
    let findings = try world.findings()
    let rows = Set(
      world.contents.relations.map(\.provenance.row) + world.contents.amounts.map(\.provenance.row)
        + world.contents.needs.map(\.provenance.row) + world.contents.coverage.map(\.row)
        + world.contents.statements.map(\.provenance.row))
    for mission in findings.missions {
      for need in mission.needs {
        #expect(need.evidence.allSatisfy { !$0.rows.isEmpty })
        let cited =
          need.evidence.flatMap(\.rows) + need.declarations.map(\.provenance)
          + need.coverage.map(\.provenance) + need.statements.map(\.provenance)
          + need.themeMoney.flatMap(\.rows)
        #expect(cited.allSatisfy { rows.contains($0.row) })
      }
      #expect(mission.classes.flatMap(\.rows).allSatisfy { rows.contains($0.row) })
    }
    #expect(findings.missions.flatMap(\.needs).flatMap(\.evidence).count == 129)
  }

  @Test("Registers that the data does not hold come first of all")
  func registers() throws {
    let findings = try Self.rich().findings()
    guard case .absentRegister(let register) = findings.blindSpots[0] else {
      Issue.record("no register")
      return
    }
    #expect(register.id == "rvo")
    #expect(
      findings.blindSpots.count {
        if case .absentRegister = $0 { true } else { false }
      } == 1)
  }
}
