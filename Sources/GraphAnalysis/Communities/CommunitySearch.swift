/// The search for communities of high modularity, on several levels.
enum CommunitySearch {
  /// Moves nodes, then whole communities, until nothing gains (Blondel et al.).
  static func louvain(
    _ network: CommunityNetwork, resolution: Double, seed: UInt64
  ) throws(AnalysisError) -> [Int] {
    var generator = SplitMix(seed: seed)
    var places = [UInt32](0..<UInt32(network.nodeCount))
    var level = network
    while true {
      var labels = [UInt32](0..<UInt32(level.nodeCount))
      let hasMoved = try level.withMoves(resolution: resolution) { (moves) throws(AnalysisError) in
        try moves.improve(&labels, &generator)
      }
      guard hasMoved else { return places.map(Int.init) }
      let parts = NumberedLabels(labels, below: labels.count)
      places = places.map { parts.labels[Int($0)] }
      level = try level.condensed(parts.labels, count: parts.count)
    }
  }

  /// Refines communities before they are condensed, and repeats until a whole pass changes
  /// nothing (Traag et al.).
  static func leiden(
    _ network: CommunityNetwork, resolution: Double, seed: UInt64, passes: Int?
  ) throws(AnalysisError) -> [Int] {
    var generator = SplitMix(seed: seed)
    var membership = [UInt32](0..<UInt32(network.nodeCount))
    var pass = 0
    while pass < passes ?? .max {
      let improved = try leidenPass(network, membership, resolution, &generator)
      let next = try split(network, improved)
      if next == membership { break }
      membership = next
      pass += 1
    }
    return membership.map(Int.init)
  }

  private static func leidenPass(
    _ network: CommunityNetwork, _ start: [UInt32], _ resolution: Double,
    _ generator: inout SplitMix
  ) throws(AnalysisError) -> [UInt32] {
    var places = [UInt32](0..<UInt32(network.nodeCount))
    var level = network
    var labels = start
    while true {
      let parts = try level.withMoves(resolution: resolution) { (moves) throws(AnalysisError) in
        _ = try moves.improve(&labels, &generator)
        return NumberedLabels(try moves.refine(labels, &generator), below: labels.count)
      }
      if parts.count == level.nodeCount { return places.map { labels[Int($0)] } }
      // A refined part lies within one community, which its nodes take along.
      var communities = [UInt32](repeating: 0, count: parts.count)
      for (node, part) in parts.labels.enumerated() { communities[Int(part)] = labels[node] }
      places = places.map { parts.labels[Int($0)] }
      level = try level.condensed(parts.labels, count: parts.count)
      labels = NumberedLabels(communities, below: labels.count).labels
    }
  }

  /// Splits communities that fall apart into their connected parts, which can only add to
  /// modularity, and numbers them by their first node.
  static func split(
    _ network: CommunityNetwork, _ communities: [UInt32]
  ) throws(AnalysisError) -> [UInt32] {
    var labels = [UInt32](repeating: .max, count: network.nodeCount)
    var queue: [UInt32] = []
    var count: UInt32 = 0
    for first in 0..<network.nodeCount where labels[first] == .max {
      if first & 0xFFF == 0 { try checkCancellation() }
      labels[first] = count
      queue.append(UInt32(first))
      while let node = queue.popLast() {
        let community = communities[Int(node)]
        for slot in network.slots(of: Int(node)) {
          let neighbor = Int(network.neighbors[slot])
          guard labels[neighbor] == .max, communities[neighbor] == community else { continue }
          labels[neighbor] = count
          queue.append(UInt32(neighbor))
        }
      }
      count += 1
    }
    return labels
  }
}
