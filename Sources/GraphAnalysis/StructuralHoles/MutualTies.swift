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
    offsets.reserveCapacity(graph.nodeCount + 1)
    neighbors.reserveCapacity(arcs.neighbors.count)
    strengths.reserveCapacity(arcs.neighbors.count)
    totals.reserveCapacity(graph.nodeCount)
    greatest.reserveCapacity(graph.nodeCount)
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

  var contacts: SharedContacts { SharedContacts(offsets: offsets, neighbors: neighbors) }

  /// For each slot i → j, the part of the constraint of i that j is responsible for:
  /// (p(i, j) + Σ over q of p(i, q) p(q, j))², with p the share of a node's ties.
  func constraints(_ execution: Execution) async throws(AnalysisError) -> [Double] {
    let shares = self.shares
    let (neighbors, strengths, totals) = (self.neighbors, self.strengths, self.totals)
    let indirect = try await contacts.sums(execution) { near, far in
      let total = totals[neighbors[near]]
      return (
        shares[near] * (strengths[far] / total), shares[far] * (strengths[near] / total)
      )
    }
    return zip(shares, indirect).map { ($0 + $1) * ($0 + $1) }
  }

  /// For each slot i → j, a(i, j) + a(j, i) as a share of the sum for i.
  var shares: [Double] {
    var shares = strengths
    for node in 0..<nodeCount {
      for slot in slots(of: node) { shares[slot] /= totals[node] }
    }
    return shares
  }

  /// A score of the slots of every node that has ties; `nil` for one that has none.
  func scores(_ score: (Range<Int>) -> Double?) -> [Double?] {
    (0..<nodeCount).map { slots(of: $0).isEmpty ? nil : score(slots(of: $0)) }
  }
}
