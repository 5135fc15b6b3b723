public import SourceDiagnostics

/// An entity of an overlay and the entity under it that it was found to be.
public struct OverlayMatch: Hashable, Sendable {
  /// What the two have in common.
  public enum Basis: String, Sendable, CaseIterable, Codable, Hashable {
    /// The id.
    case id
    /// A name of the one is the name of the other.
    case name
    /// A name of the one is an alias of the other.
    case alias
    /// A name of the one is the abbreviation of the other.
    case abbreviation
  }

  /// The row of the overlay.
  public let row: RowReference
  /// The id that the overlay uses.
  public let overlayID: EntityID
  /// The id of the entity under it; every row of the overlay is read as if it used this one.
  public let id: EntityID
  /// What the two have in common.
  public let basis: Basis
  /// The id or name that they share, as the overlay writes it.
  public let text: String

  /// Records a match.
  public init(row: RowReference, overlayID: EntityID, id: EntityID, basis: Basis, text: String) {
    self.row = row
    self.overlayID = overlayID
    self.id = id
    self.basis = basis
    self.text = text
  }
}

/// The rows of a dataset with those of an overlay added.
public struct OverlayResult: Sendable {
  /// All rows together; not yet checked by ``EcosystemRules``.
  public let contents: EcosystemContents
  /// Every entity of the overlay that was found, in the order of its file.
  public let matches: [OverlayMatch]
  /// What the two do not agree on.
  public let diagnostics: [Diagnostic]
}
