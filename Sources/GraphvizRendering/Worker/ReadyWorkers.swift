import Synchronization

/// Workers that were started ahead of the next requests, so that their start costs no time then.
///
/// Each has loaded Graphviz and waits for its one request. When this goes, they are ended.
final class ReadyWorkers: Sendable {
  private let places: [Place]

  /// Makes places for so many workers; none is started yet.
  init(_ count: Int) {
    places = (0..<count).map { _ in Place() }
  }

  /// A worker, if one waits and is alive.
  func take() -> ChildProcess? {
    for place in places {
      if let taken = place.take() { return taken }
    }
    return nil
  }

  /// Starts a worker for each place where none waits.
  ///
  /// One that does not start is no error yet.
  func refill(_ path: String, environment: [String]) {
    for place in places { place.refill(path, environment: environment) }
  }

  /// Where one worker can wait.
  private final class Place: Sendable {
    private let worker = Mutex<ChildProcess?>(nil)

    func take() -> ChildProcess? {
      guard var taken = worker.withLock({ $0.take() }) else { return nil }
      if taken.endingIfEnded() != nil { return nil }
      return taken
    }

    func refill(_ path: String, environment: [String]) {
      guard worker.withLock({ $0 == nil }),
        let started = try? ChildProcess.start(path, environment: environment)
      else { return }
      put(started)
    }

    private func put(_ started: consuming ChildProcess) {
      var arriving: ChildProcess? = started
      worker.withLock { waiting in
        if waiting == nil { waiting = arriving.take() }
      }
    }
  }
}
