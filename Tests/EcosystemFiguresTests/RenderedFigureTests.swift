import DOTLanguage
import EcosystemFigures
import EcosystemModel
import GraphvizRendering
import Testing
import WhiteSpotAnalysis

/// What Graphviz makes of the figures.
@Suite struct RenderedFigureTests {
  private static let hostile = "</text><script>alert(1)</script> \"&amp;\\N {|} \u{1}"

  private func findings(_ ecosystem: Ecosystem) throws -> WhiteSpotFindings {
    var parameters = WhiteSpotParameters()
    parameters.uncertainty = nil
    return try WhiteSpotAnalyzer(parameters: parameters).findings(in: ecosystem, edition: 2023)
  }

  private func dataset() throws -> Ecosystem {
    var data = SmallEcosystem(partners: 6, missions: 5)
    for dimension in NeedDimension.allCases { data.need("theme/zorg", dimension, .theme) }
    return try data.ecosystem
  }

  @Test(arguments: Language.allCases, Paper.allCases)
  func `figures render without warnings and fit the page`(
    language: Language, paper: Paper
  ) async throws {
    let ecosystem = try dataset()
    var options = NetworkOptions()
    options.paper = paper
    let figures = [
      Figure.network(of: ecosystem, options: options, language: language),
      Figure.whiteSpots(
        try findings(ecosystem), in: ecosystem, language: language, paper: paper),
    ]
    for figure in figures {
      let rendering = try await GraphvizRenderer().render(
        figure.graph, engine: figure.engine, document: figure.documentOptions())
      #expect(rendering.diagnostics.isEmpty, "\(figure.id): \(rendering.diagnostics)")
      let svg = try #require(rendering.svg)
      #expect(number("width=\"", in: svg) <= paper.width + 1)
      #expect(number("height=\"", in: svg) <= paper.height + 1)
      if paper == .a4Landscape, figure.id == "whitespots" {
        // 10 points in the drawing are 8 or more on the page.
        #expect(number("scale(", in: svg, orElse: 1) >= 0.8)
      }
    }
  }

  @Test func `rows of the matrix stand below each other in the order of the findings`() async throws
  {
    let ecosystem = try dataset()
    let found = try findings(ecosystem)
    let figure = Figure.whiteSpots(found, in: ecosystem, language: .dutch)
    let rendering = try await GraphvizRenderer().render(figure.graph, formats: [.plain])
    let plain = String(decoding: try #require(rendering.outputs[.plain]), as: UTF8.self)
    var heights: [String: Double] = [:]
    var centres: Set<String> = []
    for line in plain.split(separator: "\n") where line.hasPrefix("node ") {
      let words = line.split(separator: " ")
      heights[words[1].filter { $0 != "\"" }] = Double(words[3])
      centres.insert(String(words[2]))
    }
    let order = ["heading", "columns", "theme/zorg"] + found.missions.map(\.id.rawValue) + ["foot"]
    let levels = order.compactMap { heights[$0] }
    #expect(levels.count == order.count)
    #expect(levels == levels.sorted(by: >))
    #expect(centres.count == 1)
  }

  @Test func `each mission of the matrix carries its states`() throws {
    let ecosystem = try dataset()
    let found = try findings(ecosystem)
    let graph = Figure.whiteSpots(found, in: ecosystem, language: .dutch).graph
    for mission in found.missions {
      let node = try #require(graph.nodes.first { $0.id == mission.id.rawValue })
      for need in mission.needs {
        let name = "need_" + need.dimension.rawValue.replacing("-", with: "_")
        #expect(node.attributes[DOTAttributeName(name)] == .text(need.state.rawValue))
      }
    }
  }

  @Test func `hostile names stay text`() async throws {
    var data = SmallEcosystem(partners: 1)
    data.add("partner/kwaad", .partner, Self.hostile, helix: .company)
    data.tie("partner/kwaad", .participatesIn, "theme/zorg")
    let figure = Figure.network(of: try data.ecosystem, language: .dutch)
    let rendering = try await GraphvizRenderer().render(
      figure.graph, engine: figure.engine, document: figure.documentOptions())
    let svg = try #require(rendering.svg)
    #expect(!svg.contains("<script"))
    #expect(svg.contains("&lt;script&gt;"))
  }

  /// The number after a text.
  private func number(_ start: String, in svg: String, orElse other: Double = .nan) -> Double {
    guard let range = svg.firstRange(of: start) else { return other }
    return Double(svg[range.upperBound...].prefix { $0.isNumber || $0 == "." }) ?? other
  }
}
