internal import GraphCore

/// Searches by distance from one source at a time and adds up its dependencies.
///
/// A hot kernel: safe to use within the call that lends the arcs, on raw memory of its own. When a
/// node leaves the queue, all nodes before it on shortest paths have left already, so that one look
/// at its arcs finds what comes next, what came before, and the number of shortest paths. The nodes
/// before are kept, and walked backward from the farthest node to add up dependencies, with every
/// node standing for a number of nodes (Brandes 2001, doi:10.1080/0022250X.2001.9990249).
///
/// Ties are those of ``ShortestPathSearch``.
@safe struct DistanceDependencies: ~Copyable {
  private struct Tally {
    /// The number of shortest paths from the source.
    var paths = 0.0
    var dependency = 0.0
  }

  private let outgoing: AdjacencyPointers
  private let incoming: AdjacencyPointers
  private let outgoingLengths: UnsafeBufferPointer<Double>
  private let incomingLengths: UnsafeBufferPointer<Double>
  private let isDirected: Bool
  private let sizes: UnsafeBufferPointer<Double>
  private let distance: UnsafeMutablePointer<Double>
  private let tallies: UnsafeMutablePointer<Tally>
  /// Nodes in the order of distance, and where the nodes before each begin in `before`.
  private let order: UnsafeMutablePointer<UInt32>
  private let starts: UnsafeMutablePointer<UInt32>
  private let before: UnsafeMutablePointer<UInt32>
  private var settled = 0
  private var beforeCount = 0
  private var queue: DistanceQueue

  init(
    outgoing: AdjacencyPointers, incoming: AdjacencyPointers, isDirected: Bool,
    sizes: UnsafeBufferPointer<Double>
  ) {
    guard let outgoingLengths = unsafe outgoing.weights,
      let incomingLengths = unsafe incoming.weights
    else { preconditionFailure("A search by distance needs weights.") }
    unsafe self.outgoing = outgoing
    unsafe self.incoming = incoming
    unsafe self.outgoingLengths = outgoingLengths
    unsafe self.incomingLengths = incomingLengths
    self.isDirected = isDirected
    unsafe self.sizes = sizes
    let count = unsafe outgoing.nodeCount
    let arcCount = unsafe outgoing.neighbors.count
    unsafe distance = .allocate(capacity: count)
    unsafe distance.initialize(repeating: .infinity, count: count)
    unsafe tallies = .allocate(capacity: count)
    unsafe tallies.initialize(repeating: Tally(), count: count)
    unsafe order = .allocate(capacity: count)
    unsafe starts = .allocate(capacity: count + 1)
    unsafe before = .allocate(capacity: arcCount)
    queue = DistanceQueue(arcCount: arcCount, longestArc: unsafe outgoingLengths.max() ?? 0)
  }

  deinit {
    unsafe distance.deallocate()
    unsafe tallies.deallocate()
    unsafe order.deallocate()
    unsafe starts.deallocate()
    unsafe before.deallocate()
  }

  /// Adds the dependency of a source on every node, times the size of the source.
  ///
  /// Says whether its shortest paths could be counted.
  mutating func addDependencies(
    of source: Int, to scores: inout [Double]
  ) throws(AnalysisError) -> Bool {
    let pathCount = try search(from: source)
    let weight = unsafe sizes[source]
    for index in stride(from: settled - 1, to: 0, by: -1) {
      let node = Int(unsafe order[index])
      let tally = unsafe tallies[node]
      scores[node] += tally.dependency * weight
      let quotient = unsafe (sizes[node] + tally.dependency) / tally.paths
      for place in unsafe Int(starts[index])..<Int(starts[index + 1]) {
        let node = Int(unsafe before[place])
        unsafe tallies[node].dependency += tallies[node].paths * quotient
      }
    }
    for index in 0..<settled {
      let node = Int(unsafe order[index])
      unsafe distance[node] = .infinity
      unsafe tallies[node].dependency = 0
    }
    return pathCount < EightSourceSearch.pathLimit
  }

