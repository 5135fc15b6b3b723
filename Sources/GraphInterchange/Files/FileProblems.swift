import SourceDiagnostics

/// Collects the problems of one file; lines are indexed only when there is a problem.
struct FileProblems {
  /// The most problems of one file that are listed; the rest is counted.
  static let limit = 10_000

  let name: String
  let bytes: [UInt8]
  private var text: SourceText?
  private var listed: [Diagnostic] = []
  private var unlisted = 0

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Whether any problem is an error.
  var hasErrors: Bool { unlisted > 0 || listed.contains { $0.severity == .error } }

  /// The problems in the order of reporting, and how many more there are.
  var diagnostics: [Diagnostic] {
    guard unlisted > 0 else { return listed }
    return listed + [
      Diagnostic(
        FormatCode.furtherProblems, "\(unlisted) more problems in this file are not listed",
        at: SourceSpan(file: name, line: listed.last?.span?.line ?? 1))
    ]
  }

  /// Records a problem at a range of bytes.
  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>, label: String = "",
    help: String? = nil
  ) {
    guard listed.count < Self.limit else {
      unlisted += 1
      return
    }
    listed.append(Diagnostic(code, message, at: span(of: range), label: label, help: help))
  }

  /// The place of a range of bytes.
  mutating func span(of range: Range<Int>) -> SourceSpan {
    let text = self.text ?? SourceText(name: name, bytes: bytes)
    self.text = text
    return text.span(of: range)
  }
}
