import SourceDiagnostics

/// Collects what is wrong with a text, up to a number.
struct DOTProblems {
  let name: String
  private let bytes: [UInt8]
  private let limit: Int
  /// The lines of the text, counted for the first problem.
  private var source: SourceText?
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether nothing more is taken in.
  var isFull: Bool { diagnostics.count >= limit }

  init(name: String, bytes: [UInt8], limit: Int) {
    self.name = name
    self.bytes = bytes
    self.limit = limit
  }

  init(source: SourceText, limit: Int) {
    self.init(name: source.name, bytes: source.bytes, limit: limit)
    self.source = source
  }

  /// The same for the text in another encoding.
  func of(_ bytes: [UInt8]) -> DOTProblems { DOTProblems(name: name, bytes: bytes, limit: limit) }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>?, help: String? = nil
  ) {
    guard !isFull else { return }
    diagnostics.append(Diagnostic(code, message, at: range.map { span(of: $0) }, help: help))
  }

  private mutating func span(of range: Range<Int>) -> SourceSpan {
    let lines = source ?? SourceText(name: name, bytes: bytes)
    source = lines
    return lines.span(of: range)
  }
}
