import EcosystemModel
import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

@Suite("Complete frames, samples and silence")
struct FrameTests {
  @Test("A planted gap in a complete frame is found in that mission and in no other")
  func plantedGap() throws {
    let findings = try World.planted(inFirst: 5).findings()
    #expect(findings.states() == [.underServed, .served, .served, .served, .served, .served])
    let test = try #require(findings.need("mission/m1")?.test)
    #expect(test.observed == 5)
    #expect(abs(test.expected - 21) < 1e-12)
    // scipy 1.17.1: binom.cdf(5, 126, 1/6)
    #expect(close(test.lowerTail, 1.0243105338398816e-05, 1e-9))
    #expect(close(test.adjusted, 6 * test.lowerTail, 1e-12))
    #expect(test.z.map { $0 < -3.5 } == true)
    #expect(findings.frames.map(\.restsOnOneSource) == [true])
    #expect(findings.mission("mission/m1")?.classes.map(\.missionClass) == [.thin])
  }

  @Test("An even frame has no gap")
  func even() throws {
    let findings = try World.planted(inFirst: 21).findings()
    #expect(findings.states() == Array(repeating: .served, count: 6))
  }

  @Test("Nobody in a complete frame is unaddressed, whatever the figures")
  func nobody() throws {
    let few = World.society(missions: 3, partners: [[1], [2]])
    let findings = try few.findings()
    let need = try #require(findings.need("mission/m1"))
    #expect(need.state == .unaddressed)
    #expect(need.test?.adjusted ?? 0 > 0.05)
    #expect(need.test?.detectable == nil)
    // One partner against an expectation of two thirds proves nothing either way.
    #expect(findings.need("mission/m2")?.state == .cannotTell)
    #expect(findings.need("mission/m2")?.reason == .withinChance)
  }