  /// Finds distances, the order of nodes and the nodes before each; returns the number of shortest
  /// paths to all nodes.
  private mutating func search(from source: Int) throws(AnalysisError) -> Double {
    try checkCancellation()
    settled = 0
    beforeCount = 0
    var pathCount = 0.0
    unsafe distance[source] = 0
    queue.start(UInt32(truncatingIfNeeded: source))
    while let next = unsafe queue.pop(distance) {
      if settled & 0x3FFF == 0x3FFF { try checkCancellation() }
      let node = Int(next)
      unsafe order[settled] = next
      unsafe starts[settled] = UInt32(truncatingIfNeeded: beforeCount)
      settled += 1
      var paths = node == source ? 1.0 : 0.0
      if isDirected {
        addNext(of: node)
        paths += addBefore(node)
      } else {
        paths += addNextAndBefore(node)
      }
      unsafe tallies[node].paths = paths
      pathCount += paths
    }
    unsafe starts[settled] = UInt32(truncatingIfNeeded: beforeCount)
    return pathCount
  }

  /// Looks at the edges of a node of an undirected graph, each of which leads on or back.
  @inline(__always)
  private mutating func addNextAndBefore(_ node: Int) -> Double {
    let here = unsafe distance[node]
    let limit = here * ShortestPathSearch.tieFactor
    var paths = 0.0
    for slot in unsafe Int(outgoing.offsets[node])..<Int(outgoing.offsets[node + 1]) {
      let neighbor = unsafe outgoing.neighbors[slot]
      let length = unsafe outgoingLengths[slot]
      let there = unsafe distance[Int(neighbor)]
      if here + length < there {
        unsafe distance[Int(neighbor)] = here + length
        queue.push(neighbor, here + length)
      } else if there < here, there + length <= limit {
        unsafe before[beforeCount] = neighbor
        beforeCount += 1
        unsafe paths += tallies[Int(neighbor)].paths
      }
    }
    return paths
  }

  private mutating func addNext(of node: Int) {
    let here = unsafe distance[node]
    for slot in unsafe Int(outgoing.offsets[node])..<Int(outgoing.offsets[node + 1]) {
      let neighbor = unsafe outgoing.neighbors[slot]
      let onward = unsafe here + outgoingLengths[slot]
      if unsafe onward < distance[Int(neighbor)] {
        unsafe distance[Int(neighbor)] = onward
        queue.push(neighbor, onward)
      }
    }
  }

  private mutating func addBefore(_ node: Int) -> Double {
    let here = unsafe distance[node]
    let limit = here * ShortestPathSearch.tieFactor
    var paths = 0.0
    for slot in unsafe Int(incoming.offsets[node])..<Int(incoming.offsets[node + 1]) {
      let neighbor = unsafe incoming.neighbors[slot]
      let there = unsafe distance[Int(neighbor)]
      if there < here, unsafe there + incomingLengths[slot] <= limit {
        unsafe before[beforeCount] = neighbor
        beforeCount += 1
        unsafe paths += tallies[Int(neighbor)].paths
      }
    }
    return paths
  }
}

extension SearchPlan {
  /// Lends a search over this plan, whose graph has weights, for the duration of a call.
  func withDistanceSearch<Result>(
    _ body: (inout DistanceDependencies) throws(AnalysisError) -> Result
  ) throws(AnalysisError) -> Result {
    try unsafe outgoing.withPointers { (outgoing) throws(AnalysisError) in
      try unsafe incoming.withPointers { (incoming) throws(AnalysisError) in
        try unsafe sizes.withUnsafeBufferPointer { (sizes) throws(AnalysisError) in
          var search = unsafe DistanceDependencies(
            outgoing: outgoing, incoming: incoming, isDirected: isDirected, sizes: sizes)
          return try body(&search)
        }
      }
    }
  }
}
