internal import GraphCore

/// Labels strong components so that every arc leads to the same or a lower label.
///
/// Tarjan's search with one number per node, which is first the order of visiting, then the lowest
/// such number that can be reached, and at last the component (Pearce 2016,
/// doi:10.1016/j.ipl.2015.08.010); with a stack of its own instead of recursion, so that long paths
/// are safe.
///
/// - Complexity: O(*n* + *m*).
func strongComponentLabels(_ arcs: Adjacency) throws(AnalysisError) -> [Int] {
  let nodeCount = arcs.nodeCount
  var search = StrongComponentSearch(nodeCount: nodeCount)
  for root in 0..<nodeCount where search.numbers[root] == 0 {
    try search.visit(UInt32(truncatingIfNeeded: root), arcs)
  }
  return search.numbers.map { nodeCount + 1 - Int($0) }
}

private struct StrongComponentSearch {
  /// A node on the path of the search.
  struct Step {
    let node: UInt32
    /// The arc that is looked at, and the end of the node's arcs.
    var slot: UInt32
    let end: UInt32
    /// Whether nothing that was visited before can be reached.
    var isRoot = true
  }

  /// For each node, 0 until it is visited.
  ///
  /// Numbers of components are counted down from above all others: there are never more numbers of
  /// visits in use than nodes without a component.
  private(set) var numbers: [UInt32]
  private var nextVisit: UInt32 = 1
  private var nextComponent: UInt32
  private var visited = 0
  private var path: [Step] = []
  /// Nodes that were left before their component was complete.
  private var open: [UInt32] = []

  init(nodeCount: Int) {
    numbers = [UInt32](repeating: 0, count: nodeCount)
    nextComponent = UInt32(nodeCount) + 1
  }

  mutating func visit(_ root: UInt32, _ arcs: Adjacency) throws(AnalysisError) {
    enter(root, arcs)
    while var step = path.popLast() {
      var number = numbers[Int(step.node)]
      var unvisited: UInt32?
      while step.slot < step.end {
        let neighbor = arcs.neighbors[Int(step.slot)]
        let other = numbers[Int(neighbor)]
        if other == 0 {
          unvisited = neighbor
          break
        }
        if other < number {
          number = other
          step.isRoot = false
        }
        step.slot += 1
      }
      numbers[Int(step.node)] = number
      if let unvisited {
        // Comes back to the same arc when all that lies behind it has been visited.
        path.append(step)
        enter(unvisited, arcs)
        visited += 1
        if visited & 0xFFFF == 0 { try checkCancellation() }
      } else {
        leave(step, number)
      }
    }
  }

  private mutating func enter(_ node: UInt32, _ arcs: Adjacency) {
    numbers[Int(node)] = nextVisit
    nextVisit += 1
    path.append(
      Step(node: node, slot: arcs.offsets[Int(node)], end: arcs.offsets[Int(node) + 1]))
  }

  private mutating func leave(_ step: Step, _ number: UInt32) {
    guard step.isRoot else {
      open.append(step.node)
      return
    }
    nextVisit -= 1
    while let member = open.last, number <= numbers[Int(member)] {
      open.removeLast()
      numbers[Int(member)] = nextComponent
      nextVisit -= 1
    }
    numbers[Int(step.node)] = nextComponent
    nextComponent -= 1
  }
}
