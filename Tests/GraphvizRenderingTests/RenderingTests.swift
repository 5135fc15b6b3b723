import DOTLanguage
import GraphvizRendering
import Testing

@Suite struct `Drawing graphs` {
  @Test func `one layout gives every format`() async throws {
    let rendering = try await makeRenderer().render(.pair, formats: OutputFormat.allCases)
    let starts: [OutputFormat: String] = [
      .svg: "<svg", .png: "\u{FFFD}PNG", .pdf: "%PDF-", .ps: "%!PS", .plain: "graph 1 ",
      .dot: "digraph", .xdot: "digraph", .json: "{", .cmapx: "<map",
    ]
    for format in OutputFormat.allCases {
      let bytes = try #require(rendering.outputs[format])
      let start = try #require(starts[format])
      #expect(String(decoding: bytes.prefix(20), as: UTF8.self).hasPrefix(start), "\(format)")
    }
    #expect(rendering.graphvizVersion.first?.isNumber == true)
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test(arguments: LayoutEngine.allCases)
  func `every engine lays out`(engine: LayoutEngine) async throws {
    let rendering = try await makeRenderer().render(
      .random(nodes: 12, edges: 14, clusters: 2, seed: 1), engine: engine)
    #expect(faults(in: try rendering.bytes(of: .svg)).isEmpty)
    #expect(
      rendering.diagnostics.contains { $0.kind == .notReproducible } == (engine == .fdp))
  }

  @Test func `outputs do not depend on which others are asked for`() async throws {
    let renderer = makeRenderer()
    let all = try await renderer.render(.pair, formats: OutputFormat.allCases)
    for format in OutputFormat.allCases {
      let one = try await renderer.render(.pair, formats: [format])
      #expect(one.outputs[format] == all.outputs[format], "\(format)")
    }
  }

  @Test(arguments: [LayoutEngine.dot, .neato, .sfdp, .twopi, .circo, .osage, .patchwork])
  func `the same graph gives the same bytes`(engine: LayoutEngine) async throws {
    let graph = DOTGraph.random(nodes: 30, edges: 40, clusters: 3, seed: 7)
    var distinct = Set<[OutputFormat: [UInt8]]>()
    for _ in 0..<5 {
      distinct.insert(
        try await makeRenderer().render(graph, engine: engine, formats: [.svg, .png, .pdf]).outputs)
    }
    #expect(distinct.count == 1)
  }

  @Test(arguments: LayoutEngine.allCases)
  func `textual formats tell the real ids`(engine: LayoutEngine) async throws {
    var graph = DOTGraph(name: "ids")
    graph.nodes = [DOTNode("missie/a"), DOTNode("partner/é")]
    graph.edges = [DOTEdge("missie/a", "partner/é")]
    let rendering = try await makeRenderer().render(
      graph, engine: engine, formats: [.json, .plain])
    let json = String(decoding: try rendering.bytes(of: .json), as: UTF8.self)
    #expect(json.contains(#""name": "missie\/a""#))
    #expect(json.contains("\"id\": \"graph-node-missie-a\""))
    let plain = String(decoding: try rendering.bytes(of: .plain), as: UTF8.self)
    #expect(plain.contains("node \"missie/a\" "))
    // Patchwork draws no edges.
    #expect(plain.contains("edge \"missie/a\" \"partner/é\"") == (engine != .patchwork))
  }

