/// One thing that the dataset knows: an organisation, a mission, a programme.
public struct Entity: Hashable, Sendable, Identifiable {
  /// The stable id, `kind/slug`.
  public var id: EntityID
  /// What it is.
  public var kind: EntityKind
  /// What it is more precisely, such as `university` or `MJP`; empty when unknown.
  public var subtype: String
  /// The name as the sources print it.
  public var name: String
  /// An English name; empty when there is none.
  public var englishName: String
  /// An abbreviation or a short label; empty when there is none.
  public var abbreviation: String
  /// Other names under which the sources know it.
  public var aliases: [String]
  /// The helix sector of a partner that is one kind of body.
  public var helix: HelixSector?
  /// Whether the entry stands for many bodies.
  public var isGroup: Bool
  /// The edition of the policy to which a mission belongs.
  public var edition: Int?
  /// The year in which a mission is to be reached.
  public var targetYear: Int?
  /// Where it stands, in the source's terms; empty when unknown.
  public var status: String
  /// When it is due, in the source's terms; empty when unknown.
  public var due: String
  /// The region; empty when unknown.
  public var region: String
  /// Whether it belongs to the policy or stands beside it.
  public var frame: EntityFrame
  /// Where the row comes from.
  public var provenance: Provenance
  /// A remark.
  public var note: String

  /// Creates an entity; everything but its identity is empty unless given.
  public init(
    id: EntityID, kind: EntityKind, subtype: String = "", name: String, englishName: String = "",
    abbreviation: String = "", aliases: [String] = [], helix: HelixSector? = nil,
    isGroup: Bool = false, edition: Int? = nil, targetYear: Int? = nil, status: String = "",
    due: String = "", region: String = "", frame: EntityFrame = .mtib, provenance: Provenance,
    note: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.subtype = subtype
    self.name = name
    self.englishName = englishName
    self.abbreviation = abbreviation
    self.aliases = aliases
    self.helix = helix
    self.isGroup = isGroup
    self.edition = edition
    self.targetYear = targetYear
    self.status = status
    self.due = due
    self.region = region
    self.frame = frame
    self.provenance = provenance
    self.note = note
  }

  /// The shortest name that people recognise: the abbreviation, else the name.
  public var shortName: String { abbreviation.isEmpty ? name : abbreviation }
}
