import FoundationEssentials
import SourceDiagnostics

#if canImport(Glibc)
  import Glibc
#endif

/// The two streams of the program: results on one, everything else on the other.
struct Console: Sendable {
  /// How wide the terminal is, in cells.
  let width: Int
  /// Whether messages are left out.
  let isQuiet: Bool
  /// Whether standard error is a terminal on which a line can be written over.
  let showsProgress: Bool
  /// The language of output for people when nobody asked for one.
  private let assumedLanguage: String?

  init(
    isQuiet: Bool, assumedLanguage: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let columns =
      environment["COLUMNS"].flatMap(Int.init) ?? Self.terminalWidth(of: STDOUT_FILENO) ?? 100
    width = min(max(columns, 60), 160)
    self.isQuiet = isQuiet
    showsProgress = !isQuiet && isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    self.assumedLanguage = assumedLanguage
  }

  /// Writes a result to standard output.
  func write(_ text: String) throws(OperationFailure) {
    try write(Array(text.utf8))
  }

  /// Writes the bytes of a result to standard output.
  func write(_ bytes: [UInt8]) throws(OperationFailure) {
    guard Self.writeAll(bytes, to: STDOUT_FILENO) else {
      throw OperationFailure("cannot write the result to standard output")
    }
  }

  /// Writes a message to standard error, unless the user asked for quiet.
  func note(_ text: String) {
    if !isQuiet { Self.error(text) }
  }

  /// Says which edition and language were chosen because the user named none.
  func noteChoices(edition: String?) {
    let edition = edition.map { ("edition \($0)", "--edition") }
    let language = assumedLanguage.map { ("language \($0)", "--lang") }
    let choices = [edition, language].compactMap { $0 }
    guard !choices.isEmpty else { return }
    note(
      choices.map(\.0).joined(separator: ", ") + "; choose with "
        + choices.map(\.1).joined(separator: " and "))
  }

  /// Writes a message to standard error.
  static func error(_ text: String) {
    errorText(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// Writes text as it stands to standard error.
  static func errorText(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  /// The most cells of a line on standard error that is written over itself.
  var progressWidth: Int { min(width, Self.terminalWidth(of: STDERR_FILENO) ?? 80) - 1 }

  private static func terminalWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let written = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        offset += written
      }
      return true
    }
  }
}

/// An operation that could not be done: what, and what to do about it, with exit code 2.
struct OperationFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
