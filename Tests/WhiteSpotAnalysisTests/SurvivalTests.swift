import EcosystemModel
import Testing
import WhiteSpotAnalysis

@Suite("Leaving out a source")
struct SurvivalTests {
  /// A complete list of programme partners; the letter says which programme addresses which
  /// mission, and for the others the register says so itself.
  static func worldThatLeansOnALetter() -> World {
    var world = World.planted(inFirst: 5, coverage: nil)
    world.coverage(.complete, .relation(.participatesIn), in: "theme/t")
    world.coverage(.complete, .relation(.addresses), in: "theme/t", source: "letter")
    // Without the letter these partners of the other missions are gone, and with them the deficit.
    for index in world.contents.relations.indices
    where world.contents.relations[index].kind == .participatesIn
      && world.contents.relations[index].object != "mission/m1"
    {
      let mission = world.contents.relations[index].object
      let programme = EntityID(
        rawValue: "programme/" + mission.rawValue.replacing("mission/", with: ""))
      world.add(programme)
      world.contents.relations[index].object = programme
    }
    for number in 1..<6 {
      let programme = EntityID(rawValue: "programme/m\(number + 1)")
      world.tie(programme, .addresses, World.mission(number), source: "letter")
    }
    return world
  }

  @Test("A deficit that rests on a source beside the frame's own is no verdict")
  func fragileDeficit() throws {
    let findings = try Self.worldThatLeansOnALetter().findings()
    let need = try #require(findings.need("mission/m1"))
    #expect(need.state == .cannotTell)
    #expect(need.reason == .deficitDoesNotSurvive)
    #expect(need.test?.fragileSources == ["letter"])
    #expect(need.test?.adjusted ?? 1 <= 0.05)
  }

  @Test("The frame's own source is not left out of its verdict, but the table shows it")
  func table() throws {
    let findings = try World.planted(inFirst: 5).findings()
    #expect(findings.survival.map(\.source) == ["register"])
    let line = try #require(findings.survival.first)
    #expect(line.verdicts == 6)
    #expect(line.surviving == 0)
    #expect(line.changes.map(\.after) == Array(repeating: .cannotTell, count: 6))
  }

  @Test("A source that only repeats another one changes nothing")
  func repeated() throws {
    var world = World.planted(inFirst: 5)
    for relation in world.contents.relations where relation.kind == .participatesIn {
      world.tie(relation.subject, .participatesIn, relation.object, source: "copy")
    }
    let findings = try world.findings()
    #expect(findings.states()[0] == .underServed)
    let copy = try #require(findings.survival.first { $0.source == "copy" })
    #expect(copy.surviving == copy.verdicts)
    #expect(copy.changes.isEmpty)
  }
}
