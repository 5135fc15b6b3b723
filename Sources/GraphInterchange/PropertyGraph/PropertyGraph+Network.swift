public import EcosystemModel
import GraphCore

extension PropertyGraph {
  /// The graph of a network, with what its file says of nodes and the weights of edges.
  ///
  /// The names of nodes are their property `name`. Texts of a column become whole numbers, numbers
  /// or truth values where all of them are written as such, so that reading them loses nothing.
  ///
  /// - Complexity: O(*m* + *n* × columns).
  public init(_ network: Network, name: String) {
    let edges = network.graph.edges()
    var taken: Set<String> = ["name"]
    let columns = network.nodeColumns.filter { taken.insert($0.name).inserted }
      .map { (name: $0.name, values: $0.propertyValues) }
    self.init(
      name: name, isDirected: network.graph.isDirected,
      nodes: network.ids.indices.map { node in
        let names =
          network.names[node] == network.ids[node]
          ? [] : [Property("name", .text(network.names[node]))]
        return Node(
          id: network.ids[node],
          properties: names
            + columns.compactMap { column in
              column.values[node].map { Property(column.name, $0) }
            })
      },
      edges: edges.indices.map { edge in
        Edge(
          source: network.ids[edges[edge].source], target: network.ids[edges[edge].target],
          properties: network.weightColumns.map { Property($0.name, .number($0.values[edge])) })
      })
  }
}

extension NodeColumn {
  /// The values in the order of node numbers, of one type that holds them all as they are written.
  fileprivate var propertyValues: [PropertyGraph.Value?] {
    let texts = values
    let types: [(String) -> PropertyGraph.Value?] = [
      { Int($0).map { .integer($0) } },
      { StrictNumber.value(of: $0).map { .number($0) } },
      { Bool($0).map { .boolean($0) } },
    ]
    for type in types
    where texts.allSatisfy({ text in text.map { type($0)?.text == $0 } ?? true }) {
      return texts.map { $0.flatMap(type) }
    }
    return texts.map { $0.map { .text($0) } }
  }
}
