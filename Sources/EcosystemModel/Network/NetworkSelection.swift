/// What part of a dataset a question is about.
public struct NetworkSelection: Hashable, Sendable {
  /// The kinds of entity; `nil` for all.
  public var kinds: Set<EntityKind>?
  /// The kinds of relation; `nil` for all.
  public var relations: Set<RelationKind>?
  /// The edition whose missions take part; `nil` for all.
  ///
  /// Other kinds belong to every edition.
  public var edition: Int?
  /// The theme to stay within; `nil` for all.
  ///
  /// Within a theme are the theme itself, everything that is a part of it, directly or not, and
  /// everything that a relation ties to one of those.
  public var theme: EntityID?
  /// Whether what the sources place beside the policy takes part.
  public var includesAdjacent: Bool
  /// Whether entities without any edge take part.
  public var includesIsolated: Bool
  /// Whether edges run from subject to object; symmetric relations then run from the lower id.
  public var isDirected: Bool

  /// Creates a selection; everything of the policy, undirected, unless given.
  public init(
    kinds: Set<EntityKind>? = nil, relations: Set<RelationKind>? = nil, edition: Int? = nil,
    theme: EntityID? = nil, includesAdjacent: Bool = false, includesIsolated: Bool = true,
    isDirected: Bool = false
  ) {
    self.kinds = kinds
    self.relations = relations
    self.edition = edition
    self.theme = theme
    self.includesAdjacent = includesAdjacent
    self.includesIsolated = includesIsolated
    self.isDirected = isDirected
  }

  func includes(_ entity: Entity) -> Bool {
    if let kinds, !kinds.contains(entity.kind) { return false }
    if let edition, entity.kind == .mission, entity.edition != edition { return false }
    return includesAdjacent || entity.frame != .adjacent
  }
}
