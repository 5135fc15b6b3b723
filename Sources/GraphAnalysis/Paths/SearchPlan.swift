internal import GraphCore

/// A graph laid out for searches from all sources.
///
/// Trees are taken off, loops dropped, and nodes renumbered: components one after another, and
/// within a component the nodes of many ties first, so that what is read often lies together.
struct SearchPlan: Sendable {
  /// Up to eight sources, with the nodes of their component.
  struct Batch: Sendable {
    let sources: [UInt32]
    /// The old number of the first source.
    let firstNode: Int
    let component: Range<Int>
  }

  let isDirected: Bool
  /// For each new number, the old one.
  let nodes: [Int]
  let outgoing: Adjacency
  let incoming: Adjacency
  /// How many nodes of the whole graph each node stands for.
  let sizes: [Double]
  let batches: [Batch]
  /// For each node of the whole graph, the ordered pairs that are settled without a search.
  let settledPairs: [Double]

  /// Lays out a graph; the arcs keep their weights.
  init(_ graph: Graph) throws(AnalysisError) {
    isDirected = graph.isDirected
    let components = try weakComponents(graph).membership
    let trees = graph.isDirected ? nil : PendantTrees(graph, components: components)
    settledPairs = trees?.pairs ?? [Double](repeating: 0, count: graph.nodeCount)
    let degrees = (0..<graph.nodeCount).map { graph.outgoing.slots(of: $0).count }
    let nodes = (0..<graph.nodeCount).filter { trees?.remains[$0] ?? true }.sorted {
      (components[$0], degrees[$1], $0) < (components[$1], degrees[$0], $1)
    }
    self.nodes = nodes
    sizes = nodes.map { trees?.sizes[$0] ?? 1 }
    let rows = Self.renumbered(graph.outgoing, nodes)
    incoming = rows.transposed()
    outgoing = incoming.transposed()
    batches = Self.batches(outgoing, nodes, components: nodes.map { components[$0] })
  }

  private static func renumbered(_ arcs: Adjacency, _ nodes: [Int]) -> Adjacency {
    let absent = UInt32.max
    var places = [UInt32](repeating: absent, count: arcs.nodeCount)
    for (place, node) in nodes.enumerated() { places[node] = UInt32(truncatingIfNeeded: place) }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(nodes.count + 1)
    var neighbors: [UInt32] = []
    neighbors.reserveCapacity(arcs.neighbors.count)
    var weights: [Double]? = arcs.weights == nil ? nil : []
    for node in nodes {
      for slot in arcs.slots(of: node) {
        let neighbor = Int(arcs.neighbors[slot])
        guard neighbor != node, places[neighbor] != absent else { continue }
        neighbors.append(places[neighbor])
        if let weight = arcs.weights?[slot] { weights?.append(weight) }
      }
      offsets.append(UInt32(truncatingIfNeeded: neighbors.count))
    }
    return Adjacency(offsets: offsets, neighbors: neighbors, weights: weights, edges: nil)
  }

  /// Puts sources together that share their most tied neighbor: their distances to any node
  /// differ by little, which is what makes searching them together cheap.
  private static func batches(
    _ outgoing: Adjacency, _ nodes: [Int], components: [Int]
  ) -> [Batch] {
    var batches: [Batch] = []
    var start = 0
    while start < components.count {
      let end =
        components[start...].firstIndex { $0 != components[start] } ?? components.count
      let sources = (start..<end).filter { !outgoing.slots(of: $0).isEmpty }.sorted {
        let first = outgoing.neighbors[outgoing.slots(of: $0).lowerBound]
        let second = outgoing.neighbors[outgoing.slots(of: $1).lowerBound]
        return (first, $0) < (second, $1)
      }
      for first in stride(from: 0, to: sources.count, by: EightSourceSearch.width) {
        let last = min(first + EightSourceSearch.width, sources.count)
        batches.append(
          Batch(
            sources: sources[first..<last].map { UInt32($0) }, firstNode: nodes[sources[first]],
            component: start..<end))
      }
      start = end
    }
    return batches
  }
}
