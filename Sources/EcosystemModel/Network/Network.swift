public import GraphCore

/// A graph whose nodes and edges have names: what measures are computed on and figures are drawn
/// from.
///
/// Nodes are numbered `0..<nodeCount` and edges `0..<edgeCount`; every array here is in the order
/// of those numbers. The graph carries edge identities and no weights: a question that wants
/// weights asks for ``graph(weightedBy:)``.
public struct Network: Sendable {
  /// A number for every edge, such as a column of a file.
  public struct WeightColumn: Sendable, Hashable {
    /// The name of the column.
    public let name: String
    /// The values, in the order of edge numbers.
    public let values: [Double]

    /// Creates a column.
    public init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// The topology, with edge identities and without weights.
  public let graph: Graph
  /// The id of each node; no two are the same.
  public let ids: [String]
  /// The name of each node.
  public let names: [String]
  /// The kind of each node; `nil` when the nodes are not entities of a dataset.
  public let kinds: [EntityKind]?
  /// The weights to choose from.
  public let weightColumns: [WeightColumn]
  /// What else the file says of nodes; empty when the nodes are entities of a dataset.
  public let nodeColumns: [NodeColumn]
  /// How each edge ties its nodes; `nil` when the edges are not relations of a dataset.
  public let relations: [RelationKind]?
  /// The rows on which each edge rests; `nil` when the edges are not relations of a dataset.
  public let rows: [[RowReference]]?

  /// Puts a graph and its names together.
  ///
  /// - Parameters:
  ///   - graph: The topology, with edge identities and without weights.
  ///   - ids: The id of each node.
  ///   - names: The name of each node; the ids when `nil`.
  ///   - kinds: The kind of each node, if they are entities.
  ///   - weightColumns: Weights to choose from.
  ///   - nodeColumns: What else is known of nodes.
  ///   - relations: How each edge ties its nodes, if they are relations.
  ///   - rows: The rows on which each edge rests.
  /// - Precondition: Every array has one value for each node or edge of the graph, and the graph
  ///   has edge identities.
  public init(
    graph: Graph, ids: [String], names: [String]? = nil, kinds: [EntityKind]? = nil,
    weightColumns: [WeightColumn] = [], nodeColumns: [NodeColumn] = [],
    relations: [RelationKind]? = nil, rows: [[RowReference]]? = nil
  ) {
    precondition(graph.hasEdgeIdentities, "A network needs a graph with edge identities.")
    precondition(
      ids.count == graph.nodeCount && (names ?? ids).count == graph.nodeCount
        && (kinds?.count ?? graph.nodeCount) == graph.nodeCount
        && nodeColumns.allSatisfy { $0.values.count == graph.nodeCount },
      "A network needs one id, name and kind for each node.")
    precondition(
      weightColumns.allSatisfy { $0.values.count == graph.edgeCount }
        && (relations?.count ?? graph.edgeCount) == graph.edgeCount
        && (rows?.count ?? graph.edgeCount) == graph.edgeCount,
      "A network needs one weight, relation and list of rows for each edge.")
    self.graph = graph
    self.ids = ids
    self.names = names ?? ids
    self.kinds = kinds
    self.weightColumns = weightColumns
    self.nodeColumns = nodeColumns
    self.relations = relations
    self.rows = rows
  }

  /// The number of nodes.
  public var nodeCount: Int { graph.nodeCount }

  /// The number of edges.
  public var edgeCount: Int { graph.edgeCount }

  /// The kind of a node as it is printed: `node` when it is no entity of a dataset.
  public func kindName(of node: Int) -> String { kinds?[node].rawValue ?? "node" }

  /// The node with an id.
  ///
  /// - Complexity: O(*n*).
  public func node(withID id: String) -> Int? { ids.firstIndex(of: id) }

  /// The weights of a name, whatever the case of its letters.
  public func weightColumn(named name: String) -> WeightColumn? {
    weightColumns.first { $0.name == name }
      ?? weightColumns.first { $0.name.lowercased() == name.lowercased() }
  }

  /// The graph with a column as weights, edge numbers kept.
  ///
  /// - Parameter column: The name of one of ``weightColumns``, whatever the case of its letters.
  /// - Returns: The graph, or `nil` when there is no such column.
  /// - Complexity: O(*n* + *m*).
  public func graph(weightedBy column: String) -> Graph? {
    guard let values = weightColumn(named: column)?.values else { return nil }
    do {
      var builder = try Graph.Builder(directed: graph.isDirected, nodeCount: nodeCount)
      builder.reserveEdges(edgeCount, weighted: true)
      for (edge, weight) in zip(graph.edges(), values) {
        try builder.addEdge(from: edge.source, to: edge.target, weight: weight)
      }
      return builder.build(edgeIdentities: true)
    } catch {
      preconditionFailure("Edges of a graph fit in a graph: \(error)")
    }
  }
}
