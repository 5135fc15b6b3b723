import SourceDiagnostics

/// Reads a CSV file with a line of names: checks it as a whole, then gives its rows.
///
/// Problems are collected in ``problems``. One fault in a row gives one problem.
struct CSVReader {
  /// The most columns that any table has room for.
  static let columnLimit = CSVRecord.fieldLimit - 1

  private(set) var problems: FileProblems
  /// The names of the columns; empty when the file cannot be read further.
  private(set) var columnNames: [String] = []
  /// Where the names stand.
  private(set) var columnRanges: [Range<Int>] = []
  private var parser: CSVParser
  private var faults: [CSVFault] = []
  private var hasReported: Set<CSVFault.Kind> = []
  private let isUTF8: Bool
  private let bytes: [UInt8]

  /// Checks the file, or a part of it, and reads the names of its columns.
  ///
  /// - Parameters:
  ///   - name: The file as the user knows it.
  ///   - bytes: Its contents.
  ///   - part: The part of which the rows are wanted; `nil` for all.
  init(name: String, bytes: [UInt8], part: CSVPart? = nil) {
    self.bytes = bytes
    problems = FileProblems(name: name, bytes: bytes)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    parser = CSVParser(bytes: bytes, offset: start)
    guard bytes.count > start else {
      isUTF8 = true
      problems.report(
        FormatCode.emptyFile, "the file is empty", at: 0..<0,
        help: "the first line has the names of the columns")
      return
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      isUTF8 = false
      problems.report(
        FormatCode.notUTF8, "the file is UTF-16, not UTF-8", at: 0..<0,
        help: "save the file as UTF-8")
      return
    }
    isUTF8 = Self.reportInvalidUTF8(in: bytes, part?.range ?? 0..<bytes.count, &problems)
    readNames()
    if let part { parser.restrict(to: part) }
  }

  /// Whether there are rows to read.
  var isReadable: Bool { !columnNames.isEmpty }

  /// Reads the next row; rows without any value are passed over with a warning.
  ///
  /// - Parameter row: Receives a row with as many fields as there are columns, or a broken one.
  /// - Returns: Whether there was one.
  mutating func next(_ row: inout CSVRecord) -> Bool {
    guard isReadable else { return false }
    while parser.next(into: &row, faults: &faults) {
      if !faults.isEmpty { reportFaults(in: row) }
      if row.isBroken { return true }
      if !isUTF8, Self.isInvalid(Array(bytes[row.range])) {
        row.isBroken = true
        return true
      }
      if row.fieldCount == columnNames.count, !row.isEmpty { return true }
      if row.isEmpty {
        problems.report(FormatCode.emptyRow, "empty row", at: row.range, label: "passed over")
        continue
      }
      reportWidth(of: row)
      row.isBroken = true
      return true
    }
    return false
  }

