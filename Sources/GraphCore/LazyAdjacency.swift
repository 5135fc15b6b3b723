internal import Synchronization

/// Room for an adjacency that is worked out once, by whichever task asks first.
final class LazyAdjacency: Sendable {
  private let state: Mutex<Adjacency?>

  init(_ value: Adjacency?) {
    state = Mutex(value)
  }

  var valueIfPresent: Adjacency? {
    state.withLock { $0 }
  }

  func value(orElse build: () -> Adjacency) -> Adjacency {
    state.withLock { stored in
      if let stored { return stored }
      let built = build()
      stored = built
      return built
    }
  }
}
