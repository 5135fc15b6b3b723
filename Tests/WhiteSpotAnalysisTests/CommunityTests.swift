import EcosystemModel
import GraphAnalysis
import Testing
import WhiteSpotAnalysis

struct CommunityTests {
  /// Two groups of four programmes and partners that all know each other, with one tie between the
  /// groups; each group belongs to a theme of its own.
  private static func world() -> World {
    var world = World()
    for (theme, names) in [("theme/t", ["a", "b", "c", "d"]), ("theme/u", ["e", "f", "g", "h"])] {
      let ids = names.map { EntityID(rawValue: "programme/\($0)") }
      world.theme(EntityID(rawValue: theme))
      for (position, id) in ids.enumerated() {
        world.tie(id, .partOf, EntityID(rawValue: theme))
        for other in ids[..<position] { world.tie(id, .collaboratesWith, other) }
      }
    }
    world.tie("programme/d", .collaboratesWith, "programme/e")
    return world
  }

  private static func find(
    _ world: World, threads: Int? = nil
  ) async throws -> (found: EcosystemCommunities, network: Network) {
    let ecosystem = try world.ecosystem()
    let network = ecosystem.network(
      of: NetworkSelection(
        kinds: [.programme], relations: [.collaboratesWith], includesIsolated: false))
    let found = try await EcosystemCommunities.find(
      in: network, of: ecosystem, by: CommunityConsensus(searches: 10, seed: 1),
      execution: Execution(threads: threads))
    return (found, network)
  }

  @Test func `groups that know each other are found whole`() async throws {
    let (found, network) = try await Self.find(Self.world())
    let names = found.communities.map { community in
      community.members.map { network.ids[$0.node].last.map(String.init) ?? "" }.sorted().joined()
    }
    #expect(names == ["abcd", "efgh"])
    #expect(found.stability == 1)
    #expect(found.communities.allSatisfy { $0.stability == 1 })
    #expect(found.agreement?.adjustedMutualInformation == 1)
    #expect(found.agreement?.nodes == 8)
    #expect(found.communities.map(\.themes.first?.count) == [4, 4])
  }

  @Test func `the surplus is what the degrees alone would not give`() async throws {
    let (found, network) = try await Self.find(Self.world())
    // 13 ties; each community has 13 ends. Three ties within, of a degree of three or four.
    for member in found.communities.flatMap(\.members) {
      let degree = ["programme/d", "programme/e"].contains(network.ids[member.node]) ? 4.0 : 3.0
      #expect(close(member.surplus, 3 - degree * 13 / 26, 1e-12))
    }
    // The node with the tie outwards is the least characteristic.
    #expect(found.communities[0].members.last.map { network.ids[$0.node] } == "programme/d")
  }

  @Test func `a node of two themes has none`() async throws {
    var world = Self.world()
    world.tie("programme/a", .addresses, "theme/u")
    let (found, _) = try await Self.find(world)
    #expect(found.agreement?.nodes == 7)
  }

  @Test func `the number of threads does not matter`() async throws {
    let one = try await Self.find(Self.world(), threads: 1).found
    #expect(try await Self.find(Self.world(), threads: 2).found == one)
  }

  @Test func `an empty network has no communities`() async throws {
    let (found, _) = try await Self.find(World())
    #expect(found.communities.isEmpty && found.agreement == nil && found.modularity == nil)
  }
}
