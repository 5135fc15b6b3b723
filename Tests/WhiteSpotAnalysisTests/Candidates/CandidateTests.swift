import EcosystemModel
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

@Suite("Candidates for a mission")
struct CandidateTests {
  /// A mission without any supplier, and one partner for each route that could lead to it.
  static func routes() -> World {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/old", edition: 2019, of: ["theme/t"])
    world.mission("mission/older", edition: 2017, of: ["theme/t"])
    world.tie("mission/old", .succeeds, "mission/older")
    world.mission("mission/central", of: ["theme/t"], isCentral: true)
    world.mission("mission/m", of: ["theme/t", "mission/central"], succeeding: ["mission/old"])
    world.mission("mission/other", of: ["theme/t"])
    world.need("mission/m", .society, .company, .programme)
    world.tie("mission/m", .uses, "technology/x")
    world.tie("theme/t", .uses, "technology/y")
    world.tie("programme/p", .addresses, "mission/m")
    world.tie("programme/part", .partOf, "programme/p")
    world.partner("partner/ancestor")
    world.tie("partner/ancestor", .participatesIn, "programme/older")
    world.tie("programme/older", .addresses, "mission/older")
    world.partner("partner/technology", .company)
    world.tie("partner/technology", .develops, "technology/x")
    world.partner("partner/programme", isGroup: true)
    world.tie("partner/programme", .participatesIn, "programme/part")
    world.partner("partner/related")
    world.tie("partner/related", .leads, "mission/central")
    world.partner("partner/supplier")
    world.tie("partner/supplier", .participatesIn, "programme/p")
    world.partner("partner/organisation")
    world.tie("partner/organisation", .collaboratesWith, "partner/supplier")
    world.partner("partner/agenda")
    world.tie("partner/agenda", .develops, "technology/y")
    world.partner("partner/theme")
    world.tie("partner/theme", .participatesIn, "theme/t")
    world.partner("partner/nobody")
    return world
  }

  static func find(
    _ mission: EntityID = "mission/m", in world: World, edition: Int = 2023,
    _ adjust: (inout CandidateParameters) -> Void = { _ in }
  ) async throws -> CandidateFindings {
    var parameters = CandidateParameters()
    adjust(&parameters)
    return try await CandidateFinder(parameters: parameters)
      .candidates(for: mission, in: world.ecosystem(), edition: edition)
  }

