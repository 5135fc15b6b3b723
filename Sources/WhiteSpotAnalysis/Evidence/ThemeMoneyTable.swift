import EcosystemModel

/// Money known for the themes of missions, which stays there.
struct ThemeMoneyTable {
  private struct Key: Hashable {
    let source: String
    let period: Amount.Period
    let year: Int?
    let until: Int?
    let commitment: Amount.Commitment

    init(_ amount: Amount) {
      source = amount.provenance.source
      period = amount.period
      year = amount.year
      until = amount.until
      commitment = amount.commitment
    }

    /// A text that orders the keys.
    var order: String {
      "\(source) \(year ?? 0) \(until ?? 0) \(period.rawValue) \(commitment.rawValue)"
    }
  }

  let index: TieIndex
  let edition: Int
  private let editions: SourceEditions
  /// The money of each side that counts, by the theme to which it goes, in order of id.
  private let amounts: [Amount.Side: [EntityID: [Amount]]]

  init(index: TieIndex, edition: Int) {
    self.index = index
    self.edition = edition
    editions = SourceEditions(index.ecosystem)
    let counted = index.ecosystem.amounts.filter { amount in
      index.ecosystem.entity(amount.target)?.kind == .theme
        && index.counted(amount.subject) != nil
    }.sorted { $0.id < $1.id }
    let sides = [Amount.Side.public, .private].map { side in
      (side, Dictionary(grouping: counted.filter { $0.countsAsMoney(of: side) }, by: \.target))
    }
    amounts = Dictionary(uniqueKeysWithValues: sides)
  }

  /// Whether money of the need's side is known for a theme of the mission.
  func isKnown(
    for place: MissionPlace, _ dimension: NeedDimension, without omission: Omission?
  ) -> Bool {
    guard let side = dimension.moneySide, let known = amounts[side] else { return false }
    return place.agendas.contains { theme in
      known[theme]?.contains { omission?.covers($0.provenance) != true } ?? false
    }
  }

  /// The sources of the money of the need's side known for the themes of a mission.
  func sources(for place: MissionPlace, _ dimension: NeedDimension) -> [String] {
    rows(for: place, dimension).map(\.source)
  }

  /// The rows of the money of the need's side known for the themes of a mission.
  func rows(for place: MissionPlace, _ dimension: NeedDimension) -> [Provenance] {
    guard let side = dimension.moneySide, let known = amounts[side] else { return [] }
    return place.agendas.flatMap { theme in (known[theme] ?? []).map(\.provenance) }
  }

  /// The money of the need's side known for the themes of a mission, by theme and source.
  func money(for place: MissionPlace, _ dimension: NeedDimension) -> [ThemeMoney] {
    guard let side = dimension.moneySide, let known = amounts[side] else { return [] }
    let free = Dictionary(grouping: known[Ecosystem.unallocatedMoney] ?? [], by: Key.init)
    return place.agendas.flatMap { theme in
      Dictionary(grouping: known[theme] ?? [], by: Key.init)
        .sorted { $0.key.order < $1.key.order }
        .map { key, amounts in
          sum(theme: theme, key: key, allocated: amounts, unallocated: free[key] ?? [])
        }
    }
  }

  private func sum(
    theme: EntityID, key: Key, allocated: [Amount], unallocated: [Amount]
  ) -> ThemeMoney {
    let counted = allocated.countedOnce
    return ThemeMoney(
      theme: index.ecosystem.label(theme), source: key.source, period: key.period, year: key.year,
      until: key.until, commitment: key.commitment,
      allocated: counted.reduce(0) { $0 + $1.value },
      allocatedMaximum: counted.reduce(0) { $0 + ($1.maximum ?? $1.value) },
      unallocated: unallocated.countedOnce.reduce(0) { $0 + ($1.maximum ?? $1.value) },
      includesMixed: (allocated + unallocated).contains { $0.side == .mixed },
      isInForce: editions.speaks(key.source, about: edition),
      rows: (allocated + unallocated).map(\.provenance).sorted { $0.row < $1.row })
  }
}