  /// Records a problem of this file.
  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>, label: String = "",
    help: String? = nil
  ) {
    problems.report(code, message, at: range, label: label, help: help)
  }

  /// Says that a label is not in the form that names its node.
  mutating func reportOtherForm(_ label: String, at range: Range<Int>) {
    NameForms.report(label, at: range, &problems)
  }

  private mutating func readNames() {
    var header = CSVRecord()
    guard parser.next(into: &header, faults: &faults) else { return }
    if !faults.isEmpty {
      reportFaults(in: header)
      return
    }
    if bytes[header.range].starts(with: Array("sep=".utf8)) {
      problems.report(
        FormatCode.wrongSeparator, "the first line is for Excel, and has no names of columns",
        at: header.range, help: "remove the line; fields are separated by commas")
      return
    }
    if let separator = wrongSeparator(in: header) {
      problems.report(
        FormatCode.wrongSeparator, "fields are separated by \(separator), not by commas",
        at: header.range,
        help: "save the file with a comma as separator; Excel with Dutch settings writes "
          + "semicolons, LibreOffice asks for the separator when saving as CSV")
      return
    }
    guard header.fieldCount <= Self.columnLimit else {
      problems.report(
        FormatCode.tooManyColumns,
        "\(header.fieldCount) columns, more than any table has", at: header.range,
        help: "an edge list has one line for each edge: source,target")
      return
    }
    var seen: Set<String> = []
    for (index, field) in header.fields.enumerated() {
      let name = bytes.text(of: field)
      if name.isEmpty {
        problems.report(
          FormatCode.unnamedColumn, "column \(index + 1) has no name", at: field.wholeRange)
      } else if !seen.insert(name).inserted {
        problems.report(
          FormatCode.duplicateColumn, "two columns have the name \(DisplayText.quoted(name))",
          at: field.wholeRange, label: "the second one")
      }
    }
    columnNames = header.fields.map { bytes.text(of: $0) }
    columnRanges = header.fields.map(\.wholeRange)
  }

  private func wrongSeparator(in header: CSVRecord) -> String? {
    let line = bytes[header.range]
    guard header.fieldCount == 1, header.fields.first?.isQuoted == false else { return nil }
    if line.contains(UInt8(ascii: ";")) { return "semicolons" }
    if line.contains(UInt8(ascii: "\t")) { return "tabs" }
    return nil
  }

  private mutating func reportWidth(of row: CSVRecord) {
    let expected = columnNames.count
    let found = row.fieldCount
    let counts = "\(found) field\(found == 1 ? "" : "s") instead of \(expected)"
    if found < expected {
      problems.report(
        FormatCode.tooFewFields, "\(counts): no \(DisplayText.quoted(columnNames[found]))",
        at: row.range.upperBound..<row.range.upperBound,
        label: "\(DisplayText.quoted(columnNames[found])) is missing here",
        help: "an empty field still has its comma")
    } else {
      problems.report(
        FormatCode.tooManyFields, counts,
        at: row.fields[expected].wholeRange.lowerBound..<row.range.upperBound,
        label: "after the last column", help: "put a text that holds a comma in quotes")
    }
  }

  private mutating func reportFaults(in row: CSVRecord) {
    for fault in faults {
      let isAboutFile = fault.kind == .nulCharacter || fault.kind == .loneCarriageReturn
      if isAboutFile, !hasReported.insert(fault.kind).inserted { continue }
      switch fault.kind {
      case .unterminatedQuote:
        problems.report(
          FormatCode.unterminatedQuote, "the quote that opens here is not closed",
          at: fault.range, label: "opened here",
          help: "close it before the next comma, or write a quotation mark inside it twice")
      case .textAfterQuote:
        problems.report(
          FormatCode.textAfterQuote,
          "text after a closing quote: " + DisplayText.quoted(text(fault.range)),
          at: fault.range, label: "a comma was expected",
          help: "write a quotation mark inside a quoted field twice")
      case .strayQuote:
        problems.report(
          FormatCode.strayQuote, "quotation mark in a field without quotes", at: fault.range,
          help: "put the whole field in quotes and write the mark inside it twice")
      case .loneCarriageReturn:
        problems.report(
          FormatCode.loneCarriageReturn, "carriage return without a line feed", at: fault.range,
          label: "only the first is listed", help: "save the file with Unix or Windows line endings"
        )
      case .nulCharacter:
        problems.report(
          FormatCode.nulCharacter, "NUL character", at: fault.range,
          label: "only the first is listed", help: "the file is damaged; export it again")
      }
    }
    faults.removeAll(keepingCapacity: true)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func isInvalid(_ bytes: [UInt8]) -> Bool {
    UTF8Check.firstInvalidOffset(in: bytes) != nil
  }

  /// Reports the first byte that is not UTF-8, with the number of such places.
  private static func reportInvalidUTF8(
    in bytes: [UInt8], _ range: Range<Int>, _ problems: inout FileProblems
  ) -> Bool {
    guard let offset = UTF8Check.firstInvalidOffset(in: bytes, range) else { return true }
    let count = UTF8Check.invalidCount(in: bytes)
    let byte = bytes[offset]
    let standsAlone = offset + 1 == bytes.count || bytes[offset + 1] < 0x80
    let letter =
      byte >= 0xA0 && standsAlone
      ? "; in Windows-1252 it is \"\(Character(Unicode.Scalar(byte)))\"" : ""
    problems.report(
      FormatCode.notUTF8,
      "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8\(letter)",
      at: offset..<offset + 1,
      label: count == 1 ? "" : "the first of \(count) such places",
      help: "save the file as UTF-8; in Excel choose CSV UTF-8")
    return false
  }
}
