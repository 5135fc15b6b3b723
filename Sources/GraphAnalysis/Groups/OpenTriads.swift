internal import GraphCore

/// Counts the triads i → v → k without i → k around each node v, by the role of v.
///
/// All pairs of a source and a target of v are counted from how many of each group has, without
/// listing them; those with i → k are found as triangles and taken off.
struct OpenTriads: Sendable {
  private static let arrives: UInt8 = 1
  private static let leaves: UInt8 = 2

  private let contacts: SharedContacts
  /// For each slot, whether arcs arrive from the neighbor and leave to it.
  private let arcs: [UInt8]

  init(_ graph: Graph) {
    let (outgoing, incoming) = (graph.outgoing, graph.incoming)
    var offsets = [0]
    var neighbors: [Int] = []
    var arcs: [UInt8] = []
    offsets.reserveCapacity(graph.nodeCount + 1)
    neighbors.reserveCapacity(outgoing.neighbors.count)
    arcs.reserveCapacity(outgoing.neighbors.count)
    func add(_ neighbor: Int, _ kind: UInt8, to node: Int) {
      if neighbor == node { return }
      if neighbors.count > offsets[node], neighbors[neighbors.count - 1] == neighbor {
        arcs[arcs.count - 1] |= kind
      } else {
        neighbors.append(neighbor)
        arcs.append(kind)
      }
    }
    for node in 0..<graph.nodeCount {
      var arriving = graph.isDirected ? incoming.slots(of: node) : 0..<0
      for slot in outgoing.slots(of: node) {
        let target = outgoing.neighbors[slot]
        while let first = arriving.first, incoming.neighbors[first] <= target {
          add(Int(incoming.neighbors[first]), Self.arrives, to: node)
          arriving = first + 1..<arriving.upperBound
        }
        let kind = graph.isDirected ? Self.leaves : Self.arrives | Self.leaves
        add(Int(target), kind, to: node)
      }
      for slot in arriving { add(Int(incoming.neighbors[slot]), Self.arrives, to: node) }
      offsets.append(neighbors.count)
    }
    contacts = SharedContacts(offsets: offsets, neighbors: neighbors)
    self.arcs = arcs
  }

  /// The triads of every node.
  ///
  /// - Parameters:
  ///   - groups: The group of each node, numbered from 0; `nil` for a node in none.
  ///   - groupCount: The number of groups.
  func profiles(
    _ groups: [Int?], groupCount: Int
  ) throws(AnalysisError) -> [BrokerageProfile] {
    var profiles = pairs(groups, groupCount: groupCount)
    try closed(byTiesOf: 0..<contacts.nodeCount, groups).takeOff(&profiles)
    return profiles
  }

  /// All pairs i, k of different nodes with i → v → k, around every node v.
  func pairs(_ groups: [Int?], groupCount: Int) -> [BrokerageProfile] {
    var tallies = [(sources: Int, targets: Int)](repeating: (0, 0), count: groupCount)
    var touched: [Int] = []
    return (0..<contacts.nodeCount).map { node in
      guard let own = groups[node] else { return BrokerageProfile() }
      // Those that are both source and target, in the own group and in others.
      var (ownMutual, otherMutual) = (0, 0)
      var (sources, targets) = (0, 0)
      for slot in contacts.offsets[node]..<contacts.offsets[node + 1] {
        guard let group = groups[contacts.neighbors[slot]] else { continue }
        let (arrives, leaves) = (Int(arcs[slot] & Self.arrives), Int(arcs[slot] >> 1))
        if tallies[group] == (0, 0) { touched.append(group) }
        tallies[group].sources += arrives
        tallies[group].targets += leaves
        sources += arrives
        targets += leaves
        if group == own { ownMutual += arrives & leaves } else { otherMutual += arrives & leaves }
      }
      let (ownSources, ownTargets) = tallies[own]
      let (otherSources, otherTargets) = (sources - ownSources, targets - ownTargets)
      var otherAlike = -ownSources * ownTargets
      for group in touched {
        otherAlike += tallies[group].sources * tallies[group].targets
        tallies[group] = (0, 0)
      }
      touched.removeAll(keepingCapacity: true)
      return BrokerageProfile(
        coordinator: ownSources * ownTargets - ownMutual,
        consultant: otherAlike - otherMutual,
        representative: ownSources * otherTargets,
        gatekeeper: otherSources * ownTargets,
        liaison: otherSources * otherTargets - otherAlike)
    }
  }

  /// Of those pairs the ones with i → k, where the tie between i and k belongs to some nodes.
  func closed(byTiesOf nodes: Range<Int>, _ groups: [Int?]) throws(AnalysisError) -> Closed {
    var closed = Closed(nodeCount: contacts.nodeCount)
    try contacts.forEach(ofTiesOf: nodes) { first, tie, near, far in
      let (second, broker) = (contacts.neighbors[tie], contacts.neighbors[near])
      // Arcs of the tie and of the near one are seen from the first end, of the far from the second.
      let there = arcs[tie] & arcs[near] & Self.leaves != 0 && arcs[far] & Self.arrives != 0
      let back = arcs[tie] & arcs[near] & Self.arrives != 0 && arcs[far] & Self.leaves != 0
      if there { closed.add(groups[first], broker, groups[broker], groups[second]) }
      if back { closed.add(groups[second], broker, groups[broker], groups[first]) }
    }
    return closed
  }

  /// Counts of closed triads; without any, as in a two-mode graph, nothing is stored.
  struct Closed: Sendable {
    private var counts: [BrokerageProfile] = []
    private let nodeCount: Int

    init(nodeCount: Int) {
      self.nodeCount = nodeCount
    }

    mutating func add(_ source: Int?, _ broker: Int, _ group: Int?, _ target: Int?) {
      guard let role = Brokerage.role(source, group, target) else { return }
      if counts.isEmpty {
        counts = [BrokerageProfile](repeating: BrokerageProfile(), count: nodeCount)
      }
      counts[broker][role] += 1
    }

    func takeOff(_ profiles: inout [BrokerageProfile]) {
      for (node, closed) in counts.enumerated() where closed != BrokerageProfile() {
        for role in Brokerage.Role.allCases { profiles[node][role] -= closed[role] }
      }
    }
  }
}