  @Test("Each route leads to its partner, by a chain that begins there and ends at the mission")
  func everyRoute() async throws {
    let findings = try await Self.find(in: Self.routes())
    let expected: [(EntityID, TypedRoute)] = [
      ("partner/ancestor", .ancestor), ("partner/technology", .technology),
      ("partner/programme", .programme), ("partner/related", .relatedMission),
      ("partner/organisation", .organisation), ("partner/agenda", .agendaTechnology),
      ("partner/theme", .theme),
    ]
    #expect(Set(findings.candidates.map(\.entity.id)) == Set(expected.map(\.0)))
    for (partner, route) in expected {
      let candidate = try #require(findings.candidates.first { $0.entity.id == partner })
      #expect(candidate.reasons.map(\.route) == [route], "\(partner)")
    }
    #expect(findings.withoutEvidence == 1)
    #expect(findings.abstention == nil)
    let chain = try #require(
      findings.candidates.first { $0.entity.id == "partner/ancestor" }?.reasons.first)
    #expect(
      chain.steps.map { [$0.subject.id, $0.object.id] } == [
        ["partner/ancestor", "programme/older"], ["programme/older", "mission/older"],
        ["mission/old", "mission/older"], ["mission/m", "mission/old"],
      ])
  }

  @Test("Who supplies the mission is no candidate; who supplied what it continues is")
  func tied() async throws {
    let findings = try await Self.find(in: Self.routes())
    #expect(findings.tied.map(\.id) == ["partner/supplier"])
    #expect(!findings.candidates.contains { $0.entity.id == "partner/supplier" })
  }

  @Test("Groups are shown as such, and what each would serve is said with whether it is open")
  func qualities() async throws {
    let findings = try await Self.find(in: Self.routes())
    #expect(findings.candidates.filter(\.entity.isGroup).map(\.entity.id) == ["partner/programme"])
    #expect(
      findings.needs == [
        CandidateNeed(dimension: .company, isOpen: true),
        CandidateNeed(dimension: .society, isOpen: false),
      ])
    for candidate in findings.candidates {
      let isCompany = candidate.entity.id == "partner/technology"
      #expect(candidate.serves.map(\.dimension) == [isCompany ? .company : .society])
    }
  }

  @Test("A need leaves only those who would serve it")
  func need() async throws {
    let findings = try await Self.find(in: Self.routes()) { $0.need = .company }
    #expect(findings.candidates.map(\.entity.id) == ["partner/technology"])
    #expect(findings.candidates.map(\.places) == [1...1])
    await #expect(
      throws: CandidateError.undeclaredNeed(
        .government, declared: [.company, .society, .programme])
    ) {
      try await Self.find(in: Self.routes()) { $0.need = .government }
    }
    await #expect(throws: CandidateError.unsuitableKind(.partner, need: .programme)) {
      try await Self.find(in: Self.routes()) { $0.need = .programme }
    }
    await #expect(throws: CandidateError.unknownMission("mission/old", edition: 2023)) {
      try await Self.find("mission/old", in: Self.routes())
    }
  }

  @Test("Programmes are found by what they develop and what they belong to")
  func programmes() async throws {
    var world = Self.routes()
    world.tie("programme/maker", .develops, "technology/x")
    let findings = try await Self.find(in: world) { $0.kind = .programme }
    #expect(findings.tied.map(\.id) == ["programme/p", "programme/part"])
    let routes = Dictionary(
      uniqueKeysWithValues: findings.candidates.map { ($0.entity.id, $0.reasons.map(\.route)) })
    #expect(routes == ["programme/maker": [.technology], "programme/older": [.ancestor]])
  }

  @Test("No path gives no verdict, and equal evidence gives no order")
  func abstention() async throws {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/m", of: ["theme/t"])
    world.partner("partner/a")
    world.partner("partner/b")
    let nobody = try await Self.find(in: world)
    #expect(nobody.abstention == .noPath)
    #expect(nobody.candidates.isEmpty)
    #expect(nobody.withoutEvidence == 2)
    world.tie("partner/a", .participatesIn, "theme/t")
    world.tie("partner/b", .participatesIn, "theme/t")
    world.partner("partner/c")
    let equal = try await Self.find(in: world)
    #expect(equal.abstention == .allTied(2))
    #expect(equal.candidates.map(\.places) == [1...2, 1...2])
    world.tie("partner/c", .participatesIn, "theme/t")
    let all = try await Self.find(in: world)
    #expect(all.abstention == .allTied(3))
    #expect(all.voices.first?.silence == .allTied(3))
  }

  @Test("The pattern of ties alone gives a candidate, with the mission that it shares")
  func patternAlone() async throws {
    var world = World.society(missions: 3, partners: [[0, 1], [0, 1], [1], [2]])
    world.need("mission/m1", .society)
    let findings = try await Self.find("mission/m1", in: world)
    let candidate = try #require(findings.candidates.first)
    #expect(findings.candidates.map(\.entity.id) == ["partner/p003"])
    #expect(candidate.reasons.isEmpty)
    #expect(candidate.sharedMissions.map(\.mission.id) == ["mission/m2"])
    #expect(candidate.sharedMissions.map(\.suppliers) == [2])
    #expect(candidate.sharedMissions[0].steps.map(\.object.id) == ["mission/m2"])
    // m2 is all that m1 is related to.
    #expect(candidate.relatedness == 1)
    #expect(candidate.capacity.missions == 1)
  }

  @Test("Methods that were chosen and are silent say nothing of what others would find")
  func silentMethods() async throws {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/m", of: ["theme/t"])
    world.partner("partner/a")
    world.tie("partner/a", .participatesIn, "theme/t")
    let chosen = try await Self.find(in: world) { $0.methods = [.pathsOfThree] }
    #expect(chosen.abstention == .silentMethods)
    #expect(chosen.withoutEvidence == 1)
    #expect(try await Self.find(in: world).evidenceCount == 1)
    let baseline = try await Self.find(in: world) { $0.methods = [.preferentialAttachment] }
    #expect(baseline.abstention == .silentMethods)
  }

  @Test("A mission is tied through those that it continues")
  func knownTies() async throws {
    var world = World()
    world.theme("theme/t")
    world.mission("mission/old", edition: 2019, of: ["theme/t"])
    world.mission("mission/m", of: ["theme/t"], succeeding: ["mission/old"])
    world.partner("partner/a")
    #expect(try await !Self.find(in: world).hasKnownTies)
    world.tie("partner/a", .participatesIn, "mission/old")
    let findings = try await Self.find(in: world)
    #expect(findings.tied.isEmpty)
    #expect(findings.hasKnownTies)
  }

  @Test("What a candidate can carry is counted once, by period and firmness, without forecasts")
  func capacity() async throws {
    var world = Self.routes()
    world.amount("1", from: "partner/theme", to: "theme/t", 10, overlap: "o")
    world.amount("2", from: "partner/theme", to: "theme/t", 8, overlap: "o")
    world.amount("3", from: "partner/theme", to: "theme/t", 5)
    world.amount("4", from: "partner/theme", to: "theme/t", 99, commitment: .forecast)
    world.amount("5", from: "partner/theme", to: "theme/t", 7, commitment: .realised)
    world.amount("6", from: "partner/theme", to: "theme/t", 6, year: 2021)
    world.amount("7", from: "partner/theme", to: "theme/t", 4, year: 2021, source: "letter")
    world.amount("8", from: "partner/theme", to: "theme/t", 3, year: nil)
    let findings = try await Self.find(in: world)
    let candidate = try #require(findings.candidates.first { $0.entity.id == "partner/theme" })
    let money = candidate.capacity.money
    #expect(money.map(\.value) == [4, 6, 7, 15, 3])
    #expect(money.map(\.rows.count) == [1, 1, 1, 2, 1])
    #expect(money.map(\.year) == [2021, 2021, 2020, 2020, nil])
    #expect(money.map(\.source) == ["letter", "budget", "budget", "budget", "budget"])
    #expect(candidate.capacity.ties == 1)
  }

  @Test("Suppliers are those of the white-spot analysis", arguments: 0..<20)
  func sameSuppliers(seed: UInt64) throws {
    let ecosystem = try World.random(seed: seed).ecosystem()
    let supply = SupplyRules(index: TieIndex(ecosystem, includesAdjacent: false))
    let network = TieNetwork(ecosystem, includesAdjacent: false)
    for kind in CandidateKind.allCases {
      let ties = try KnownTies(
        network, rules: CandidateRules(kind), kind: kind, edition: 2023)
      for (column, mission) in ties.columns.enumerated() {
        let id = ecosystem.entities[mission].id
        let expected =
          switch kind {
          case .partner: supply.partners(of: id)
          case .topsector: supply.suppliers(of: .topsector, to: id)
          case .programme: supply.suppliers(of: .programme, to: id)
          }
        let found = ties.own[column].sorted().map { ecosystem.entities[ties.rows[$0]].id }
        #expect(found == expected.map(\.entity.id), "\(kind) \(id)")
      }
    }
  }

  @Test("Every chain hangs together and every row is one of the dataset", arguments: 0..<20)
  func traceable(seed: UInt64) async throws {
    let world = World.random(seed: seed)
    let rows = Set(world.contents.relations.map(\.provenance.row))
    for kind in CandidateKind.allCases {
      let findings = try await Self.find("mission/m1", in: world) { $0.kind = kind }
      for candidate in findings.candidates {
        let chains =
          candidate.reasons.map { ($0.steps, findings.mission.id) }
          + candidate.sharedMissions.map { ($0.steps, $0.mission.id) }
        #expect(!chains.isEmpty || candidate.methods.contains { $0.rank != nil })
        for (steps, end) in chains {
          var current = candidate.entity.id
          for step in steps {
            #expect([step.subject.id, step.object.id].contains(current))
            current = step.subject.id == current ? step.object.id : step.subject.id
            #expect(!step.rows.isEmpty && step.rows.allSatisfy { rows.contains($0.row) })
          }
          #expect(current == end)
        }
      }
    }
  }

  @Test("The order of rows and the number of threads do not matter", arguments: 0..<5)
  func invariance(seed: UInt64) async throws {
    let world = World.random(seed: seed)
    var shuffled = world
    var generator = SeededGenerator(seed: seed)
    shuffled.contents.relations.shuffle(using: &generator)
    shuffled.contents.entities.shuffle(using: &generator)
    let first = try await Self.find("mission/m1", in: world)
    #expect(try await Self.find("mission/m1", in: shuffled) == first)
    for threads in [1, 3] {
      let again = try await CandidateFinder().candidates(
        for: "mission/m1", in: world.ecosystem(), edition: 2023,
        execution: Execution(threads: threads))
      #expect(again == first)
    }
  }

  @Test("A limit cuts the list after the places that are shared")
  func limit() async throws {
    let whole = try await Self.find(in: Self.routes())
    let cut = try await Self.find(in: Self.routes()) { $0.limit = 2 }
    #expect(cut.candidates.count >= 2)
    #expect(cut.candidates == Array(whole.candidates.prefix(cut.candidates.count)))
    #expect(cut.evidenceCount == whole.evidenceCount)
  }
}

