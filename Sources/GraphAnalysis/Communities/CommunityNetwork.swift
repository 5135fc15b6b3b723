internal import GraphCore

/// A graph as the search for communities reads it, and its condensed forms.
///
/// What a node adds to modularity by joining community c, times the sum of all ties, is
/// S(v, c) − γ (out(v) In(c) + in(v) Out(c)) / total, with S the ties in both directions. In an
/// undirected graph out and in are both the degree, and total is twice the sum of degrees.
struct CommunityNetwork: Sendable {
  /// First slot of each node, and the number of slots at the end.
  private(set) var offsets: [UInt32] = [0]
  /// The node at the other end of each slot; each once per node, and none its own.
  private(set) var neighbors: [UInt32] = []
  private(set) var strengths: [Double] = []
  /// The strengths of the arcs that leave each node and of those that arrive, loops included.
  private(set) var degrees: [SIMD2<Double>]
  let total: Double
  /// The mean strength of a tie between two nodes before any were condensed.
  let meanTie: Double

  var nodeCount: Int { degrees.count }

  func slots(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// Reads a graph whose weights are checked strengths.
  init(_ graph: Graph) {
    func sums(_ arcs: Adjacency) -> [Double] {
      (0..<graph.nodeCount).map { node in
        guard let weights = arcs.weights else { return Double(arcs.slots(of: node).count) }
        return weights[arcs.slots(of: node)].reduce(0, +)
      }
    }
    let outgoing = sums(graph.outgoing)
    let incoming = graph.isDirected ? sums(graph.incoming) : outgoing
    degrees = zip(outgoing, incoming).map { SIMD2($0, $1) }
    total = outgoing.reduce(0, +) * (graph.isDirected ? 1 : 2)
    let ties = MutualTies(graph)
    offsets = ties.offsets.map { UInt32($0) }
    neighbors = ties.neighbors.map { UInt32($0) }
    strengths = ties.strengths
    meanTie = strengths.reduce(0, +) / Double(max(1, strengths.count))
  }

  /// An undirected network of ties, each given at both of its ends and none a loop.
  init(rows: [[(neighbor: Int, strength: Double)]]) {
    degrees = rows.map { row in SIMD2(repeating: row.reduce(0) { $0 + $1.strength }) }
    let sum = degrees.reduce(0) { $0 + $1.x }
    total = 2 * sum
    meanTie = sum / Double(max(1, rows.reduce(0) { $0 + $1.count }))
    for row in rows {
      neighbors += row.map { UInt32($0.neighbor) }
      strengths += row.map(\.strength)
      offsets.append(UInt32(neighbors.count))
    }
  }

  /// The network whose nodes are groups of nodes, numbered without gaps.
  func condensed(_ groups: [UInt32], count: Int) throws(AnalysisError) -> CommunityNetwork {
    try CommunityNetwork(condensing: self, groups, count)
  }

  private init(
    condensing network: CommunityNetwork, _ groups: [UInt32], _ count: Int
  ) throws(AnalysisError) {
    degrees = [SIMD2<Double>](repeating: .zero, count: count)
    total = network.total
    meanTie = network.meanTie
    var starts = [Int](repeating: 0, count: count + 1)
    for node in 0..<network.nodeCount {
      let group = Int(groups[node])
      degrees[group] += network.degrees[node]
      starts[group + 1] += 1
    }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var cursors = starts
    var members = [UInt32](repeating: 0, count: network.nodeCount)
    for node in 0..<network.nodeCount {
      let group = Int(groups[node])
      members[cursors[group]] = UInt32(node)
      cursors[group] += 1
    }
    offsets.reserveCapacity(count + 1)
    var sums = [Double](repeating: 0, count: count)
    var touched = [UInt32](repeating: 0, count: count)
    for group in 0..<count {
      if group & 0xFFF == 0 { try checkCancellation() }
      var touchedCount = 0
      for member in members[starts[group]..<starts[group + 1]] {
        for slot in network.slots(of: Int(member)) {
          let other = groups[Int(network.neighbors[slot])]
          guard Int(other) != group else { continue }
          // Strengths are positive, so that 0 means not seen yet.
          if sums[Int(other)] == 0 {
            touched[touchedCount] = other
            touchedCount += 1
          }
          sums[Int(other)] += network.strengths[slot]
        }
      }
      for index in 0..<touchedCount {
        let other = touched[index]
        neighbors.append(other)
        strengths.append(sums[Int(other)])
        sums[Int(other)] = 0
      }
      offsets.append(UInt32(neighbors.count))
    }
  }
}

/// Labels without gaps, numbered by the first node that has each.
struct NumberedLabels {
  let labels: [UInt32]
  let count: Int

  /// Numbers labels that are all below a bound.
  init(_ labels: [UInt32], below bound: Int) {
    var places = [UInt32](repeating: .max, count: bound)
    var count: UInt32 = 0
    self.labels = labels.map { label in
      if places[Int(label)] == .max {
        places[Int(label)] = count
        count += 1
      }
      return places[Int(label)]
    }
    self.count = Int(count)
  }
}
