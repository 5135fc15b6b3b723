/// Moves nodes between communities for as long as modularity grows.
struct CommunityMoves {
  private let network: CommunityNetwork
  private let resolution: Double
  /// Gains up to this are rounding, and would let nodes move for ever.
  private let slack: Double

  init(_ network: CommunityNetwork, resolution: Double) {
    self.network = network
    self.resolution = resolution / max(network.total, .leastNormalMagnitude)
    slack = 1e-12 * network.total
  }

  /// What the members of each community add up to.
  private struct Sums {
    var outgoing: [Double]
    var incoming: [Double]
    var sizes: [Int]

    init(_ network: CommunityNetwork, _ labels: [Int]) {
      outgoing = [Double](repeating: 0, count: network.nodeCount)
      incoming = outgoing
      sizes = [Int](repeating: 0, count: network.nodeCount)
      for node in labels.indices { add(node, to: labels[node], network) }
    }

    mutating func add(_ node: Int, to label: Int, _ network: CommunityNetwork) {
      outgoing[label] += network.outgoing[node]
      incoming[label] += network.incoming[node]
      sizes[label] += 1
    }

    mutating func remove(_ node: Int, from label: Int, _ network: CommunityNetwork) {
      sizes[label] -= 1
      outgoing[label] = sizes[label] == 0 ? 0 : outgoing[label] - network.outgoing[node]
      incoming[label] = sizes[label] == 0 ? 0 : incoming[label] - network.incoming[node]
    }
  }

  /// The ties of one node to each community, with memory that is reused.
  private struct Reach {
    var strength: [Double]
    var labels: [Int] = []

    init(_ count: Int) {
      strength = [Double](repeating: 0, count: count)
    }

    mutating func clear() {
      for label in labels { strength[label] = 0 }
      labels.removeAll(keepingCapacity: true)
    }

    mutating func add(_ amount: Double, to label: Int) {
      if strength[label] == 0 { labels.append(label) }
      strength[label] += amount
    }
  }

  /// What degrees alone would give between a node and a community.
  private func chance(_ node: Int, _ label: Int, _ sums: Sums) -> Double {
    resolution
      * (network.outgoing[node] * sums.incoming[label]
        + network.incoming[node] * sums.outgoing[label])
  }

  /// Moves each node to its best community, again when a neighbor moved, until none gains.
  ///
  /// Labels are below the number of nodes. The order of the first visits is random.
  func improve(
    _ labels: inout [Int], _ generator: inout SplitMix
  ) throws(AnalysisError) -> Bool {
    let count = network.nodeCount
    var sums = Sums(network, labels)
    var empty = (0..<count).filter { sums.sizes[$0] == 0 }
    var reach = Reach(count)
    var queue = Array(0..<count)
    generator.shuffle(&queue)
    var waiting = [Bool](repeating: true, count: count)
    var hasMoved = false
    // A ring that holds every node at most once.
    var (head, length, steps) = (0, count, 0)
    while length > 0 {
      if steps & 0xFFF == 0 { try checkCancellation() }
      steps += 1
      let node = queue[head]
      head = head + 1 == count ? 0 : head + 1
      length -= 1
      waiting[node] = false
      let old = labels[node]
      for slot in network.slots(of: node) {
        reach.add(network.strengths[slot], to: labels[network.neighbors[slot]])
      }
      sums.remove(node, from: old, network)
      var best = old
      let stay = reach.strength[old] - chance(node, old, sums)
      var bestGain = stay + slack
      for label in reach.labels where label != old {
        let gain = reach.strength[label] - chance(node, label, sums)
        if gain > bestGain { (best, bestGain) = (label, gain) }
      }
      if 0 > bestGain, sums.sizes[old] > 0, let alone = empty.popLast() { best = alone }
      if sums.sizes[old] == 0, best != old { empty.append(old) }
      sums.add(node, to: best, network)
      reach.clear()
      guard best != old else { continue }
      labels[node] = best
      hasMoved = true
      for slot in network.slots(of: node) {
        let neighbor = network.neighbors[slot]
        guard !waiting[neighbor], labels[neighbor] != best else { continue }
        waiting[neighbor] = true
        let tail = head + length
        queue[tail < count ? tail : tail - count] = neighbor
        length += 1
      }
    }
    return hasMoved
  }

  /// Builds connected parts within communities out of single nodes.
  ///
  /// Each joins a part of most gain, or nearly so, drawn at random from those that are well
  /// connected to the rest of the community.
  func refine(
    _ communities: [Int], _ generator: inout SplitMix
  ) throws(AnalysisError) -> [Int] {
    let count = network.nodeCount
    let whole = Sums(network, communities)
    var labels = Array(0..<count)
    var sums = Sums(network, labels)
    var reach = Reach(count)
    // The ties of each part to the rest of its community.
    var outward = [Double](repeating: 0, count: count)
    for node in 0..<count {
      for slot in network.slots(of: node)
      where communities[network.neighbors[slot]] == communities[node] {
        outward[node] += network.strengths[slot]
      }
    }
    func isWellConnected(_ part: Int, _ community: Int) -> Bool {
      let out = sums.outgoing[part] * (whole.incoming[community] - sums.incoming[part])
      let into = sums.incoming[part] * (whole.outgoing[community] - sums.outgoing[part])
      return outward[part] >= resolution * (out + into) - slack
    }
    // Parts of nearly the same gain are equally likely, so that passes try different ones.
    let nearlyAlike = 0.01 * network.meanTie
    var gains: [(part: Int, gain: Double)] = []
    var order = Array(0..<count)
    generator.shuffle(&order)
    for (step, node) in order.enumerated() {
      if step & 0xFFF == 0 { try checkCancellation() }
      let community = communities[node]
      guard sums.sizes[node] == 1, labels[node] == node, isWellConnected(node, community) else {
        continue
      }
      for slot in network.slots(of: node)
      where communities[network.neighbors[slot]] == community {
        reach.add(network.strengths[slot], to: labels[network.neighbors[slot]])
      }
      gains.removeAll(keepingCapacity: true)
      for part in reach.labels where isWellConnected(part, community) {
        let gain = reach.strength[part] - chance(node, part, sums)
        if gain > slack { gains.append((part, gain)) }
      }
      let enough = gains.reduce(0) { max($0, $1.gain) } - nearlyAlike
      gains.removeAll { $0.gain < enough }
      let best = gains.isEmpty ? node : gains[generator.index(below: gains.count)].part
      if best != node {
        outward[best] += outward[node] - 2 * reach.strength[best]
        sums.remove(node, from: node, network)
        sums.add(node, to: best, network)
        labels[node] = best
      }
      reach.clear()
    }
    return labels
  }
}
