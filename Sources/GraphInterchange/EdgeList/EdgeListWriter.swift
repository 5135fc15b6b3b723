/// Writes the edges of a graph as CSV, a line for each; nodes without edges and the properties of
/// nodes have no place in it.
public enum EdgeListWriter {
  /// Writes a graph.
  ///
  /// - Returns: `source`, `target` and a column for each property of edges, in the order of first
  ///   appearance.
  /// - Complexity: O(edges × columns).
  public static func text(of graph: PropertyGraph) -> String {
    var names: [String] = []
    var known: Set<String> = ["source", "target"]
    for property in graph.edges.lazy.flatMap(\.properties)
    where known.insert(property.name).inserted {
      names.append(property.name)
    }
    // A property may bear the name of an end.
    let taken = ["source", "target"].filter { name in
      graph.edges.contains { $0.properties.contains { $0.name == name } }
    }
    var writer = CSVWriter()
    writer.append(["source", "target"] + names + taken.map { "property_" + $0 })
    for edge in graph.edges {
      let values = Dictionary(
        edge.properties.map { ($0.name, $0.value.text) }, uniquingKeysWith: { first, _ in first })
      writer.append([edge.source, edge.target] + (names + taken).map { values[$0] ?? "" })
    }
    return writer.text
  }
}
