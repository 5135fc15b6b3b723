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

  /// Worlds where the place rests on more than the states of the plain analysis.
  static func worlds() -> [(name: String, world: World)] {
    var said = World.society(missions: 3, partners: [[0], [1], [1], [2], [2]], coverage: .sample)
    said.statement("mission/m1", .society, .served)
    said.statement("mission/m2", .society, .lacking)
    // The deficit of the first does not survive the exposure model.
    let unlike = ChoiceTests.declared([5, 24, 24, 24, 24, 24])
    return [("said", said), ("unlike", unlike), ("planted", World.planted(inFirst: 5))]
  }

  @Test("The rows said to move a place are those that do when they are taken out")
  func flips() throws {
    for (name, world) in Self.worlds() {
      var parameters = WhiteSpotParameters()
      parameters.uncertainty = nil
      parameters.countsStatements = true
      func places(_ world: World) throws -> ClosedRange<Int>? {
        try world.findings { $0.countsStatements = true }.mission("mission/m1")?.places
      }
      let before = try places(world)
      var moving = 0
      // What is a part of what stays.
      for index in world.contents.relations.indices
      where world.contents.relations[index].kind == .participatesIn {
        var other = world
        other.contents.relations.remove(at: index)
        if try places(other) != before { moving += 1 }
      }
      for index in world.contents.statements.indices {
        var other = world
        other.contents.statements.remove(at: index)
        if try places(other) != before { moving += 1 }
      }
      for index in world.contents.coverage.indices {
        var other = world
        other.contents.coverage.remove(at: index)
        if try places(other) != before { moving += 1 }
      }
      let found = try WhiteSpotAnalyzer(parameters: parameters)
        .explanation(of: "mission/m1", in: world.ecosystem(), edition: 2023)
      #expect(found.flippingRows == moving, "\(name)")
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
