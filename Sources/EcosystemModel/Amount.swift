/// A sum of money that a source names, in thousands of euros (k€).
public struct Amount: Hashable, Sendable, Identifiable {
  /// How exact the figure is.
  public enum Qualifier: String, Sendable, CaseIterable, Codable, Hashable {
    /// As printed.
    case exact
    /// About.
    case circa
    /// This or more.
    case atLeast = "at-least"
    /// This or less.
    case atMost = "at-most"
    /// Between ``Amount/value`` and ``Amount/maximum``.
    case range
  }

  /// The time to which the figure applies.
  public enum Period: String, Sendable, CaseIterable, Codable, Hashable {
    /// One payment or one year.
    case once
    /// Each year.
    case perYear = "per-year"
    /// All years together.
    case total
  }

  /// How firm the money is.
  public enum Commitment: String, Sendable, CaseIterable, Codable, Hashable {
    /// An indication of intent.
    case indicative
    /// Expected.
    case forecast
    /// Promised.
    case committed
    /// Awarded.
    case granted
    /// Spent.
    case realised
  }

  /// Whose money it is.
  public enum Side: String, Sendable, CaseIterable, Codable, Hashable {
    /// From government.
    case `public`
    /// From companies and other private bodies.
    case `private`
    /// From both.
    case mixed
  }

  /// What is given.
  public enum Input: String, Sendable, CaseIterable, Codable, Hashable {
    /// Working hours and knowledge.
    case mind
    /// Goods and facilities.
    case kind
    /// Money.
    case cash
    /// The source does not say.
    case unspecified
  }

  /// What the figure covers.
  public enum Scope: String, Sendable, CaseIterable, Codable, Hashable {
    /// The subject alone.
    case own
    /// A group of bodies together.
    case group
    /// A sum of other rows, which no total may count again.
    case subtotal
  }

  /// The row's id.
  public var id: String
  /// Whose money it is.
  public var subject: EntityID
  /// What it is for.
  public var target: EntityID
  /// The figure, or the lower end of a range, in k€.
  public var value: Double
  /// The upper end of a range, in k€.
  public var maximum: Double?
  /// How exact the figure is.
  public var qualifier: Qualifier
  /// The time to which it applies.
  public var period: Period
  /// The first year; `nil` when the source gives none.
  public var year: Int?
  /// The last year; `nil` when the source gives none.
  public var until: Int?
  /// How firm it is.
  public var commitment: Commitment
  /// Whose money it is; `nil` when the source does not say.
  public var side: Side?
  /// What is given.
  public var input: Input
  /// What the figure covers.
  public var scope: Scope
  /// The names of the groups of rows that may count the same money.
  public var overlaps: [String]
  /// On what the row rests.
  public var basis: Basis
  /// Where the row comes from.
  public var provenance: Provenance
  /// A remark.
  public var note: String

  /// Creates an amount.
  public init(
    id: String, subject: EntityID, target: EntityID, value: Double, maximum: Double? = nil,
    qualifier: Qualifier = .exact, period: Period = .once, year: Int? = nil, until: Int? = nil,
    commitment: Commitment = .indicative, side: Side? = nil, input: Input = .unspecified,
    scope: Scope = .own, overlaps: [String] = [], basis: Basis = .stated, provenance: Provenance,
    note: String = ""
  ) {
    self.id = id
    self.subject = subject
    self.target = target
    self.value = value
    self.maximum = maximum
    self.qualifier = qualifier
    self.period = period
    self.year = year
    self.until = until
    self.commitment = commitment
    self.side = side
    self.input = input
    self.scope = scope
    self.overlaps = overlaps
    self.basis = basis
    self.provenance = provenance
    self.note = note
  }
}