  @Test func `an id that DOT cannot express is drawn, and refused in textual formats`() async throws
  {
    var graph = DOTGraph()
    graph.nodes = [DOTNode("a\\"), DOTNode("b\"\u{1}")]
    graph.edges = [DOTEdge("a\\", "b\"\u{1}")]
    let svg = try await makeRenderer().render(graph).outputs[.svg]
    #expect(faults(in: try #require(svg)).isEmpty)
    await #expect(
      throws: GraphvizError.rejected(.notWritable(.unrepresentableIdentifier("a\\")))
    ) { try await makeRenderer().render(graph, formats: [.json]) }
  }

  @Test func `nodes without a label show their id, and escapes stand for real names`() async throws
  {
    var graph = DOTGraph(name: "G\\&")
    graph.nodeDefaults = [.tooltip: "knoop \\N", .href: "p/\\N.html"]
    graph.nodes = [DOTNode("a & b"), DOTNode("c", [.label: "\\N in \\G"])]
    graph.edges = [DOTEdge("a & b", "c", [.label: "\\T naar \\H"])]
    let rendering = try await makeRenderer().render(graph)
    let svg = ParsedXML(try rendering.bytes(of: .svg))
    #expect(svg.texts["text"] == ["a & b", "c in G\\&", "a & b naar c"])
    #expect(svg.texts["title"]?.contains("knoop a & b") == true)
    #expect(
      svg.elements.compactMap { $0.attributes["href"] } == ["p/a%20&%20b.html", "p/c.html"])
  }

  @Test func `a node that only an edge or a subgraph names is drawn`() async throws {
    var graph = DOTGraph()
    graph.edges = [DOTEdge("x", "y")]
    graph.subgraphs = [.cluster("c", nodes: ["z"])]
    let svg = try await makeRenderer().render(graph).bytes(of: .svg)
    #expect(ParsedXML(svg).elements.compactMap { $0.attributes["data-id"] } == ["z", "x", "y"])
  }

  @Test func `ports and compass points are kept`() async throws {
    var graph = DOTGraph()
    let table = HTMLTable(rows: [HTMLRow(cells: [HTMLCell(.text([.text("p")]), [.port: "p"])])])
    graph.nodes = [DOTNode("a", [.label: .html(.table(table)), .shape: "plain"]), DOTNode("b")]
    graph.edges = [DOTEdge(DOTEndpoint("a", port: "p", compass: .south), DOTEndpoint("b"))]
    let rendering = try await makeRenderer().render(graph)
    #expect(rendering.diagnostics.isEmpty)
  }
}

@Suite struct `Rendering safely` {
  @Test(arguments: [
    DOTValue.text("</text><script>alert(1)</script>"),
    .text("\"&<>'"), .text("&lt;script&gt; &eacute; &#x41; &amp;"),
    .text("\u{1}\u{8}\u{1F}\u{FFFE}"),
    .text("🧪👩‍🔬 emoji"), .text("שלום مرحبا"), .text("]]>"), .text("--> <!--"),
    .text(String(repeating: "lange tekst & <meer> \\ \" ", count: 800)),
    .raw("</text><script>alert(1)</script>"), .raw("&lt;script&gt;"), .raw("\u{1}\\N\\"),
    .raw("<b>x</b>"), .raw("&unknown;"), .raw("\\"),
    .html(.text([.text("</text><script>alert(1)</script> & \"' &lt;")])),
    .html(.unchecked("<img src=\"/etc/passwd\"/>")),
    .html(.text([.font([.face: "x\" onload=\"alert(1)", .color: "\"><script>"], [.text("x")])])),
    .url(SafeURL("https://example.nl/?a=1&b=2")!),
  ])
  func `whatever an attribute holds, the SVG is safe and well-formed`(value: DOTValue) async throws
  {
    let names: [DOTAttributeName] = [
      .label, .xlabel, .tooltip, .url, .href, .fontname, .id, .class, .target, .color, .fillcolor,
      .style, .shape, .comment, .headlabel, .taillabel, "headURL", "edgetooltip", .stylesheet,
      .image, .layout, .charset, .background, .fontcolor, .pos, .width, .sides, .arrowhead, "x y",
      .colorscheme, .bgcolor, .pencolor, .gradientangle, .group, .labelfontname, "tailtarget",
    ]
    for name in names {
      var graph = DOTGraph(name: "inject")
      graph.attributes = [name: value]
      graph.nodes = [DOTNode("a", [name: value]), DOTNode("b")]
      graph.edges = [DOTEdge("a", "b", [name: value])]
      graph.subgraphs = [.cluster("c", nodes: ["b"], [name: value])]
      if name != .label { graph.nodeDefaults = [name: value] }
      // Refused with a reason is as good as drawn safely.
      guard let rendering = try await renderedUnlessRefused(graph) else { continue }
      let svg = try rendering.bytes(of: .svg)
      #expect(faults(in: svg) == [], "\(name): \(rendering.svg ?? "")")
      #expect(!(rendering.svg ?? "").contains("<script"))
    }
  }

