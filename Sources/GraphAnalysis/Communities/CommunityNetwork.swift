internal import GraphCore

/// A graph as the search for communities reads it, and its condensed forms.
///
/// What a node adds to modularity by joining community c, times the sum of all ties, is
/// S(v, c) − γ (out(v) In(c) + in(v) Out(c)) / total, with S the ties in both directions. In an
/// undirected graph out and in are both the degree, and total is twice the sum of degrees.
struct CommunityNetwork: Sendable {
  private(set) var offsets: [Int] = [0]
  private(set) var neighbors: [Int] = []
  private(set) var strengths: [Double] = []
  private(set) var outgoing: [Double]
  private(set) var incoming: [Double]
  let total: Double
  /// The mean strength of a tie between two nodes before any were condensed.
  let meanTie: Double

  var nodeCount: Int { outgoing.count }

  func slots(of node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

  /// Reads a graph whose weights are checked strengths.
  init(_ graph: Graph) {
    func sums(_ arcs: Adjacency) -> [Double] {
      (0..<graph.nodeCount).map { node in
        guard let weights = arcs.weights else { return Double(arcs.slots(of: node).count) }
        return weights[arcs.slots(of: node)].reduce(0, +)
      }
    }
    outgoing = sums(graph.outgoing)
    incoming = graph.isDirected ? sums(graph.incoming) : outgoing
    total = outgoing.reduce(0, +) * (graph.isDirected ? 1 : 2)
    let ties = MutualTies(graph)
    offsets = ties.offsets
    neighbors = ties.neighbors
    strengths = ties.strengths
    meanTie = strengths.reduce(0, +) / Double(max(1, strengths.count))
  }

  /// An undirected network of ties, each given at both of its ends and none a loop.
  init(rows: [[(neighbor: Int, strength: Double)]]) {
    outgoing = rows.map { row in row.reduce(0) { $0 + $1.strength } }
    incoming = outgoing
    let sum = outgoing.reduce(0, +)
    total = 2 * sum
    meanTie = sum / Double(max(1, rows.reduce(0) { $0 + $1.count }))
    for row in rows {
      neighbors += row.map(\.neighbor)
      strengths += row.map(\.strength)
      offsets.append(neighbors.count)
    }
  }

  /// The network whose nodes are groups of nodes, numbered without gaps.
  func condensed(_ groups: [Int], count: Int) throws(AnalysisError) -> CommunityNetwork {
    try CommunityNetwork(condensing: self, groups, count)
  }

  private init(
    condensing network: CommunityNetwork, _ groups: [Int], _ count: Int
  ) throws(AnalysisError) {
    outgoing = [Double](repeating: 0, count: count)
    incoming = outgoing
    total = network.total
    meanTie = network.meanTie
    var starts = [Int](repeating: 0, count: count + 1)
    for node in 0..<network.nodeCount {
      outgoing[groups[node]] += network.outgoing[node]
      incoming[groups[node]] += network.incoming[node]
      starts[groups[node] + 1] += 1
    }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var cursors = starts
    var members = [Int](repeating: 0, count: network.nodeCount)
    for node in 0..<network.nodeCount {
      members[cursors[groups[node]]] = node
      cursors[groups[node]] += 1
    }
    offsets.reserveCapacity(count + 1)
    var sums = [Double](repeating: 0, count: count)
    var touched: [Int] = []
    for group in 0..<count {
      if group & 0xFFF == 0 { try checkCancellation() }
      for member in members[starts[group]..<starts[group + 1]] {
        for slot in network.slots(of: member) {
          let other = groups[network.neighbors[slot]]
          guard other != group else { continue }
          // Strengths are positive, so that 0 means not seen yet.
          if sums[other] == 0 { touched.append(other) }
          sums[other] += network.strengths[slot]
        }
      }
      for other in touched {
        neighbors.append(other)
        strengths.append(sums[other])
        sums[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
      offsets.append(neighbors.count)
    }
  }
}
