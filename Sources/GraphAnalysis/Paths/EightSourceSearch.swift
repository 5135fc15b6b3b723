internal import GraphCore

/// Searches by hops from eight sources at once and adds up their dependencies.
///
/// A hot kernel: safe to use within the call that lends the arcs, on raw memory of its own. Each
/// node has one line of eight numbers, one per source. All sources go forward level by level; the
/// visits of a level are kept as pairs of a node and the set of sources that reach it there. Then
/// levels are walked backward: with ω(w) the number of nodes that w stands for, the quotient
/// (ω(w) + dependency) / paths of a node is ω / paths plus the sum of the quotients of the next
/// level, and times paths that sum is the dependency. So no distances are kept and no divisions
/// done per arc (Brandes 2001, doi:10.1080/0022250X.2001.9990249; the many-source form follows
/// Then et al. 2014, doi:10.14778/2735496.2735507).
@safe struct EightSourceSearch: ~Copyable {
  /// The number of sources searched at once.
  static let width = 8
  /// Above this many shortest paths, quotients would lose precision.
  static let pathLimit = 1e300

  private typealias Line = SIMD8<Double>
  private typealias Bits = SIMD8<UInt64>

  private let outgoing: AdjacencyPointers
  private let incoming: AdjacencyPointers
  private let sizes: UnsafeBufferPointer<Double>
  /// Number of shortest paths per source.
  private let paths: UnsafeMutablePointer<Line>
  /// Paths of the nodes of the level going forward, quotients of the last level going backward.
  private var current: UnsafeMutablePointer<Line>
  private var other: UnsafeMutablePointer<Line>
  /// For which sources a line of `current` or `other` is meant.
  private var currentSet: UnsafeMutablePointer<UInt8>
  private var otherSet: UnsafeMutablePointer<UInt8>
  /// Which sources have reached a node.
  private let seen: UnsafeMutablePointer<UInt8>
  private let visitNodes: UnsafeMutablePointer<UInt32>
  private let visitSets: UnsafeMutablePointer<UInt8>
  private var visitCount = 0
  private var levels: [Int] = []
  /// All bits of the numbers of a set of sources.
  private let masks: UnsafeMutablePointer<Bits>

  init(
    outgoing: AdjacencyPointers, incoming: AdjacencyPointers, sizes: UnsafeBufferPointer<Double>
  ) {
    unsafe self.outgoing = outgoing
    unsafe self.incoming = incoming
    unsafe self.sizes = sizes
    let count = unsafe outgoing.nodeCount
    unsafe paths = .allocate(capacity: count)
    unsafe paths.initialize(repeating: .zero, count: count)
    unsafe current = .allocate(capacity: count)
    unsafe other = .allocate(capacity: count)
    unsafe currentSet = .allocate(capacity: count)
    unsafe currentSet.initialize(repeating: 0, count: count)
    unsafe otherSet = .allocate(capacity: count)
    unsafe otherSet.initialize(repeating: 0, count: count)
    unsafe seen = .allocate(capacity: count)
    unsafe seen.initialize(repeating: 0, count: count)
    unsafe visitNodes = .allocate(capacity: Self.width * count)
    unsafe visitSets = .allocate(capacity: Self.width * count)
    unsafe masks = .allocate(capacity: 256)
    for set in 0..<256 {
      var mask = Bits.zero
      for lane in 0..<Self.width where set >> lane & 1 == 1 { mask[lane] = .max }
      unsafe masks.advanced(by: set).initialize(to: mask)
    }
  }

  deinit {
    unsafe paths.deallocate()
    unsafe current.deallocate()
    unsafe other.deallocate()
    unsafe currentSet.deallocate()
    unsafe otherSet.deallocate()
    unsafe seen.deallocate()
    unsafe visitNodes.deallocate()
    unsafe visitSets.deallocate()
    unsafe masks.deallocate()
  }

  /// Adds the dependency of each source on every node, times the size of the source.
  mutating func addDependencies(
    of batch: SearchPlan.Batch, to scores: inout [Double]
  ) throws(AnalysisError) {
    start(batch.sources)
    let isCountable = try goForward(batch)
    guard isCountable else { throw .tooManyShortestPaths(source: batch.firstNode) }
    var weights = Line.zero
    for (lane, source) in batch.sources.enumerated() {
      weights[lane] = unsafe sizes[Int(source)]
    }
    try goBackward(weights, &scores)
    for visit in 0..<visitCount {
      let node = Int(unsafe visitNodes[visit])
      unsafe paths[node] = .zero
      unsafe seen[node] = 0
    }
  }

  private mutating func start(_ sources: [UInt32]) {
    levels.removeAll(keepingCapacity: true)
    levels.append(0)
    visitCount = 0
    for (lane, source) in sources.enumerated() {
      let node = Int(source)
      var line = Line.zero
      line[lane] = 1
      unsafe paths[node] = line
      unsafe seen[node] = 1 << lane
      unsafe visitNodes[visitCount] = source
      unsafe visitSets[visitCount] = 1 << lane
      unsafe current[node] = line
      unsafe currentSet[node] = 1 << lane
      visitCount += 1
    }
  }

  @inline(__always)
  private func kept(_ line: Line, _ set: UInt8) -> Line {
    unsafe unsafeBitCast(unsafeBitCast(line, to: Bits.self) & masks[Int(set)], to: Line.self)
  }

