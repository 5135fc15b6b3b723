/// What part of a dataset a question is about.
public struct NetworkSelection: Hashable, Sendable {
  /// Two kinds of entity, in either order.
  public struct KindPair: Hashable, Sendable {
    /// One kind.
    public var first: EntityKind
    /// The other kind, which may be the same.
    public var second: EntityKind

    /// Pairs two kinds.
    public init(_ first: EntityKind, _ second: EntityKind) {
      self.first = first
      self.second = second
    }

    func joins(_ one: EntityKind, _ other: EntityKind) -> Bool {
      (one == first && other == second) || (one == second && other == first)
    }
  }

  /// The kinds of entity; `nil` for all.
  public var kinds: Set<EntityKind>?
  /// The kinds of relation; `nil` for all.
  public var relations: Set<RelationKind>?
  /// The two kinds that every edge must join; `nil` when any may be joined.
  public var between: KindPair?
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
    kinds: Set<EntityKind>? = nil, relations: Set<RelationKind>? = nil,
    between: KindPair? = nil, edition: Int? = nil, theme: EntityID? = nil,
    includesAdjacent: Bool = false, includesIsolated: Bool = true, isDirected: Bool = false
  ) {
    self.kinds = kinds
    self.relations = relations
    self.between = between
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
