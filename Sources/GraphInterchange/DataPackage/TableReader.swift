import EcosystemModel
import SourceDiagnostics

/// Reads one table: checks the names of its columns and the form of every value.
struct TableReader {
  /// What came of it.
  struct Result<Value> {
    /// What was made of the rows of which every value has its form.
    var values: [Value] = []
    /// The values of the column `id` in rows that were not taken, so that references to them are
    /// not reported as unknown.
    var unreadIDs: Set<String> = []
    /// Whether the ids of this table could not be read at all.
    var hasUnreadableIDs = false
    var diagnostics: [Diagnostic] = []
  }

  private let schema: TableSchema
  private var reader: CSVReader
  /// The columns of the schema that the file has, and their places there.
  private let present: [(column: Int, field: Int)]
  /// Whether the file has every column that a row must have a value of.
  private let hasRequiredColumns: Bool
  /// The values of the last row in the order of the schema; empty where the file has no column.
  private var values: [String]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - schema: The columns that the table has.
  ///   - name: The file as the user knows it.
  ///   - bytes: Its contents.
  ///   - part: The part of which the rows are read; `nil` for all.
  ///   - make: What a row becomes; `nil` for nothing. Making it at once spares keeping every row.
  /// - Returns: What the rows became, and every problem of form.
  /// - Complexity: O(bytes).
  static func read<Value>(
    _ schema: TableSchema, name: String, bytes: [UInt8], part: CSVPart? = nil,
    _ make: (TableRow) -> Value?
  ) -> Result<Value> {
    var table = TableReader(schema, CSVReader(name: name, bytes: bytes, part: part))
    return table.readRows(make)
  }

  private init(_ schema: TableSchema, _ reader: CSVReader) {
    self.schema = schema
    self.reader = reader
    let names = reader.columnNames
    present = schema.columns.enumerated().compactMap { place, column in
      names.firstIndex(of: column.name).map { (column: place, field: $0) }
    }
    hasRequiredColumns = schema.columns.allSatisfy { !$0.isRequired || names.contains($0.name) }
    values = schema.columns.map { _ in "" }
    if reader.isReadable { checkColumns() }
  }

  private mutating func checkColumns() {
    let names = reader.columnNames
    let known = schema.columns.map(\.name)
    let absent = known.filter { !names.contains($0) }
    var offered: Set<String> = []
    for (name, range) in zip(names, reader.columnRanges)
    where !name.isEmpty && !known.contains(name) {
      let suggestion = Suggestions.nearest(to: name, among: absent)
      if let suggestion { offered.insert(suggestion) }
      reader.report(
        FormatCode.unknownColumn, "unknown column \(DisplayText.quoted(name)) in \(schema.file)",
        at: range, label: suggestion == nil ? "not a column of \(schema.file)" : "",
        help: suggestion.map { "did you mean \"\($0)\"?" }
          ?? "the columns are " + known.joined(separator: ", "))
    }
    // A misspelt name was offered already as what was meant.
    let end = reader.columnRanges.last?.upperBound ?? 0
    for column in schema.columns
    where column.isRequired && absent.contains(column.name) && !offered.contains(column.name) {
      reader.report(
        FormatCode.missingColumn, "no column \"\(column.name)\" in \(schema.file)", at: end..<end,
        help: "the columns are " + known.joined(separator: ", "))
    }
  }

  private mutating func readRows<Value>(_ make: (TableRow) -> Value?) -> Result<Value> {
    var result = Result<Value>()
    let idPosition = schema.position(of: .id)
    let idIndex = present.first { $0.column == idPosition }?.field
    result.hasUnreadableIDs = idPosition != nil && idIndex == nil
    var record = CSVRecord()
    while reader.next(&record) {
      if !record.isBroken, hasForm(record) {
        let reference = RowReference(file: reader.problems.name, line: record.line)
        let row = TableRow(reference: reference, schema: schema, values: values)
        if let value = make(row) { result.values.append(value) }
      } else if let idIndex, idIndex < record.fields.count {
        result.unreadIDs.insert(reader.problems.bytes.text(of: record.fields[idIndex]))
      }
    }
    result.diagnostics = reader.problems.diagnostics
    return result
  }

  /// Takes the values of a record, and reports those that have not the form of their column.
  ///
  /// - Returns: Whether every value has.
  private mutating func hasForm(_ record: CSVRecord) -> Bool {
    var isComplete = hasRequiredColumns
    for (place, index) in present {
      let field = record.fields[index]
      let text = reader.problems.bytes.text(of: field)
      if let problem = Self.problem(with: text, in: schema.columns, at: place) {
        isComplete = false
        reader.report(
          problem.code, problem.message, at: field.wholeRange, label: problem.label,
          help: problem.help)
      }
      values[place] = text
    }
    return isComplete
  }

  /// What is wrong with a value; columns are lent, so that nothing is counted for each.
  private static func problem(
    with text: String, in columns: [ColumnSchema], at place: Int
  ) -> ColumnSchema.Problem? {
    let columns = columns.span
    if text.isEmpty {
      return columns[place].isRequired
        ? (RuleCode.missingValue, "no value for \"\(columns[place].name)\"", "empty", nil) : nil
    }
    return columns[place].format.problem(with: text, in: columns[place].column)
  }
}

extension ColumnSchema {
  /// What is wrong with a value.
  fileprivate typealias Problem = (
    code: DiagnosticCode, message: String, label: String, help: String?
  )
}

extension ColumnSchema.Format {
  /// What is wrong with a value that is not empty; `nil` when it has the right form.
  fileprivate func problem(with text: String, in column: Column) -> ColumnSchema.Problem? {
    var quoted: String { DisplayText.quoted(text) }
    switch self {
    case .text, .list: return nil
    case .number:
      guard StrictNumber.value(text) == nil else { return nil }
      return (
        RuleCode.badNumber, "\(quoted) is not a number", "", StrictNumber.help(for: text)
      )
    case .year:
      if text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) { return nil }
      return (
        RuleCode.badYear, "\(quoted) is not a year", "",
        column == .year && text.contains("-")
          ? "write the first year here and the last one in until"
          : "write four digits, such as 2023"
      )
    case .boolean:
      guard !["true", "false"].contains(text.lowercased()) else { return nil }
      return (
        RuleCode.badBoolean, "\(quoted) is neither true nor false", "",
        "write true, false or nothing"
      )
    case .words(let words):
      guard !words.contains(text) else { return nil }
      return (
        RuleCode.unknownValue, "unknown \(column.rawValue) \(quoted)", "",
        Suggestions.nearest(to: text, among: words).map { "did you mean \"\($0)\"?" }
          ?? "use one of " + words.joined(separator: ", ")
      )
    }
  }
}
