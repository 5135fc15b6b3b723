import EcosystemModel
import GraphCore
import Testing

struct NetworkTests {
  @Test func `rows that say the same are one edge with a count`() throws {
    let network = try sampleEcosystem().network(
      of: NetworkSelection(kinds: [.programme, .mission], edition: 2023))
    #expect(network.ids == ["mission/2023-delta", "programme/mjp"])
    #expect(network.edgeCount == 1)
    #expect(network.weightColumn(named: "Count")?.values == [2])
    #expect(network.relations == [.addresses])
    #expect(network.rows?.first?.map(\.line) == [6, 7])
  }

  @Test func `a symmetric tie stated both ways is one edge`() throws {
    let network = try sampleEcosystem().network(
      of: NetworkSelection(relations: [.collaboratesWith], isDirected: true))
    #expect(network.edgeCount == 1)
    let edge = network.graph.edges()[0]
    #expect(network.ids[edge.source] == "partner/deltares")
    #expect(network.ids[edge.target] == "partner/tno")
  }

  @Test func `edges run from subject to object and keep their numbers`() throws {
    let network = try sampleEcosystem().network(
      of: NetworkSelection(includesIsolated: false, isDirected: true))
    let described = zip(network.graph.edges(), network.relations ?? []).map { edge, kind in
      "\(network.ids[edge.source]) \(kind.rawValue) \(network.ids[edge.target])"
    }
    #expect(
      described == [
        "theme/zee part-of theme/water", "mission/2019-delta part-of theme/water",
        "mission/2023-delta part-of theme/zee",
        "mission/2023-delta succeeds mission/2019-delta",
        "programme/mjp addresses mission/2023-delta",
        "partner/tno participates-in programme/mjp",
        "partner/deltares collaborates-with partner/tno",
      ])
    #expect(!network.ids.contains("partner/alleen"))
    let weighted = try #require(network.graph(weightedBy: "count"))
    #expect(weighted.edges().map(\.weight) == [1, 1, 1, 1, 2, 1, 2])
    #expect(network.graph(weightedBy: "none") == nil)
  }

  @Test func `an edition leaves out the missions of others, and nothing else`() throws {
    let all = Set(try sampleEcosystem().network().ids)
    let newest = Set(try sampleEcosystem().network(of: NetworkSelection(edition: 2023)).ids)
    #expect(all.subtracting(newest) == ["mission/2019-delta"])
  }

  @Test func `what stands beside the policy takes part only when asked`() throws {
    let ecosystem = try sampleEcosystem()
    #expect(!ecosystem.network().ids.contains("project/groei"))
    #expect(
      ecosystem.network(of: NetworkSelection(includesAdjacent: true)).ids
        .contains("project/groei"))
  }

  @Test func `a theme holds its parts and whatever is tied to them`() throws {
    let network = try sampleEcosystem().network(
      of: NetworkSelection(edition: 2023, theme: "theme/water"))
    #expect(
      network.ids == ["mission/2023-delta", "programme/mjp", "theme/water", "theme/zee"])
  }

  @Test func `kinds and names stand beside the nodes`() throws {
    let network = try sampleEcosystem().network(of: NetworkSelection(kinds: [.partner]))
    #expect(network.names == ["Alleen", "Deltares", "TNO"])
    #expect(network.kindName(of: 0) == "partner")
    #expect(network.node(withID: "partner/tno") == 2)
    #expect(network.node(withID: "TNO") == nil)
  }
}