  @Test(arguments: [
    "R&D", "&lt;b&gt;", "&eacute;", "\"&<", "</text>", "a\\b", "C:\\new\\N", "\\\\x\\\\", "&#60;",
    "a\u{2060}b",
  ])
  func `text shows exactly as it is`(text: String) async throws {
    var graph = DOTGraph()
    graph.nodes = [
      DOTNode("a", [.label: .text(text)]), DOTNode("b", [.label: .html(.text([.text(text)]))]),
      DOTNode(text, [.tooltip: .text(text), .url: .url(SafeURL("x")!)]),
    ]
    let svg = ParsedXML(try await makeRenderer().render(graph).bytes(of: .svg))
    #expect(svg.texts["text"] == [text, text, text])
    #expect(svg.texts["title"]?.filter { $0 == text }.count == 4)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", "data:text/html,x",
    "vbscript:x", "x\"><script>alert(1)</script>", "\u{1}javascript:x", "&#106;avascript:x",
    "javascript&colon;alert(1)", "file:///etc/passwd", "//evil.example/",
  ])
  func `a link that is not safe is left out or made harmless`(link: String) async throws {
    var graph = DOTGraph()
    graph.nodes = [DOTNode("a", [.url: .raw(link)])]
    let rendering = try await makeRenderer().render(graph)
    #expect(faults(in: try rendering.bytes(of: .svg)) == [])
    let hrefs = ParsedXML(try rendering.bytes(of: .svg)).elements.compactMap {
      $0.attributes["href"]
    }
    #expect(hrefs.allSatisfy { SafeURL($0)?.string == $0 })
    #expect(hrefs.isEmpty == rendering.diagnostics.contains { $0.kind == .attributeDropped })
  }

  @Test func `links keep their ampersands`() async throws {
    var graph = DOTGraph()
    let url = SafeURL("https://example.nl/?a=1&b=2&copy=3")!
    let cell = HTMLCell(.text([.text("x")]), link: url)
    graph.nodes = [
      DOTNode("a", [.url: .url(url)]),
      DOTNode("b", [.label: .html(.table(HTMLTable(rows: [HTMLRow(cells: [cell])])))]),
    ]
    let svg = ParsedXML(try await makeRenderer().render(graph).bytes(of: .svg))
    #expect(svg.elements.compactMap { $0.attributes["href"] } == [url.string, url.string])
  }

  @Test func `numbers beyond their range are clamped, and said so`() async throws {
    var graph = DOTGraph()
    graph.attributes = [.dpi: 100_000, .size: "100000,100000!"]
    graph.nodes = [
      DOTNode("a", [.sides: 100_000_000, .shape: "polygon", .peripheries: 100_000]),
      DOTNode("b", [.width: "1e9", .fontsize: "twaalf"]),
    ]
    graph.edges = [DOTEdge("a", "b", [.weight: 2_147_483_647, .minlen: 1e9])]
    let rendering = try await makeRenderer().render(graph)
    #expect(rendering.diagnostics.filter { $0.kind == .attributeClamped }.count == 7)
    #expect(rendering.diagnostics.filter { $0.kind == .attributeDropped }.count == 1)
  }

  @Test func `gradients carry no style, and their ids are of the document`() async throws {
    var graph = DOTGraph()
    graph.nodes = [
      DOTNode("a", [.style: "filled", .fillcolor: "red:blue"]),
      DOTNode("b", [.style: "radial", .fillcolor: "red:blue"]),
    ]
    let rendering = try await makeRenderer().render(
      graph, document: DocumentOptions(idPrefix: "fig"))
    let svg = try rendering.bytes(of: .svg)
    #expect(faults(in: svg) == [])
    let parsed = ParsedXML(svg)
    #expect(parsed.elements.filter { $0.name == "stop" }.count == 4)
    #expect(
      parsed.elements.filter { $0.name == "stop" }.allSatisfy {
        $0.attributes["stop-color"] != nil
      })
    let defined = parsed.elements.filter { $0.name.hasSuffix("Gradient") }.compactMap {
      $0.attributes["id"]
    }
    let used = parsed.elements.compactMap { $0.attributes["fill"] }.filter { $0.hasPrefix("url") }
    #expect(used.map { String($0.dropFirst(5).dropLast()) } == defined)
  }
}

