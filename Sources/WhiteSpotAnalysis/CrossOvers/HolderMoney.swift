import EcosystemModel

/// Money for themes, by vintage, holder and column.
///
/// Totals of other rows (`subtotal`) would count twice and forecasts are no money that is there:
/// both are left out. Money for a mission or a programme is no money for its theme.
struct HolderMoney {
  /// The vintages, the one that the matrix shows first.
  let vintages: [MoneyVintage]
  private let amounts: [[Amount]]
  private let columns: ThemeColumns

  init(_ index: TieIndex, _ columns: ThemeColumns, edition: Int?, holder: EntityKind) {
    self.columns = columns
    let ecosystem = index.ecosystem
    let editions = SourceEditions(ecosystem)
    let counted = ecosystem.amounts.filter { amount in
      amount.scope != .subtotal && amount.commitment != .forecast
        && [.partner, .topsector, .programme, .instrument].contains(
          index.counted(amount.subject)?.kind)
        && (columns.column(of: amount.target) != nil
          || amount.target == Ecosystem.unallocatedMoney)
    }.sorted { $0.id < $1.id }
    let groups = Dictionary(grouping: counted, by: VintageKey.init)
    func cells(_ amounts: [Amount]) -> Int {
      amounts.count {
        index.counted($0.subject)?.kind == holder && columns.column(of: $0.target) != nil
      }
    }
    // The vintage that says most about the holders; the newest one of those that say as much.
    let sorted = groups.sorted { left, right in
      let (mine, other) = (cells(left.value), cells(right.value))
      if mine != other { return mine > other }
      if left.value.count != right.value.count { return left.value.count > right.value.count }
      return left.key.order > right.key.order
    }
    vintages = sorted.map { key, amounts in
      MoneyVintage(
        source: key.source, period: key.period, year: key.year, until: key.until,
        commitment: key.commitment,
        isInForce: edition.map { editions.speaks(key.source, about: $0) } ?? true,
        rows: amounts.map(\.provenance).distinct)
    }
    amounts = sorted.map(\.value)
  }

  /// The amounts of the first vintage, of one holder or of all, for a column or not yet allocated.
  func amounts(of holder: EntityID? = nil, column: Int?) -> [Amount] {
    (amounts.first ?? []).filter { amount in
      (holder == nil || amount.subject == holder) && columns.column(of: amount.target) == column
    }
  }

  /// The holders of the first vintage.
  var holders: Set<EntityID> { Set((amounts.first ?? []).map(\.subject)) }

  /// Every amount for a column, of every vintage.
  var all: [Amount] {
    amounts.flatMap { $0 }.filter { columns.column(of: $0.target) != nil }
      .sorted { $0.id < $1.id }
  }
}

/// What sums have in common that may be added up.
struct VintageKey: Hashable {
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

  /// A text that orders the keys, the oldest first.
  var order: String {
    "\(year ?? 0) \(until ?? 0) \(source) \(period.rawValue) \(commitment.rawValue)"
  }
}
