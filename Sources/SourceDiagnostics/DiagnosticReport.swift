/// How diagnostics are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: excerpt, mark and help.
  case full
  /// One line each, in the form that editors jump to.
  case concise
  /// One JSON array.
  case json
  /// SARIF 2.1.0, for code-review tools.
  case sarif
}

/// Sorted diagnostics with their counts, ready to be written.
public struct DiagnosticReport: Sendable {
  /// The problems in the order in which they are shown.
  public let diagnostics: [Diagnostic]
  /// In the full and concise forms, a code is shown at most this often per file; the rest is
  /// counted.
  public let repeatLimit: Int

  /// Sorts the problems and drops exact repeats.
  public init(_ diagnostics: [Diagnostic], repeatLimit: Int = 5) {
    self.diagnostics = DiagnosticsError(diagnostics).diagnostics
    self.repeatLimit = max(1, repeatLimit)
  }

  /// The number of problems of one severity.
  public func count(of severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// Whether any problem is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The counts in one sentence, such as "Found 3 errors and 1 warning in 2 files".
  public var summary: String {
    let counts = [Severity.error, .warning].compactMap { severity -> String? in
      let number = count(of: severity)
      return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
    }
    guard !counts.isEmpty else { return "No problems found." }
    let files = Set(diagnostics.compactMap { $0.span?.file }).count
    let place = files == 0 ? "" : " in \(files) file\(files == 1 ? "" : "s")"
    return "Found " + counts.joined(separator: " and ") + place + "."
  }

  /// The report in one of its forms, ending with a line feed.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - docsCommand: What to type to read about a code, such as `missiegraaf explain`.
  /// - Returns: The whole text.
  public func rendered(as format: DiagnosticFormat, docsCommand: String) -> String {
    switch format {
    case .full: return fullText(docsCommand: docsCommand)
    case .concise: return conciseText()
    case .json: return jsonText()
    case .sarif: return sarifText()
    }
  }

  /// The problems that are shown, and the number left out after each, by file and code.
  func shown() -> [(diagnostic: Diagnostic, omitted: Int)] {
    struct Group: Hashable {
      let file: String?
      let code: String
    }
    let totals = Dictionary(
      diagnostics.map { (Group(file: $0.span?.file, code: $0.code.id), 1) }, uniquingKeysWith: +)
    var seen: [Group: Int] = [:]
    var result: [(diagnostic: Diagnostic, omitted: Int)] = []
    for diagnostic in diagnostics {
      let group = Group(file: diagnostic.span?.file, code: diagnostic.code.id)
      let number = seen[group, default: 0] + 1
      seen[group] = number
      guard number <= repeatLimit else { continue }
      let total = totals[group, default: number]
      result.append((diagnostic, number == repeatLimit ? total - repeatLimit : 0))
    }
    return result
  }
}
