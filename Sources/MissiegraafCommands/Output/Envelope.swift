import EcosystemModel
import SourceDiagnostics

/// The object around every JSON result.
struct Envelope {
  /// The version of the shape of results; it grows when something is removed or changes meaning.
  static let schemaVersion = 1

  let dataset: Ecosystem.Identity
  let parameters: JSONValue
  let result: JSONValue
  var diagnostics: [Diagnostic] = []

  /// The object, ending with a line feed.
  func text() throws -> String {
    let document: JSONValue = [
      "schemaVersion": .integer(Self.schemaVersion),
      "tool": ["name": "missiegraaf", "version": .string(Missiegraaf.version)],
      "dataset": [
        "name": .string(dataset.name), "version": .optional(dataset.version),
        "sha256": .optional(dataset.sha256),
      ],
      "parameters": parameters,
      "result": result,
      "diagnostics": .array(DiagnosticReport(diagnostics).records.map(Self.record)),
    ]
    return try document.text()
  }

  private static func record(_ record: DiagnosticReport.Record) -> JSONValue {
    [
      "code": .string(record.code), "severity": .string(record.severity),
      "message": .string(record.message), "help": .optional(record.help),
      "file": .optional(record.file), "line": .optional(record.line),
      "column": .optional(record.column), "endColumn": .optional(record.endColumn),
    ]
  }
}
