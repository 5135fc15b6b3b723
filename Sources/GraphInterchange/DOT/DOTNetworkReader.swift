import DOTLanguage
import EcosystemModel
import GraphCore
import SourceDiagnostics

/// Reads a graph from DOT, as the graph that it describes.
///
/// The first graph of a file is read. Labels are the names of nodes. An attribute becomes a weight
/// when every edge has a number for it, defaults included. Subgraphs give edges and nodes; how
/// they are drawn is passed over.
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
      let graph = file.graphs.first?.graph
    else { throw DiagnosticsError(file.diagnostics) }
    var numbers: [String: Int] = [:]
    for node in graph.nodes { numbers[node.id] = numbers.count }
    var builder = try Graph.Builder(
      directed: directed || graph.isDirected, nodeCount: graph.nodes.count)
    builder.reserveEdges(graph.edges.count)
    for edge in graph.edges {
      guard let tail = numbers[edge.tail.node], let head = numbers[edge.head.node] else {
        preconditionFailure("the ends of an edge are nodes of the graph")
      }
      try builder.addEdge(from: tail, to: head)
    }
    let network = Network(
      graph: builder.build(edgeIdentities: true), ids: graph.nodes.map(\.id),
      names: graph.nodes.map { DOTLabel.plainText(of: $0) },
      weightColumns: weightColumns(of: graph))
    return NetworkReading(
      network: network, name: name, bytes: bytes, warnings: file.diagnostics)
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
