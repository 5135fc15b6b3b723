import DOTLanguage
import Foundation
import GraphvizRendering
import Testing

/// A browser loads what hostile graphs become, and tells whether a script ran.
@Suite(.enabled(if: Browser.path != nil || Browser.isRequired)) struct `In a browser` {
  @Test func `no script runs, whatever the attributes hold`() async throws {
    var drawings: [String] = []
    for payload in Injection.payloads {
      for value in Injection.forms(of: payload) {
        drawings.append(try await Injection.drawing(of: payload, value))
      }
    }
    #expect(drawings.count == Injection.payloads.count * 4)
    try Browser.expectNoScript(in: drawings)
  }

  /// Every attribute that Graphviz knows, and one that it does not, on everything that can have one.
  @Test func `no script runs, whatever attribute holds it`() async throws {
    let payload = Injection.payloads.joined(separator: " ")
    let names = DOTAttributeDescription.known.map(\.name) + ["onclick"]
    #expect(names.count > 150)
    let renderer = makeRenderer()
    var drawings: [String] = []
    for name in names {
      for value in [DOTValue.raw(payload), .html(.text([.text(payload)]))] {
        do {
          let graph = Self.graph(DOTAttributeName(name), value)
          drawings.append(try await renderer.render(graph).svgText())
        } catch let error as GraphvizError {
          #expect(Self.isRefusal(error), "\(name): \(error)")
        }
      }
    }
    for drawing in drawings { #expect(faults(in: Array(drawing.utf8)) == []) }
    #expect(drawings.count > names.count)
    try Browser.expectNoScript(in: drawings)
  }

  /// A graph in which everything that can have attributes has this one.
  private static func graph(_ name: DOTAttributeName, _ value: DOTValue) -> DOTGraph {
    var graph = DOTGraph(name: "hostile")
    graph.attributes[name] = value
    graph.nodes = [DOTNode("a", [name: value]), DOTNode("b"), DOTNode("c")]
    if name == .label {
      graph.nodes.append(DOTNode("record", [.shape: .text("record"), name: value]))
    }
    graph.edges = [DOTEdge("a", "b", [name: value]), DOTEdge("b", "c")]
    graph.subgraphs = [.cluster("inner", nodes: ["b", "c"], [name: value])]
    return graph
  }

  /// Whether a graph was refused with a reason, which is as safe as a drawing.
  private static func isRefusal(_ error: GraphvizError) -> Bool {
    switch error {
    case .rejected, .layoutFailed, .emptyOutput, .syntax: true
    default: false
    }
  }

  @Test func `a script that should not be there is seen to run`() throws {
    let script = "<script>\(Injection.code)</script>"
    #expect(try Browser.runsScript(in: "<p>" + script, as: .page))
    #expect(try Browser.runsScript(in: "<svg onload=\"\(Injection.code)\"></svg>", as: .page))
    #expect(try Browser.runsScript(in: script, as: .drawing))
  }
}

/// Texts that would run a script where they are not taken as text.
enum Injection {
  /// What the script does: it marks the document.
  static let code = "document.documentElement.dataset.ran='yes'"

  static let payloads = [
    "</text><script>\(code)</script>", "\"><script>\(code)</script>",
    "\"><img src=x onerror=\(code)>", "x\" onload=\"\(code)", "javascript:\(code)",
    " JaVa&#9;ScRiPt&colon;\(code)", "data:text/html,<script>\(code)</script>",
    "]]><script>\(code)</script>", "--><script>\(code)</script>", "<svg onload=\(code)>",
    "' onmouseover='\(code)", "&lt;script&gt;\(code)&lt;/script&gt;",
    "</style><script>\(code)</script>", "</title><script>\(code)</script>",
    "<![CDATA[<script>\(code)</script>]]>", "{<f0> <script>\(code)</script>|x}",
  ]

  /// The text, text with Graphviz's escapes, an HTML-like label, and a link.
  static func forms(of payload: String) -> [DOTValue] {
    [
      .text(payload), .raw(payload), .html(.text([.text(payload)])),
      .raw("https://example.org/" + payload),
    ]
  }

  /// A drawing that holds a payload wherever a reader could meet it.
  static func drawing(of payload: String, _ value: DOTValue) async throws -> String {
    let names: [DOTAttributeName] = [
      .label, .xlabel, .tooltip, .url, .href, .fontname, .id, .class, .target, .color, .fillcolor,
      .style, .comment, .headlabel, .taillabel, "headURL", "edgetooltip", .stylesheet,
    ]
    var graph = DOTGraph(name: payload)
    for (index, name) in names.enumerated() {
      graph.nodes.append(DOTNode("\(payload)\(index)", [name: value]))
      graph.edges.append(DOTEdge("\(payload)\(index)", "b", [name: value]))
    }
    graph.subgraphs = [.cluster(payload, nodes: ["b"], [.label: value, .tooltip: value])]
    let options = DocumentOptions(idPrefix: payload, title: payload, description: payload)
    return try await makeRenderer().render(graph, document: options).svgText()
  }
}

enum Browser {
  /// On a machine that checks changes a missing browser is a failure.
  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What a browser is given: a page, read by the HTML parser, or a drawing on its own, read by the
  /// XML parser.
  enum Kind: String {
    case page = "html"
    case drawing = "svg"
  }

  /// Expects that no script of the drawings runs, within a page or on their own.
  static func expectNoScript(in drawings: [String]) throws {
    #expect(try !runsScript(in: drawings.joined(separator: "\n"), as: .page))
    // A drawing within a drawing has no XML declaration.
    let inner = drawings.map { $0[($0.range(of: "<svg")?.lowerBound ?? $0.startIndex)...] }
    #expect(try !runsScript(in: inner.joined(separator: "\n"), as: .drawing))
  }

  /// Whether a document with this body marks itself while it loads, see ``Injection/code``.
  static func runsScript(in body: String, as kind: Kind) throws -> Bool {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "browser-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "hostile." + kind.rawValue)
    let text =
      switch kind {
      case .page: "<!DOCTYPE html><meta charset=\"utf-8\"><body>\(body)<p id=\"whole\"></p></body>"
      case .drawing:
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
          + "\(body)<g id=\"whole\"></g></svg>"
      }
    try text.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--user-data-dir=\(folder.appending(path: "profile").path)", "--virtual-time-budget=2000",
      "--dump-dom", file.absoluteString,
    ]
    let output = folder.appending(path: "dom.html")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let document = try String(contentsOf: output, encoding: .utf8)
    try #require(document.contains("id=\"whole\""), "\(document.prefix(300))")
    return document.contains("data-ran=\"yes\"")
  }
}
