#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How a measure runs: on how many threads, and who hears about its progress.
///
/// Nothing here changes a result: scores are the same bits for any number of threads. A measure
/// stops soon after its task is cancelled, with ``AnalysisError/cancelled``.
public struct Execution: Sendable {
  /// The most threads that a measure uses at once; at least 1.
  public var threads: Int
  /// Called now and then with the share of the work that is done, from 0 to 1, never decreasing.
  public var progress: (@Sendable (Double) -> Void)?

  /// Describes how a measure runs.
  ///
  /// - Parameters:
  ///   - threads: The most threads to use; the number of processors when `nil`.
  ///   - progress: Called now and then with the share of the work that is done.
  /// - Precondition: `threads` is at least 1.
  public init(threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil) {
    let threads = threads ?? Self.processorCount
    precondition(threads >= 1, "A measure needs at least one thread.")
    self.threads = threads
    self.progress = progress
  }

  /// The number of processors at work in this computer; at least 1.
  public static var processorCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
