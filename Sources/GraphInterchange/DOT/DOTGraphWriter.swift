public import DOTLanguage

extension DOTGraph {
  /// The graph of a property graph, for Graphviz and for tools that read DOT.
  ///
  /// Nodes are labelled by their property `name`, edges are not labelled; every property is an
  /// attribute of one list, in quotes, without defaults, ports or subgraphs, which is what Gephi
  /// can read. A property with a name of Graphviz, such as `label`, keeps that meaning. The attribute
  /// `id`, by which the elements of an SVG are found, is made of the node's own id or the number of
  /// the edge, as in the figures.
  ///
  /// - Complexity: O(properties).
  public init(_ graph: PropertyGraph) {
    self.init(name: graph.name, isDirected: graph.isDirected)
    nodes = graph.nodes.map { node in
      var attributes = Self.attributes(node.properties, id: Self.elementID(ofNode: node.id))
      if let name = node.properties.first(where: { $0.name == "name" }) {
        attributes[.label] = .text(name.value.text)
      }
      return DOTNode(node.id, attributes)
    }
    edges = graph.edges.enumerated().map { index, edge in
      DOTEdge(
        edge.source, edge.target, Self.attributes(edge.properties, id: "edge-\(index + 1)"))
    }
  }

  /// The id of the element that a node becomes in an SVG.
  static func elementID(ofNode id: String) -> String { id.replacing("/", with: "-") }

  private static func attributes(
    _ properties: [PropertyGraph.Property], id: String
  ) -> DOTAttributes {
    var attributes: DOTAttributes = [.id: .text(id)]
    for property in properties {
      attributes[DOTAttributeName(property.name)] = .raw(property.value.text)
    }
    return attributes
  }
}
