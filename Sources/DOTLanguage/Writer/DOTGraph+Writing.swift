extension DOTGraph {
  /// The graph in DOT: one statement per line, attributes sorted by name, everything quoted.
  ///
  /// Equal graphs give equal texts. The text holds valid UTF-8 without a byte order mark, and no
  /// run of characters that is too long for Graphviz's own reader (16 kB).
  ///
  /// - Returns: The text, with a newline at the end.
  /// - Throws: ``DOTWriterError`` for the first thing that the language cannot express.
  /// - Complexity: O(*n*) in the length of the text, and O(*k* log *k*) for *k* attributes of one
  ///   object.
  public func dot() throws(DOTWriterError) -> String {
    var writer = DOTWriter()
    try writer.write(self)
    return writer.text
  }
}

struct DOTWriter {
  private(set) var text = ""
  private var indentation = ""

  mutating func write(_ graph: DOTGraph) throws(DOTWriterError) {
    if graph.isStrict { text += "strict " }
    text += graph.isDirected ? "digraph " : "graph "
    if let name = graph.name {
      try writeIdentifier(name)
      text += " "
    }
    text += "{\n"
    indentation = "  "
    try writeDefaults("graph", graph.attributes)
    try writeDefaults("node", graph.nodeDefaults)
    try writeDefaults("edge", graph.edgeDefaults)
    var seen = Set<String>(minimumCapacity: graph.nodes.count)
    for node in graph.nodes {
      guard seen.insert(node.id).inserted else { throw .duplicateNode(node.id) }
      text += indentation
      try writeIdentifier(node.id)
      try writeAttributes(node.attributes)
    }
    for subgraph in graph.subgraphs { try write(subgraph) }
    for edge in graph.edges {
      text += indentation
      try write(edge.tail)
      text += graph.isDirected ? " -> " : " -- "
      try write(edge.head)
      try writeAttributes(edge.attributes)
    }
    text += "}\n"
  }

  private mutating func write(_ subgraph: DOTSubgraph) throws(DOTWriterError) {
    let outer = indentation
    text += outer + "subgraph "
    if let name = subgraph.name {
      try writeIdentifier(name)
      text += " "
    }
    text += "{\n"
    indentation += "  "
    try writeDefaults("graph", subgraph.attributes)
    for id in subgraph.nodes {
      text += indentation
      try writeIdentifier(id)
      text += ";\n"
    }
    for inner in subgraph.subgraphs { try write(inner) }
    indentation = outer
    text += outer + "}\n"
  }

  private mutating func write(_ endpoint: DOTEndpoint) throws(DOTWriterError) {
    try writeIdentifier(endpoint.node)
    if let port = endpoint.port {
      text += ":"
      try writeIdentifier(port)
    }
    if let compass = endpoint.compass { text += ":" + compass.rawValue }
  }

  private mutating func writeDefaults(
    _ kind: String, _ attributes: DOTAttributes
  ) throws(DOTWriterError) {
    if attributes.isEmpty { return }
    text += indentation + kind
    try writeAttributes(attributes)
  }

  private mutating func writeAttributes(_ attributes: DOTAttributes) throws(DOTWriterError) {
    if !attributes.isEmpty {
      var separator = " ["
      for name in attributes.keys.sorted() {
        guard let value = attributes[name] else { continue }
        text += separator
        separator = ", "
        if DOTQuoting.isPlainIdentifier(name.rawValue) {
          text += name.rawValue
        } else {
          try writeIdentifier(name.rawValue)
        }
        text += "="
        try write(value, of: name)
      }
      text += "]"
    }
    text += ";\n"
  }

  private mutating func writeIdentifier(_ id: String) throws(DOTWriterError) {
    guard DOTQuoting.isQuotable(id), !DOTQuoting.hasControlCharacters(id) else {
      throw .unrepresentableIdentifier(id)
    }
    DOTQuoting.appendQuoted(id, to: &text)
  }

  private mutating func write(
    _ value: DOTValue, of attribute: DOTAttributeName
  ) throws(DOTWriterError) {
    switch try value.attributeText(of: attribute) {
    case .string(let string):
      guard DOTQuoting.isQuotable(string) else {
        throw .unrepresentableValue(attribute: attribute, value: string)
      }
      DOTQuoting.appendQuoted(string, to: &text)
    case .html(let markup):
      guard DOTQuoting.hasBalancedAngleBrackets(markup) else {
        throw .unbalancedHTML(attribute: attribute)
      }
      text += "<" + markup + ">"
    }
  }
}
