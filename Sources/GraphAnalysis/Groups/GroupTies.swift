internal import GraphCore

/// Sums of ties from nodes to groups.
enum GroupTies {
  /// For each node, the strength of its ties to each group that it has ties to, by group.
  ///
  /// Ties to nodes in no group are left out. Groups come in ascending order.
  static func sums(
    _ graph: Graph, direction: Direction, groups: [Int?]
  ) -> [[(group: Int, strength: Double)]] {
    let adjacencies =
      switch (graph.isDirected, direction) {
      case (false, _), (true, .outgoing): [graph.outgoing]
      case (true, .incoming): [graph.incoming]
      case (true, .both): [graph.outgoing, graph.incoming]
      }
    return (0..<graph.nodeCount).map { node in
      var sums: [Int: Double] = [:]
      for adjacency in adjacencies {
        for slot in adjacency.slots(of: node) {
          guard let group = groups[Int(adjacency.neighbors[slot])] else { continue }
          sums[group, default: 0] += adjacency.weights?[slot] ?? 1
        }
      }
      return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }

  /// Numbers groups from 0 by their first node, and counts them.
  static func numbered(_ groups: [Int?]) -> (groups: [Int?], count: Int) {
    var numbers: [Int: Int] = [:]
    let numbered = groups.map { group -> Int? in
      guard let group else { return nil }
      let number = numbers[group] ?? numbers.count
      numbers[group] = number
      return number
    }
    return (numbered, numbers.count)
  }

  /// Checks that there is one group, or none, for every node.
  static func check(_ groups: [Int?], _ graph: Graph) throws(AnalysisError) {
    guard groups.count == graph.nodeCount else {
      throw .unusableOption(name: "groups", requirement: "needs one group or none per node")
    }
  }
}
