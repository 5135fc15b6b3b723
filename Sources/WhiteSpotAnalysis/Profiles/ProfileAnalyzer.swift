public import EcosystemModel

/// Makes the profile of a topsector or a partner.
///
/// ```swift
/// let profile = ProfileAnalyzer().profile(of: "topsector/chemie", in: ecosystem, edition: 2023)
/// ```
/// Totals of other rows (`subtotal`) are left out, so that nothing counts twice; sums are made within
/// one source, year and firmness. Ties follow the rules of cross-overs.
public struct ProfileAnalyzer: Hashable, Sendable {
  /// Whether what the sources place beside the policy takes part.
  public var includesAdjacent: Bool

  /// Creates an analyzer.
  public init(includesAdjacent: Bool = false) { self.includesAdjacent = includesAdjacent }

  /// The profile of an entity.
  ///
  /// - Parameters:
  ///   - id: A topsector or a partner.
  ///   - ecosystem: The dataset.
  ///   - edition: The edition whose missions count for their themes; `nil` for themes alone.
  /// - Returns: The profile; `nil` when there is no such topsector or partner.
  /// - Complexity: O(rows).
  public func profile(
    of id: EntityID, in ecosystem: Ecosystem, edition: Int?
  ) -> ProfileFindings? {
    guard let entity = ecosystem.entity(id), [.topsector, .partner].contains(entity.kind) else {
      return nil
    }
    let index = TieIndex(ecosystem, includesAdjacent: includesAdjacent)
    let columns = ThemeColumns(index, edition: edition, level: .part)
    let ties = paths(of: entity, columns, index)
    let own = ecosystem.amounts.filter { $0.subject == id && $0.scope != .subtotal }
    let used = Set(
      columns.targets.joined().map(\.id)
        + ties.joined().flatMap { $0.steps.flatMap { [$0.subject.id, $0.object.id] } })
    let themes = columns.themes.enumerated().map { column, theme in
      let scope = HelixScope(
        kind: .theme, entity: theme, theme: nil, isCentral: false, members: [])
      let coverage = scope.coverage(in: ecosystem, edition: edition)
      return ProfileTheme(
        theme: EntityLabel(theme),
        money: money(own.filter { $0.target == theme.id }, ecosystem), ties: ties[column],
        coverage: [.complete, .sample, .none].first { extent in
          coverage.contains { $0.extent == extent }
        },
        coverageRows: coverage.map(\.traced).distinct)
    }
    let otherTies = (index.ties(from: id) + index.ties(to: id)).filter { tie in
      !used.contains(tie.subject == id ? tie.object : tie.subject)
    }
    return ProfileFindings(
      entity: EntityLabel(entity), provenance: entity.provenance, edition: edition, themes: themes,
      unallocated: money(own.filter { $0.target == Ecosystem.unallocatedMoney }, ecosystem),
      otherMoney: money(
        own.filter { amount in
          amount.target != Ecosystem.unallocatedMoney
            && !columns.themes.contains { $0.id == amount.target }
        }, ecosystem),
      receivedMoney: money(
        ecosystem.amounts.filter {
          $0.target == id && $0.subject != id && $0.scope != .subtotal
        }, ecosystem),
      otherTies: otherTies.map { EvidenceStep($0, in: ecosystem) },
      absentRegisters: ecosystem.registers.filter { !$0.isInDataset },
      regionalLimit: entity.isRegionalBody ? regionalLimit(in: ecosystem) : nil)
  }

  /// Why the dataset says nothing of regions, or how little.
  ///
  /// - Parameter ecosystem: The dataset.
  /// - Returns: What there is, and what is not.
  /// - Complexity: O(rows).
  public func regionalLimit(in ecosystem: Ecosystem) -> RegionalLimit {
    let bodies = ecosystem.entities.filter(\.isRegionalBody)
    let ids = Set(bodies.map(\.id))
    let regional = ecosystem.amounts.filter {
      (ids.contains($0.subject) || ids.contains($0.target)) && $0.scope != .subtotal
    }
    let allocated = regional.filter {
      ecosystem.entity($0.target)?.kind == .theme && $0.target != Ecosystem.unallocatedMoney
    }
    return RegionalLimit(
      entities: ecosystem.entities.count, placed: ecosystem.entities.count { !$0.region.isEmpty },
      amounts: ecosystem.amounts.count, allocatedAmounts: allocated.count,
      unallocated: money(
        regional.filter { $0.target == Ecosystem.unallocatedMoney }, ecosystem),
      bodies: bodies.map(EntityLabel.init))
  }

  private func paths(
    of entity: Entity, _ columns: ThemeColumns, _ index: TieIndex
  ) -> [[EvidencePath]] {
    let rules = ThemePaths(index: index)
    return columns.targets.map { targets in
      let found = targets.flatMap { target in
        rules.paths(to: target, from: entity.kind).filter { $0.entity == entity.id }.map(\.path)
      }
      let lengths = Set(found.map(\.steps.count)).sorted()
      return lengths.flatMap { length in found.filter { $0.steps.count == length } }
    }
  }

  /// A sum for each other end, source, time and firmness, in order of these.
  private func money(_ amounts: [Amount], _ ecosystem: Ecosystem) -> [ProfileMoney] {
    struct Key: Hashable {
      let subject: EntityID
      let target: EntityID
      let vintage: VintageKey
    }
    let groups = Dictionary(grouping: amounts) {
      Key(subject: $0.subject, target: $0.target, vintage: VintageKey($0))
    }
    return groups.sorted {
      ($0.key.target, $0.key.subject, $0.key.vintage.order)
        < ($1.key.target, $1.key.subject, $1.key.vintage.order)
    }.compactMap { key, amounts in
      MoneySum(amounts).map {
        ProfileMoney(
          subject: ecosystem.label(key.subject), target: ecosystem.label(key.target),
          source: key.vintage.source, period: key.vintage.period, year: key.vintage.year,
          until: key.vintage.until, commitment: key.vintage.commitment, sum: $0)
      }
    }
  }
}

extension Entity {
  /// Whether it is a province, a region or a regional development company.
  public var isRegionalBody: Bool {
    kind == .partner
      && (["province", "ROM"].contains(subtype) || name.lowercased().hasPrefix("regio"))
  }
}
