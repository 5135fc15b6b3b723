import EcosystemModel

/// What is left out to see what rests on it.
indirect enum Omission: Hashable, Sendable {
  /// Everything that a source document says.
  case source(String)
  /// One row of the dataset.
  case row(RowReference)
  /// What goes with either.
  case both(Omission, Omission)

  /// Whether a row goes with it.
  func covers(_ provenance: Provenance) -> Bool {
    switch self {
    case .source(let source): provenance.source == source
    case .row(let row): provenance.row == row
    case .both(let one, let other): one.covers(provenance) || other.covers(provenance)
    }
  }

  /// Whether a statement of coverage goes with it.
  func covers(_ coverage: Coverage) -> Bool { covers(coverage.traced) }
}
