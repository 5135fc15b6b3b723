import SourceDiagnostics

/// Collects what is wrong with a text, up to a number.
struct DOTProblems {
  private let source: SourceText
  private let limit: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, limit: Int) {
    self.source = source
    self.limit = limit
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>?, help: String? = nil
  ) {
    guard diagnostics.count < limit else { return }
    diagnostics.append(
      Diagnostic(code, message, at: range.map { source.span(of: $0) }, help: help))
  }
}
