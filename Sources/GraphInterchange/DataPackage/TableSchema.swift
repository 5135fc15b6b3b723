import EcosystemModel

/// What one column of a table may hold.
struct ColumnSchema: Sendable {
  /// How a value is written.
  enum Format: Sendable {
    /// Any text.
    case text
    /// Texts with `|` between them.
    case list
    /// A number such as `1234.5`.
    case number
    /// Four digits.
    case year
    /// `true` or `false`.
    case boolean
    /// One of a few words.
    case words([String])
  }

  let column: Column
  let format: Format
  /// Whether the column must be there, with a value in every row.
  let isRequired: Bool

  /// The name in the first line of a file.
  var name: String { column.rawValue }

  static func required(_ column: Column, _ format: Format = .text) -> ColumnSchema {
    ColumnSchema(column: column, format: format, isRequired: true)
  }

  static func optional(_ column: Column, _ format: Format = .text) -> ColumnSchema {
    ColumnSchema(column: column, format: format, isRequired: false)
  }
}

extension ColumnSchema.Format {
  /// One of the words of a vocabulary.
  static func word<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> Self
  where Word.RawValue == String {
    .words(type.allCases.map(\.rawValue))
  }
}

/// The columns of one table of a data package.
struct TableSchema: Sendable {
  /// The name of its file.
  let file: String
  /// Its columns, in the order in which they are written.
  let columns: [ColumnSchema]
  /// The same without what they may hold, so that they are found quickly.
  private let order: [Column]

  init(_ file: String, _ columns: [ColumnSchema]) {
    self.file = file
    self.columns = columns
    order = columns.map(\.column)
  }

  /// The place of a column in ``columns``.
  func position(of column: Column) -> Int? { order.firstIndex(of: column) }
}

extension TableSchema {
  static let entities = TableSchema(
    "entities.csv",
    [
      .required(.id), .required(.kind, .word(EntityKind.self)), .optional(.subtype),
      .required(.name), .optional(.englishName), .optional(.abbreviation),
      .optional(.aliases, .list), .optional(.helix, .word(HelixSector.self)),
      .optional(.group, .boolean), .optional(.edition, .year), .optional(.targetYear, .year),
      .optional(.status), .optional(.due), .optional(.region),
      .optional(.frame, .word(EntityFrame.self)), .required(.source), .required(.locator),
      .optional(.note),
    ])
  static let relations = TableSchema(
    "relations.csv",
    [
      .required(.subject), .required(.relation, .word(RelationKind.self)), .required(.object),
      .optional(.role, .word(RelationRole.self)), .optional(.year, .year),
      .optional(.until, .year), .optional(.basis, .word(Basis.self)), .required(.source),
      .required(.locator), .optional(.note),
    ])
  static let amounts = TableSchema(
    "amounts.csv",
    [
      .required(.id), .required(.subject), .required(.target),
      .required(.valueInKiloeuros, .number), .optional(.maximumInKiloeuros, .number),
      .optional(.qualifier, .word(Amount.Qualifier.self)),
      .required(.period, .word(Amount.Period.self)), .optional(.year, .year),
      .optional(.until, .year), .required(.type, .word(Amount.Commitment.self)),
      .optional(.side, .word(Amount.Side.self)), .optional(.input, .word(Amount.Input.self)),
      .optional(.scope, .word(Amount.Scope.self)), .optional(.overlap, .list),
      .optional(.basis, .word(Basis.self)), .required(.source), .required(.locator),
      .optional(.note),
    ])
  static let observations = TableSchema(
    "observations.csv",
    [
      .required(.subject), .required(.metric), .required(.value, .number),
      .optional(.qualifier, .word(Amount.Qualifier.self)), .optional(.unit), .optional(.date),
      .required(.source), .required(.locator), .optional(.note),
    ])
  static let needs = TableSchema(
    "needs.csv",
    [
      .required(.subject), .required(.dimension, .word(NeedDimension.self)),
      .required(.level, .word(NeedLevel.self)), .optional(.quantity, .number),
      .optional(.unit), .optional(.status, .word(Need.Status.self)), .required(.source),
      .required(.locator), .optional(.note),
    ])
  static let statements = TableSchema(
    "statements.csv",
    [
      .required(.subject), .optional(.dimension, .word(NeedDimension.self)),
      .required(.polarity, .word(Statement.Polarity.self)),
      .required(.strength, .word(Statement.Strength.self)), .required(.source),
      .required(.locator), .optional(.note),
    ])
  static let coverage = TableSchema(
    "coverage.csv",
    [
      .required(.source), .required(.scope),
      .required(.relation, .words(Coverage.Subject.allCases.map(\.name))),
      .required(.coverage, .word(Coverage.Extent.self)), .optional(.note),
    ])
  static let sources = TableSchema(
    "sources.csv",
    [
      .required(.id), .required(.title), .optional(.publisher), .optional(.date),
      .optional(.reference), .optional(.file), .optional(.url),
    ])
  static let registers = TableSchema(
    "registers.csv",
    [
      .required(.id), .required(.name), .optional(.holder), .optional(.holds),
      .optional(.isInDataset, .boolean), .required(.source), .required(.locator),
      .optional(.note),
    ])

  /// Every table of a data package.
  static let all = [
    entities, relations, amounts, observations, needs, statements, coverage, sources, registers,
  ]
}
