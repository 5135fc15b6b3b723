import DOTLanguage
import EcosystemModel
import GraphCore
import SourceDiagnostics

/// Reads a graph from DOT, as the graph that it describes.
///
/// The first graph of a file is read; a warning tells of others. Labels are the names of nodes, and
/// their other attributes are columns. An attribute becomes a weight when every edge has a number
/// for it, defaults included. Subgraphs give edges and nodes; clusters, ports and labels with markup
/// are counted in ``NetworkReading/passedOver``. What Graphviz would not understand is a warning.
public enum DOTNetworkReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - name: The file as the user knows it.
  ///   - bytes: Its contents.
  ///   - directed: Whether edges run from tail to head although the file calls them undirected.
  /// - Returns: The graph and its warnings.
  /// - Throws: ``SourceDiagnostics/DiagnosticsError`` with every problem, warnings included;
  ///   ``GraphCore/GraphError`` when there are more nodes or edges than a graph can have.
  /// - Complexity: O(bytes) expected time and space.
  public static func read(
    name: String, bytes: [UInt8], directed: Bool = false
  ) throws -> NetworkReading {
    let file = DOTFile(parsing: SourceText(name: name, bytes: bytes))
    guard !file.diagnostics.contains(where: { $0.severity == .error }),
      let entry = file.graphs.first
    else { throw DiagnosticsError(file.diagnostics) }
    let graph = entry.graph
    // The same name in another form is a node of its own to Graphviz, and none here.
    var numbers: [String: Int] = [:]
    var nodes: [DOTNode] = []
    var problems = FileProblems(name: name, bytes: bytes)
    for (node, range) in zip(graph.nodes, entry.nodeRanges) {
      if numbers[node.id] != nil {
        NameForms.report(node.id, at: range, &problems)
      } else {
        numbers[node.id] = nodes.count
        nodes.append(node)
      }
    }
    if file.graphs.count > 1 {
      let count = file.graphs.count - 1
      problems.report(
        FormatCode.unreadGraph,
        "\(count) more \(count == 1 ? "graph" : "graphs") from here on "
          + (count == 1 ? "is not read" : "are not read"),
        at: file.graphs[1].range, help: "put each graph in a file of its own")
    }
    var builder = try Graph.Builder(
      directed: directed || graph.isDirected, nodeCount: nodes.count)
    builder.reserveEdges(graph.edges.count)
    for edge in graph.edges {
      guard let tail = numbers[edge.tail.node], let head = numbers[edge.head.node] else {
        preconditionFailure("the ends of an edge are nodes of the graph")
      }
      try builder.addEdge(from: tail, to: head)
    }
    let network = Network(
      graph: builder.build(edgeIdentities: true), ids: nodes.map(\.id),
      names: nodes.map { DOTLabel.plainText(of: $0) },
      weightColumns: weightColumns(of: graph), nodeColumns: nodeColumns(nodes, of: graph))
    return NetworkReading(
      network: network, name: name, bytes: bytes,
      warnings: DiagnosticsError(
        file.diagnostics + problems.diagnostics
          + file.attributeDiagnostics(ownNames: PropertyGraph.namesNearGraphviz)
      ).diagnostics,
      passedOver: passedOver(in: graph, weights: network.weightColumns.map(\.name)))
  }

  /// What a network has no place for.
  private static func passedOver(in graph: DOTGraph, weights: [String]) -> [String] {
    var clusters = 0
    var subgraphs = graph.subgraphs
    while let subgraph = subgraphs.popLast() {
      if subgraph.isCluster { clusters += 1 }
      subgraphs += subgraph.subgraphs
    }
    let ports = graph.edges.reduce(0) { count, edge in
      count + [edge.tail, edge.head].count { $0.port != nil || $0.compass != nil }
    }
    let labels = graph.nodes.count { node in
      if case .html = node.attributes[.label] { true } else { false }
    }
    return [
      (clusters, "cluster", "clusters"), (ports, "port", "ports"),
      (labels, "label with markup", "labels with markup"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
      + NetworkReading.passedOver(
        ofEdges: Set(graph.edges.flatMap(\.attributes.keys)).union(graph.edgeDefaults.keys)
          .map(\.rawValue).filter { $0 != "id" && !weights.contains($0) }.sorted())
  }

  private static func nodeColumns(_ nodes: [DOTNode], of graph: DOTGraph) -> [NodeColumn] {
    var given: [DOTAttributeName: [Int: String]] = [:]
    for (number, node) in nodes.enumerated() {
      for (name, value) in node.attributes where name != .label {
        // A value with markup hides the default all the same.
        let text = value.written ?? ""
        // Says no more than the name of the node.
        if name == .id, text == DOTGraph.elementID(ofNode: node.id) { continue }
        given[name, default: [:]][number] = text
      }
    }
    // What every node has by default is a column too.
    for name in graph.nodeDefaults.keys where name != .label && given[name] == nil {
      given[name] = [:]
    }
    return given.sorted { $0.key.rawValue < $1.key.rawValue }.map { name, texts in
      NodeColumn(
        name: name.rawValue, given: texts, fallback: graph.nodeDefaults[name]?.written,
        nodeCount: nodes.count)
    }
  }

  private static func weightColumns(of graph: DOTGraph) -> [Network.WeightColumn] {
    let names = Set(graph.edges.flatMap(\.attributes.keys)).union(graph.edgeDefaults.keys)
    return names.sorted { $0.rawValue < $1.rawValue }.compactMap { name in
      let values = graph.edges.compactMap { edge in
        (edge.attributes[name] ?? graph.edgeDefaults[name])?.written
          .flatMap(StrictNumber.value(of:))
      }
      guard !values.isEmpty, values.count == graph.edges.count else { return nil }
      return Network.WeightColumn(name: name.rawValue, values: values)
    }
  }
}

extension DOTValue {
  /// The characters of the value as they stand in a file; `nil` for a label with markup.
  fileprivate var written: String? {
    switch self {
    case .raw(let text), .text(let text, _): text
    case .number(let number): number.description
    case .html, .url: nil
    }
  }
}

/// The labels of nodes as plain text.
private enum DOTLabel {
  private static let entities: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  /// What Graphviz would show, on one line; the id where there is no label of text.
  static func plainText(of node: DOTNode) -> String {
    guard let label = node.attributes[.label]?.written, label != "\\N" else { return node.id }
    var text = ""
    var rest = label[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        switch rest.popFirst() {
        case "n", "l", "r": text.append(" ")
        case "N": text += node.id
        case let other?: text.append(other)
        case nil: break
        }
      case "&":
        if let end = rest.firstIndex(of: ";"), let known = decoded(rest[..<end]) {
          text += known
          rest = rest[rest.index(after: end)...]
        } else {
          text.append("&")
        }
      default: text.append(character.isNewline ? " " : character)
      }
    }
    return text
  }

  private static func decoded(_ entity: Substring) -> String? {
    if let known = entities[entity] { return known }
    guard entity.hasPrefix("#"), entity.count <= 9 else { return nil }
    let digits = entity.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
