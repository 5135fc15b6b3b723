internal import GraphCore

/// Who is tied to what: the different nodes of one list that each node of another is tied to.
struct Incidence: Sendable {
  /// The nodes that have a row, ascending.
  let nodes: [Int]
  /// First slot of each row, and the number of slots at the end.
  let offsets: [Int]
  /// The other ends, as places in the other list, ascending within a row.
  let columns: [Int]

  /// Takes the ties of an undirected graph between two lists of nodes that share none.
  ///
  /// - Parameters:
  ///   - arcs: The arcs of the graph, each in both directions.
  ///   - nodes: The nodes that get a row, ascending.
  ///   - others: The nodes that stand in the rows, ascending.
  init(_ arcs: Adjacency, of nodes: [Int], to others: [Int]) {
    var places = [Int](repeating: -1, count: arcs.nodeCount)
    for (place, node) in others.enumerated() { places[node] = place }
    let neighbors = arcs.neighbors
    var offsets = [0]
    var columns: [Int] = []
    offsets.reserveCapacity(nodes.count + 1)
    for node in nodes {
      var last = -1
      for slot in arcs.slots(of: node) {
        let place = places[Int(neighbors[slot])]
        guard place >= 0, place != last else { continue }
        last = place
        columns.append(place)
      }
      offsets.append(columns.count)
    }
    self.nodes = nodes
    self.offsets = offsets
    self.columns = columns
  }

  func count(_ row: Int) -> Int { offsets[row + 1] - offsets[row] }
}
