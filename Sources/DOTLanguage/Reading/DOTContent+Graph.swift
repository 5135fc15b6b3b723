extension DOTContent {
  /// The graph as a value.
  ///
  /// - Parameter bytes: The text, and what was added after it.
  /// - Returns: The graph.
  /// - Complexity: O(*n*) in what the graph holds.
  func graph(_ bytes: [UInt8]) -> DOTGraph {
    var attributes = AttributeReader(content: self, bytes: bytes)
    var graph = DOTGraph(
      name: name?.string(in: bytes), isDirected: isDirected, isStrict: isStrict)
    graph.attributes = attributes.read(subgraphs[0].attributes)
    graph.nodeDefaults = attributes.read(nodeDefaults.values)
    graph.edgeDefaults = attributes.read(edgeDefaults.values)
    let ids = nodeNames.map { $0.string(in: bytes) }
    graph.nodes.reserveCapacity(nodes.count)
    for (id, node) in zip(ids, nodes) {
      graph.nodes.append(DOTNode(id, attributes.read(list: node.attributes)))
    }
    graph.edges.reserveCapacity(edges.count)
    for edge in edges {
      graph.edges.append(
        DOTEdge(
          endpoint(ids[Int(edge.tail)], edge.tailPort, bytes),
          endpoint(ids[Int(edge.head)], edge.headPort, bytes),
          attributes.read(list: edge.attributes)))
    }
    graph.subgraphs = builtSubgraphs(ids: ids, attributes, bytes)
    return graph
  }

  private func endpoint(_ id: String, _ port: UInt32, _ bytes: [UInt8]) -> DOTEndpoint {
    if port == 0 { return DOTEndpoint(id) }
    let port = ports[Int(port)]
    return DOTEndpoint(id, port: port.name?.string(in: bytes), compass: port.compass)
  }

  private func builtSubgraphs(
    ids: [String], _ attributes: AttributeReader, _ bytes: [UInt8]
  ) -> [DOTSubgraph] {
    var built = subgraphs.enumerated().map { index, subgraph in
      DOTSubgraph(
        name: subgraph.name?.string(in: bytes), nodes: subgraph.nodes.map { ids[Int($0)] },
        index == 0 ? [:] : attributes.read(subgraph.attributes))
    }
    // Children come after their parents, so that from the back each is whole when it is taken.
    for index in subgraphs.indices.reversed() {
      built[index].subgraphs = subgraphs[index].children.map { built[$0] }
      for child in subgraphs[index].children { built[child] = DOTSubgraph() }
    }
    return built[0].subgraphs
  }
}

/// Makes dictionaries of lists of attributes.
private struct AttributeReader {
  private let content: DOTContent
  private let bytes: [UInt8]
  private let names: [DOTAttributeName]
  /// The list that was read last: often many objects in a row have the same.
  private var last: (list: DOTContent.ListNumber, attributes: DOTAttributes) = (0, [:])

  init(content: DOTContent, bytes: [UInt8]) {
    self.content = content
    self.bytes = bytes
    names = content.attributeNames.map { DOTAttributeName($0.string(in: bytes)) }
  }

  func read(_ attributes: some Sequence<DOTContent.Attribute>) -> DOTAttributes {
    var result: DOTAttributes = [:]
    for attribute in attributes { result[names[Int(attribute.name)]] = value(of: attribute) }
    return result
  }

  mutating func read(list: DOTContent.ListNumber) -> DOTAttributes {
    if list == 0 { return [:] }
    if list == last.list { return last.attributes }
    var chain: [DOTContent.AttributeList] = []
    var next = list
    while next != 0 {
      chain.append(content.lists[Int(next)])
      next = content.lists[Int(next)].previous
    }
    var result: DOTAttributes = [:]
    for part in chain.reversed() {
      for attribute in content.attributes[Int(part.start)..<Int(part.end)] {
        result[names[Int(attribute.name)]] = value(of: attribute)
      }
    }
    last = (list, result)
    return result
  }

  private func value(of attribute: DOTContent.Attribute) -> DOTValue {
    let text = attribute.value.string(in: bytes)
    return attribute.isHTML ? .html(.unchecked(text)) : .raw(text)
  }
}
