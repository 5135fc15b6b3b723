public import EcosystemModel

/// The money and ties of one topsector or partner by theme, and what the data does not see of it.
public struct ProfileFindings: Hashable, Sendable {
  /// The topsector or partner.
  public let entity: EntityLabel
  /// The row that says who it is.
  public let provenance: Provenance
  /// The edition whose missions count for their themes.
  public let edition: Int?
  /// Every theme, an agenda before its parts, also those with nothing.
  public let themes: [ProfileTheme]
  /// Its money that is not yet allocated to a theme.
  public let unallocated: [ProfileMoney]
  /// Its money for anything but a theme, by what it is for.
  public let otherMoney: [ProfileMoney]
  /// Money for it, by whose it is.
  public let receivedMoney: [ProfileMoney]
  /// Its ties that lead to no theme or mission of the edition, in order of relation and other end.
  public let otherTies: [EvidenceStep]
  /// Registers that exist and that the data does not hold.
  public let absentRegisters: [Register]
  /// Why no regional analysis is possible, when the entity is a province, a region or a regional
  /// development company.
  public let regionalLimit: RegionalLimit?
}

/// What an entity has to do with one theme.
public struct ProfileTheme: Hashable, Sendable {
  /// The theme.
  public let theme: EntityLabel
  /// Its money for the theme, a sum for each source, year and firmness.
  public let money: [ProfileMoney]
  /// The ways in which it is tied to the theme or to a mission of it, the most direct first.
  public let ties: [EvidencePath]
  /// The best claim of the sources in force of who takes part in the theme; `nil` when they say
  /// nothing.
  public let coverage: Coverage.Extent?
  /// The rows of `coverage.csv` that say so.
  public let coverageRows: [Provenance]

  /// Whether nothing is named.
  public var isSilent: Bool { money.isEmpty && ties.isEmpty }
}

/// Money of one entity for one target, of one source, time and firmness.
public struct ProfileMoney: Hashable, Sendable {
  /// Whose money it is.
  public let subject: EntityLabel
  /// What it is for.
  public let target: EntityLabel
  /// The source document.
  public let source: String
  /// The time to which it applies.
  public let period: Amount.Period
  /// The first year; `nil` when the source gives none.
  public let year: Int?
  /// The last year; `nil` when the source gives none.
  public let until: Int?
  /// How firm it is.
  public let commitment: Amount.Commitment
  /// The sum, with its rows.
  public let sum: MoneySum
}

/// Why a dataset can say nothing of regions: what it would take, and what there is.
public struct RegionalLimit: Hashable, Sendable {
  /// The number of entities in the dataset.
  public let entities: Int
  /// How many of them have a region or a place.
  public let placed: Int
  /// The number of sums in the dataset.
  public let amounts: Int
  /// How many of them are of or for a province, region or regional development company and say for
  /// which theme; a sum that is not yet allocated says nothing.
  public let allocatedAmounts: Int
  /// Sums of provinces, regions and regional development companies that are not yet allocated.
  public let unallocated: [ProfileMoney]
  /// The provinces, regions and regional development companies in the dataset, in order of id.
  public let bodies: [EntityLabel]
}
