internal import GraphCore

/// Who is tied to what: the different nodes of one kind that each node of another is tied to.
struct Incidence: Sendable {
  /// The nodes that have a row, ascending.
  let nodes: [Int]
  private let offsets: [Int]
  /// The other ends, as places among the columns, ascending within a row.
  private let columns: [Int]

  /// Takes the ties, whatever their direction, of nodes of some kinds to nodes with a place.
  ///
  /// - Parameters:
  ///   - graph: An undirected graph.
  ///   - nodes: The nodes that get a row, ascending.
  ///   - places: For each node of the graph its place among the columns; `nil` for none.
  init(_ graph: Graph, nodes: [Int], places: [Int?]) {
    var offsets = [0]
    var columns: [Int] = []
    offsets.reserveCapacity(nodes.count + 1)
    for node in nodes {
      var last = -1
      for neighbor in graph.neighbors(of: node) where neighbor != last && neighbor != node {
        last = neighbor
        if let place = places[neighbor] { columns.append(place) }
      }
      offsets.append(columns.count)
    }
    self.nodes = nodes
    self.offsets = offsets
    self.columns = columns
  }

  subscript(row: Int) -> ArraySlice<Int> { columns[offsets[row]..<offsets[row + 1]] }

  func count(_ row: Int) -> Int { offsets[row + 1] - offsets[row] }

  /// For each node of a graph its place in a list; `nil` for nodes that are not in it.
  static func places(_ nodes: [Int], nodeCount: Int) -> [Int?] {
    var places = [Int?](repeating: nil, count: nodeCount)
    for (place, node) in nodes.enumerated() { places[node] = place }
    return places
  }
}
