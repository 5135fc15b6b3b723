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

/// Makes two values at once.
///
/// - Parameters:
///   - first: Makes the first value.
///   - second: Makes the second value.
/// - Returns: Both.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let values = Mutex<(First?, Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { position in
    if position == 0 {
      let value = first()
      values.withLock { $0.0 = value }
    } else {
      let value = second()
      values.withLock { $0.1 = value }
    }
  }
  guard case (let first?, let second?) = values.withLock(\.self) else {
    preconditionFailure("both values were made")
  }
  return (first, second)
}
