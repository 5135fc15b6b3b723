public import EcosystemModel

/// What one topsector or partner has to do with each theme.
public struct HolderFinding: Hashable, Sendable {
  /// The topsector or partner.
  public let holder: EntityLabel
  /// The themes with money or ties, in the order of ``CrossOverFindings/themes``.
  public let cells: [CrossOverCell]
  /// Its money that is not yet allocated to a theme.
  public let unallocated: MoneySum?
  /// What its money for themes adds up to.
  public let allocated: MoneySum?
  /// The themes with most of its money, or where it has no money, with most of its ties; more than
  /// one when they are equal.
  public let home: [EntityLabel]
  /// The share of its money outside the home theme, 1 − max p; `nil` without money.
  public let moneyIndex: Double?
  /// The share of its ties outside the theme with most of them; `nil` without ties.
  public let tieIndex: Double?

  /// The cross-over index over the range of what is not yet allocated: from all of it going to the
  /// home theme to all of it going elsewhere; `nil` without money.
  public var moneyIndexRange: ClosedRange<Double>? {
    guard let index = moneyIndex, let allocated, allocated.value > 0 else { return nil }
    let free = unallocated?.maximum ?? 0
    let outside = index * allocated.value
    let total = allocated.value + free
    return outside / total...(outside + free) / total
  }
}

/// One topsector (or partner) and one theme.
public struct CrossOverCell: Hashable, Sendable {
  /// The theme.
  public let theme: EntityLabel
  /// The money of the holder for the theme.
  public let money: MoneySum?
  /// Revealed comparative advantage of the money, (x_im / Σ_m x_im) / (Σ_i x_im / Σ x), over the
  /// holders of the matrix; `nil` without money.
  ///
  /// One indicative year: a description, never tested.
  ///
  /// - SeeAlso: Balassa (1965), doi:10.1111/j.1467-9957.1965.tb00050.x
  public let moneyAdvantage: Double?
  /// The ways in which the holder is tied to the theme, directly ones first.
  public let ties: [EvidencePath]
  /// The number of ties: the theme itself, and each mission, programme, project and instrument
  /// through which the holder is tied to it, once.
  public let tieCount: Int
  /// Revealed comparative advantage of the ties; `nil` without ties.
  public let tieAdvantage: Double?
  /// Whether it is a home theme of the holder: one with most of its money, or without money, ties.
  public let isHome: Bool

  /// Every row on which the cell rests, each once, in order of file and line.
  public var rows: [Provenance] {
    ((money?.rows ?? []) + ties.flatMap { $0.steps.flatMap(\.rows) }).distinct
  }
}

/// Rows of money added up, in k€.
public struct MoneySum: Hashable, Sendable {
  /// The sum, with the lower ends of ranges, and once where rows may count the same money.
  public let value: Double
  /// The sum with the upper ends of ranges, and all rows that may count the same money.
  public let maximum: Double
  /// Whose money it is, in order; empty when no source says so.
  public let sides: [Amount.Side]
  /// Whether a part is of a group of bodies together, such as the companies in a topsector.
  public let isOfGroup: Bool
  /// Whether a part was rebuilt from damaged text.
  public let isReconstructed: Bool
  /// The rows, in order of file and line.
  public let rows: [Provenance]

  /// From the least to the most that the rows can mean.
  public var range: ClosedRange<Double> { value...maximum }

  /// Adds amounts up; `nil` when there are none.
  init?(_ amounts: [Amount]) {
    guard !amounts.isEmpty else { return nil }
    let sorted = amounts.sorted { $0.id < $1.id }
    value = sorted.countedOnce.reduce(0) { $0 + $1.value }
    maximum = sorted.reduce(0) { $0 + ($1.maximum ?? $1.value) }
    sides = Amount.Side.allCases.filter { side in sorted.contains { $0.side == side } }
    isOfGroup = sorted.contains { $0.scope == .group }
    isReconstructed = sorted.contains { $0.basis == .reconstructed }
    rows = sorted.map(\.provenance).distinct
  }
}

/// What a theme gets from all holders together: partners, topsectoren and whoever else has money.
public struct ThemeTotal: Hashable, Sendable {
  /// The theme.
  public let theme: EntityLabel
  /// What is allocated to it.
  public let allocated: MoneySum?
  /// The part of it that is public, private, mixed or of an unknown side, in k€, as stated.
  public let bySide: [SideTotal]
  /// The most that it could get: what is allocated and all that is not yet allocated to any theme;
  /// `nil` without money.
  public let ceiling: Double?

  /// The money of one side.
  public struct SideTotal: Hashable, Sendable {
    /// Whose money; `nil` when the source does not say.
    public let side: Amount.Side?
    /// The sum.
    public let sum: MoneySum
  }
}
