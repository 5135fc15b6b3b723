import EcosystemModel
import GraphAnalysis

/// What is known of every candidate apart from its evidence.
struct CandidateProfiles {
  private let network: TieNetwork
  private let ties: KnownTies
  private let needs: [CandidateNeed]
  private let amounts: [EntityID: [Amount]]
  /// The number of entities to which each row is tied.
  let degrees: [Int]
  private let ownCounts: [Int]

  init(_ network: TieNetwork, ties: KnownTies, needs: [CandidateNeed]) {
    self.network = network
    self.ties = ties
    self.needs = needs
    amounts = Dictionary(grouping: network.ecosystem.amounts, by: \.subject)
    degrees = ties.rows.map { network.degree(of: $0) }
    var counts = [Int](repeating: 0, count: ties.rows.count)
    for suppliers in ties.own {
      for row in suppliers { counts[row] += 1 }
    }
    ownCounts = counts
  }

  func entity(_ row: Int) -> Entity { network.ecosystem.entities[ties.rows[row]] }

  /// The declared needs that a row would serve: that of its sector or kind, of money where it gives
  /// any of that side, of application or a market where it is an end user or launching customer.
  func serves(_ row: Int) -> [CandidateNeed] {
    let entity = entity(row)
    return needs.filter { need in
      switch need.dimension {
      case .company, .knowledge, .government, .society: entity.helix == need.dimension.sector
      case .topsector: entity.kind == .topsector
      case .programme: entity.kind == .programme
      case .publicMoney, .privateMoney:
        need.dimension.moneySide.map { side in
          (amounts[entity.id] ?? []).contains { $0.countsAsMoney(of: side) }
        } ?? false
      case .application: hasRole(.endUser, row)
      case .market: hasRole(.launchingCustomer, row)
      case .technology, .behaviour, .regulation: false
      }
    }
  }

  func capacity(_ row: Int) -> Capacity {
    let kinds: Set<EntityKind> = [.programme, .project, .instrument]
    let place = ties.rows[row]
    let others =
      network.relations(from: place).map { Int(network.objects[Int($0)]) }
      + network.relations(to: place).map { Int(network.subjects[Int($0)]) }
    let activities = Set(others).filter {
      $0 != place && kinds.contains(network.ecosystem.entities[$0].kind)
    }
    return Capacity(
      missions: ownCounts[row], formerMissions: ties.table.rowDegree(row) - ownCounts[row],
      activities: activities.count, ties: degrees[row], money: money(entity(row).id))
  }

  private func money(_ id: EntityID) -> [Capacity.Money] {
    let counted = (amounts[id] ?? []).filter { amount in
      amount.scope != .subtotal && amount.commitment != .forecast
    }
    // The newest first within each period.
    let vintages = Dictionary(grouping: counted, by: VintageKey.init)
      .sorted { $0.key.order > $1.key.order }
    return Amount.Period.allCases.flatMap { period in
      vintages.filter { $0.key.period == period }.map { key, amounts in
        let sums = amounts.countedOnce
        return Capacity.Money(
          period: period, year: key.year, until: key.until, commitment: key.commitment,
          source: key.source, value: sums.reduce(0) { $0 + $1.value },
          rows: sums.map(\.provenance).sorted { $0.row < $1.row })
      }
    }
  }

  private func hasRole(_ role: RelationRole, _ row: Int) -> Bool {
    network.relations(from: ties.rows[row]).contains {
      network.ecosystem.relations[Int($0)].role == role
    }
  }
}

/// The candidates by the number of their ties, in steps that double.
struct DegreeStrata {
  private let strata: [Int]
  private let counts: [Int: Int]
  private let ranks: [Double]

  /// - Parameters:
  ///   - degrees: The number of ties of each row.
  ///   - scores: The combined score of each row.
  ///   - isCandidate: Whether each row is a candidate.
  init(degrees: [Int], scores: [Double], among isCandidate: [Bool]) {
    strata = degrees.map { Int.bitWidth - $0.leadingZeroBitCount }
    let members = Dictionary(
      grouping: isCandidate.indices.filter { isCandidate[$0] }, by: { [strata] in strata[$0] })
    counts = members.mapValues(\.count)
    var ranks = [Double](repeating: 0, count: degrees.count)
    for rows in members.values {
      for (row, rank) in zip(rows, RankedScores(rows.map { scores[$0] }).ranks) {
        ranks[row] = rank
      }
    }
    self.ranks = ranks
  }

  /// The stratum of a row.
  func stratum(of row: Int) -> Candidate.Stratum {
    let level = strata[row]
    let least = level == 0 ? 0 : 1 << (level - 1)
    return Candidate.Stratum(
      ties: least...(level == 0 ? 0 : 2 * least - 1), count: counts[level] ?? 0, rank: ranks[row])
  }
}
