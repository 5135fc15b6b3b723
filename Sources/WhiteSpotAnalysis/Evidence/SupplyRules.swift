import EcosystemModel

/// What counts as supply of each need: the ties that make an entity a supplier of a mission.
///
/// A tie to a theme never counts. The rules follow the sources' own words:
///
/// | need | supplied by |
/// |---|---|
/// | a helix sector | its partners that take part in, lead, fund or address the mission, or that take part in, lead or fund a programme, project or instrument that addresses it |
/// | programme | programmes that address the mission, or are a part of one that does |
/// | technology | technologies that a programme or project that addresses the mission uses or develops |
/// | topsector | topsectoren that take part in or lead the mission or an activity that addresses it |
/// | money | sums for the mission or an activity that addresses it |
/// | application | projects that address the mission, and end users |
/// | market | instruments that address the mission, and launching customers |
/// | behaviour, regulation | instruments and actions that address the mission |
///
/// The last three are a judgement: the sources name no other sort of supply for them.
struct SupplyRules {
  let index: TieIndex

  /// The suppliers of a need of a mission, in order of id, each with its paths, the shortest first.
  func suppliers(of dimension: NeedDimension, to mission: EntityID) -> [Supplier] {
    switch dimension {
    case .company, .knowledge, .government, .society:
      return partners(of: mission).filter { $0.entity.helix == dimension.sector }
    case .topsector:
      return collect(
        entityPaths(
          to: mission, kinds: [.topsector], direct: [.participatesIn, .leads],
          through: [.programme, .project, .instrument, .action],
          indirect: [.participatesIn, .leads]))
    case .programme: return collect(programmePaths(to: mission))
    case .technology: return collect(technologyPaths(to: mission))
    case .publicMoney: return moneySuppliers(of: .public, to: mission)
    case .privateMoney: return moneySuppliers(of: .private, to: mission)
    case .application:
      return collect(
        activityPaths(to: mission, kinds: [.project]) + rolePaths(.endUser, to: mission))
    case .market:
      return collect(
        activityPaths(to: mission, kinds: [.instrument])
          + rolePaths(.launchingCustomer, to: mission))
    case .behaviour, .regulation:
      return collect(activityPaths(to: mission, kinds: [.instrument, .action]))
    }
  }

  /// Every partner that supplies a mission, whatever its sector.
  func partners(of mission: EntityID) -> [Supplier] {
    collect(
      entityPaths(
        to: mission, kinds: [.partner], direct: [.participatesIn, .leads, .funds, .addresses],
        through: [.programme, .project, .instrument], indirect: [.participatesIn, .leads, .funds]))
  }

  /// Puts the paths of each supplier together.
  private func collect(_ found: [(EntityID, SupplyPath)]) -> [Supplier] {
    // The paths of one length keep the order in which they were found.
    let order = found.indices.sorted { left, right in
      let (one, other) = (found[left], found[right])
      if one.0 != other.0 { return one.0 < other.0 }
      return (one.1.ties.count, left) < (other.1.ties.count, right)
    }
    return order.runs { found[$0].0 == found[$1].0 }.compactMap { places in
      index.counted(found[places[places.startIndex]].0).map { entity in
        Supplier(entity: entity, amount: nil, paths: places.map { found[$0].1 })
      }
    }
  }

  private func entityPaths(
    to mission: EntityID, kinds: Set<EntityKind>, direct: Set<RelationKind>,
    through: Set<EntityKind>, indirect: Set<RelationKind>
  ) -> [(EntityID, SupplyPath)] {
    let straight = incoming(to: mission, relations: direct, kinds: kinds).map {
      ($0.subject, SupplyPath(ties: [$0], via: nil))
    }
    let around = index.activities(of: mission).filter { through.contains($0.activity.kind) }
      .flatMap { activity, addressing in
        incoming(to: activity.id, relations: indirect, kinds: kinds).map {
          ($0.subject, SupplyPath(ties: [$0, addressing], via: activity.id))
        }
      }
    return straight + around
  }

  private func incoming(
    to target: EntityID, relations: Set<RelationKind>, kinds: Set<EntityKind>
  ) -> [Tie] {
    index.ties(to: target).filter { tie in
      guard case .relation(let kind) = tie.link else { return false }
      return relations.contains(kind) && index.isCounted(tie.subject, among: kinds)
    }
  }

  /// Programmes that address the mission, then the parts of each, by the shortest chain.
  private func programmePaths(to mission: EntityID) -> [(EntityID, SupplyPath)] {
    var found = activityPaths(to: mission, kinds: [.programme])
    var seen = Set(found.map(\.0))
    var level = found
    while !level.isEmpty {
      var next: [(EntityID, SupplyPath)] = []
      for (whole, path) in level {
        for tie in incoming(to: whole, relations: [.partOf], kinds: [.programme])
        where !seen.contains(tie.subject) {
          next.append((tie.subject, SupplyPath(ties: [tie] + path.ties, via: whole)))
        }
      }
      seen.formUnion(next.map(\.0))
      found += next
      level = next
    }
    return found
  }

