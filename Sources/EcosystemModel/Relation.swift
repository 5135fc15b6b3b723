/// A tie between two entities, as one source states it.
public struct Relation: Hashable, Sendable {
  /// The entity that the tie is said of.
  public var subject: EntityID
  /// How the two are tied.
  public var kind: RelationKind
  /// The entity at the other end.
  public var object: EntityID
  /// The part that the subject plays; `nil` when the source names none.
  public var role: RelationRole?
  /// The first year; `nil` when the source gives none.
  public var year: Int?
  /// The last year; `nil` when the source gives none.
  public var until: Int?
  /// On what the row rests.
  public var basis: Basis
  /// Where the row comes from.
  public var provenance: Provenance
  /// A remark.
  public var note: String

  /// Creates a relation.
  public init(
    subject: EntityID, kind: RelationKind, object: EntityID, role: RelationRole? = nil,
    year: Int? = nil, until: Int? = nil, basis: Basis = .stated, provenance: Provenance,
    note: String = ""
  ) {
    self.subject = subject
    self.kind = kind
    self.object = object
    self.role = role
    self.year = year
    self.until = until
    self.basis = basis
    self.provenance = provenance
    self.note = note
  }
}
