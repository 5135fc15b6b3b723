internal import GraphCore

/// Searches from one node at a time, by hops or by distance, with memory that is reused.
///
/// A hot kernel: safe to use within the call that lends the arcs, on raw memory of its own. A
/// search leaves the reached nodes in `order`, nearest first, with their `distance` and, when
/// counted, `pathCount`.
///
/// Lengths of paths that differ by no more than a factor 1 + 10⁻¹⁰ are ties. A node can only
/// follow another on a shortest path when its distance is greater, however little.
@safe struct ShortestPathSearch: ~Copyable {
  static let tieFactor = 1 + 1e-10

  private let arcs: AdjacencyPointers
  private let nodeCount: Int
  private(set) var reachedCount = 0
  let order: UnsafeMutablePointer<UInt32>
  let distance: UnsafeMutablePointer<Double>
  private let pathCount: UnsafeMutablePointer<Double>
  /// (1 + dependency) / number of shortest paths, per node.
  private let share: UnsafeMutablePointer<Double>
  private var queue: DistanceQueue

  init(_ arcs: AdjacencyPointers) {
    unsafe self.arcs = arcs
    nodeCount = unsafe arcs.nodeCount
    unsafe order = .allocate(capacity: nodeCount)
    unsafe distance = .allocate(capacity: nodeCount)
    unsafe distance.initialize(repeating: .infinity, count: nodeCount)
    unsafe pathCount = .allocate(capacity: nodeCount)
    unsafe pathCount.initialize(repeating: 0, count: nodeCount)
    unsafe share = .allocate(capacity: nodeCount)
    let lengths = unsafe arcs.weights
    queue = unsafe DistanceQueue(
      arcCount: lengths?.count ?? 0, longestArc: lengths?.max() ?? 0)
  }

  deinit {
    unsafe order.deallocate()
    unsafe distance.deallocate()
    unsafe pathCount.deallocate()
    unsafe share.deallocate()
  }

  /// Finds the distance of every node that can be reached: by weight, or by hops without weights.
  mutating func search(from source: Int) throws(AnalysisError) {
    try checkCancellation()
    for index in 0..<reachedCount {
      let node = Int(unsafe order[index])
      unsafe distance[node] = .infinity
    }
    if let lengths = unsafe arcs.weights {
      try unsafe searchByDistance(from: source, lengths)
    } else {
      searchByHops(from: source)
    }
  }

  private mutating func searchByHops(from source: Int) {
    unsafe distance[source] = 0
    unsafe order[0] = UInt32(truncatingIfNeeded: source)
    var (head, tail) = (0, 1)
    while head < tail {
      let node = Int(unsafe order[head])
      head += 1
      let next = unsafe distance[node] + 1
      for slot in unsafe Int(arcs.offsets[node])..<Int(arcs.offsets[node + 1]) {
        let neighbor = Int(unsafe arcs.neighbors[slot])
        if unsafe distance[neighbor] > next {
          unsafe distance[neighbor] = next
          unsafe order[tail] = UInt32(truncatingIfNeeded: neighbor)
          tail += 1
        }
      }
    }
    reachedCount = tail
  }

  private mutating func searchByDistance(
    from source: Int, _ lengths: UnsafeBufferPointer<Double>
  ) throws(AnalysisError) {
    unsafe distance[source] = 0
    queue.start(UInt32(truncatingIfNeeded: source))
    var settled = 0
    while let node = unsafe queue.pop(distance) {
      if settled & 0x3FFF == 0x3FFF { try checkCancellation() }
      unsafe order[settled] = node
      settled += 1
      let here = unsafe distance[Int(node)]
      for slot in unsafe Int(arcs.offsets[Int(node)])..<Int(arcs.offsets[Int(node) + 1]) {
        let neighbor = unsafe arcs.neighbors[slot]
        let there = unsafe here + lengths[slot]
        if unsafe there < distance[Int(neighbor)] {
          unsafe distance[Int(neighbor)] = there
          queue.push(neighbor, there)
        }
      }
    }
    reachedCount = settled
  }

  /// Whether an arc lies on a shortest path from the source.
  @inline(__always)
  private func isOnShortestPath(_ here: Double, _ slot: Int, _ neighbor: Int) -> Bool {
    let there = unsafe distance[neighbor]
    guard let lengths = unsafe arcs.weights else { return there == here + 1 }
    return unsafe here < there && here + lengths[slot] <= there * Self.tieFactor
  }

  /// Counts the shortest paths from the source of the last search to every reached node.
  mutating func countPaths() throws(AnalysisError) {
    for index in 0..<reachedCount {
      let node = Int(unsafe order[index])
      unsafe pathCount[node] = 0
    }
    let source = Int(unsafe order[0])
    unsafe pathCount[source] = 1
    var total = 0.0
    for index in 0..<reachedCount {
      let node = Int(unsafe order[index])
      let (here, count) = unsafe (distance[node], pathCount[node])
      total += count
      for slot in unsafe Int(arcs.offsets[node])..<Int(arcs.offsets[node + 1]) {
        let neighbor = Int(unsafe arcs.neighbors[slot])
        if isOnShortestPath(here, slot, neighbor) {
          unsafe pathCount[neighbor] += count
        }
      }
    }
    guard total < EightSourceSearch.pathLimit else { throw .tooManyShortestPaths(source: source) }
  }

  /// Adds the dependency of the source on every edge, by the number of the edge of each slot.
  ///
  /// That is the sum over targets of the share of shortest paths from the source to the target that
  /// run along the edge (Brandes 2008).
  mutating func addDependencies(to edges: inout [Double], of numbers: [UInt32]) {
    for index in stride(from: reachedCount - 1, through: 0, by: -1) {
      let node = Int(unsafe order[index])
      let (here, count) = unsafe (distance[node], pathCount[node])
      var sum = 0.0
      for slot in unsafe Int(arcs.offsets[node])..<Int(arcs.offsets[node + 1]) {
        let neighbor = Int(unsafe arcs.neighbors[slot])
        if isOnShortestPath(here, slot, neighbor) {
          let part = unsafe share[neighbor]
          sum += part
          edges[Int(numbers[slot])] += count * part
        }
      }
      unsafe share[node] = (1 + count * sum) / count
    }
  }
}
