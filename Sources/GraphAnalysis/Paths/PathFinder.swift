internal import GraphCore

/// Finds one shortest path at a time in a graph from which nodes and steps can be left out.
struct PathFinder: Sendable {
  private let arcs: Adjacency
  private let against: Adjacency
  private let numbers: [UInt32]

  /// Reads a graph whose weights are checked distances.
  init(_ graph: Graph, directed: Bool) {
    let numbered = graph.withEdgeIdentities()
    let read = directed ? numbered : numbered.undirected()
    arcs = read.outgoing
    against = read.incoming
    numbers = arcs.edges ?? []
  }

  static func check(_ nodes: [Int], _ graph: Graph) throws(AnalysisError) {
    guard nodes.allSatisfy({ $0 >= 0 && $0 < graph.nodeCount }) else {
      throw .unusableOption(
        name: "nodes", requirement: "needs nodes of the graph, which has \(graph.nodeCount)")
    }
  }

  /// The shortest path; of several, the one whose nodes come first in numerical order.
  ///
  /// It avoids the nodes that are left out, and forbidden nodes directly after the source.
  func shortest(
    from source: Int, to target: Int, leftOut: [Bool], forbidden: Set<Int> = []
  ) throws(AnalysisError) -> Path? {
    let distances = try distances(to: target, from: source, leftOut, forbidden)
    guard distances[source].isFinite else { return nil }
    var nodes = [source]
    while let node = nodes.last, node != target {
      let next = arcs.slots(of: node).first { slot in
        let neighbor = Int(arcs.neighbors[slot])
        let rest = distances[neighbor]
        return rest < distances[node] && !(node == source && forbidden.contains(neighbor))
          && (arcs.weights?[slot] ?? 1) + rest <= distances[node] * ShortestPathSearch.tieFactor
      }
      guard let next else { return nil }
      nodes.append(Int(arcs.neighbors[next]))
    }
    return path(nodes)
  }

  /// The path along nodes, each joined to the next, by the shortest of parallel edges.
  func path(_ nodes: [Int]) -> Path {
    var edges: [Int] = []
    var length = 0.0
    for (node, next) in zip(nodes, nodes.dropFirst()) {
      let slots = arcs.slots(of: node).filter { Int(arcs.neighbors[$0]) == next }
      let best = slots.min { first, second in
        (arcs.weights?[first] ?? 1, numbers[first]) < (arcs.weights?[second] ?? 1, numbers[second])
      }
      guard let best else { preconditionFailure("A path follows arcs.") }
      edges.append(Int(numbers[best]))
      length += arcs.weights?[best] ?? 1
    }
    return Path(nodes: nodes, edges: edges, length: length)
  }

  /// The distance of each node to the target, as far as the source.
  private func distances(
    to target: Int, from source: Int, _ leftOut: [Bool], _ forbidden: Set<Int>
  ) throws(AnalysisError) -> [Double] {
    var distances = [Double](repeating: .infinity, count: arcs.nodeCount)
    distances[target] = 0
    var queue = NearestFirst()
    queue.push(0, target)
    var steps = 0
    while let (distance, node) = queue.pop() {
      // Nodes as far as the source can still be on a shortest path, within the tolerance.
      if distance > distances[source] { break }
      guard distance == distances[node], node != source else { continue }
      if steps & 0xFFF == 0 { try checkCancellation() }
      steps += 1
      for slot in against.slots(of: node) {
        let before = Int(against.neighbors[slot])
        guard !leftOut[before], !(before == source && forbidden.contains(node)) else { continue }
        let length = distance + (against.weights?[slot] ?? 1)
        guard length < distances[before] else { continue }
        distances[before] = length
        queue.push(length, before)
      }
    }
    return distances
  }
}

/// A heap of nodes, nearest first; equally near ones by number.
struct NearestFirst: Sendable {
  private var entries: [(distance: Double, node: Int)] = []

  mutating func push(_ distance: Double, _ node: Int) {
    var place = entries.count
    entries.append((distance, node))
    while place > 0 {
      let parent = (place - 1) / 2
      guard entries[place] < entries[parent] else { break }
      entries.swapAt(place, parent)
      place = parent
    }
  }

  mutating func pop() -> (distance: Double, node: Int)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < entries.count && entries[child] < entries[least] { least = child }
      guard least != place else { return first }
      entries.swapAt(place, least)
      place = least
    }
  }
}
