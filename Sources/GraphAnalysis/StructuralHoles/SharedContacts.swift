/// Finds, for each tie, the nodes that are tied to both of its ends: every triangle, once from each
/// of its sides.
///
/// A tie belongs to the end with more ties. That end marks its contacts, and the row of the other
/// end is read against the marks, so that a hub is not read again for each of its contacts. What a
/// tie is worth is found in one place and in one order, whatever the number of threads.
///
/// Complexity: O(Σ over ties of the lower degree of its two ends) time.
struct SharedContacts: Sendable {
  /// First slot of each node, and the number of slots at the end.
  let offsets: [Int]
  /// The node at the other end of each slot: ascending within a row, each once, none its own.
  let neighbors: [Int]

  var nodeCount: Int { offsets.count - 1 }

  /// Reads all ties that belong to some nodes.
  ///
  /// The closure receives the end i that a tie i–j belongs to and three slots: of that tie at i, and
  /// of the ties i–q and j–q to a node q that both are tied to. For each tie, q ascends.
  @inline(__always)
  func forEach(
    ofTiesOf nodes: Range<Int>,
    _ body: (_ owner: Int, _ tie: Int, _ near: Int, _ far: Int) -> Void
  ) throws(AnalysisError) {
    // The slot of the tie to each contact plus 1, so that 0 means none.
    var marks = [UInt32](repeating: 0, count: nodeCount)
    try unsafe offsets.withUnsafeBufferPointer { offsets throws(AnalysisError) in
      try unsafe neighbors.withUnsafeBufferPointer { neighbors throws(AnalysisError) in
        try unsafe marks.withUnsafeMutableBufferPointer { marks throws(AnalysisError) in
          for node in nodes {
            if node & 0x3F == 0 { try checkCancellation() }
            let own = unsafe offsets[node]..<offsets[node + 1]
            var isMarked = false
            for tie in own {
              let other = unsafe neighbors[tie]
              let row = unsafe offsets[other]..<offsets[other + 1]
              // A row of one holds the owner alone.
              guard row.count > 1, Self.belongs(node, own.count, ratherThanTo: other, row.count)
              else { continue }
              if !isMarked {
                for slot in own { unsafe marks[neighbors[slot]] = UInt32(slot + 1) }
                isMarked = true
              }
              for slot in row {
                let mark = unsafe marks[neighbors[slot]]
                if mark != 0 { body(node, tie, Int(mark) - 1, slot) }
              }
            }
            guard isMarked else { continue }
            for slot in own { unsafe marks[neighbors[slot]] = 0 }
          }
        }
      }
    }
  }

  /// Adds up, for each slot i → j, a value over the nodes that i and j are both tied to.
  ///
  /// - Parameter value: Receives the slots of i–q and j–q, and gives what q is worth to i → j and
  ///   to j → i.
  func sums(
    _ execution: Execution,
    _ value: @escaping @Sendable (_ near: Int, _ far: Int) -> (there: Double, back: Double)
  ) async throws(AnalysisError) -> [Double] {
    var there: [Double] = []
    var back: [Double] = []
    there.reserveCapacity(neighbors.count)
    back.reserveCapacity(neighbors.count)
    try await Blocks(nodeCount, maximumCount: 32, minimumSize: 64).forEach(execution) {
      (nodes) throws(AnalysisError) -> (there: [Double], back: [Double]) in
      let first = offsets[nodes.lowerBound]
      var there = [Double](repeating: 0, count: offsets[nodes.upperBound] - first)
      var back = there
      try forEach(ofTiesOf: nodes) { _, tie, near, far in
        let amounts = value(near, far)
        there[tie - first] += amounts.there
        back[tie - first] += amounts.back
      }
      return (there, back)
    } fold: { _, part in
      there += part.there
      back += part.back
    }
    // Walking the nodes upwards meets the slots of each row from the other side in their order.
    var cursors = offsets
    for node in 0..<nodeCount {
      let own = offsets[node]..<offsets[node + 1]
      for slot in own {
        let other = neighbors[slot]
        let opposite = cursors[other]
        cursors[other] += 1
        let count = offsets[other + 1] - offsets[other]
        if Self.belongs(node, own.count, ratherThanTo: other, count) {
          there[opposite] = back[slot]
        }
      }
    }
    return there
  }

  @inline(__always)
  private static func belongs(
    _ node: Int, _ degree: Int, ratherThanTo other: Int, _ otherDegree: Int
  ) -> Bool {
    degree == otherDegree ? node < other : degree > otherDegree
  }
}
