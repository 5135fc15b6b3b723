import EcosystemModel
import Testing

@testable import WhiteSpotAnalysis

@Suite("What clears a state, and on which row a place hangs")
struct ExplanationTests {
  static func explanation(_ world: World, _ mission: EntityID) throws -> MissionExplanation {
    var parameters = WhiteSpotParameters()
    parameters.uncertainty = nil
    return try WhiteSpotAnalyzer(parameters: parameters).explanation(
      of: mission, in: world.ecosystem(), edition: 2023)
  }

  @Test("The number of ties that clears a deficit is the smallest one, tried on the data itself")
  func clearance() throws {
    let world = World.planted(inFirst: 5)
    let found = try #require(try Self.explanation(world, "mission/m1").clearances.first)
    #expect(found.state == .underServed)
    #expect(found.after == .served)
    #expect(found.sources == ["register"])
    let count = try #require(found.count)
    func state(with added: Int) throws -> NeedState? {
      var more = world
      for number in 0..<added {
        let partner = EntityID(rawValue: "partner/new\(number)")
        more.partner(partner)
        more.tie(partner, .participatesIn, "mission/m1")
      }
      return try more.findings().need("mission/m1")?.state
    }
    #expect(try state(with: count) == .served)
    #expect(try state(with: count - 1) != .served)
  }

  @Test("Outside a frame one supplier clears a state, and of money any sum")
  func unframed() throws {
    var world = World.planted(inFirst: 0, coverage: .sample)
    world.need("mission/m1", .publicMoney)
    let found = try Self.explanation(world, "mission/m1").clearances
    #expect(found.map(\.dimension) == [.society, .publicMoney])
    #expect(found.map(\.unit) == [.ties, .sum])
    #expect(found.map(\.count) == [1, 1])
    #expect(found.map(\.after) == [.met, .met])
  }

