internal import GraphCore

/// Searches by hops for 64 targets at once and adds up the distances of all nodes to them.
///
/// A hot kernel: safe to use within the call that lends the arcs, on raw memory of its own. Every
/// node has one word with a bit per target. A node is one step further from a target than the
/// nearest node that it has an arc to, so that searches run against the arcs; a sum grows by the
/// level times the number of new bits (Then et al. 2014, doi:10.14778/2735496.2735507). A level is
/// found from the arcs of the level before where these are few, else by asking every node.
@safe struct HopSums: ~Copyable {
  /// The number of targets searched for at once.
  static let width = 64

  private let along: AdjacencyPointers
  private let against: AdjacencyPointers
  private let nodeCount: Int
  /// Which targets a node has found.
  private let seen: UnsafeMutablePointer<UInt64>
  /// Which targets a node has found at this level and at the next, and the nodes that have any.
  private var current: UnsafeMutablePointer<UInt64>
  private var next: UnsafeMutablePointer<UInt64>
  private var level: UnsafeMutablePointer<UInt32>
  private var nextLevel: UnsafeMutablePointer<UInt32>
  private var levelCount = 0
  private let touched: UnsafeMutablePointer<UInt32>
  private var touchedCount = 0

  /// Takes distances along arcs, which are given filed under both of their ends.
  init(along: AdjacencyPointers, against: AdjacencyPointers) {
    unsafe self.along = along
    unsafe self.against = against
    nodeCount = unsafe along.nodeCount
    unsafe seen = .allocate(capacity: nodeCount)
    unsafe seen.initialize(repeating: 0, count: nodeCount)
    unsafe current = .allocate(capacity: nodeCount)
    unsafe current.initialize(repeating: 0, count: nodeCount)
    unsafe next = .allocate(capacity: nodeCount)
    unsafe next.initialize(repeating: 0, count: nodeCount)
    unsafe level = .allocate(capacity: nodeCount)
    unsafe nextLevel = .allocate(capacity: nodeCount)
    unsafe touched = .allocate(capacity: nodeCount)
  }

  deinit {
    unsafe seen.deallocate()
    unsafe current.deallocate()
    unsafe next.deallocate()
    unsafe level.deallocate()
    unsafe nextLevel.deallocate()
    unsafe touched.deallocate()
  }

  /// Adds, to every node, its distances to the targets.
  mutating func add(targets: Range<Int>, to sums: inout [DistanceSum]) throws(AnalysisError) {
    precondition(targets.count <= Self.width && sums.count == nodeCount)
    for (bit, target) in targets.enumerated() {
      unsafe seen[target] = 1 << bit
      unsafe current[target] = 1 << bit
      unsafe level[bit] = UInt32(truncatingIfNeeded: target)
      unsafe touched[bit] = UInt32(truncatingIfNeeded: target)
    }
    levelCount = targets.count
    touchedCount = targets.count
    let all: UInt64 = targets.count == Self.width ? .max : (1 << targets.count) - 1
    let arcCount = unsafe along.neighbors.count
    var distance = 0.0
    while levelCount > 0 {
      try checkCancellation()
      distance += 1
      var arcs = 0
      for index in 0..<levelCount {
        let node = Int(unsafe level[index])
        unsafe arcs += Int(against.offsets[node + 1] - against.offsets[node])
      }
      let found = arcs * 4 < arcCount ? push() : try pull(all)
      for index in 0..<levelCount { unsafe current[Int(level[index])] = 0 }
      unsafe swap(&current, &next)
      unsafe swap(&level, &nextLevel)
      levelCount = found
      for index in 0..<levelCount { record(Int(unsafe level[index]), distance, &sums) }
    }
    for index in 0..<touchedCount { unsafe seen[Int(touched[index])] = 0 }
  }

  private func push() -> Int {
    var found = 0
    for index in 0..<levelCount {
      let node = Int(unsafe level[index])
      let bits = unsafe current[node]
      for slot in unsafe Int(against.offsets[node])..<Int(against.offsets[node + 1]) {
        let before = Int(unsafe against.neighbors[slot])
        let new = unsafe bits & ~seen[before]
        if new == 0 { continue }
        let known = unsafe next[before]
        if known == 0 {
          unsafe nextLevel[found] = UInt32(truncatingIfNeeded: before)
          found += 1
        }
        unsafe next[before] = known | new
      }
    }
    return found
  }

  private func pull(_ all: UInt64) throws(AnalysisError) -> Int {
    var found = 0
    for node in 0..<nodeCount {
      if node & 0x3FFF == 0x3FFF { try checkCancellation() }
      let missing = unsafe all & ~seen[node]
      if missing == 0 { continue }
      var bits: UInt64 = 0
      for slot in unsafe Int(along.offsets[node])..<Int(along.offsets[node + 1]) {
        unsafe bits |= current[Int(along.neighbors[slot])]
      }
      bits &= missing
      if bits == 0 { continue }
      unsafe next[node] = bits
      unsafe nextLevel[found] = UInt32(truncatingIfNeeded: node)
      found += 1
    }
    return found
  }

  @inline(__always)
  private mutating func record(_ node: Int, _ distance: Double, _ sums: inout [DistanceSum]) {
    let known = unsafe seen[node]
    if known == 0 {
      unsafe touched[touchedCount] = UInt32(truncatingIfNeeded: node)
      touchedCount += 1
    }
    let new = unsafe current[node]
    unsafe seen[node] = known | new
    let count = new.nonzeroBitCount
    sums[node].reached += count
    sums[node].total += distance * Double(count)
    sums[node].inverses += Double(count) / distance
    sums[node].greatest = max(sums[node].greatest, distance)
  }
}