@Suite struct `SVG for people` {
  @Test func `a static figure is one named image`() async throws {
    let rendering = try await makeRenderer().render(
      .pair,
      document: DocumentOptions(
        idPrefix: "fig 1", title: "Titel", description: "Uitleg", language: "nl"))
    let svg = try rendering.svgText()
    let root = try #require(ParsedXML(try rendering.bytes(of: .svg)).elements.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "fig-1-title")
    #expect(root.attributes["aria-describedby"] == "fig-1-description")
    #expect(root.attributes["lang"] == "nl")
    #expect(svg.contains("<title id=\"fig-1-title\">Titel</title>"))
    #expect(svg.contains("<desc id=\"fig-1-description\">Uitleg</desc>"))
    #expect(svg.hasPrefix("<svg "))
    #expect(!svg.contains("<?xml") && !svg.contains("<!--") && !svg.contains("Generated"))
    #expect(svg.contains("DejaVu Sans,Verdana,Arial,Helvetica,sans-serif"))
    #expect(!svg.contains("transparent"))
  }

  @Test func `an interactive figure has nodes with names and hides edges`() async throws {
    let rendering = try await makeRenderer().render(
      .pair,
      document: DocumentOptions(isInteractive: true, nodeNames: ["a": "Windesheim, 12 relaties"]))
    let parsed = ParsedXML(try rendering.bytes(of: .svg))
    #expect(parsed.elements.first?.attributes["role"] == "group")
    let nodes = parsed.elements.filter { $0.attributes["role"] == "button" }
    #expect(nodes.map { $0.attributes["aria-label"] } == ["Windesheim, 12 relaties", "b"])
    #expect(nodes.map { $0.attributes["tabindex"] } == ["0", "-1"])
    #expect(nodes.map { $0.attributes["id"] } == ["graph-node-a", "graph-node-b"])
    let edges = parsed.elements.filter { $0.attributes["aria-hidden"] == "true" }
    #expect(edges.map { $0.attributes["id"] } == ["graph-edge-a--b"])
    #expect(edges.map { $0.attributes["data-tail"] } == ["a"])
  }

  @Test func `ids are stable when other nodes come before`() async throws {
    var graph = DOTGraph.pair
    graph.nodes.insert(DOTNode("zero"), at: 0)
    graph.edges.append(DOTEdge("a", "b"))
    graph.nodes.append(DOTNode("A b"))
    graph.nodes.append(DOTNode("A/b"))
    let svg = ParsedXML(try await makeRenderer().render(graph).bytes(of: .svg))
    let ids = svg.elements.compactMap { $0.attributes["id"] }
    #expect(
      Set(ids) == [
        "graph-drawing", "graph-node-zero", "graph-node-a", "graph-node-b", "graph-node-A-b",
        "graph-node-A-b-2", "graph-edge-a--b", "graph-edge-a--b-2",
      ])
  }

  @Test func `a responsive figure has a box and no size`() async throws {
    let rendering = try await makeRenderer().render(
      .pair, document: DocumentOptions(isResponsive: true))
    let root = try #require(ParsedXML(try rendering.bytes(of: .svg)).elements.first)
    #expect(root.attributes["width"] == nil)
    #expect(root.attributes["viewBox"] != nil)
  }

  @Test func `weight and slant of a font are attributes`() async throws {
    var graph = DOTGraph()
    graph.nodes = [
      DOTNode("a", [.fontname: "DejaVu Sans Bold"]), DOTNode("b", [.fontname: "Times Italic"]),
      DOTNode("c", [.fontname: "Courier New"]),
    ]
    let svg = try await makeRenderer().render(graph).svgText()
    #expect(
      svg.contains(
        "font-family=\"DejaVu Sans,Verdana,Arial,Helvetica,sans-serif\" font-weight=\"bold\""))
    #expect(svg.contains("Georgia,Times New Roman,serif\" font-style=\"italic\""))
    #expect(svg.contains("\"Courier New,Consolas,monospace\""))
  }
}

/// The rendering, or `nil` if the graph was refused for what it holds.
private func renderedUnlessRefused(_ graph: DOTGraph) async throws -> Rendering? {
  let options = DocumentOptions(idPrefix: "x", title: "t", isInteractive: true)
  do {
    return try await makeRenderer().render(graph, document: options)
  } catch {
    switch error {
    case .layoutFailed, .rejected: return nil
    default: throw error
    }
  }
}
