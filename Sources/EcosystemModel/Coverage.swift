/// How far a source goes in one scope for one sort of row: what makes absence mean something.
public struct Coverage: Hashable, Sendable {
  /// How complete a source is.
  public enum Extent: String, Sendable, CaseIterable, Codable, Hashable {
    /// Everything is there: what is absent does not exist.
    case complete
    /// Examples: what is absent may well exist.
    case sample
    /// Nothing is said.
    case none
  }

  /// The sort of row that a statement of coverage is about.
  public enum Subject: Hashable, Sendable {
    /// Relations of one kind.
    case relation(RelationKind)
    /// Sums of money.
    case amounts
    /// Declared needs.
    case needs
    /// Statements of what is lacking or served.
    case statements

    /// The name as written in `coverage.csv`.
    public var name: String {
      switch self {
      case .relation(let kind): kind.rawValue
      case .amounts: "amounts"
      case .needs: "needs"
      case .statements: "statements"
      }
    }

    /// Reads a name as written in `coverage.csv`.
    public init?(name: String) {
      guard let subject = Self.allCases.first(where: { $0.name == name }) else { return nil }
      self = subject
    }

    /// Every sort of row.
    public static let allCases: [Subject] =
      RelationKind.allCases.map(Subject.relation) + [.amounts, .needs, .statements]
  }

  /// The id of the source document.
  public var source: String
  /// The theme or other entity to which the statement applies.
  public var scope: EntityID
  /// The sort of row.
  public var subject: Subject
  /// How complete the source is there.
  public var extent: Extent
  /// The row in the dataset's files.
  public var row: RowReference
  /// A remark.
  public var note: String

  /// Creates a statement of coverage.
  public init(
    source: String, scope: EntityID, subject: Subject, extent: Extent, row: RowReference,
    note: String = ""
  ) {
    self.source = source
    self.scope = scope
    self.subject = subject
    self.extent = extent
    self.row = row
    self.note = note
  }
}
