import Glibc

/// One request to a worker and what came back, however it ended.
struct Conversation {
  enum Interruption {
    case cancelled
    case timedOut
    case outputTooLarge
  }

  var answer: [UInt8] = []
  var standardError: [UInt8] = []
  var interruption: Interruption?
  var ending: WorkerEnding = .status(-1)

  private static let standardErrorLimit = 64 << 10

  /// Talks to the worker until it ends or is ended.
  ///
  /// Blocks the thread.
  ///
  /// All three streams are served at once, so that neither side waits for the other for ever.
  static func hold(
    with worker: consuming ChildProcess, request: [UInt8], limits: RenderingLimits,
    cancellation: CancellationSignal
  ) -> Conversation {
    let deadline = ContinuousClock.now + limits.deadline
    var conversation = Conversation()
    var unsent = request[...]
    var outputIsOpen = true
    var errorsAreOpen = true

    while outputIsOpen || errorsAreOpen {
      let left = deadline - .now
      if left <= .zero {
        conversation.interruption = .timedOut
        break
      }
      let ready = wait(
        for: [
          (cancellation.descriptor.number, POLLIN),
          (unsent.isEmpty ? -1 : worker.input.number, POLLOUT),
          (outputIsOpen ? worker.output.number : -1, POLLIN),
          (errorsAreOpen ? worker.errors.number : -1, POLLIN),
        ], atMost: left)
      guard ready.count == 4 else { continue }
      if ready[0] != 0 {
        conversation.interruption = .cancelled
        break
      }
      if ready[1] != 0 {
        if let count = worker.input.send(unsent) {
          unsent = unsent.dropFirst(count)
        } else {
          unsent = []
        }
        if unsent.isEmpty { worker.input.endSending() }
      }
      if ready[2] != 0 {
        if case .end = worker.output.read(into: &conversation.answer) { outputIsOpen = false }
        if conversation.answer.count > limits.outputBytes + 65_536 {
          conversation.interruption = .outputTooLarge
          break
        }
      }
      if ready[3] != 0 {
        if case .end = worker.errors.read(into: &conversation.standardError) {
          errorsAreOpen = false
        }
        // What is said last says most about a crash.
        let excess = conversation.standardError.count - standardErrorLimit
        if excess > 0 { conversation.standardError.removeFirst(excess) }
      }
    }

    // A worker that has closed its streams is about to end; one that does not is ended.
    while conversation.interruption == nil {
      if let ending = worker.endingIfEnded() {
        conversation.ending = ending
        return conversation
      }
      if ContinuousClock.now >= deadline { conversation.interruption = .timedOut }
      let ready = wait(
        for: [(cancellation.descriptor.number, POLLIN)], atMost: .milliseconds(1))
      if !ready.isEmpty { conversation.interruption = .cancelled }
    }
    worker.kill()
    conversation.ending = worker.waitForEnding()
    return conversation
  }

  /// The end of what the worker wrote to standard error.
  var standardErrorTail: String {
    String(decoding: standardError.suffix(2000), as: UTF8.self).trimmingWhitespace()
  }
}

extension String {
  /// The string without white space at its ends.
  func trimmingWhitespace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
