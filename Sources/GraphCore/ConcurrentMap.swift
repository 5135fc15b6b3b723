internal import Dispatch
internal import Synchronization

/// Computes independent values at once, on as many threads as there are processors.
///
/// For work that takes milliseconds and needs no cancelling; measures run in blocks of their own.
///
/// - Parameters:
///   - count: The number of values.
///   - body: Computes the value at a position.
/// - Returns: The values in the order of their positions.
package func concurrentMap<Value: Sendable>(
  _ count: Int, _ body: @Sendable (Int) -> Value
) -> [Value] {
  let values = Mutex([Value?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { position in
    let value = body(position)
    values.withLock { $0[position] = value }
  }
  return values.withLock { $0.compactMap(\.self) }
}
