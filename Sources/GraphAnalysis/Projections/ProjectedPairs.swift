internal import GraphCore

/// Pairs of a projection as they are found, each under the one of lower place.
struct ProjectedPairs: Sendable {
  /// The other of each pair, in no order within a row.
  var others: [UInt32] = []
  /// The weight of each pair.
  var weights: [Double] = []
  /// The number of pairs up to the end of each row.
  var ends: [Int] = []

  /// Makes room, within bounds: many meetings of rows may be few pairs.
  mutating func reserve(rows: Int, pairs: Int) {
    let pairs = min(pairs, 1 << 20)
    others.reserveCapacity(pairs)
    weights.reserveCapacity(pairs)
    ends.reserveCapacity(rows)
  }

  /// The pairs of all rows under both of their ends, sorted.
  ///
  /// Filing the pairs under their other ends, rows ascending, sorts the lower part of every row;
  /// filing that part under its other ends, rows ascending again, sorts the upper part.
  ///
  /// - Parameters:
  ///   - parts: The pairs of consecutive rows.
  ///   - rowCount: The number of rows in all.
  /// - Complexity: O(rows + pairs).
  static func adjacency(_ parts: [ProjectedPairs], rowCount: Int) -> Adjacency {
    // Where the lower part of each row goes on, and later where its upper part does.
    var lowerCursors = [UInt32](repeating: 0, count: rowCount)
    for part in parts {
      for other in part.others { lowerCursors[Int(other)] += 1 }
    }
    var offsets: [UInt32] = [0]
    var upperCursors: [UInt32] = []
    offsets.reserveCapacity(rowCount + 1)
    upperCursors.reserveCapacity(rowCount)
    for part in parts {
      var start = 0
      for end in part.ends {
        let row = upperCursors.count
        upperCursors.append(offsets[row] + lowerCursors[row])
        lowerCursors[row] = offsets[row]
        offsets.append(upperCursors[row] + UInt32(truncatingIfNeeded: end - start))
        start = end
      }
    }
    let count = Int(offsets[rowCount])
    let (neighbors, weights) = unsafe Self.filed(
      parts, count: count, offsets, &lowerCursors, &upperCursors)
    return Adjacency(offsets: offsets, neighbors: neighbors, weights: weights, edges: nil)
  }

  private static func filed(
    _ parts: [ProjectedPairs], count: Int, _ offsets: [UInt32],
    _ lower: UnsafeMutablePointer<UInt32>, _ upper: UnsafeMutablePointer<UInt32>
  ) -> (neighbors: [UInt32], weights: [Double]) {
    var weights: [Double] = []
    let neighbors = unsafe [UInt32](unsafeUninitializedCapacity: count) { neighbors, filled in
      weights = unsafe [Double](unsafeUninitializedCapacity: count) { weights, filled in
        var row: UInt32 = 0
        for part in parts {
          unsafe part.others.withUnsafeBufferPointer { others in
            unsafe part.weights.withUnsafeBufferPointer { values in
              var start = 0
              for end in part.ends {
                for pair in start..<end {
                  let other = unsafe Int(others[pair])
                  let slot = unsafe Int(lower[other])
                  unsafe lower[other] += 1
                  unsafe neighbors[slot] = row
                  unsafe weights[slot] = values[pair]
                }
                start = end
                row += 1
              }
            }
          }
        }
        for row in 0..<offsets.count - 1 {
          for slot in unsafe Int(offsets[row])..<Int(lower[row]) {
            let other = unsafe Int(neighbors[slot])
            let opposite = unsafe Int(upper[other])
            unsafe upper[other] += 1
            unsafe neighbors[opposite] = UInt32(truncatingIfNeeded: row)
            unsafe weights[opposite] = weights[slot]
          }
        }
        filled = count
      }
      filled = count
    }
    return (neighbors, weights)
  }
}
