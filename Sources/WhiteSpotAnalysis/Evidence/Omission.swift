import EcosystemModel

/// What is left out to see what rests on it.
enum Omission: Hashable {
  /// Everything that a source document says.
  case source(String)
  /// One row of the dataset.
  case row(RowReference)

  /// Whether a row goes with it.
  func covers(_ provenance: Provenance) -> Bool {
    switch self {
    case .source(let source): provenance.source == source
    case .row(let row): provenance.row == row
    }
  }

  /// Whether a statement of coverage goes with it.
  func covers(_ coverage: Coverage) -> Bool { covers(coverage.traced) }
}
