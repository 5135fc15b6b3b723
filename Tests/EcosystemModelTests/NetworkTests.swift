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

  @Test func `money stands once on the edge that funds, without adding years or sources`() throws {
    var contents = EcosystemContents()
    func provenance(_ line: Int, _ source: String) -> Provenance {
      Provenance(row: RowReference(file: "t.csv", line: line), source: source, locator: "1")
    }
    for (line, id) in ["partner/a", "programme/x"].enumerated() {
      let id = EntityID(rawValue: id)
      contents.entities.append(
        Entity(
          id: id, kind: id == "partner/a" ? .partner : .programme, name: "N",
          provenance: provenance(line, "s")))
    }
    for (line, kind) in [RelationKind.participatesIn, .funds].enumerated() {
      contents.relations.append(
        Relation(
          subject: "partner/a", kind: kind, object: "programme/x",
          provenance: provenance(10 + line, "s")))
    }
    let sums: [(value: Double, year: Int, source: String, scope: Amount.Scope)] = [
      (100, 2020, "s", .own), (50, 2020, "s", .own), (120, 2021, "s", .own),
      (130, 2020, "other", .own), (900, 2020, "s", .subtotal),
    ]
    for (line, sum) in sums.enumerated() {
      contents.amounts.append(
        Amount(
          id: "m\(line)", subject: "partner/a", target: "programme/x", value: sum.value,
          year: sum.year, scope: sum.scope, provenance: provenance(20 + line, sum.source)))
    }
    let network = try Ecosystem(identity: .init(name: "t"), contents: contents).network()
    #expect(network.relations == [.participatesIn, .funds])
    #expect(network.weightColumn(named: "amount")?.values == [0, 150])
  }
}
