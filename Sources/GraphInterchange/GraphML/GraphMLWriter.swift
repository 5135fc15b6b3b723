import SourceDiagnostics
import XMLSyntax

/// Writes a graph as GraphML, which igraph, networkx, Gephi and yEd read.
///
/// Properties become data of the type that fits all their values. Characters that XML cannot hold
/// become U+FFFD in values, and are refused in ids and in the names of properties, which would no
/// longer be told apart.
public enum GraphMLWriter {
  /// Writes a graph.
  ///
  /// - Returns: The document, ending with a line feed; the same graph gives the same text.
  /// - Throws: ``GraphMLWriterError`` for an id or the name of a property that XML cannot hold.
  /// - Complexity: O(properties).
  public static func text(of graph: PropertyGraph) throws(GraphMLWriterError) -> String {
    if let node = graph.nodes.first(where: { !XMLCharacter.areAllowed(in: $0.id) }) {
      throw .characterInID(node.id)
    }
    let nodeKeys = keys(of: graph.nodes.map(\.properties), prefix: "n")
    let edgeKeys = keys(of: graph.edges.map(\.properties), prefix: "e")
    if let key = (nodeKeys + edgeKeys).first(where: { !XMLCharacter.areAllowed(in: $0.name) }) {
      throw .characterInName(key.name)
    }
    var xml = XMLWriter()
    xml.start("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")])
    for (holder, keys) in [("node", nodeKeys), ("edge", edgeKeys)] {
      for key in keys {
        xml.text("\n  ")
        xml.element(
          "key",
          [("id", key.id), ("for", holder), ("attr.name", key.name), ("attr.type", key.type)],
          text: "")
      }
    }
    xml.text("\n  ")
    xml.start(
      "graph",
      [("id", graph.name), ("edgedefault", graph.isDirected ? "directed" : "undirected")])
    for node in graph.nodes {
      xml.text("\n    ")
      xml.start("node", [("id", node.id)])
      write(node.properties, nodeKeys, to: &xml)
      xml.end("node")
    }
    for edge in graph.edges {
      xml.text("\n    ")
      xml.start("edge", [("source", edge.source), ("target", edge.target)])
      write(edge.properties, edgeKeys, to: &xml)
      xml.end("edge")
    }
    xml.text("\n  ")
    xml.end("graph")
    xml.text("\n")
    xml.end("graphml")
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    return declaration + String(decoding: xml.bytes, as: UTF8.self) + "\n"
  }

  private struct Key {
    let id: String
    let name: String
    var type: String
  }

  private static func write(
    _ properties: [PropertyGraph.Property], _ keys: [Key], to xml: inout XMLWriter
  ) {
    for property in properties {
      guard let key = keys.first(where: { $0.name == property.name }) else { continue }
      xml.text("\n      ")
      xml.element("data", [("key", key.id)], text: property.value.text)
    }
    if !properties.isEmpty { xml.text("\n    ") }
  }

  /// One key for each name, in the order of first appearance.
  private static func keys(of rows: [[PropertyGraph.Property]], prefix: String) -> [Key] {
    var places: [String: Int] = [:]
    var keys: [Key] = []
    for property in rows.joined() {
      let type = property.value.graphMLType
      if let place = places[property.name] {
        keys[place].type = common(keys[place].type, type)
      } else {
        places[property.name] = keys.count
        keys.append(Key(id: "\(prefix)\(keys.count)", name: property.name, type: type))
      }
    }
    return keys
  }

  private static func common(_ one: String, _ other: String) -> String {
    if one == other { return one }
    return Set([one, other]) == ["long", "double"] ? "double" : "string"
  }
}

/// Why a graph cannot be written as GraphML.
public enum GraphMLWriterError: Error, Hashable, CustomStringConvertible {
  /// The id of a node has a character that XML cannot hold.
  case characterInID(String)
  /// The name of a property has one.
  case characterInName(String)

  /// What is wrong and what to do, for people.
  public var description: String {
    switch self {
    case .characterInID(let id):
      "the id \(Self.shown(id)) of a node has a character that GraphML cannot hold; give the "
        + "node another id"
    case .characterInName(let name):
      "the name \(Self.shown(name)) of a property has a character that GraphML cannot hold; give "
        + "the property another name"
    }
  }

  private static func shown(_ text: String) -> String {
    DisplayText.printable(DisplayText.quoted(text))
  }
}

extension PropertyGraph {
  /// The number of values that are changed in GraphML because XML cannot hold all their characters,
  /// the name of the graph included.
  public var valuesThatXMLCannotHold: Int {
    let values = (nodes.map(\.properties) + edges.map(\.properties)).joined()
      .count { !XMLCharacter.areAllowed(in: $0.value.text) }
    return values + (XMLCharacter.areAllowed(in: name) ? 0 : 1)
  }
}

extension PropertyGraph.Value {
  fileprivate var graphMLType: String {
    switch self {
    case .text: "string"
    case .number: "double"
    case .integer: "long"
    case .boolean: "boolean"
    }
  }
}
