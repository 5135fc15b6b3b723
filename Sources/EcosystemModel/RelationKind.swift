/// How two entities are tied.
public enum RelationKind: String, Sendable, CaseIterable, Codable, Hashable {
  /// The subject is a part of the object.
  case partOf = "part-of"
  /// The subject works towards the object.
  case addresses
  /// The subject pays for the object.
  case funds
  /// The subject takes part in the object.
  case participatesIn = "participates-in"
  /// The subject is in charge of the object.
  case leads
  /// The subject develops the object.
  case develops
  /// The subject uses or needs the object.
  case uses
  /// The subject and the object work together; symmetric.
  case collaboratesWith = "collaborates-with"
  /// The subject owns the object.
  case owns
  /// The subject takes the initiative for the object.
  case initiates
  /// The subject is about the object.
  case concerns
  /// The subject is meant for the object.
  case targets
  /// The subject continues the object, which came before it.
  case succeeds

  /// Hashes the place of the kind, which takes less than hashing the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(position) }

  private var position: Int {
    switch self {
    case .partOf: 0
    case .addresses: 1
    case .funds: 2
    case .participatesIn: 3
    case .leads: 4
    case .develops: 5
    case .uses: 6
    case .collaboratesWith: 7
    case .owns: 8
    case .initiates: 9
    case .concerns: 10
    case .targets: 11
    case .succeeds: 12
    }
  }

  /// Whether the tie reads the same both ways.
  public var isSymmetric: Bool { self == .collaboratesWith }

  /// The kinds of object that a subject of a kind may have.
  public func range(for subject: EntityKind) -> Set<EntityKind> {
    Self.schema[self]?[subject] ?? []
  }

  /// Whether a subject of a kind may have an object of a kind.
  func allows(_ subject: EntityKind, _ object: EntityKind) -> Bool {
    Self.objects[position][subject.position] & 1 << object.position != 0
  }

  /// The schema as bits, for the many times that it is looked up.
  private static let objects: [[UInt32]] = allCases.map { kind in
    EntityKind.allCases.map { subject in
      kind.range(for: subject).reduce(0) { $0 | 1 << $1.position }
    }
  }

  /// The kinds that may be a subject.
  public var domain: Set<EntityKind> { Set((Self.schema[self] ?? [:]).keys) }

  private static let activities: Set<EntityKind> = [.programme, .project, .instrument, .action]

  private static let collaborators: Set<EntityKind> = [
    .partner, .topsector, .programme, .project, .theme, .instrument, .mission,
  ]

  private static let schema: [RelationKind: [EntityKind: Set<EntityKind>]] = [
    .partOf: [
      .mission: [.mission, .theme], .theme: [.theme],
      .technology: [.technology, .theme],
      .programme: [.programme, .theme, .instrument],
      .project: [.project, .programme, .instrument],
      .instrument: [.instrument, .programme], .partner: [.partner, .topsector],
      .topsector: [.topsector], .action: [.action], .audience: [.audience],
    ],
    .addresses: Dictionary(
      uniqueKeysWithValues: ([.programme, .project, .instrument, .action, .partner] as [EntityKind])
        .map { ($0, [.mission, .theme]) }),
    .funds: Dictionary(
      uniqueKeysWithValues: ([.partner, .instrument, .programme, .topsector] as [EntityKind])
        .map {
          (
            $0,
            activities.union([.partner, .mission, .theme, .topsector, .technology])
          )
        }),
    .participatesIn: [
      .partner: activities.union([.theme, .mission, .topsector, .partner]),
      .topsector: activities.union([.theme, .mission]),
      .programme: [.programme, .project],
      .project: [.project, .programme],
      .audience: activities,
    ],
    .leads: Dictionary(
      uniqueKeysWithValues: ([.partner, .topsector] as [EntityKind]).map {
        ($0, activities.union([.theme, .mission, .topsector, .partner]))
      }),
    .develops: Dictionary(
      uniqueKeysWithValues: ([.partner, .topsector, .programme, .project, .instrument]
        as [EntityKind])
        .map { ($0, [.technology, .project, .programme, .instrument]) }),
    .uses: Dictionary(
      uniqueKeysWithValues: ([
        .mission, .theme, .programme, .project, .partner, .topsector, .action,
      ]
        as [EntityKind])
        .map { ($0, [.technology, .instrument]) }),
    .collaboratesWith: Dictionary(
      uniqueKeysWithValues: collaborators.map { ($0, collaborators) }),
    .owns: Dictionary(
      uniqueKeysWithValues: ([.partner, .topsector] as [EntityKind]).map {
        ($0, activities.union([.technology]))
      }),
    .initiates: Dictionary(
      uniqueKeysWithValues: ([.partner, .topsector, .programme] as [EntityKind]).map {
        ($0, activities)
      }),
    .concerns: Dictionary(
      uniqueKeysWithValues: ([.action, .instrument, .project, .programme] as [EntityKind]).map {
        ($0, Set(EntityKind.allCases))
      }),
    .targets: Dictionary(
      uniqueKeysWithValues: ([.instrument, .action, .programme, .project] as [EntityKind]).map {
        ($0, [.audience, .theme, .mission, .partner, .technology, .topsector])
      }),
    .succeeds: Dictionary(uniqueKeysWithValues: EntityKind.allCases.map { ($0, [$0]) }),
  ]
}

/// The part that the subject plays in a relation.
public enum RelationRole: String, Sendable, CaseIterable, Codable, Hashable {
  /// In charge.
  case lead
  /// Pays.
  case financier
  /// Carries out.
  case executor
  /// Uses the result.
  case endUser = "end-user"
  /// Is the first to buy the result.
  case launchingCustomer = "launching-customer"
  /// Looks after it on behalf of the government.
  case steward
}

/// On what a row rests.
public enum Basis: String, Sendable, CaseIterable, Codable, Hashable {
  /// The source says so.
  case stated
  /// It follows from what the source says; the note gives the reason.
  case derived
  /// It was rebuilt from damaged text; the note says on what it rests.
  case reconstructed
}