  @Test("A complete source that names none of a sort is no source of which one mention will do")
  func silentSource() throws {
    var world = World.society(missions: 3, partners: [[0], [1], [2]])
    world.need("mission/m1", .company)
    world.need("mission/m2", .company)
    let found = try #require(
      try Self.explanation(world, "mission/m1").clearances.first { $0.dimension == .company })
    #expect(found.after == .met && found.sources == [] && found.exceptions == ["register"])
    func states(source: String) throws -> [NeedState?] {
      var more = world
      more.partner("partner/new", .company)
      more.tie("partner/new", .participatesIn, "mission/m1", source: source)
      return try ["mission/m1", "mission/m2"].map { try more.findings().need($0, .company)?.state }
    }
    #expect(try states(source: "letter") == [.met, .cannotTell])
    #expect(try states(source: "register")[1] == .unaddressed)
  }

  @Test("A thought tie is named by a complete source only where that compares the mission")
  func thoughtSource() throws {
    let world = World.society(missions: 3, partners: [[0], [1], [2]])
    let findings = try world.findings()
    func source(
      _ helix: HelixSector, _ kind: RelationKind, _ mission: EntityID
    ) -> String? {
      let partner = Entity(
        id: "partner/x", kind: .partner, name: "X", helix: helix,
        provenance: Provenance(row: RowReference(file: "", line: 0), source: "", locator: ""))
      return findings.completeSource(of: kind, from: partner, at: mission)
    }
    #expect(source(.society, .participatesIn, "mission/m1") == "register")
    #expect(source(.company, .participatesIn, "mission/m1") == nil)
    #expect(source(.society, .leads, "mission/m1") == nil)
    #expect(source(.society, .participatesIn, "theme/t") == nil)
  }

  @Test("The row on which a place hangs is the only tie of a mission, and removing it moves it")
  func flip() throws {
    var world = World.society(missions: 3, partners: [[0], [1], [1], [2], [2]], coverage: .sample)
    world.register("absent", isInDataset: false)
    let explanation = try Self.explanation(world, "mission/m1")
    let flip = try #require(explanation.flip)
    #expect(flip.before == 1...3)
    #expect(flip.after == 1...1)
    #expect(explanation.absentRegisters.map(\.id) == ["absent"])
    let without = world.contents.relations.filter { $0.provenance.row != flip.row.row }
    #expect(without.count == world.contents.relations.count - 1)
    world.contents.relations = without
    #expect(try world.findings().mission("mission/m1")?.places == 1...1)
  }

  /// Worlds where the place of the first mission rests on more than its own ties, each with a table
  /// of which one row moves it.
  static func worlds() -> [(name: String, world: World, table: String?)] {
    var said = World.society(missions: 3, partners: [[0], [1], [1], [2], [2]], coverage: .sample)
    said.statement("mission/m1", .society, .served)
    said.statement("mission/m2", .society, .lacking)
    // The deficit of the first does not survive the exposure model.
    let unlike = ChoiceTests.declared([5, 24, 24, 24, 24, 24])
    // A partner of the mission is one of what it continues as well.
    var again = bare(missions: 2)
    again.mission("mission/old", edition: 2019, of: ["theme/t"])
    again.tie("mission/m1", .succeeds, "mission/old")
    for (partner, missions) in [("p", ["m1", "old"]), ("q", ["m2"])] {
      let id = EntityID(rawValue: "partner/" + partner)
      again.partner(id)
      for mission in missions {
        again.tie(id, .participatesIn, EntityID(rawValue: "mission/" + mission))
      }
    }
    for mission in ["mission/m1", "mission/m2"] as [EntityID] { again.need(mission, .society) }
    again.coverage(.sample, .relation(.participatesIn), in: "theme/t")
    // The only company is with a mission that declares no need for one, or has no place at all.
    var undeclared = bare(missions: 3)
    undeclared.need("mission/m1", .company)
    undeclared.need("mission/m3", .market)
    undeclared.partner("partner/c", .company)
    undeclared.tie("partner/c", .participatesIn, "mission/m2")
    undeclared.coverage(.complete, .relation(.participatesIn), in: "theme/t")
    var narrow = undeclared
    narrow.coverage(.sample, .relation(.participatesIn), in: "mission/m2")
    return [
      ("said", said, "statements.csv"), ("unlike", unlike, nil),
      ("planted", World.planted(inFirst: 5), nil), ("again", again, "relations.csv"),
      ("undeclared", undeclared, "relations.csv"), ("narrow", narrow, "coverage.csv"),
      ("theme money", themeMoney(), "amounts.csv"), ("at the theme", atTheme(), "amounts.csv"),
      ("chain", SurvivalTests.worldThatLeansOnALetter(), "coverage.csv"),
    ]
  }

  private static func bare(missions: Int) -> World {
    var world = World()
    world.theme("theme/t")
    for number in 0..<missions { world.mission(World.mission(number), of: ["theme/t"]) }
    return world
  }

  /// Without its one sum the money of the theme is not found.
  private static func themeMoney() -> World {
    var world = bare(missions: 2)
    world.need("mission/m1", .publicMoney)
    world.need("mission/m2", .market)
    world.amount("amount/a", from: "partner/ministry", to: "theme/t", 100)
    world.coverage(.sample, .amounts, in: "theme/t", source: "budget")
    return world
  }

  /// Without its one sum for the theme the budget is one of missions.
  private static func atTheme() -> World {
    var world = bare(missions: 3)
    world.need("mission/m1", .publicMoney)
    world.need("mission/m2", .publicMoney)
    world.need("mission/m3", .society)
    world.amount("amount/a", from: "partner/ministry", to: "mission/m2", 100)
    world.amount("amount/b", from: "partner/ministry", to: "theme/t", 100, side: .private)
    world.coverage(.complete, .amounts, in: "theme/t", source: "budget")
    world.coverage(.sample, .relation(.participatesIn), in: "theme/t", source: "letter")
    return world
  }

  @Test("The rows said to move a place are those that do when they are taken out")
  func flips() throws {
    for (name, world, table) in Self.worlds() {
      var parameters = WhiteSpotParameters()
      parameters.uncertainty = nil
      parameters.countsStatements = true
      func places(_ world: World) throws -> ClosedRange<Int>? {
        try world.findings { $0.countsStatements = true }.mission("mission/m1")?.places
      }
      let before = try places(world)
      var moved: [RowReference: ClosedRange<Int>?] = [:]
      for (row, other) in world.withoutEachRow() {
        let after = try places(other)
        if after != before { moved[row] = .some(after) }
      }
      let inquiry = try WhiteSpotAnalyzer(parameters: parameters)
        .inquiry(into: world.ecosystem(), edition: 2023)
      let findings = try inquiry.findings()
      let finding = try #require(findings.mission("mission/m1"))
      let flips = try RankFlips(inquiry: inquiry, findings: findings).flips(of: finding)
      #expect(flips.allSatisfy { $0.before == before }, "\(name)")
      let found = Dictionary(
        uniqueKeysWithValues: flips.map { ($0.row.row, Optional($0.after)) })
      #expect(found == moved, "\(name)")
      if let table { #expect(moved.keys.contains { $0.file == table }, "\(name)") }
    }
  }

  @Test("An unknown mission is refused")
  func unknown() {
    #expect(throws: WhiteSpotError.unknownMission("mission/x", edition: 2023)) {
      try Self.explanation(.planted(inFirst: 5), "mission/x")
    }
  }
}

