import DOTLanguage
import EcosystemModel
import GraphCore
import GraphvizRendering
import Testing

@testable import EcosystemFigures

@Suite struct EngineChoiceTests {
  @Test(
    arguments: [
      (2, 1, LayoutEngine.neato, nil), (150, 11_175, .neato, nil),
      (151, 0, .sfdp, "151 nodes and 0 edges neato and dot may not"),
      (1500, 3000, .sfdp, "1500 nodes and 3000 edges neato and dot may not"),
      (10_000, 20_000, .sfdp, "without moving nodes apart: with 10000 nodes and 20000 edges"),
    ] as [(Int, Int, LayoutEngine, String?)])
  func `the engine follows from the size, and a large graph is told why`(
    nodes: Int, edges: Int, engine: LayoutEngine, reason: String?
  ) {
    let choice = EngineChoice(nodes: nodes, edges: edges)
    #expect(choice.engine == engine)
    #expect((choice.reason == nil) == (reason == nil))
    #expect(choice.reason?.contains(reason ?? "") != false)
  }

  /// The drawing shrinks as it grows, and text must be read all the same.
  @Test(arguments: [25, 60, 100, 160, 280, 400, 600])
  func `text of a plain graph can be read on its page`(nodes: Int) async throws {
    var builder = try Graph.Builder(directed: false, nodeCount: nodes)
    // A tree, and half as many edges across it.
    for node in 1..<nodes { try builder.addEdge(from: node, to: (node * node + 3) % node) }
    for node in 0..<nodes / 2 { try builder.addEdge(from: node, to: (node * 7 + 3) % nodes) }
    let network = Network(
      graph: builder.build(edgeIdentities: true), ids: (0..<nodes).map { "n\($0)" },
      names: (0..<nodes).map { "Organisatie \($0)" })
    for paper in Paper.allCases {
      let figure = Figure.graph(
        of: network, dataset: Ecosystem.Identity(name: "x"), nodeLimit: nodes, paper: paper,
        language: .dutch)
      let svg = try await GraphvizRenderer().render(figure.graph, engine: figure.engine).svg ?? ""
      let match = svg.firstMatch(of: /scale\(([0-9.]+)/)
      let scale = match.flatMap { Double($0.output.1) } ?? 1
      #expect(scale >= figure.leastScale, "\(nodes) nodes on \(paper)")
    }
  }

  /// Graphviz would take a minute and a half to fit five thousand pairs into each other.
  @Test func `the parts of a large graph stand in rows`() throws {
    var builder = try Graph.Builder(directed: false, nodeCount: 10_000)
    for node in stride(from: 0, to: 10_000, by: 2) { try builder.addEdge(from: node, to: node + 1) }
    let network = Network(
      graph: builder.build(edgeIdentities: true), ids: (0..<10_000).map { "n\($0)" })
    let figure = Figure.graph(
      of: network, dataset: Ecosystem.Identity(name: "pairs"), nodeLimit: 10_000, language: .english
    )
    #expect(figure.engineReason?.contains("sfdp") == true)
    #expect(figure.graph.attributes[.packmode] == "array")
    #expect(EngineChoice(nodes: 1_500, edges: 3_000).attributes[.packmode] == nil)
  }
}
