import BuiltinDatasets
import DOTLanguage
import EcosystemModel
import GraphInterchange
import GraphvizRendering
import Testing
import WhiteSpotAnalysis

@testable import EcosystemFigures

/// The figures that are columns: an entity's neighbourhood, the pathway, lineage and technologies.
@Suite struct ColumnFigureTests {
  private func text(_ value: DOTValue?) -> String {
    switch value {
    case .text(let text, _): text
    case .raw(let text): text
    case .number(let number): "\(number)"
    default: ""
    }
  }

  private func dataset() throws -> Ecosystem {
    var data = SmallEcosystem(partners: 0, missions: 2)
    data.add("mission/2019-oud", .mission, "Oude missie", edition: 2019)
    data.add("mission/2019-weg", .mission, "Verdwenen missie", edition: 2019)
    for id: EntityID in ["mission/2019-oud", "mission/2019-weg"] {
      data.tie(id, .partOf, "theme/zorg")
    }
    data.tie("mission/2023-m0", .succeeds, "mission/2019-oud")
    data.add("programme/mjp", .programme, "Programma", subtype: "MJP")
    data.tie("programme/mjp", .addresses, "mission/2019-oud")
    data.add("technology/ai", .technology, "AI")
    data.tie("programme/mjp", .develops, "technology/ai")
    data.tie("mission/2023-m1", .uses, "technology/ai")
    data.add("partner/fonds", .partner, "Fonds", helix: .government)
    data.tie("partner/fonds", .funds, "programme/mjp")
    for number in 0..<30 {
      let id = EntityID(rawValue: "partner/lid-\(number)")
      data.add(id, .partner, "Lid \(number)", helix: .company)
      data.tie(id, .participatesIn, "programme/mjp")
    }
    data.add("partner/los", .partner, "Los", helix: .society)
    data.add("theme/leeg", .theme, "Leeg thema")
    return try data.ecosystem
  }

  @Test(arguments: [1, 7, 80])
  func `whatever the limit, every neighbour is named or counted once`(limit: Int) throws {
    let ecosystem = try dataset()
    let figure = try Figure.ego(
      of: "programme/mjp", in: ecosystem, nodeLimit: limit, language: .dutch)
    let drawn = figure.graph.nodes.filter { $0.attributes["kind"] != nil }.flatMap { node in
      let members = text(node.attributes["members"])
      return members.isEmpty ? [node.id] : members.split(separator: " ").map(String.init)
    }
    let neighbours =
      (0..<30).map { "partner/lid-\($0)" }
      + ["partner/fonds", "technology/ai", "mission/2023-m0"]
    #expect(drawn.sorted() == (neighbours + ["programme/mjp"]).sorted())
  }

