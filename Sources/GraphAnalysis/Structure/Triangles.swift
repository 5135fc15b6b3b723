internal import GraphCore

/// The triangles of a graph whose directions are ignored, and what they are worth.
struct Triangles: Sendable {
  /// The number of different neighbors per node.
  let contacts: [Int]
  /// For each node, the number of neighbors with an arc each way; 0 when undirected.
  let mutualContacts: [Int]
  /// For each node, Σ over triangles of the product of the numbers of arcs on their sides, each
  /// 1 or 2: the number of ways to pick an arc on every side.
  let counts: [Int]

  /// Lists every triangle once, at its node of fewest contacts.
  ///
  /// - Complexity: O(*m*^1.5) time.
  init(_ graph: Graph, _ execution: Execution) async throws(AnalysisError) {
    let ties = MutualTies(graph.unweighted().simplified())
    let nodeCount = ties.nodeCount
    contacts = (0..<nodeCount).map { ties.slots(of: $0).count }
    mutualContacts = (0..<nodeCount).map { node in
      ties.slots(of: node).count { ties.strengths[$0] == 2 }
    }
    let upward = Self.upward(ties, contacts)
    var counts = [Int](repeating: 0, count: nodeCount)
    try await Blocks(nodeCount, maximumCount: 16, minimumSize: 64).forEach(execution) {
      (nodes) throws(AnalysisError) -> [Int] in
      var part = [Int](repeating: 0, count: nodeCount)
      var arcs = [Int](repeating: 0, count: nodeCount)
      for first in nodes {
        if first & 0xFF == 0 { try checkCancellation() }
        for tie in upward[first] { arcs[tie.node] = tie.arcs }
        for (second, near) in upward[first] {
          for (third, far) in upward[second] where arcs[third] > 0 {
            let worth = near * far * arcs[third]
            part[first] += worth
            part[second] += worth
            part[third] += worth
          }
        }
        for tie in upward[first] { arcs[tie.node] = 0 }
      }
      return part
    } fold: { _, part in
      for node in part.indices { counts[node] += part[node] }
    }
    self.counts = counts
  }

  /// The ties of each node to nodes of more contacts, or as many and a higher number.
  private static func upward(
    _ ties: MutualTies, _ contacts: [Int]
  ) -> [[(node: Int, arcs: Int)]] {
    contacts.indices.map { node in
      ties.slots(of: node).compactMap { slot in
        let neighbor = ties.neighbors[slot]
        guard (contacts[node], node) < (contacts[neighbor], neighbor) else { return nil }
        return (neighbor, Int(ties.strengths[slot]))
      }
    }
  }
}
