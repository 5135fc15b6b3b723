import EcosystemModel
import WhiteSpotAnalysis

extension JSONValue {
  /// Where a row comes from: source, locator, file and line.
  static func row(_ provenance: Provenance) -> JSONValue {
    [
      "source": .string(provenance.source), "locator": .string(provenance.locator),
      "file": .string(provenance.row.file), "line": .integer(provenance.row.line),
    ]
  }

  /// Where several rows come from.
  static func rows(_ provenances: [Provenance]) -> JSONValue { .array(provenances.map(row)) }

  /// The ids of entities.
  static func ids(_ labels: [EntityLabel]) -> JSONValue {
    .array(labels.map { .string($0.id.rawValue) })
  }
}
