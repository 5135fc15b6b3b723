import DOTLanguage
import Foundation
import FoundationXML
import GraphvizRendering
import Testing

/// A renderer with the worker that was built with these tests.
func makeRenderer(
  limits: RenderingLimits = RenderingLimits(), fonts: Fonts = .dejaVu
) -> GraphvizRenderer {
  GraphvizRenderer(limits: limits, worker: .path(workerPath), fonts: fonts)
}

/// The worker stands in the build folder, beside the test bundle.
let workerPath: String = {
  var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  for candidate in [folder] + Bundle.allBundles.map({ $0.bundleURL.deletingLastPathComponent() }) {
    let path = candidate.appendingPathComponent("missiegraaf-graphviz").path
    if FileManager.default.isExecutableFile(atPath: path) { return path }
  }
  return folder.appendingPathComponent("missiegraaf-graphviz").path
}()

/// An XML document as another parser than ours reads it.
final class ParsedXML: NSObject, XMLParserDelegate {
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var texts: [String: [String]] = [:]
  private(set) var error: String?
  private var open: [(name: String, text: String)] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    let isGood = parser.parse()
    if !isGood, error == nil { error = "not well-formed" }
    if !open.isEmpty, error == nil { error = "cut short" }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    if error == nil { error = "line \(parser.lineNumber): \(parseError)" }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
    open.append((name, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !open.isEmpty { open[open.count - 1].text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if let last = open.popLast() { texts[last.name, default: []].append(last.text) }
  }
}

/// What is wrong with an SVG that a page may hold; empty if nothing is.
func faults(in svg: [UInt8]) -> [String] {
  let parsed = ParsedXML(svg)
  var faults: [String] = []
  if let error = parsed.error { faults.append(error) }
  let allowed: Set<String> = [
    "svg", "g", "a", "title", "desc", "metadata", "polygon", "polyline", "path", "ellipse", "text",
    "tspan",
    "defs", "linearGradient", "radialGradient", "stop",
  ]
  var ids = Set<String>()
  for element in parsed.elements {
    if !allowed.contains(element.name) { faults.append("element \(element.name)") }
    for (name, value) in element.attributes {
      if name.lowercased().hasPrefix("on") || name == "style" || name == "src" {
        faults.append("attribute \(name)")
      }
      if name == "id", !ids.insert(value).inserted { faults.append("id \(value) twice") }
      if value.contains("url("), !value.hasPrefix("url(#") { faults.append("\(name) \(value)") }
      if name.hasSuffix("href") {
        let lowercased = value.lowercased()
        let hasScheme = lowercased.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.contains(":")
        let isGood = ["http:", "https:", "mailto:"].contains(where: lowercased.hasPrefix)
        if hasScheme && !isGood { faults.append("link \(value)") }
      }
    }
  }
  return faults
}

extension DOTGraph {
  /// Two nodes and an edge.
  static var pair: DOTGraph {
    var graph = DOTGraph(name: "pair")
    graph.nodes = [DOTNode("a"), DOTNode("b")]
    graph.edges = [DOTEdge("a", "b", [.label: .text("x")])]
    return graph
  }

  /// A random graph with clusters and labelled edges: of the kind that Graphviz cannot free.
  static func random(nodes: Int, edges: Int, clusters: Int, seed: UInt64) -> DOTGraph {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var graph = DOTGraph(name: "random")
    graph.nodes = (0..<nodes).map { DOTNode("n\($0)") }
    graph.edges = (0..<edges).map { index in
      DOTEdge("n\(next(nodes))", "n\(next(nodes))", [.label: .text("edge \(index)")])
    }
    var members = [[String]](repeating: [], count: clusters)
    if clusters > 0 {
      for node in graph.nodes { members[next(clusters)].append(node.id) }
    }
    graph.subgraphs = members.enumerated().map { index, nodes in
      .cluster("\(index)", nodes: nodes, [.label: .text("cluster \(index)")])
    }
    return graph
  }
}

extension Rendering {
  /// The output in a format that was asked for.
  func bytes(of format: OutputFormat) throws -> [UInt8] { try #require(outputs[format]) }

  /// The SVG that was asked for.
  func svgText() throws -> String { try #require(svg) }
}
