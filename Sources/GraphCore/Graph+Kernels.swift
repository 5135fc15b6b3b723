/// Raw reading of an adjacency, for the inner loops of measures: the only door to unsafe access.
///
/// Valid only inside the call that hands it out.
@unsafe package struct AdjacencyPointers {
  package let offsets: UnsafeBufferPointer<UInt32>
  package let neighbors: UnsafeBufferPointer<UInt32>
  package let weights: UnsafeBufferPointer<Double>?
  package let edges: UnsafeBufferPointer<UInt32>?

  package var nodeCount: Int { unsafe offsets.count - 1 }
}

extension Adjacency {
  /// Hands out raw pointers to the arrays for the duration of a call.
  package func withPointers<Result, Failure: Error>(
    _ body: (AdjacencyPointers) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe offsets.withUnsafeBufferPointer { offsets throws(Failure) in
      try unsafe neighbors.withUnsafeBufferPointer { neighbors throws(Failure) in
        try unsafe Self.withPointer(weights) { weights throws(Failure) in
          try unsafe Self.withPointer(edges) { edges throws(Failure) in
            try unsafe body(
              AdjacencyPointers(
                offsets: offsets, neighbors: neighbors, weights: weights, edges: edges))
          }
        }
      }
    }
  }

  private static func withPointer<Element, Result, Failure: Error>(
    _ array: [Element]?, _ body: (UnsafeBufferPointer<Element>?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let array else { return try body(nil) }
    return try unsafe array.withUnsafeBufferPointer { pointer throws(Failure) in
      try unsafe body(pointer)
    }
  }
}
