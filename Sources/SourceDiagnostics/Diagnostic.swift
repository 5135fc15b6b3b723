/// How serious a problem is.
public enum Severity: String, Sendable, CaseIterable, Codable {
  /// The input cannot be used.
  case error
  /// The input can be used, but something in it is probably not meant.
  case warning
}

/// The stable name of one sort of problem, with what it means and what to do about it.
public struct DiagnosticCode: Hashable, Sendable {
  /// The code that users search for, such as `MG104`; it never changes its meaning.
  public let id: String
  /// What is wrong, in a few words.
  public let title: String
  /// What the problem means and how to mend it, in a few sentences.
  public let explanation: String
  /// How serious it is.
  public let severity: Severity

  /// Creates a code.
  public init(
    _ id: String, _ title: String, severity: Severity = .error, explanation: String
  ) {
    self.id = id
    self.title = title
    self.explanation = explanation
    self.severity = severity
  }
}

/// One problem in a user's input: a value, collected and shown with all the others.
public struct Diagnostic: Hashable, Sendable {
  /// What sort of problem it is.
  public let code: DiagnosticCode
  /// The problem in one line, with the offending text.
  public let message: String
  /// Where it is; `nil` when it concerns no place in a text.
  public let span: SourceSpan?
  /// A few words beside the mark under the excerpt.
  public let label: String
  /// What to do about it; `nil` when the message says it all.
  public let help: String?

  /// Creates a diagnostic.
  public init(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan?, label: String = "",
    help: String? = nil
  ) {
    self.code = code
    self.message = message
    self.span = span
    self.label = label
    self.help = help
  }

  /// How serious it is.
  public var severity: Severity { code.severity }
}

extension Diagnostic: Comparable {
  /// Orders by file, line, column, code and words; problems without a place come first.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    switch (left.span, right.span) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (.some(let first), .some(let second)) where first < second: return true
    case (.some(let first), .some(let second)) where second < first: return false
    default:
      return (left.code.id, left.message, left.label, left.help ?? "")
        < (right.code.id, right.message, right.label, right.help ?? "")
    }
  }
}

/// Thrown when input cannot be used: every problem that was found, sorted.
public struct DiagnosticsError: Error, Hashable, Sendable {
  /// The problems, sorted by place; at least one is an error.
  public let diagnostics: [Diagnostic]

  /// Sorts the problems and drops repeats.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = Array(Set(diagnostics)).sorted()
  }
}
