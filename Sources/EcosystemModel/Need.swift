/// What a mission may need in order to be reached.
public enum NeedDimension: String, Sendable, CaseIterable, Codable, Hashable {
  /// Companies that take part.
  case company
  /// Knowledge institutions that take part.
  case knowledge
  /// Government bodies that take part.
  case government
  /// Civil society that takes part.
  case society
  /// Programmes that work towards it.
  case programme
  /// Key technologies.
  case technology
  /// Topsectoren that take part.
  case topsector
  /// Public money.
  case publicMoney = "public-money"
  /// Private money.
  case privateMoney = "private-money"
  /// Application in practice.
  case application
  /// A change of behaviour, or acceptance.
  case behaviour
  /// Rules and standards.
  case regulation
  /// A market for the result.
  case market

  /// The sector whose partners supply this need, for the four sectors of the helix.
  public var sector: HelixSector? {
    switch self {
    case .company: .company
    case .knowledge: .knowledge
    case .government: .government
    case .society: .society
    default: nil
    }
  }

  /// The place of the need in the order in which needs are shown, from 0.
  public var position: Int {
    switch self {
    case .company: 0
    case .knowledge: 1
    case .government: 2
    case .society: 3
    case .programme: 4
    case .technology: 5
    case .topsector: 6
    case .publicMoney: 7
    case .privateMoney: 8
    case .application: 9
    case .behaviour: 10
    case .regulation: 11
    case .market: 12
    }
  }

  /// Hashes the place, which takes less than hashing the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(position) }
}

/// Who declares a need; a need is inherited downwards.
public enum NeedLevel: String, Sendable, CaseIterable, Codable, Hashable {
  /// The mission's own text.
  case mission
  /// The agenda (KIA) of the mission's theme.
  case theme
  /// The policy as a whole.
  case policy
}

/// A need that a source declares.
public struct Need: Hashable, Sendable {
  /// Whether somebody has checked the row.
  public enum Status: String, Sendable, CaseIterable, Codable, Hashable {
    /// Read once or twice, not yet reviewed.
    case draft
    /// Reviewed.
    case reviewed
  }

  /// The mission, theme or policy that declares it.
  public var subject: EntityID
  /// What is needed.
  public var dimension: NeedDimension
  /// Who declares it.
  public var level: NeedLevel
  /// How much, where the source says so.
  public var quantity: Double?
  /// The unit of the quantity; empty when there is none.
  public var unit: String
  /// Whether the row was reviewed.
  public var status: Status
  /// Where the row comes from.
  public var provenance: Provenance
  /// A remark.
  public var note: String

  /// Creates a need.
  public init(
    subject: EntityID, dimension: NeedDimension, level: NeedLevel, quantity: Double? = nil,
    unit: String = "", status: Status = .draft, provenance: Provenance, note: String = ""
  ) {
    self.subject = subject
    self.dimension = dimension
    self.level = level
    self.quantity = quantity
    self.unit = unit
    self.status = status
    self.provenance = provenance
    self.note = note
  }
}

/// What a source itself says is lacking or served.
public struct Statement: Hashable, Sendable {
  /// Which way the statement points.
  public enum Polarity: String, Sendable, CaseIterable, Codable, Hashable {
    /// The source says that there is too little.
    case lacking
    /// The source says that there is enough.
    case served
  }

  /// How firmly the source speaks.
  public enum Strength: String, Sendable, CaseIterable, Codable, Hashable {
    /// In passing or with reserve.
    case weak
    /// Plainly.
    case strong
  }

  /// The mission, theme or other entity that it is about.
  public var subject: EntityID
  /// What is lacking or served; `nil` when the source speaks of the whole.
  public var dimension: NeedDimension?
  /// Which way it points.
  public var polarity: Polarity
  /// How firmly.
  public var strength: Strength
  /// Where the row comes from.
  public var provenance: Provenance
  /// A remark.
  public var note: String

  /// Creates a statement.
  public init(
    subject: EntityID, dimension: NeedDimension?, polarity: Polarity, strength: Strength,
    provenance: Provenance, note: String = ""
  ) {
    self.subject = subject
    self.dimension = dimension
    self.polarity = polarity
    self.strength = strength
    self.provenance = provenance
    self.note = note
  }
}
