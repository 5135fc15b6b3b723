import EcosystemModel
import SourceDiagnostics
import Synchronization

/// Finds the place of a column of a row again, for the problems that rules find.
///
/// Nothing is kept while reading, because most data has no problems: a file is indexed when a
/// problem in it is reported first, and the record is split once more at the line where it starts.
final class RowLocator: Sendable {
  private struct Table: Sendable {
    let text: SourceText
    let columns: [String: Int]
  }

  private let packages: [PackageFiles]
  private let files: [String: [UInt8]]
  private let tables = Mutex<[String: Table]>([:])

  /// - Parameters:
  ///   - packages: The packages of which rows are looked for.
  ///   - files: Single tables, by the names that their rows give.
  init(_ packages: [PackageFiles], files: [String: [UInt8]] = [:]) {
    self.packages = packages
    self.files = files
  }

  @Sendable func span(of row: RowReference, column: String) -> SourceSpan {
    guard let table = tables.withLock({ table(row.file, known: &$0) }) else {
      return SourceSpan(file: row.file, line: row.line)
    }
    let start = table.text.startOffset(ofLine: row.line)
    var parser = CSVParser(bytes: table.text.bytes, offset: start, line: row.line)
    var record = CSVRecord()
    var faults: [CSVFault] = []
    guard parser.next(into: &record, faults: &faults), let index = table.columns[column],
      index < record.fields.count
    else { return table.text.span(of: start..<start + 1) }
    return table.text.span(of: record.fields[index].wholeRange)
  }

  private func table(_ file: String, known: inout [String: Table]) -> Table? {
    if let table = known[file] { return table }
    guard let bytes = bytes(of: file) else { return nil }
    let names = CSVReader(name: file, bytes: bytes).columnNames
    let table = Table(
      text: SourceText(name: file, bytes: bytes),
      columns: Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first }))
    known[file] = table
    return table
  }

  private func bytes(of file: String) -> [UInt8]? {
    if let bytes = files[file] { return bytes }
    for files in packages {
      for schema in TableSchema.all where files.displayPath(schema.file) == file {
        if let bytes = files.contents[schema.file] { return bytes }
      }
    }
    return nil
  }
}