  @Test func `an earlier mission's programme counts for the one that continues it`() throws {
    let graph = try Figure.ego(of: "mission/2023-m0", in: dataset(), language: .dutch).graph
    let edge = try #require(
      graph.edges.first { text($0.attributes["relation"]) == "addresses" })
    #expect(edge.tail.node == "programme/mjp")
    #expect(text(edge.attributes["inherited"]) == "true")
    #expect(text(edge.attributes["source"]) == "brief")
    #expect(graph.nodes.contains { $0.id == "mission/2019-oud" })
  }

  @Test func `what cannot be drawn has a reason`() throws {
    let ecosystem = try dataset()
    #expect(throws: FigureError.unknownEntity("partner/x")) {
      try Figure.ego(of: "partner/x", in: ecosystem, language: .dutch)
    }
    #expect(throws: FigureError.noRelations(name: "Los", edition: 2023, elsewhere: [])) {
      try Figure.ego(of: "partner/los", in: ecosystem, language: .dutch)
    }
    #expect(throws: FigureError.otherEdition(name: "Oude missie", edition: 2019, asked: 2023)) {
      try Figure.ego(of: "mission/2019-oud", in: ecosystem, edition: 2023, language: .dutch)
    }
    #expect(throws: FigureError.noMissions(theme: "Leeg thema", edition: 2023)) {
      try Figure.pathway(to: "theme/leeg", in: ecosystem, edition: 2023, language: .dutch)
    }
    #expect(throws: FigureError.noMissions(theme: "Leeg thema", edition: 2023)) {
      try Figure.lineage(of: ecosystem, theme: "theme/leeg", language: .dutch)
    }
    #expect(throws: FigureError.oneEdition(2023)) {
      try Figure.lineage(of: SmallEcosystem().ecosystem, language: .dutch)
    }
    #expect(throws: FigureError.nothing("there are no missions of edition 2021")) {
      try Figure.technology(in: ecosystem, edition: 2021, language: .dutch)
    }
  }

  @Test func `lineage marks what went and what is new`() throws {
    let graph = try Figure.lineage(of: dataset(), language: .dutch).graph
    func outcome(_ id: String) -> String {
      text(graph.nodes.first { $0.id == id }?.attributes["outcome"])
    }
    #expect(outcome("mission/2019-weg") == "dropped")
    #expect(outcome("mission/2019-oud") == "")
    #expect(outcome("mission/2023-m0") == "")
    #expect(outcome("mission/2023-m1") == "new")
    let lines = graph.edges.filter { text($0.attributes["relation"]) == "succeeds" }
    #expect(
      lines.map { [$0.tail.node, $0.head.node] } == [["mission/2019-oud", "mission/2023-m0"]])
  }

  @Test func `a pathway leads from money to the central mission`() throws {
    let figure = try Figure.pathway(
      to: "theme/zorg", in: dataset(), edition: 2023, language: .english)
    let edges = Set(
      figure.graph.edges.filter { $0.attributes["relation"] != nil }
        .map { "\($0.tail.node) \($0.head.node)" })
    #expect(
      edges == [
        "partner/fonds programme/mjp", "programme/mjp technology/ai",
        "programme/mjp mission/2023-m0", "technology/ai mission/2023-m1",
        "mission/2023-m0 mission/2023-centraal", "mission/2023-m1 mission/2023-centraal",
      ])
  }

  @Test func `who pays by an amount only has a line that pays`() throws {
    var data = SmallEcosystem(partners: 0, missions: 1)
    data.add("programme/mjp", .programme, "Programma")
    data.tie("programme/mjp", .addresses, "mission/2023-m0")
    for id: EntityID in ["partner/een", "partner/twee", "partner/drie"] {
      data.add(id, .partner, id.rawValue, helix: .government)
    }
    data.pay("partner/een", "programme/mjp", 140_000)
    data.pay("partner/twee", "programme/mjp", 10)
    data.pay("partner/twee", "programme/mjp", 20)
    data.pay("partner/drie", "programme/mjp", 30)
    data.tie("partner/drie", .funds, "programme/mjp")
    let graph = try Figure.pathway(
      to: "theme/zorg", in: data.ecosystem, edition: 2023, language: .dutch
    ).graph
    let lines = graph.edges.filter { text($0.attributes["relation"]) == "funds" }
    #expect(
      lines.map { "\($0.tail.node) \(text($0.attributes["value_keur"]))" }.sorted()
        == ["partner/drie ", "partner/een 140000.0", "partner/twee "])
    #expect(lines.allSatisfy { $0.head.node == "programme/mjp" })
    #expect(lines.allSatisfy { text($0.attributes["source"]) == "brief" })
  }

  @Test(arguments: Paper.allCases)
  func `on the way to every theme, nothing stands without a line`(paper: Paper) throws {
    let ecosystem = try DataPackageReader().read(folder: BuiltinDatasets.path()).ecosystem
    var drawn = 0
    for theme in ecosystem.entities where theme.kind == .theme {
      for edition in ecosystem.editions {
        let figure: Figure
        do throws(FigureError) {
          figure = try Figure.pathway(
            to: theme.id, in: ecosystem, edition: edition, paper: paper, language: .dutch)
        } catch {
          #expect(error == .noMissions(theme: theme.name, edition: edition))
          continue
        }
        drawn += 1
        let ends = figure.graph.edges.filter { text($0.attributes[.style]) != "invis" }
          .flatMap { [$0.tail.node, $0.head.node] }
        let alone = figure.graph.nodes.filter { node in
          // Upright, missions stand below their central one without lines to it; where nothing
          // leads to them, a note says so.
          let kind = text(node.attributes["kind"])
          return !kind.isEmpty && !(paper == .a4Portrait && kind == "mission")
            && !ends.contains(node.id)
        }
        #expect(alone.map(\.id) == [], "\(theme.id) \(edition)")
      }
    }
    #expect(drawn > 5)
  }

  @Test func `a second line to a neighbour is seen on both sides of the first`() throws {
    var data = SmallEcosystem(partners: 1)
    data.add("programme/mkb", .programme, "MKB")
    data.tie("partner/p0", .leads, "programme/mkb")
    data.tie("partner/p0", .funds, "programme/mkb")
    let graph = try Figure.ego(of: "partner/p0", in: data.ecosystem, language: .dutch).graph
    let lines = graph.edges.filter {
      $0.head.node == "programme/mkb" && $0.attributes["relation"] != nil
    }
    let widths = lines.map { line in
      if case .number(let width)? = line.attributes[.penwidth] { width } else { 0.0 }
    }
    #expect(lines.count == 2)
    // The wide one comes first and so lies below.
    #expect(widths.first ?? 0 > (widths.last ?? 0) + 2)
    #expect(text(graph.attributes[.splines]) == "line")
  }

  @Test func `all missions are in the figure of technologies`() throws {
    let graph = try Figure.technology(in: dataset(), edition: 2023, language: .dutch).graph
    let ids = Set(graph.nodes.map(\.id))
    #expect(
      ids.isSuperset(of: [
        "mission/2023-centraal", "mission/2023-m0", "mission/2023-m1", "programme/mjp",
        "technology/ai",
      ]))
  }

  @Test(arguments: Language.allCases, Paper.allCases)
  func `columns keep their order, below their headings, and fit the page`(
    language: Language, paper: Paper
  ) async throws {
    let ecosystem = try dataset()
    let figures = [
      try Figure.ego(of: "programme/mjp", in: ecosystem, paper: paper, language: language),
      try Figure.pathway(
        to: "theme/zorg", in: ecosystem, edition: 2023, paper: paper, language: language),
      try Figure.lineage(of: ecosystem, paper: paper, language: language),
      try Figure.technology(in: ecosystem, edition: 2023, paper: paper, language: language),
    ]
    for figure in figures {
      let rendering = try await GraphvizRenderer().render(
        figure.graph, engine: figure.engine, formats: [.plain, .svg],
        document: figure.documentOptions())
      #expect(rendering.diagnostics.isEmpty, "\(figure.id): \(rendering.diagnostics)")
      let plain = String(decoding: try #require(rendering.outputs[.plain]), as: UTF8.self)
      var heights: [String: Double] = [:]
      for line in plain.split(separator: "\n") where line.hasPrefix("node ") {
        let words = line.split(separator: " ")
        heights[words[1].filter { $0 != "\"" }] = Double(words[3])
      }
      for column in figure.graph.subgraphs[0].subgraphs {
        let levels = column.nodes.reversed().compactMap { heights[$0] }
        #expect(levels.count == column.nodes.count)
        #expect(levels == levels.sorted(by: >), "\(figure.id)")
      }
      if paper == .a4Portrait || figure.id != "ego" {
        let svg = try #require(rendering.svg)
        let scale = svg.firstMatch(of: /scale\(([0-9.]+)/).flatMap { Double($0.output.1) } ?? 1
        #expect(scale >= figure.leastScale, "\(figure.id) \(paper)")
      }
    }
  }

  @Test func `helix counts ties by sector, each way`() async throws {
    var data = SmallEcosystem(partners: 2)
    data.add("partner/min", .partner, "Ministerie", helix: .government)
    data.tie("partner/min", .funds, "partner/p0")
    data.tie("partner/min", .funds, "partner/p1")
    data.tie("partner/p0", .collaboratesWith, "partner/p1")
    let ecosystem = try data.ecosystem
    var parameters = HelixParameters()
    parameters.permutations = 0
    let findings = try await HelixAnalyzer(parameters: parameters)
      .findings(in: ecosystem, edition: 2023)
    let figure = try Figure.helix(findings, in: ecosystem, language: .dutch)
    let edge = try #require(figure.graph.edges.first)
    #expect(figure.graph.edges.count == 1)
    #expect(Set([edge.tail.node, edge.head.node]) == ["sector/knowledge", "sector/government"])
    #expect(text(edge.attributes["count"]) == "2.0")
    #expect(text(edge.attributes["relation_funds"]) == "2.0")
    let box = figure.graph.nodes.first { $0.id == "sector/knowledge" }
    #expect(text(box?.attributes["within"]) == "1.0")
    let rendering = try await GraphvizRenderer().render(
      figure.graph, engine: figure.engine, document: figure.documentOptions())
    #expect(rendering.diagnostics.isEmpty, "\(rendering.diagnostics)")
  }
}
