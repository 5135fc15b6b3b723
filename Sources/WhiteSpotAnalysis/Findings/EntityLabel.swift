public import EcosystemModel

/// What a finding says of an entity: enough to name it and to find its row.
public struct EntityLabel: Hashable, Sendable, Comparable {
  /// The id.
  public let id: EntityID
  /// What it is.
  public let kind: EntityKind
  /// The name as the sources print it.
  public let name: String
  /// The shortest name that people recognise.
  public let shortName: String
  /// Whether the entry stands for many bodies and counts as one.
  public let isGroup: Bool

  /// The label of an entity.
  public init(_ entity: Entity) {
    id = entity.id
    kind = entity.kind
    name = entity.name
    shortName = entity.shortName
    isGroup = entity.isGroup
  }

  /// Orders by id.
  public static func < (left: EntityLabel, right: EntityLabel) -> Bool { left.id < right.id }
}
