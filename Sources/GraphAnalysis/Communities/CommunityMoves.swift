/// Moves the nodes of a network between communities for as long as modularity grows.
///
/// A hot kernel: safe to use within the call that lends the network, on raw memory of its own.
@safe struct CommunityMoves: ~Copyable {
  private let count: Int
  private let offsets: UnsafeBufferPointer<UInt32>
  private let neighbors: UnsafeBufferPointer<UInt32>
  private let strengths: UnsafeBufferPointer<Double>
  private let degrees: UnsafeBufferPointer<SIMD2<Double>>
  private let resolution: Double
  /// Gains up to this are rounding, and would let nodes move for ever.
  private let slack: Double
  /// Parts of nearly the same gain are equally likely, so that passes try different ones.
  private let nearlyAlike: Double

  /// What the degrees of the members of each community add up to.
  private let sums: UnsafeMutableBufferPointer<SIMD2<Double>>
  /// The number of members of each community.
  private let sizes: UnsafeMutableBufferPointer<UInt32>
  /// The ties of one node to each community; 0 between nodes.
  private let reach: UnsafeMutableBufferPointer<Double>
  /// The communities that the node reaches, and room for one more.
  private let reached: UnsafeMutableBufferPointer<UInt32>
  /// The order in which nodes are visited.
  private let order: UnsafeMutableBufferPointer<UInt32>

  /// Starts on a network whose arrays outlive the moves.
  init(
    _ network: CommunityNetwork, resolution: Double, offsets: UnsafeBufferPointer<UInt32>,
    neighbors: UnsafeBufferPointer<UInt32>, strengths: UnsafeBufferPointer<Double>,
    degrees: UnsafeBufferPointer<SIMD2<Double>>
  ) {
    count = network.nodeCount
    unsafe self.offsets = offsets
    unsafe self.neighbors = neighbors
    unsafe self.strengths = strengths
    unsafe self.degrees = degrees
    self.resolution = resolution / max(network.total, .leastNormalMagnitude)
    slack = 1e-12 * network.total
    nearlyAlike = 0.01 * network.meanTie
    unsafe sums = .allocate(capacity: count)
    unsafe sizes = .allocate(capacity: count)
    unsafe reach = .allocate(capacity: count)
    unsafe reach.initialize(repeating: 0)
    unsafe reached = .allocate(capacity: count + 1)
    unsafe order = .allocate(capacity: count)
  }

  deinit {
    unsafe sums.deallocate()
    unsafe sizes.deallocate()
    unsafe reach.deallocate()
    unsafe reached.deallocate()
    unsafe order.deallocate()
  }

