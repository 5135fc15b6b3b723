internal import GraphCore

/// How much each two nodes have to do with each other, in both directions together.
///
/// a(i, j) + a(j, i), without loops and without ties of strength 0; each row sorted.
struct MutualTies: Sendable {
  let offsets: [Int]
  let neighbors: [Int]
  let strengths: [Double]
  /// The sum of each row.
  let totals: [Double]
  /// The greatest of each row.
  let greatest: [Double]

  init(_ graph: Graph) {
    let arcs = graph.undirected().outgoing
    var offsets = [0]
    var neighbors: [Int] = []
    var strengths: [Double] = []
    var totals: [Double] = []
    var greatest: [Double] = []
    for node in 0..<graph.nodeCount {
      let start = neighbors.count
      for slot in arcs.slots(of: node) {
        let neighbor = Int(arcs.neighbors[slot])
        let strength = arcs.weights?[slot] ?? 1
        guard neighbor != node, strength > 0 else { continue }
        if neighbors.count > start, neighbors.last == neighbor {
          strengths[strengths.count - 1] += strength
        } else {
          neighbors.append(neighbor)
          strengths.append(strength)
        }
      }
      offsets.append(neighbors.count)
      totals.append(strengths[start...].reduce(0, +))
      greatest.append(strengths[start...].max() ?? 0)
    }
    self.offsets = offsets
    self.neighbors = neighbors
    self.strengths = strengths
    self.totals = totals
    self.greatest = greatest
  }

  var nodeCount: Int { totals.count }

  func slots(of node: Int) -> Range<Int> {
    offsets[node]..<offsets[node + 1]
  }

  /// Works out a score for every node that has ties; `nil` for one that has none.
  ///
  /// The closure receives the node and scratch memory of one zero per node, which it must leave
  /// as it found it.
  func scores(
    _ execution: Execution,
    _ score: @escaping @Sendable (_ node: Int, _ scratch: inout [Double]) -> Double?
  ) async throws(AnalysisError) -> [Double?] {
    var scores: [Double?] = []
    scores.reserveCapacity(nodeCount)
    try await Blocks(nodeCount, minimumSize: 64).forEach(execution) {
      (nodes) throws(AnalysisError) -> [Double?] in
      var scratch = [Double](repeating: 0, count: nodeCount)
      var part: [Double?] = []
      for node in nodes {
        try checkCancellation()
        part.append(slots(of: node).isEmpty ? nil : score(node, &scratch))
      }
      return part
    } fold: {
      scores += $1
    }
    return scores
  }
}
