internal import GraphCore

/// The trees that hang on the rest of an undirected graph, taken off node by node.
///
/// A node with a single tie lies on no shortest path but those of its own tree, so that trees can
/// be settled by counting: when the component of a node has N nodes, the node with the trees that
/// hang on it has r, and those trees have c₁, c₂, …, then all paths between different ones of them
/// and the rest run through the node, (N − 1)² − Σ c² − (N − r)² ordered pairs. What remains is
/// searched with every node standing for r nodes.
///
/// Loops have no effect; a node tied to another by parallel edges stays.
struct PendantTrees {
  /// For each node, the number of ordered pairs that its trees put on it.
  let pairs: [Double]
  /// For each node, how many nodes it stands for with its trees.
  let sizes: [Double]
  /// Whether a node remains, and is tied to another that remains.
  let remains: [Bool]

  /// Takes off the trees of an undirected graph, whose components have been labelled.
  init(_ graph: Graph, components: [Int]) {
    let arcs = graph.outgoing
    let nodeCount = graph.nodeCount
    var componentSizes = [Double](repeating: 0, count: nodeCount)
    for label in components { componentSizes[label] += 1 }
    var degrees = (0..<nodeCount).map { node in
      arcs.slots(of: node).count { Int(arcs.neighbors[$0]) != node }
    }
    var sizes = [Double](repeating: 1, count: nodeCount)
    var squares = [Double](repeating: 0, count: nodeCount)
    var taken = [Bool](repeating: false, count: nodeCount)
    var leaves = (0..<nodeCount).filter { degrees[$0] == 1 }
    while let leaf = leaves.popLast() {
      guard degrees[leaf] == 1 else { continue }
      taken[leaf] = true
      degrees[leaf] = 0
      for slot in arcs.slots(of: leaf) {
        let parent = Int(arcs.neighbors[slot])
        guard parent != leaf, !taken[parent] else { continue }
        sizes[parent] += sizes[leaf]
        squares[parent] += sizes[leaf] * sizes[leaf]
        degrees[parent] -= 1
        if degrees[parent] == 1 { leaves.append(parent) }
      }
    }
    pairs = (0..<nodeCount).map { node in
      let all = componentSizes[components[node]]
      let rest = all - sizes[node]
      return (all - 1) * (all - 1) - squares[node] - rest * rest
    }
    self.sizes = sizes
    remains = (0..<nodeCount).map { !taken[$0] && degrees[$0] > 0 }
  }
}
