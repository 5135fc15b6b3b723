import EcosystemFigures
import GraphAnalysis
import Synchronization

/// One line that says how far a long work is, written over itself until the work is done.
///
/// The work may consist of several steps. Nothing is written in the first half second, so that short
/// work leaves no trace, nor more than ten times a second; at the end the line is wiped out.
final class ProgressLine: Sendable {
  private struct State {
    var step = 0
    var name = ""
    var share = 0.0
    var stepStart: Duration
    var lastWritten: Duration?
    /// How many cells the line on the screen takes.
    var length = 0
  }

  private static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)

  private let stepCount: Int
  private let width: Int
  private let language: Language
  private let elapsed: @Sendable () -> Duration
  private let write: @Sendable (String) -> Void
  private let state: Mutex<State>

  /// Starts the clock.
  ///
  /// - Parameters:
  ///   - stepCount: How many steps the work has.
  ///   - width: The most cells of the line.
  ///   - language: The language of the line.
  ///   - elapsed: The time since the work began.
  ///   - write: Receives what goes to the terminal.
  init(
    stepCount: Int, width: Int, language: Language,
    elapsed: @escaping @Sendable () -> Duration, write: @escaping @Sendable (String) -> Void
  ) {
    self.stepCount = stepCount
    self.width = width
    self.language = language
    self.elapsed = elapsed
    self.write = write
    state = Mutex(State(stepStart: elapsed()))
  }

  /// Goes on to the next step.
  func begin(_ name: String) {
    let now = elapsed()
    state.withLock { state in
      state.step += 1
      state.name = name
      state.share = 0
      state.stepStart = now
      show(&state, now)
    }
  }

  /// Hears which share of the step is done.
  func report(_ share: Double) {
    let now = elapsed()
    state.withLock { state in
      state.share = max(state.share, share)
      show(&state, now)
    }
  }

  /// Wipes the line out.
  func end() {
    state.withLock { state in
      guard state.length > 0 else { return }
      write("\r" + String(repeating: " ", count: state.length) + "\r")
      state.length = 0
    }
  }

  private func show(_ state: inout State, _ now: Duration) {
    guard now >= Self.patience else { return }
    if let last = state.lastWritten, now - last < Self.pause { return }
    state.lastWritten = now
    let line = String(text(state, now).prefix(width))
    let rest = String(repeating: " ", count: max(0, state.length - line.count))
    write("\r" + line + rest)
    state.length = line.count
  }

  private func text(_ state: State, _ now: Duration) -> String {
    var text = stepCount > 1 ? "[\(state.step)/\(stepCount)] \(state.name)" : state.name
    // Early shares are mostly preparation and foretell nothing.
    guard state.share > 0.01 else { return text + "…" }
    text += ": \(Int(state.share * 100))%"
    let left = (now - state.stepStart) * ((1 - state.share) / state.share)
    let seconds = Int(left.components.seconds)
    guard seconds >= 1 else { return text }
    let time = seconds < 120 ? "\(seconds) s" : "\(seconds / 60) min"
    return text + language.pick(dutch: ", nog ongeveer \(time)", english: ", about \(time) left")
  }
}

extension TalkOptions {
  /// Does work in steps, and says on standard error how far it is when a person may be watching.
  ///
  /// - Parameters:
  ///   - stepCount: How many times the work begins a step.
  ///   - threads: The most threads of a measure; all processors when `nil`.
  ///   - work: Begins its steps by name, each of which gives how the step is to run.
  /// - Returns: What the work gives.
  /// - Throws: What the work throws, after the line is wiped out.
  func withProgress<Value>(
    stepCount: Int = 1, threads: Int?,
    _ work: (_ begin: (String) -> Execution) async throws -> Value
  ) async throws -> Value {
    guard console.showsProgress, progress else {
      return try await work { _ in Execution(threads: threads) }
    }
    let clock = ContinuousClock()
    let start = clock.now
    let line = ProgressLine(
      stepCount: stepCount, width: console.progressWidth, language: language,
      elapsed: { clock.now - start }, write: { Console.errorText($0) })
    defer { line.end() }
    return try await work { name in
      line.begin(name)
      return Execution(threads: threads) { line.report($0) }
    }
  }
}