@Suite("Who declares a need, what sources say, and which null model fits")
struct ChoiceTests {
  @Test("A need of the mission's own text weighs three times one of the policy alone")
  func levels() throws {
    var world = World.society(missions: 2, partners: [[0], [1]], coverage: .sample)
    world.need("theme/mtib", .programme, .society, level: .policy)
    let score = try #require(try world.findings().mission("mission/m1")?.score)
    #expect(score.terms.map(\.dimension) == [.society, .programme])
    #expect(score.terms.map(\.level) == [.mission, .policy])
    #expect(score.terms.map(\.weight) == [3, 1])
    // Society is met (0), of programmes no source in force tells (¼): ¼ · 1/4.
    #expect(abs(score.value - 0.0625) < 1e-12)
  }

  @Test("Statements count in the order when asked, and never in the state")
  func statements() throws {
    var world = World.society(missions: 2, partners: [[0], [1]], coverage: .sample)
    world.statement("mission/m1", .society, .lacking)
    let usual = try world.findings()
    let counted = try world.findings { $0.countsStatements = true }
    #expect(usual.states() == counted.states())
    #expect(usual.mission("mission/m1")?.score?.value == 0)
    let term = try #require(counted.mission("mission/m1")?.score?.terms.first)
    #expect(term.severity == 0.75)
    #expect(term.counted == .lacking)
    #expect(counted.mission("mission/m2")?.score?.value == 0)
    // In a complete frame the frame decides.
    var framed = World.planted(inFirst: 21)
    framed.statement("mission/m1", .society, .lacking)
    #expect(
      try framed.findings { $0.countsStatements = true }.mission("mission/m1")?.score?.value == 0)
  }

  static func declared(_ quantities: [Double]) -> World {
    var world = World.planted(inFirst: 5)
    for index in world.contents.needs.indices {
      world.contents.needs[index].quantity = quantities[index]
      world.contents.needs[index].unit = "partners"
    }
    return world
  }

  @Test("A deficit that the declared quantities explain does not survive")
  func exposure() throws {
    // The first mission asks for a fifth of what the others ask for, and has about a fifth.
    let world = Self.declared([5, 24, 24, 24, 24, 24])
    let need = try #require(try world.findings().need("mission/m1"))
    #expect(need.state == .cannotTell)
    #expect(need.reason == .deficitDoesNotSurvive)
    #expect(need.test?.fragileNulls == [.exposure])
    let exposed = try world.findings { $0.null = .exposure }
    let test = try #require(exposed.need("mission/m1")?.test)
    #expect(test.null == .exposure)
    // One tie each: p = 1 − exp(−κ q), Σ over missions 1; scipy's brentq gives E = 126 p.
    #expect(abs(test.expected - 5.2) < 0.5)
    #expect(exposed.need("mission/m1")?.state == .cannotTell)
  }

  @Test("Equal declared quantities change nothing")
  func equalExposure() throws {
    let world = Self.declared([7, 7, 7, 7, 7, 7])
    let usual = try world.findings()
    let exposed = try world.findings { $0.null = .exposure }
    #expect(usual.states() == exposed.states())
    let tails = (usual.need("mission/m1")?.test, exposed.need("mission/m1")?.test)
    #expect(close(tails.0?.lowerTail ?? 0, tails.1?.lowerTail ?? 1, 1e-8))
  }

  @Test("A null model that does not fit the question is refused")
  func refused() throws {
    for null in [NullModel.bicm, .exposure] {
      do {
        _ = try World.planted(inFirst: 5).findings { $0.null = null }
        Issue.record("nothing was thrown")
      } catch WhiteSpotError.nullDoesNotFit(let found, _) {
        #expect(found == null)
      }
    }
  }
}
