public import SourceDiagnostics

/// The codes of the rules that a dataset must obey.
public enum RuleCode {
  /// A field that must have a value is empty.
  public static let missingValue = DiagnosticCode(
    "MG101", "missing value",
    explanation: "This column must have a value in every row. Fill it in, or remove the row.")
  /// A field holds a word that is not in its vocabulary.
  public static let unknownValue = DiagnosticCode(
    "MG102", "unknown value",
    explanation: """
      This column takes a fixed set of words; the message lists them or the nearest one. Words are \
      compared exactly, capitals included.
      """)
  /// Two rows have one id.
  public static let duplicateID = DiagnosticCode(
    "MG103", "duplicate id",
    explanation: """
      An id names one thing. Remove the second row, or give it an id of its own. When the two rows \
      are one organisation under two names, keep one row and put the other name in aliases.
      """)
  /// A row refers to an entity or source that does not exist.
  public static let unknownReference = DiagnosticCode(
    "MG104", "unknown reference",
    explanation: """
      The row names an id that no row of entities.csv (or sources.csv) has. Correct the spelling, \
      or add the missing row.
      """)
  /// An id is not of the form kind/slug.
  public static let malformedID = DiagnosticCode(
    "MG105", "malformed id",
    explanation: """
      An entity id is its kind, a slash and a slug of lower-case ASCII letters, digits and hyphens, \
      such as partner/tno. The kind must be the one in the column kind.
      """)
  /// A relation ties kinds that it cannot tie.
  public static let wrongDomainOrRange = DiagnosticCode(
    "MG106", "wrong domain or range",
    explanation: """
      Each relation ties certain kinds only: a programme addresses a mission, a mission does not \
      address a programme. Swap subject and object, or choose another relation.
      """)
  /// A field that takes a number holds something else.
  public static let badNumber = DiagnosticCode(
    "MG107", "bad number",
    explanation: """
      Numbers are written with a point for decimals and nothing between thousands: 1234.5. \
      Forms such as 1.234,5 or 1,234 are refused because they can be read in two ways, and 1E+05 \
      because a spreadsheet writes it after dropping digits. An edge list may have exponents.
      """)
  /// A field that takes true or nothing holds something else.
  public static let badBoolean = DiagnosticCode(
    "MG108", "bad truth value",
    explanation: """
      This column takes true, false or nothing (which means false); capitals do not matter, \
      because spreadsheets write TRUE.
      """)
  /// A field that takes a year holds something else.
  public static let badYear = DiagnosticCode(
    "MG109", "bad year",
    explanation: "A year is four digits between 1900 and 2199.")
  /// Two rows have the same key.
  public static let duplicateRow = DiagnosticCode(
    "MG110", "duplicate row",
    explanation: "Two rows say the same thing from the same place. Remove one of them.")
  /// A column is filled that makes no sense for this kind.
  public static let misplacedValue = DiagnosticCode(
    "MG111", "value where none belongs",
    explanation: """
      Some columns belong to one kind: helix to partners, edition and target_year to missions. \
      Empty the field, or correct the kind.
      """)
  /// Entities are parts or successors of themselves.
  public static let cycle = DiagnosticCode(
    "MG112", "circular relation",
    explanation: """
      part-of and succeeds order things; following them must never lead back to the start. \
      Remove one of the rows of the circle.
      """)
  /// A range ends before it begins.
  public static let reversedRange = DiagnosticCode(
    "MG113", "range ends before it begins",
    explanation: "until must not be before year, and max_keur not below value_keur.")
  /// Two entities of one kind share a name.
  public static let sharedName = DiagnosticCode(
    "MG114", "two entities share a name", severity: .warning,
    explanation: """
      Two entities of the same kind have one name or alias. Overlays are matched by name, so such \
      a name cannot be matched. Remove the alias from one, or merge the two rows.
      """)
  /// Two rows of coverage contradict each other.
  public static let contradictoryCoverage = DiagnosticCode(
    "MG115", "contradictory coverage",
    explanation: """
      One source cannot be complete and a sample for the same scope and relation. Keep one row.
      """)
  /// A newer edition is said to be continued by an older one.
  public static let reversedSuccession = DiagnosticCode(
    "MG116", "mission continues a later one",
    explanation: """
      A mission continues missions of earlier editions. Swap subject and object.
      """)
  /// A need is declared at a level that does not fit its subject.
  public static let wrongLevel = DiagnosticCode(
    "MG117", "level does not fit the subject",
    explanation: """
      A need of level mission is declared by a mission; level theme and level policy by a theme.
      """)
  /// A number that cannot be negative is.
  public static let negativeValue = DiagnosticCode(
    "MG118", "negative value", explanation: "Sums of money and quantities are not negative.")

  /// A relation ties an entity to itself.
  public static let selfRelation = DiagnosticCode(
    "MG119", "relation of a thing with itself",
    explanation: "Subject and object are the same. Correct one of them, or remove the row.")
  /// An entity of an overlay could be one of several entities.
  public static let ambiguousMatch = DiagnosticCode(
    "MG120", "ambiguous match",
    explanation: """
      Entities of an overlay are matched by id, then by name, alias and abbreviation, among \
      entities of the same kind (and edition, for missions). This one matches several. Give it \
      the id of the entity that is meant.
      """)
  /// A row of an overlay contradicts the row that it was matched with.
  public static let conflictingOverlay = DiagnosticCode(
    "MG121", "overlay says otherwise", severity: .warning,
    explanation: """
      An overlay never changes what the data under it says: the row under it is kept. Remove the \
      value from the overlay, or give the overlay's entity a name and an id of its own.
      """)
  /// Two packages give different sources or registers one id.
  public static let redefinedRow = DiagnosticCode(
    "MG122", "one id for two things",
    explanation: """
      An overlay may repeat a source, but a different document needs an id of its own, because \
      rows cite it by that id.
      """)

  /// Every code of the rules, in order.
  public static let all = [
    missingValue, unknownValue, duplicateID, unknownReference, malformedID, wrongDomainOrRange,
    badNumber, badBoolean, badYear, duplicateRow, misplacedValue, cycle, reversedRange, sharedName,
    contradictoryCoverage, reversedSuccession, wrongLevel, negativeValue,
    selfRelation, ambiguousMatch, conflictingOverlay, redefinedRow,
  ]
}
