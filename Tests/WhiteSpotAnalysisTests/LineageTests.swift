import EcosystemModel
import Testing
import WhiteSpotAnalysis

struct LineageTests {
  /// Four missions of 2020, of which one goes on, one shrinks, one is merged and one is dropped; one
  /// of 2024 is new.
  private static func world() -> World {
    var world = World()
    world.theme("theme/t")
    world.theme("theme/u")
    for id: EntityID in ["mission/old-a", "mission/old-b", "mission/old-c", "mission/old-d"] {
      world.mission(id, edition: 2020, of: ["theme/t"])
    }
    world.mission("mission/new-a", edition: 2024, of: ["theme/t"])
    world.mission("mission/new-b", edition: 2024, of: ["theme/u"])
    world.mission("mission/new-e", edition: 2024, of: ["theme/t"])
    succession("mission/new-a", "mission/old-a", "continued: same wording", &world)
    succession("mission/new-b", "mission/old-b", "narrowed: half of it", &world)
    succession("mission/new-b", "mission/old-c", "merged: with b", &world)
    return world
  }

  private static func succession(
    _ newer: EntityID, _ older: EntityID, _ note: String, _ world: inout World
  ) {
    world.tie(newer, .succeeds, older, basis: .derived)
    world.contents.relations[world.contents.relations.count - 1].note = note
  }

  private static func transition(_ world: World) throws -> EditionTransition {
    try #require(MissionLineage(of: world.ecosystem()).transitions.first)
  }

  @Test func `each mission has the fate that the rows give it`() throws {
    let transition = try Self.transition(Self.world())
    #expect([transition.from, transition.to] == [2020, 2024])
    #expect(transition.fates.map(\.outcome) == [.continued, .narrowed, .merged, .dropped])
    #expect(transition.newcomers.map(\.id) == ["mission/new-e"])
    #expect(transition.fates[1].successors.map(\.mission.id) == ["mission/new-b"])
    #expect(transition.fates[1].successors.map(\.change) == [.narrowed])
  }

  @Test func `a mission that is split keeps the mildest change`() throws {
    var world = Self.world()
    Self.succession("mission/new-e", "mission/old-c", "broadened: more of it", &world)
    let fate = try Self.transition(world).fates[2]
    #expect(fate.outcome == .broadened)
    #expect(fate.successors.map(\.mission.id) == ["mission/new-b", "mission/new-e"])
  }

  @Test func `a mission that a later edition takes up is not dropped`() throws {
    var world = Self.world()
    world.mission("mission/last", edition: 2030, of: ["theme/t"], succeeding: ["mission/old-d"])
    let transitions = try MissionLineage(of: world.ecosystem()).transitions
    #expect(transitions.map(\.from) == [2020, 2024])
    #expect(transitions[0].fates.last?.outcome == .interrupted)
    #expect(transitions[1].fates.allSatisfy { $0.outcome == .dropped })
    #expect(transitions[1].newcomers.isEmpty)
  }

  @Test func `the prospect of a commitment follows its mission and its holder`() throws {
    var world = Self.world()
    world.tie("programme/kept", .addresses, "mission/old-a")
    world.tie("programme/again", .addresses, "mission/old-a")
    world.tie("programme/again", .addresses, "mission/new-a")
    world.tie("programme/narrow", .addresses, "mission/old-b")
    world.tie("programme/gone", .addresses, "mission/old-d")
    world.tie("programme/elsewhere", .addresses, "mission/old-d")
    world.tie("programme/elsewhere", .addresses, "mission/new-e")
    let fates = try Self.transition(world).fates
    func prospects(_ position: Int) -> [String: Commitment.Prospect] {
      Dictionary(
        uniqueKeysWithValues: fates[position].commitments.map {
          ($0.holder.id.rawValue, $0.prospect)
        })
    }
    #expect(prospects(0) == ["programme/kept": .carried, "programme/again": .renewed])
    #expect(prospects(1) == ["programme/narrow": .uncertain])
    #expect(prospects(3) == ["programme/gone": .lost, "programme/elsewhere": .moved])
  }

  @Test func `commitments to ancestors and sums of money count, subtotals do not`() throws {
    var world = Self.world()
    world.mission("mission/first", edition: 2010, of: ["theme/t"])
    world.tie("mission/old-d", .succeeds, "mission/first")
    world.partner("partner/p", .company)
    world.tie("partner/p", .participatesIn, "programme/x")
    world.tie("programme/x", .addresses, "mission/first")
    world.amount("own", from: "partner/p", to: "mission/old-d", 500)
    world.amount("sum", from: "partner/p", to: "mission/old-d", 900, scope: .subtotal)
    let transitions = try MissionLineage(of: world.ecosystem()).transitions
    let dropped = try #require(transitions[1].fates.last)
    #expect(dropped.commitments.map(\.holder.id) == ["partner/p", "programme/x"])
    #expect(dropped.commitments.map(\.amount?.value) == [500, nil])
    #expect(dropped.commitments[1].mission.id == "mission/first")
    #expect(dropped.commitments[1].participants.map(\.id) == ["partner/p"])
    #expect(dropped.commitments.allSatisfy { $0.prospect == .lost && !$0.rows.isEmpty })
  }

  @Test func `a destination names the holders that are tied to it, then those of the theme`() throws
  {
    var world = Self.world()
    world.tie("programme/x", .addresses, "mission/old-d")
    world.tie("programme/x", .addresses, "mission/old-b")
    let dropped = try #require(try Self.transition(world).fates.last)
    #expect(
      dropped.destinations.map(\.mission.id) == ["mission/new-b", "mission/new-a", "mission/new-e"])
    #expect(dropped.destinations.map(\.isOfSameTheme) == [false, true, true])
    let reason = try #require(dropped.destinations[0].reasons.first)
    #expect(reason.holder.id == "programme/x")
    #expect(reason.mission.id == "mission/old-b")
    // A mission that goes on as it was needs no other place.
    #expect(try Self.transition(world).fates[0].destinations.isEmpty)
  }

  @Test func `the order of the rows does not matter`() throws {
    var world = Self.world()
    world.tie("programme/x", .addresses, "mission/old-d")
    world.tie("programme/y", .addresses, "mission/old-d")
    let forward = try Self.transition(world)
    world.contents.relations.reverse()
    world.contents.entities.reverse()
    #expect(try Self.transition(world) == forward)
  }

  @Test(arguments: [[], [2020]])
  func `fewer than two editions have no lineage`(editions: [Int]) throws {
    var world = World()
    for edition in editions { world.mission("mission/m", edition: edition, of: ["theme/t"]) }
    #expect(try MissionLineage(of: world.ecosystem()).transitions.isEmpty)
  }
}