extension World {
  /// Ties of every sort that candidates rest on, drawn at random.
  static func random(seed: UInt64) -> World {
    var generator = SeededGenerator(seed: seed)
    var world = World()
    func pick(_ kind: String, _ count: Int) -> EntityID {
      EntityID(rawValue: "\(kind)\(1 + generator.index(below: count))")
    }
    var known: Set<String> = []
    func tie(_ subject: EntityID, _ kind: RelationKind, _ object: EntityID) {
      guard known.insert("\(subject) \(kind) \(object)").inserted else { return }
      world.tie(subject, kind, object)
    }
    world.theme("theme/t1")
    for number in 1...4 {
      world.mission(EntityID(rawValue: "mission/old\(number)"), edition: 2019, of: ["theme/t1"])
    }
    for number in 1...6 {
      let mission = EntityID(rawValue: "mission/m\(number)")
      world.mission(mission, of: ["theme/t1"])
      world.need(mission, .society, .programme)
      if generator.unit() < 0.7 { world.tie(mission, .succeeds, pick("mission/old", 4)) }
      if generator.unit() < 0.5 { world.tie(mission, .uses, pick("technology/x", 3)) }
    }
    for number in 1...15 { world.partner(EntityID(rawValue: "partner/p\(number)")) }
    for number in 1...3 { world.add(EntityID(rawValue: "topsector/s\(number)")) }
    for _ in 0..<12 {
      tie(pick("programme/r", 6), .addresses, pick("mission/m", 6))
      tie(pick("partner/p", 15), .participatesIn, pick("programme/r", 6))
      tie(pick("partner/p", 15), .participatesIn, pick("mission/m", 6))
    }
    for _ in 0..<4 {
      tie(pick("programme/r", 6), .addresses, pick("mission/old", 4))
      tie(pick("partner/p", 15), .leads, pick("mission/old", 4))
      tie(pick("programme/r", 6), .develops, pick("technology/x", 3))
      tie(pick("topsector/s", 3), .participatesIn, pick("programme/r", 6))
      tie(pick("partner/p", 15), .develops, pick("technology/x", 3))
      let (part, whole) = (generator.index(below: 3), 3 + generator.index(below: 3))
      tie(
        EntityID(rawValue: "programme/r\(part + 1)"), .partOf,
        EntityID(rawValue: "programme/r\(whole + 1)"))
      tie(pick("partner/p", 7), .collaboratesWith, pick("partner/p1", 5))
    }
    return world
  }
}
