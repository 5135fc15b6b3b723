import DOTLanguage
import EcosystemModel
import Testing

@testable import EcosystemFigures

@Suite struct NetworkFigureTests {
  private func text(_ value: DOTValue?) -> String {
    switch value {
    case .text(let text, _): text
    case .raw(let text): text
    case .number(let number): "\(number)"
    default: ""
    }
  }

  /// The ids that a figure names or counts, from the nodes of its exported graph.
  private func accountedFor(_ figure: Figure) -> [String] {
    figure.graph.nodes.flatMap { node in
      let members = text(node.attributes["members"])
      return members.isEmpty ? [node.id] : members.split(separator: " ").map(String.init)
    }
  }

  @Test(arguments: [1, 5, 12, 60])
  func `whatever the limit, everybody in view is named or counted once`(limit: Int) throws {
    var data = SmallEcosystem(partners: 40, missions: 4)
    data.add("programme/x", .programme, "Programma X")
    data.tie("programme/x", .addresses, "mission/2023-m1")
    let ecosystem = try data.ecosystem
    var options = NetworkOptions()
    options.nodeLimit = limit
    let figure = Figure.network(of: ecosystem, options: options, language: .dutch)
    #expect(accountedFor(figure).sorted() == ecosystem.entities.map(\.id.rawValue).sorted())
  }

  @Test func `those beyond the limit are summarised in words`() throws {
    let ecosystem = try SmallEcosystem(partners: 40).ecosystem
    var options = NetworkOptions()
    options.nodeLimit = 10
    let figure = Figure.network(of: ecosystem, options: options, language: .dutch)
    #expect(figure.nodeNames.values.contains { $0.hasPrefix("▲ Kennisinstellingen (40)") })
    let english = Figure.network(of: ecosystem, options: options, language: .english)
    #expect(english.notes.contains { $0.contains("of 44 are named") })
  }

  @Test func `partners with different ties are summarised as other partners`() throws {
    var data = SmallEcosystem(partners: 0, missions: 12)
    for number in 0..<12 {
      let id = EntityID(rawValue: "partner/q\(number)")
      data.add(id, .partner, "Q \(number)", helix: .company)
      data.tie(id, .participatesIn, EntityID(rawValue: "mission/2023-m\(number)"))
    }
    var options = NetworkOptions()
    options.nodeLimit = 16
    let figure = Figure.network(of: try data.ecosystem, options: options, language: .dutch)
    #expect(figure.nodeNames.values.contains("+ 10 andere partners"))
  }