  @Test("The same gap in a sample is named supply, and its absence is not found")
  func sample() throws {
    #expect(
      try World.planted(inFirst: 5, coverage: .sample).findings().states()
        == Array(repeating: .met, count: 6))
    let empty = try World.planted(inFirst: 0, coverage: .sample).findings()
    #expect(empty.states() == [.notFound, .met, .met, .met, .met, .met])
    #expect(empty.missions.allSatisfy { $0.needs.allSatisfy { $0.test == nil } })
    #expect(empty.mission("mission/m1")?.classes.map(\.missionClass) == [.notFound])
  }

  @Test("Without any coverage, absence says nothing", arguments: [nil, Coverage.Extent.none])
  func silence(extent: Coverage.Extent?) throws {
    let findings = try World.planted(inFirst: 0, coverage: extent).findings()
    #expect(findings.need("mission/m1")?.state == .cannotTell)
    #expect(findings.need("mission/m1")?.reason == .noCoverage)
    #expect(findings.mission("mission/m1")?.classes.map(\.missionClass) == [.unknown])
  }

  @Test("Where a sample and a complete source meet, the complete one decides")
  func mixed() throws {
    var world = World.planted(inFirst: 0)
    world.coverage(.sample, .relation(.participatesIn), in: "theme/t", source: "letter")
    #expect(try world.findings().need("mission/m1")?.state == .unaddressed)
    // A supplier that only the sample names is no absence, and the frame still finds too few.
    world.partner("partner/other")
    world.tie("partner/other", .participatesIn, "mission/m1", source: "letter")
    let need = try #require(try world.findings().need("mission/m1"))
    #expect(need.state == .underServed)
    #expect(need.test?.observed == 0)
    #expect(need.evidence.map(\.entity.id) == ["partner/other"])
  }

  @Test(
    "A frame covers a mission through itself, its whole, its theme, a wider theme and the policy",
    arguments: [
      ("theme/t", true), ("theme/wide", true), ("theme/mtib", true), ("mission/c", true),
      ("theme/other", false),
    ] as [(EntityID, Bool)])
  func scopes(scope: EntityID, covers: Bool) throws {
    var world = World()
    world.add("theme/mtib", subtype: "policy")
    world.theme("theme/wide")
    world.theme("theme/other")
    world.theme("theme/t", partOf: "theme/wide")
    world.mission("mission/c", of: ["theme/t"], isCentral: true)
    for mission in ["mission/a", "mission/b"] as [EntityID] {
      world.mission(mission, of: ["mission/c", "theme/t"])
      world.need(mission, .society)
    }
    world.partner("partner/p")
    world.tie("partner/p", .participatesIn, "mission/a")
    world.coverage(.complete, .relation(.participatesIn), in: scope)
    #expect(
      try world.findings().need("mission/b")?.state == (covers ? .unaddressed : .cannotTell))
  }

  @Test("A source speaks about the edition in force when it was written")
  func editions() throws {
    var world = World.planted(inFirst: 0)
    world.mission("mission/new", edition: 2025, of: ["theme/t"])
    world.source("letter", date: "2023")
    world.source("register", date: "2022-12-31")
    #expect(try world.findings().need("mission/m1")?.state == .cannotTell)
    world.contents.sources[1].date = "2024"
    #expect(try world.findings().need("mission/m1")?.state == .unaddressed)
    world.contents.sources[1].date = "2025-01-01"
    let later = try world.findings()
    #expect(later.need("mission/m1")?.state == .cannotTell)
    let gap = try #require(
      later.blindSpots.compactMap { spot -> CoverageGap? in
        if case .coverageGap(let gap) = spot { gap } else { nil }
      }.first)
    #expect(gap.sourcesOnOtherEditions == ["register"])
    #expect(gap.dimensions == [.society])
  }

  @Test("A list that stops at the theme does not reach its missions")
  func themeList() throws {
    var world = World.society(missions: 3, partners: [])
    world.partner("partner/p")
    world.tie("partner/p", .participatesIn, "theme/t")
    let findings = try world.findings()
    #expect(findings.states() == [.cannotTell, .cannotTell, .cannotTell])
    #expect(findings.missions.allSatisfy { $0.needs.allSatisfy(\.evidence.isEmpty) })
  }

  @Test("A source's narrow statement holds against its wide one")
  func overridden() throws {
    var world = World.planted(inFirst: 0)
    world.coverage(.sample, .relation(.participatesIn), in: "mission/m1")
    let findings = try world.findings()
    #expect(findings.need("mission/m1")?.state == .notFound)
    #expect(findings.need("mission/m1")?.coverage.map(\.extent) == [.sample])
    // The other five are still compared, among themselves.
    #expect(findings.need("mission/m2")?.state == .served)
    #expect(findings.need("mission/m2")?.test?.missions == 5)
  }

  @Test("A table of programmes says nothing about instruments")
  func otherKinds() throws {
    var world = World.society(missions: 3, partners: [], coverage: nil)
    for number in 0..<3 { world.need(World.mission(number), .programme, .regulation) }
    world.tie("programme/p", .addresses, "mission/m1")
    world.coverage(.complete, .relation(.addresses), in: "theme/t")
    let findings = try world.findings()
    #expect(findings.states(.programme) == [.cannotTell, .unaddressed, .unaddressed])
    #expect(findings.states(.regulation) == [.cannotTell, .cannotTell, .cannotTell])
  }

  @Test("A frame over all themes compares the missions of one theme at a time")
  func acrossThemes() throws {
    // Forty partners for each mission of one theme, four for each of the other.
    var world = World.society(
      missions: 4,
      partners: (0..<80).map { [$0 % 2] } + (0..<8).map { [2 + $0 % 2] }, coverage: nil)
    world.theme("theme/u")
    for index in world.contents.relations.indices
    where ["mission/m3", "mission/m4"].contains(world.contents.relations[index].subject) {
      world.contents.relations[index].object = "theme/u"
    }
    world.add("theme/mtib", subtype: "policy")
    world.coverage(.complete, .relation(.participatesIn), in: "theme/mtib")
    let findings = try world.findings()
    let tests = findings.missions.compactMap { $0.needs[0].test }
    #expect(tests.map(\.missions) == [2, 2, 2, 2])
    #expect(tests.map(\.expected) == [40, 40, 4, 4])
    #expect(!findings.states().contains(.underServed))
    #expect(findings.frames.count == 2)
  }

  @Test("The deficit that could just be found is reported, and it is found")
  func detectable() throws {
    let largest = try #require(
      try World.planted(inFirst: 5).findings().need("mission/m1")?.test?.detectable)
    #expect(try World.planted(inFirst: largest).findings().states()[0] == .underServed)
    #expect(try World.planted(inFirst: largest + 1).findings().states()[0] != .underServed)
  }

  @Test("A complete list of one sector says nothing about another")
  func oneSector() throws {
    var world = World.society(missions: 3, partners: (0..<60).map { [$0 % 3] })
    for number in 0..<3 { world.need(World.mission(number), .company) }
    let states = try (0..<3).map {
      try world.findings().need(World.mission($0), .company)?.state
    }
    #expect(Set(states) == [.cannotTell])
  }

  /// The coverage gaps of findings: the theme, how far its sources go, and for which needs.
  private static func gaps(_ findings: WhiteSpotFindings) -> [String] {
    findings.blindSpots.compactMap { spot in
      guard case .coverageGap(let gap) = spot else { return nil }
      let needs = gap.dimensions.map(\.rawValue).joined(separator: " ")
      return "\(gap.theme.id.rawValue) \(gap.extent.rawValue): \(needs)"
    }
  }

  @Test("What a complete source does not name is told apart from what no source covers")
  func silentComplete() throws {
    // It names civil society for all, and companies for none of them.
    var world = World.society(missions: 3, partners: (0..<60).map { [$0 % 3] })
    world.need("mission/m1", .company, .market)
    var findings = try world.findings()
    #expect(findings.need("mission/m1", .company)?.reason == .completeSourceNamesNone)
    #expect(findings.need("mission/m1", .market)?.reason == .noCoverage)
    #expect(Self.gaps(findings) == ["theme/t none: market", "theme/t complete: company"])
    // Companies in another theme change nothing here.
    world.add("theme/mtib", subtype: "policy")
    world.theme("theme/u")
    world.coverage(.complete, .relation(.participatesIn), in: "theme/mtib")
    for mission in ["mission/u1", "mission/u2"] as [EntityID] {
      world.mission(mission, of: ["theme/u"])
      world.need(mission, .company)
    }
    world.partner("partner/c", .company)
    world.tie("partner/c", .participatesIn, "mission/u1")
    findings = try world.findings()
    #expect(findings.need("mission/m1", .company)?.reason == .completeSourceNamesNone)
    #expect(findings.need("mission/u2", .company)?.state == .unaddressed)
    #expect(Self.gaps(findings) == ["theme/t none: market", "theme/t complete: company"])
  }

  @Test("A source that is complete for one mission says nothing about how far others go")
  func completeForOne() throws {
    var world = World.society(missions: 3, partners: [[0]], coverage: .sample)
    world.coverage(.complete, .relation(.participatesIn), in: "mission/m1", source: "list")
    world.tie("partner/p001", .participatesIn, "mission/m1", source: "list")
    let findings = try world.findings()
    #expect(findings.states() == [.met, .notFound, .notFound])
    #expect(Self.gaps(findings) == ["theme/t complete: society", "theme/t sample: society"])
  }

  @Test("A chain through a programme is not counted where only its first link is complete")
  func chains() throws {
    var world = World.society(missions: 3, partners: [])
    for number in 0..<60 {
      let partner = EntityID(rawValue: "partner/c\(number)")
      world.partner(partner)
      world.tie(partner, .participatesIn, number < 58 ? "programme/many" : "programme/few")
    }
    world.tie("programme/many", .addresses, World.mission(0))
    world.tie("programme/many", .addresses, World.mission(1))
    world.tie("programme/few", .addresses, World.mission(2))
    world.coverage(.sample, .relation(.addresses), in: "theme/t")
    #expect(Set(try world.findings().states()) == [.met])
  }
}
