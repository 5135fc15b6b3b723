import DOTLanguage
import Foundation
import GraphvizRendering
import Testing

/// A browser loads what hostile graphs become, and tells whether a script ran.
@Suite(.enabled(if: Browser.path != nil || Browser.isRequired)) struct `In a browser` {
  @Test func `no script runs, whatever the attributes hold`() async throws {
    let payloads = [
      "</text><script>alert(1)</script>", "\"><script>alert(1)</script>",
      "\"><img src=x onerror=alert(1)>", "x\" onload=\"alert(1)", "javascript:alert(1)",
      "]]><script>alert(1)</script>", "--><script>alert(1)</script>",
      "<svg onload=alert(1)>", "' onmouseover='alert(1)", "&lt;script&gt;alert(1)&lt;/script&gt;",
      "</style><script>alert(1)</script>", "</title><script>alert(1)</script>",
    ]
    let names: [DOTAttributeName] = [
      .label, .xlabel, .tooltip, .url, .href, .fontname, .id, .class, .target, .color, .fillcolor,
      .style, .comment, .headlabel, .taillabel, "headURL", "edgetooltip", .stylesheet,
    ]
    var drawings: [String] = []
    for payload in payloads {
      for value in [DOTValue.text(payload), .raw(payload), .html(.text([.text(payload)]))] {
        var graph = DOTGraph(name: payload)
        for (index, name) in names.enumerated() {
          graph.nodes.append(DOTNode("\(payload)\(index)", [name: value]))
          graph.edges.append(DOTEdge("\(payload)\(index)", "b", [name: value]))
        }
        graph.subgraphs = [.cluster(payload, nodes: ["b"], [.label: value, .tooltip: value])]
        let options = SVGOptions(idPrefix: payload, title: payload, description: payload)
        drawings.append(try await makeRenderer().render(graph, svg: options).svgText())
      }
    }
    #expect(drawings.count == payloads.count * 3)
    // Within a page the HTML parser reads them, on their own the XML parser.
    #expect(try !Browser.runsScript(in: drawings.joined(separator: "\n")))
    #expect(try Browser.runsScript(in: drawings[0] + "<script>alert(1)</script>"))
    #expect(try Browser.runsScript(in: "<svg onload=\"alert(1)\"></svg>"))
  }
}

enum Browser {
  /// On a machine that checks changes a missing browser is a failure.
  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether a page with this body calls `alert` while it loads.
  static func runsScript(in body: String) throws -> Bool {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "browser-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    try """
    <!DOCTYPE html><meta charset="utf-8"><body><script>
    window.alert = () => { document.body.dataset.ran = "yes" }
    </script>\(body)<p id="whole"></p></body>
    """.write(to: page, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--user-data-dir=\(folder.appending(path: "profile").path)", "--virtual-time-budget=2000",
      "--dump-dom", page.absoluteString,
    ]
    let output = folder.appending(path: "dom.html")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let document = try String(contentsOf: output, encoding: .utf8)
    try #require(document.contains("id=\"whole\""))
    return document.contains("data-ran=\"yes\"")
  }
}