  @Test func `the legend lists what occurs, with counts`() throws {
    let ecosystem = try SmallEcosystem(partners: 3).ecosystem
    let view = NetworkView(ecosystem, selection: NetworkSelection())
    let contents = NetworkContents(NetworkQueue(view) { $0.id < $1.id }, limit: 60)
    let drawing = NetworkDrawing(
      view: view, contents: contents, options: NetworkOptions(), language: .dutch)
    let legend = NetworkText(
      view: view, contents: contents, drawing: drawing, options: NetworkOptions(),
      language: .dutch
    ).legend
    #expect(
      legend.entries.map { "\($0.text) \($0.count)" } == [
        "thema 1", "centrale missie 1", "missies 2", "kennisinstellingen 3",
        "hoort bij het thema 3", "doet mee in 3",
      ])
  }

  @Test func `the legend leaves out the kinds that are counted only, and says how many they are`()
    throws
  {
    var data = SmallEcosystem(partners: 0, missions: 2)
    for name in ["een", "twee"] {
      data.add(EntityID(rawValue: "programme/\(name)"), .programme, name)
      data.tie(EntityID(rawValue: "programme/\(name)"), .addresses, "mission/2023-m1")
      data.add(EntityID(rawValue: "partner/\(name)"), .partner, name, helix: .company)
      data.tie(
        EntityID(rawValue: "partner/\(name)"), .participatesIn,
        name == "een" ? "mission/2023-m0" : "theme/zorg")
    }
    let view = NetworkView(try data.ecosystem, selection: NetworkSelection())
    let contents = NetworkContents(NetworkQueue(view) { $0.id < $1.id }, limit: 4)
    let drawing = NetworkDrawing(
      view: view, contents: contents, options: NetworkOptions(), language: .english)
    let legend = NetworkText(
      view: view, contents: contents, drawing: drawing, options: NetworkOptions(),
      language: .english
    ).legend
    #expect(
      legend.entries.map { "\($0.text) \($0.count)" } == [
        "theme 1", "central mission 1", "missions 2", "counted only 4",
        "belongs to the theme 3", "summarised 2",
      ])
    #expect(legend.entries.last?.frame == .doubleLine)
    #expect(
      drawing.edges.filter { text($0.attributes["relation"]) == "summary" }
        .allSatisfy { text($0.attributes[.color]) == "#8C8C8C:#8C8C8C" })
  }

  @Test(arguments: [(3, 24, false, false), (4, 24, true, false), (3, 25, false, true)])
  func `many lines between themes, or to them, become letters`(
    pairs: Int, partners: Int, tellsThemes: Bool, tellsPartners: Bool
  ) throws {
    var data = SmallEcosystem(partners: 0, missions: 1)
    for name in ["a", "b", "c", "d"] {
      data.add(EntityID(rawValue: "theme/\(name)"), .theme, name)
    }
    for pair in [("a", "b"), ("a", "c"), ("b", "c"), ("c", "d")].prefix(pairs) {
      data.tie(
        EntityID(rawValue: "theme/\(pair.0)"), .collaboratesWith,
        EntityID(rawValue: "theme/\(pair.1)"))
    }
    for number in 0..<partners {
      // Each with a project of its own, so that no list holds two of them.
      let partner = EntityID(rawValue: "partner/p\(number)")
      data.add(partner, .partner, "p\(number)", helix: .company)
      data.tie(partner, .participatesIn, "theme/a")
      data.add(EntityID(rawValue: "project/p\(number)"), .project, "project \(number)")
      data.tie(partner, .participatesIn, EntityID(rawValue: "project/p\(number)"))
    }
    let view = NetworkView(try data.ecosystem, selection: NetworkSelection())
    let contents = NetworkContents(NetworkQueue(view) { $0.id < $1.id }, limit: 200)
    let drawing = NetworkDrawing(
      view: view, contents: contents, options: NetworkOptions(), language: .english)
    #expect(drawing.letteredTies == (tellsThemes ? pairs : 0))
    #expect(drawing.letteredPartners == (tellsPartners ? partners : 0))
    let legend = NetworkText(
      view: view, contents: contents, drawing: drawing, options: NetworkOptions(),
      language: .english
    ).legend.entries.map { "\($0.symbol) \($0.count)" }
    #expect(legend.contains("A↔B \(pairs)") == tellsThemes)
    #expect(legend.contains("→A \(partners)") == tellsPartners)
    let drawn = drawing.edges.filter { text($0.attributes[.style]) != "invis" }
    #expect(
      drawn.count {
        text($0.attributes["relation"]) == "collaborates-with"
          && $0.tail.node.hasPrefix("theme/")
      } == (tellsThemes ? 0 : pairs))
    let partner = try #require(drawing.nodes.first { $0.id == "partner/p0" })
    #expect(text(partner.attributes[.label]).hasSuffix("→ A") == tellsPartners)
  }

  @Test func `a legend of sizes has the greatest, the middle and the least measure`() throws {
    let ecosystem = try SmallEcosystem(partners: 3).ecosystem
    var options = NetworkOptions()
    options.measure = "betweenness"
    options.scores = ["theme/zorg": 400, "mission/2023-m0": 100, "mission/2023-m1": 0]
    let view = NetworkView(ecosystem, selection: NetworkSelection())
    let contents = NetworkContents(NetworkQueue(view) { $0.id < $1.id }, limit: 60)
    let drawing = NetworkDrawing(
      view: view, contents: contents, options: options, language: .dutch)
    let legend = NetworkText(
      view: view, contents: contents, drawing: drawing, options: options, language: .dutch
    ).legend
    let sizes = legend.entries.filter { $0.symbol == "Aa" }
    #expect(sizes.map(\.text) == ["betweenness 400", "betweenness 100", "betweenness 0"])
    // The size grows with the root of the measure, from 10 points to 17.
    #expect(sizes.map(\.frame) == [.letter(17), .letter(14), .letter(10)])
    #expect(drawing.nodes.first { $0.id == "theme/zorg" }?.attributes[.fontsize] == .number(17))
  }

  @Test(arguments: [3, 4])
  func `beyond three themes words say where those are who are counted`(themes: Int) throws {
    var data = SmallEcosystem(partners: 0)
    for number in 0..<themes {
      data.add(EntityID(rawValue: "theme/t\(number)"), .theme, "T \(number)")
    }
    data.add("partner/overal", .partner, "Overal", helix: .company)
    for number in 0..<themes {
      data.tie("partner/overal", .participatesIn, EntityID(rawValue: "theme/t\(number)"))
    }
    var options = NetworkOptions()
    options.nodeLimit = 1
    let figure = Figure.network(of: try data.ecosystem, options: options, language: .dutch)
    let lines = figure.graph.edges.filter { text($0.attributes["relation"]) == "summary" }
    #expect(lines.count == themes)
    #expect(lines.allSatisfy { text($0.attributes["source"]) == "brief" })
    let isDrawn = themes <= 3
    #expect(lines.allSatisfy { text($0.attributes[.style]) == (isDrawn ? "solid" : "invis") })
    #expect(
      figure.nodeNames.values.contains("+ 1 partner" + (isDrawn ? "" : ", bij 4 thema’s")))
  }

  @Test func `nodes and edges carry what they are and where it is said`() throws {
    let ecosystem = try SmallEcosystem(partners: 1).ecosystem
    var options = NetworkOptions()
    options.scores = ["partner/p0": 0.25]
    let graph = Figure.network(of: ecosystem, options: options, language: .dutch).graph
    let partner = try #require(graph.nodes.first { $0.id == "partner/p0" })
    #expect(text(partner.attributes["kind"]) == "partner")
    #expect(text(partner.attributes["helix"]) == "knowledge")
    #expect(text(partner.attributes["score"]) == "0.25")
    #expect(text(partner.attributes["source"]) == "brief")
    let mission = try #require(graph.nodes.first { $0.id == "mission/2023-m0" })
    #expect(text(mission.attributes["edition"]) == "2023.0")
    let edge = try #require(
      graph.edges.first { text($0.attributes["relation"]) == "participates-in" })
    #expect(text(edge.attributes["source"]) == "brief")
  }

  @Test func `ties to an earlier mission are inherited by the one that continues it`() throws {
    var data = SmallEcosystem(partners: 0)
    data.add("mission/2019-oud", .mission, "Oud", edition: 2019)
    data.tie("mission/2023-m0", .succeeds, "mission/2019-oud")
    data.add("programme/x", .programme, "X")
    data.tie("programme/x", .addresses, "mission/2019-oud")
    let figure = Figure.network(of: try data.ecosystem, language: .dutch)
    let edge = try #require(
      figure.graph.edges.first { text($0.attributes["relation"]) == "addresses" })
    #expect(edge.tail.node == "programme/x")
    #expect(edge.head.node == "mission/2023-m0")
    #expect(text(edge.attributes["inherited"]) == "true")
    #expect(!figure.graph.nodes.contains { $0.id == "mission/2019-oud" })
  }

  @Test func `a filter that leaves nothing gives a figure without nodes`() throws {
    var options = NetworkOptions()
    options.selection.kinds = [.audience]
    let figure = Figure.network(
      of: try SmallEcosystem().ecosystem, options: options, language: .dutch)
    #expect(figure.graph.nodes.isEmpty)
    #expect(try figure.graph.dot().contains("Het netwerk"))
  }

  @Test func `the same dataset gives the same bytes`() throws {
    let one = Figure.network(of: try SmallEcosystem(partners: 30).ecosystem, language: .dutch)
    let two = Figure.network(of: try SmallEcosystem(partners: 30).ecosystem, language: .dutch)
    #expect(try one.graph.dot() == two.graph.dot())
  }
}
