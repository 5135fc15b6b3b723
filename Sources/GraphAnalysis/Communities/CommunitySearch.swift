/// The search for communities of high modularity, on several levels.
enum CommunitySearch {
  /// Moves nodes, then whole communities, until nothing gains (Blondel et al.).
  static func louvain(
    _ network: CommunityNetwork, resolution: Double, seed: UInt64
  ) throws(AnalysisError) -> [Int] {
    var generator = SplitMix(seed: seed)
    var places = Array(0..<network.nodeCount)
    var level = network
    while true {
      var labels = Array(0..<level.nodeCount)
      let moved = try CommunityMoves(level, resolution: resolution)
        .improve(&labels, &generator)
      guard moved else { return places }
      let parts = Components(labels: labels)
      places = places.map { parts.membership[$0] }
      level = try level.condensed(parts.membership, count: parts.count)
    }
  }

  /// Refines communities before they are condensed, and repeats until a whole pass changes
  /// nothing (Traag et al.).
  static func leiden(
    _ network: CommunityNetwork, resolution: Double, seed: UInt64, passes: Int?
  ) throws(AnalysisError) -> [Int] {
    var generator = SplitMix(seed: seed)
    var membership = Array(0..<network.nodeCount)
    var pass = 0
    while pass < passes ?? .max {
      let improved = try leidenPass(network, membership, resolution, &generator)
      let next = try split(network, improved)
      if next == membership { break }
      membership = next
      pass += 1
    }
    return membership
  }

  private static func leidenPass(
    _ network: CommunityNetwork, _ start: [Int], _ resolution: Double,
    _ generator: inout SplitMix
  ) throws(AnalysisError) -> [Int] {
    var places = Array(0..<network.nodeCount)
    var level = network
    var labels = start
    while true {
      let moves = CommunityMoves(level, resolution: resolution)
      _ = try moves.improve(&labels, &generator)
      let refined = Components(labels: try moves.refine(labels, &generator))
      if refined.count == level.nodeCount { return places.map { labels[$0] } }
      // A refined part lies within one community, which its nodes take along.
      var communities = [Int](repeating: 0, count: refined.count)
      for (node, part) in refined.membership.enumerated() { communities[part] = labels[node] }
      places = places.map { refined.membership[$0] }
      level = try level.condensed(refined.membership, count: refined.count)
      labels = Components(labels: communities).membership
    }
  }

  /// Splits communities that fall apart into their connected parts, which can only add to
  /// modularity, and numbers them by their first node.
  static func split(
    _ network: CommunityNetwork, _ communities: [Int]
  ) throws(AnalysisError) -> [Int] {
    var labels = [Int](repeating: -1, count: network.nodeCount)
    var queue: [Int] = []
    var count = 0
    for first in 0..<network.nodeCount where labels[first] < 0 {
      if first & 0xFFF == 0 { try checkCancellation() }
      labels[first] = count
      queue.append(first)
      while let node = queue.popLast() {
        for slot in network.slots(of: node) {
          let neighbor = network.neighbors[slot]
          guard labels[neighbor] < 0, communities[neighbor] == communities[node] else { continue }
          labels[neighbor] = count
          queue.append(neighbor)
        }
      }
      count += 1
    }
    return labels
  }
}