  private func technologyPaths(to mission: EntityID) -> [(EntityID, SupplyPath)] {
    index.activities(of: mission).filter { [.programme, .project].contains($0.activity.kind) }
      .flatMap { activity, addressing in
        index.ties(from: activity.id).compactMap { tie in
          guard tie.link == .relation(.uses) || tie.link == .relation(.develops),
            index.counted(tie.object)?.kind == .technology
          else { return nil }
          return (tie.object, SupplyPath(ties: [tie, addressing], via: activity.id))
        }
      }
  }

  private func activityPaths(
    to mission: EntityID, kinds: Set<EntityKind>
  ) -> [(EntityID, SupplyPath)] {
    index.activities(of: mission).filter { kinds.contains($0.activity.kind) }.map {
      ($0.activity.id, SupplyPath(ties: [$0.tie], via: nil))
    }
  }

  private func rolePaths(
    _ role: RelationRole, to mission: EntityID
  ) -> [(EntityID, SupplyPath)] {
    let straight = index.ties(to: mission).filter { $0.role == role }.map {
      ($0.subject, SupplyPath(ties: [$0], via: nil))
    }
    let around = index.activities(of: mission).flatMap { activity, addressing in
      index.ties(to: activity.id).filter { $0.role == role }.map {
        ($0.subject, SupplyPath(ties: [$0, addressing], via: activity.id))
      }
    }
    return straight + around
  }

  /// Sums for the mission or an activity that addresses it; subtotals would count twice, and a
  /// forecast is no evidence that anybody will pay.
  private func moneySuppliers(of side: Amount.Side, to mission: EntityID) -> [Supplier] {
    let direct = index.amounts(to: mission).map { ($0, [Tie]()) }
    let around = index.activities(of: mission).flatMap { activity, addressing in
      index.amounts(to: activity.id).map { ($0, [addressing]) }
    }
    return (direct + around).compactMap { amount, rest in
      guard amount.countsAsMoney(of: side), let entity = index.counted(amount.subject) else {
        return nil
      }
      let tie = Tie(
        subject: amount.subject, link: .amount, object: amount.target, role: nil,
        rows: [amount.provenance], isDerived: amount.basis == .derived,
        firstYear: amount.year, lastYear: amount.until ?? amount.year)
      let path = SupplyPath(ties: [tie] + rest, via: rest.isEmpty ? nil : amount.target)
      return Supplier(entity: entity, amount: amount, paths: [path])
    }.sorted { ($0.amount?.id ?? "") < ($1.amount?.id ?? "") }
  }
}

extension Amount {
  /// Whether the row is money of a side that was not added up from other rows and not merely
  /// expected.
  func countsAsMoney(of wanted: Side) -> Bool {
    (side == wanted || side == .mixed) && scope != .subtotal && commitment != .forecast
  }
}

extension NeedDimension {
  /// Whether the need is one for money.
  var isMoney: Bool { self == .publicMoney || self == .privateMoney }

  /// The side of the money that the need is for.
  var moneySide: Amount.Side? {
    switch self {
    case .publicMoney: .public
    case .privateMoney: .private
    default: nil
    }
  }

  /// The sort of row that a source must be complete in for absence to mean something.
  var coverageSubject: Coverage.Subject {
    switch self {
    case .company, .knowledge, .government, .society, .topsector: .relation(.participatesIn)
    case .programme, .application, .behaviour, .regulation, .market: .relation(.addresses)
    case .technology: .relation(.uses)
    case .publicMoney, .privateMoney: .amounts
    }
  }

  /// The links that a complete source of ``coverageSubject`` states.
  ///
  /// Who leads takes part; what develops a technology uses it.
  var frameLinks: Set<EvidenceStep.Link> {
    switch coverageSubject {
    case .relation(.participatesIn): [.relation(.participatesIn), .relation(.leads)]
    case .relation(.uses): [.relation(.uses), .relation(.develops)]
    case .relation(let kind): [.relation(kind)]
    default: [.amount]
    }
  }
}

extension NeedDimension {
  /// The needs that a tie of an entity to a mission supplies, by the rules above.
  static func supplied(by entity: Entity) -> [NeedDimension] {
    switch entity.kind {
    case .partner: allCases.filter { $0.sector != nil && $0.sector == entity.helix }
    case .topsector: [.topsector]
    case .programme: [.programme]
    case .project: [.application]
    case .instrument: [.market, .behaviour, .regulation]
    case .action: [.behaviour, .regulation]
    case .theme, .mission, .technology, .audience: []
    }
  }
}
