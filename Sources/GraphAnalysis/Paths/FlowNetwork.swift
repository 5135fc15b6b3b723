/// A network of capacities and the greatest flow through it (Dinic).
struct FlowNetwork {
  private var targets: [Int] = []
  /// What each arc can still carry; arcs come in pairs, one for each direction.
  private var rest: [Double] = []
  private var arcs: [[Int]]
  private var levels: [Int] = []
  private var cursors: [Int] = []

  init(nodeCount: Int) {
    arcs = [[Int]](repeating: [], count: nodeCount)
  }

  /// Adds an arc and its way back, and returns its number.
  @discardableResult
  mutating func add(from source: Int, to target: Int, capacity: Double, back: Double = 0) -> Int {
    let arc = targets.count
    targets += [target, source]
    rest += [capacity, back]
    arcs[source].append(arc)
    arcs[target].append(arc + 1)
    return arc
  }

  /// What an arc can still carry.
  func rest(of arc: Int) -> Double { rest[arc] }

  func target(of arc: Int) -> Int { targets[arc] }

  /// The numbers of the arcs at a node, ways back included, which are odd.
  func arcs(of node: Int) -> [Int] { arcs[node] }

  /// Sends as much as possible and returns the amount.
  mutating func send(from source: Int, to sink: Int) throws(AnalysisError) -> Double {
    var total = 0.0
    while true {
      try findLevels(from: source)
      guard levels[sink] >= 0 else { return total }
      cursors = [Int](repeating: 0, count: arcs.count)
      total += try block(from: source, to: sink)
    }
  }

  /// For each node, whether something more can be sent there; valid after sending.
  var isReached: [Bool] { levels.map { $0 >= 0 } }

  private mutating func findLevels(from source: Int) throws(AnalysisError) {
    try checkCancellation()
    levels = [Int](repeating: -1, count: arcs.count)
    levels[source] = 0
    var queue = [source]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for arc in arcs[node] where rest[arc] > 0 && levels[targets[arc]] < 0 {
        levels[targets[arc]] = levels[node] + 1
        queue.append(targets[arc])
      }
    }
  }

  /// Fills the shortest ways until each has an arc that carries no more.
  private mutating func block(
    from source: Int, to sink: Int
  ) throws(AnalysisError) -> Double {
    var (total, node, steps) = (0.0, source, 0)
    var path: [Int] = []
    while true {
      if steps & 0xFFFF == 0 { try checkCancellation() }
      steps += 1
      if node == sink {
        let amount = path.reduce(Double.infinity) { min($0, rest[$1]) }
        for arc in path {
          rest[arc] -= amount
          rest[arc ^ 1] += amount
        }
        total += amount
        let full = path.firstIndex { rest[$0] <= 0 } ?? 0
        node = targets[path[full] ^ 1]
        path.removeSubrange(full...)
      } else if cursors[node] < arcs[node].count {
        let arc = arcs[node][cursors[node]]
        if rest[arc] > 0 && levels[targets[arc]] == levels[node] + 1 {
          path.append(arc)
          node = targets[arc]
        } else {
          cursors[node] += 1
        }
      } else if let arc = path.popLast() {
        node = targets[arc ^ 1]
        cursors[node] += 1
      } else {
        return total
      }
    }
  }
}