  /// Visits all levels; says whether the paths could be counted.
  private mutating func goForward(_ batch: SearchPlan.Batch) throws(AnalysisError) -> Bool {
    let everySource = UInt8(truncatingIfNeeded: (1 << batch.sources.count) - 1)
    let component = batch.component
    let arcCount = unsafe Int(
      incoming.offsets[component.upperBound] - incoming.offsets[component.lowerBound])
    var total = Line.zero
    while true {
      try checkCancellation()
      let level = (levels.last ?? 0)..<visitCount
      var frontierArcs = 0
      for visit in level {
        let node = Int(unsafe visitNodes[visit])
        unsafe frontierArcs += Int(outgoing.offsets[node + 1] - outgoing.offsets[node])
      }
      if frontierArcs * 4 < arcCount {
        push(level)
      } else {
        try pull(component, everySource)
      }
      for visit in level { unsafe currentSet[Int(visitNodes[visit])] = 0 }
      guard visitCount > level.upperBound else { break }
      for visit in level.upperBound..<visitCount {
        let node = Int(unsafe visitNodes[visit])
        let set = unsafe visitSets[visit]
        let line = unsafe kept(paths[node], set)
        unsafe current[node] = line
        unsafe currentSet[node] = set
        total += line
      }
      levels.append(level.upperBound)
    }
    return total.max() < Self.pathLimit
  }

  /// Finds the next level from the arcs of this one.
  private mutating func push(_ level: Range<Int>) {
    var end = visitCount
    for visit in level {
      let node = Int(unsafe visitNodes[visit])
      let set = unsafe visitSets[visit]
      let line = unsafe current[node]
      for slot in unsafe Int(outgoing.offsets[node])..<Int(outgoing.offsets[node + 1]) {
        let next = Int(unsafe outgoing.neighbors[slot])
        let new = unsafe set & ~seen[next]
        if new == 0 { continue }
        let found = unsafe otherSet[next]
        if found == 0 {
          unsafe visitNodes[end] = UInt32(truncatingIfNeeded: next)
          end += 1
        }
        unsafe otherSet[next] = found | new
        unsafe paths[next] += kept(line, new)
      }
    }
    for visit in visitCount..<end {
      let node = Int(unsafe visitNodes[visit])
      let set = unsafe otherSet[node]
      unsafe otherSet[node] = 0
      unsafe visitSets[visit] = set
      unsafe seen[node] |= set
    }
    visitCount = end
  }

  /// Finds the next level by asking every node that some source has not reached.
  private mutating func pull(_ component: Range<Int>, _ all: UInt8) throws(AnalysisError) {
    var end = visitCount
    for node in component {
      if node & 0x3FFF == 0x3FFF { try checkCancellation() }
      let missing = unsafe all & ~seen[node]
      if missing == 0 { continue }
      let slots = unsafe Int(incoming.offsets[node])..<Int(incoming.offsets[node + 1])
      var found: UInt8 = 0
      for slot in slots { unsafe found |= currentSet[Int(incoming.neighbors[slot])] }
      let new = found & missing
      if new == 0 { continue }
      var sum = Line.zero
      for slot in slots {
        let before = Int(unsafe incoming.neighbors[slot])
        if unsafe currentSet[before] & new != 0 { unsafe sum += current[before] }
      }
      unsafe paths[node] += kept(sum, new)
      unsafe seen[node] |= new
      unsafe visitNodes[end] = UInt32(truncatingIfNeeded: node)
      unsafe visitSets[end] = new
      end += 1
    }
    visitCount = end
  }

  /// Walks the levels from the farthest to the first and adds dependencies.
  private mutating func goBackward(
    _ weights: Line, _ scores: inout [Double]
  ) throws(AnalysisError) {
    var levelEnd = visitCount
    var last = visitCount..<visitCount
    for index in stride(from: levels.count - 1, to: 0, by: -1) {
      let level = levels[index]..<levelEnd
      try addLevel(level, weights, &scores)
      for visit in last { unsafe currentSet[Int(visitNodes[visit])] = 0 }
      unsafe swap(&current, &other)
      unsafe swap(&currentSet, &otherSet)
      last = level
      levelEnd = level.lowerBound
    }
    for visit in last { unsafe currentSet[Int(visitNodes[visit])] = 0 }
  }

  private func addLevel(
    _ level: Range<Int>, _ weights: Line, _ scores: inout [Double]
  ) throws(AnalysisError) {
    for visit in level {
      if visit & 0x3FFF == 0x3FFF { try checkCancellation() }
      let node = Int(unsafe visitNodes[visit])
      let set = unsafe visitSets[visit]
      var sum = Line.zero
      for slot in unsafe Int(outgoing.offsets[node])..<Int(outgoing.offsets[node + 1]) {
        let next = Int(unsafe outgoing.neighbors[slot])
        if unsafe currentSet[next] & set != 0 { unsafe sum += current[next] }
      }
      sum = kept(sum, set)
      let count = unsafe paths[node]
      scores[node] += (count * sum * weights).sum()
      unsafe other[node] = sum + kept(Line(repeating: sizes[node]) / count, set)
      unsafe otherSet[node] = set
    }
  }
}

extension SearchPlan {
  /// Lends a search over this plan for the duration of a call.
  func withHopSearch<Result>(
    _ body: (inout EightSourceSearch) throws(AnalysisError) -> Result
  ) throws(AnalysisError) -> Result {
    try unsafe outgoing.withPointers { (outgoing) throws(AnalysisError) in
      try unsafe incoming.withPointers { (incoming) throws(AnalysisError) in
        try unsafe sizes.withUnsafeBufferPointer { (sizes) throws(AnalysisError) in
          var search = unsafe EightSourceSearch(
            outgoing: outgoing, incoming: incoming, sizes: sizes)
          return try body(&search)
        }
      }
    }
  }
}
