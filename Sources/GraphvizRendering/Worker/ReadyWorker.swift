import Synchronization

/// A worker that was started ahead of the next request, so that its start costs no time then.
///
/// It has loaded Graphviz and waits for its one request. When this goes, it is ended.
final class ReadyWorker: Sendable {
  private let worker = Mutex<ChildProcess?>(nil)

  /// The worker, if one waits and is alive.
  func take() -> ChildProcess? {
    guard var taken = worker.withLock({ $0.take() }) else { return nil }
    if taken.endingIfEnded() != nil { return nil }
    return taken
  }

  /// Starts a worker if none waits.
  ///
  /// One that does not start is no error yet.
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