  @inline(__always)
  private func slots(of node: Int) -> Range<Int> {
    unsafe Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// What degrees alone would give between a node and a community.
  @inline(__always)
  private func chance(_ degrees: SIMD2<Double>, _ label: Int) -> Double {
    let sum = unsafe sums[label]
    return resolution * (degrees.x * sum.y + degrees.y * sum.x)
  }

  @inline(__always)
  private func add(_ node: Int, to label: Int) {
    unsafe sums[label] += degrees[node]
    unsafe sizes[label] += 1
  }

  @inline(__always)
  private func remove(_ node: Int, from label: Int) {
    unsafe sizes[label] -= 1
    unsafe sums[label] = sizes[label] == 0 ? .zero : sums[label] - degrees[node]
  }

  /// Notes a tie to a community; returns how many are reached.
  @inline(__always)
  private func extend(_ reachedCount: Int, _ label: UInt32, _ strength: Double) -> Int {
    let known = unsafe reach[Int(label)]
    unsafe reach[Int(label)] = known + strength
    unsafe reached[reachedCount] = label
    return known == 0 ? reachedCount + 1 : reachedCount
  }

  private func shuffleOrder(_ generator: inout SplitMix) {
    for node in 0..<count { unsafe order[node] = UInt32(node) }
    for last in stride(from: count - 1, to: 0, by: -1) {
      let place = generator.index(below: last + 1)
      unsafe (order[last], order[place]) = (order[place], order[last])
    }
  }

  private func sum(_ labels: UnsafeMutableBufferPointer<UInt32>) {
    unsafe sums.initialize(repeating: .zero)
    unsafe sizes.initialize(repeating: 0)
    for node in 0..<count { unsafe add(node, to: Int(labels[node])) }
  }

  /// Moves each node to its best community, again when a neighbor moved, until none gains.
  ///
  /// Labels are below the number of nodes. The order of the first visits is random.
  ///
  /// - Returns: Whether a node has moved.
  func improve(
    _ labels: inout [UInt32], _ generator: inout SplitMix
  ) throws(AnalysisError) -> Bool {
    try unsafe labels.withUnsafeMutableBufferPointer { labels throws(AnalysisError) in
      try unsafe improve(labels, &generator)
    }
  }

  private func improve(
    _ labels: UnsafeMutableBufferPointer<UInt32>, _ generator: inout SplitMix
  ) throws(AnalysisError) -> Bool {
    unsafe sum(labels)
    var empty: [UInt32] = []
    for label in 0..<count where unsafe sizes[label] == 0 { empty.append(UInt32(label)) }
    shuffleOrder(&generator)
    var isWaiting = [Bool](repeating: true, count: count)
    return try unsafe isWaiting.withUnsafeMutableBufferPointer { isWaiting throws(AnalysisError) in
      var hasMoved = false
      // The order is a ring that holds every node at most once.
      var (head, length, steps) = (0, count, 0)
      while length > 0 {
        if steps & 0xFFF == 0 { try checkCancellation() }
        steps += 1
        let node = unsafe Int(order[head])
        head = head + 1 == count ? 0 : head + 1
        length -= 1
        unsafe isWaiting[node] = false
        let old = unsafe Int(labels[node])
        var reachedCount = 0
        for slot in slots(of: node) {
          reachedCount = unsafe extend(
            reachedCount, labels[Int(neighbors[slot])], strengths[slot])
        }
        remove(node, from: old)
        let degree = unsafe degrees[node]
        var best = old
        var bestGain = unsafe reach[old] - chance(degree, old) + slack
        for index in 0..<reachedCount {
          let label = unsafe Int(reached[index])
          let gain = unsafe reach[label] - chance(degree, label)
          unsafe reach[label] = 0
          if gain > bestGain, label != old { (best, bestGain) = (label, gain) }
        }
        if 0 > bestGain, unsafe sizes[old] > 0, let alone = empty.popLast() { best = Int(alone) }
        if best != old, unsafe sizes[old] == 0 { empty.append(UInt32(old)) }
        add(node, to: best)
        guard best != old else { continue }
        unsafe labels[node] = UInt32(best)
        hasMoved = true
        for slot in slots(of: node) {
          let neighbor = unsafe Int(neighbors[slot])
          guard unsafe !isWaiting[neighbor], unsafe Int(labels[neighbor]) != best else { continue }
          unsafe isWaiting[neighbor] = true
          let tail = head + length
          unsafe order[tail < count ? tail : tail - count] = UInt32(neighbor)
          length += 1
        }
      }
      return hasMoved
    }
  }

  /// Builds connected parts within communities out of single nodes.
  ///
  /// Each joins a part of most gain, or nearly so, drawn at random from those that are well
  /// connected to the rest of the community.
  ///
  /// - Returns: For each node, a node of its part, the same for all of the part.
  func refine(
    _ communities: [UInt32], _ generator: inout SplitMix
  ) throws(AnalysisError) -> [UInt32] {
    var labels = [UInt32](0..<UInt32(count))
    // The degrees of each community, and the ties of each part to the rest of its community.
    var wholes = [SIMD2<Double>](repeating: .zero, count: count)
    var outward = [Double](repeating: 0, count: count)
    try unsafe communities.withUnsafeBufferPointer { communities throws(AnalysisError) in
      try unsafe labels.withUnsafeMutableBufferPointer { labels throws(AnalysisError) in
        try unsafe wholes.withUnsafeMutableBufferPointer { wholes throws(AnalysisError) in
          try unsafe outward.withUnsafeMutableBufferPointer { outward throws(AnalysisError) in
            try unsafe refine(communities, labels, wholes, outward, &generator)
          }
        }
      }
    }
    return labels
  }

  private func refine(
    _ communities: UnsafeBufferPointer<UInt32>, _ labels: UnsafeMutableBufferPointer<UInt32>,
    _ wholes: UnsafeMutableBufferPointer<SIMD2<Double>>, _ outward: UnsafeMutableBufferPointer<Double>,
    _ generator: inout SplitMix
  ) throws(AnalysisError) {
    unsafe sum(labels)
    for node in 0..<count {
      let community = unsafe communities[node]
      unsafe wholes[Int(community)] += degrees[node]
      var ties = 0.0
      for slot in slots(of: node) where unsafe communities[Int(neighbors[slot])] == community {
        ties += unsafe strengths[slot]
      }
      unsafe outward[node] = ties
    }
    shuffleOrder(&generator)
    var gains: [(part: Int, gain: Double)] = []
    for step in 0..<count {
      if step & 0xFFF == 0 { try checkCancellation() }
      let node = unsafe Int(order[step])
      let community = unsafe communities[node]
      let whole = unsafe wholes[Int(community)]
      guard unsafe labels[node] == UInt32(node), unsafe sizes[node] == 1,
        unsafe isWellConnected(node, whole, outward)
      else { continue }
      var reachedCount = 0
      for slot in slots(of: node) {
        let neighbor = unsafe Int(neighbors[slot])
        guard unsafe communities[neighbor] == community else { continue }
        reachedCount = unsafe extend(reachedCount, labels[neighbor], strengths[slot])
      }
      gains.removeAll(keepingCapacity: true)
      let degree = unsafe degrees[node]
      var most = 0.0
      for index in 0..<reachedCount {
        let part = unsafe Int(reached[index])
        let gain = unsafe reach[part] - chance(degree, part)
        guard gain > slack, gain >= most - nearlyAlike, unsafe isWellConnected(part, whole, outward)
        else { continue }
        most = max(most, gain)
        gains.append((part, gain))
      }
      gains.removeAll { $0.gain < most - nearlyAlike }
      if !gains.isEmpty {
        let part = gains[generator.index(below: gains.count)].part
        unsafe outward[part] += outward[node] - 2 * reach[part]
        remove(node, from: node)
        add(node, to: part)
        unsafe labels[node] = UInt32(part)
      }
      for index in 0..<reachedCount { unsafe reach[Int(reached[index])] = 0 }
    }
  }

  @inline(__always)
  private func isWellConnected(
    _ part: Int, _ whole: SIMD2<Double>, _ outward: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    let own = unsafe sums[part]
    let rest = whole - own
    return unsafe outward[part] >= resolution * (own.x * rest.y + own.y * rest.x) - slack
  }
}

extension CommunityNetwork {
  /// Lends the network to moves.
  func withMoves<Result>(
    resolution: Double,
    _ body: (borrowing CommunityMoves) throws(AnalysisError) -> Result
  ) throws(AnalysisError) -> Result {
    try unsafe offsets.withUnsafeBufferPointer { offsets throws(AnalysisError) in
      try unsafe neighbors.withUnsafeBufferPointer { neighbors throws(AnalysisError) in
        try unsafe strengths.withUnsafeBufferPointer { strengths throws(AnalysisError) in
          try unsafe degrees.withUnsafeBufferPointer { degrees throws(AnalysisError) in
            try unsafe body(
              CommunityMoves(
                self, resolution: resolution, offsets: offsets,
                neighbors: neighbors, strengths: strengths,
                degrees: degrees))
          }
        }
      }
    }
  }
}
