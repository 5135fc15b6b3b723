public import EcosystemModel

/// The choices behind cross-overs.
public struct CrossOverParameters: Hashable, Sendable {
  /// How finely themes are told apart.
  public enum Level: String, Sendable, CaseIterable, Codable, Hashable {
    /// Each theme on its own, also the parts of a wider one (deel-KIA's).
    case part
    /// The agendas right below the policy, each with its parts.
    case agenda
  }

  /// Whose money and ties are set against the themes: topsectoren or partners.
  public enum Holder: String, Sendable, CaseIterable, Codable, Hashable {
    /// The topsectoren.
    case topsector
    /// The partners.
    case partner

    /// The kind of entity.
    public var kind: EntityKind { self == .topsector ? .topsector : .partner }
  }

  /// Whose money and ties are set against the themes.
  public var holder: Holder
  /// How finely themes are told apart.
  public var level: Level
  /// α: the corrected tail up to which a pair of themes has fewer ties than expected.
  public var significanceLevel: Double
  /// Whether what the sources place beside the policy takes part.
  public var includesAdjacent: Bool

  /// Makes choices; topsectoren, finest themes and α = 0.05 unless given.
  public init(
    holder: Holder = .topsector, level: Level = .part, significanceLevel: Double = 0.05,
    includesAdjacent: Bool = false
  ) {
    self.holder = holder
    self.level = level
    self.significanceLevel = significanceLevel
    self.includesAdjacent = includesAdjacent
  }
}

/// What ties themes to each other: topsectoren (or partners) that are active in several, and what
/// two themes share.
///
/// Plain values, in the order in which they are shown. Every figure carries the rows behind it.
public struct CrossOverFindings: Hashable, Sendable {
  /// The edition whose missions count for their themes.
  public let edition: Int?
  /// The choices with which it was found.
  public let parameters: CrossOverParameters
  /// The themes: the columns of the matrix. An agenda stands before its parts.
  public let themes: [EntityLabel]
  /// Which money the matrix shows; `nil` when no money is known for any theme.
  public let vintage: MoneyVintage?
  /// Money for themes that is not in the matrix, because sums are made within one source, year and
  /// firmness only.
  public let otherVintages: [MoneyVintage]
  /// The rows of the matrix: holders with money or ties, the one with most money first, then by id.
  public let holders: [HolderFinding]
  /// What each theme gets from all holders together, in the order of ``themes``.
  public let totals: [ThemeTotal]
  /// What all holders together have not yet allocated to a theme.
  public let unallocated: MoneySum?
  /// Each two themes of which neither is a part of the other, in the order of ``themes``.
  public let pairs: [ThemePairFinding]
  /// Registers that exist and that the data does not hold.
  public let absentRegisters: [Register]

  /// The cell of a holder and a theme; `nil` when nothing is named.
  public func cell(_ holder: EntityID, _ theme: EntityID) -> CrossOverCell? {
    holders.first { $0.holder.id == holder }?.cells.first { $0.theme.id == theme }
  }
}

/// Money of one source, time and firmness: the most that can be added up.
public struct MoneyVintage: Hashable, Sendable {
  /// The source document.
  public let source: String
  /// The time to which sums apply.
  public let period: Amount.Period
  /// The first year; `nil` when the source gives none.
  public let year: Int?
  /// The last year; `nil` when the source gives none.
  public let until: Int?
  /// How firm the money is.
  public let commitment: Amount.Commitment
  /// Whether the source speaks about the edition that is analysed.
  public let isInForce: Bool
  /// The rows, in order of file and line; totals of other rows and forecasts are not among them.
  public let rows: [Provenance]
}
