import EcosystemModel
import SourceDiagnostics

/// Finds the place of a column of a row again, for the problems that rules find.
///
/// Nothing is kept while reading, because most data has no problems: a file is indexed when a
/// problem in it is reported first, and the record is split once more at the line where it starts.
final class RowLocator {
  private struct Table {
    let text: SourceText
    let columns: [String: Int]
  }

  private let packages: [PackageFiles]
  private let files: [String: [UInt8]]
  private var tables: [String: Table] = [:]

  /// - Parameters:
  ///   - packages: The packages of which rows are looked for.
  ///   - files: Single tables, by the names that their rows give.
  init(_ packages: [PackageFiles], files: [String: [UInt8]] = [:]) {
    self.packages = packages
    self.files = files
  }

  func span(of row: RowReference, column: String) -> SourceSpan {
    guard let table = table(row.file) else { return SourceSpan(file: row.file, line: row.line) }
    let start = table.text.startOffset(ofLine: row.line)
    var parser = CSVParser(bytes: table.text.bytes, offset: start, line: row.line)
    var record = CSVRecord()
    var faults: [CSVFault] = []
    guard parser.next(into: &record, faults: &faults), let index = table.columns[column],
      index < record.fields.count
    else { return table.text.span(of: start..<start + 1) }
    return table.text.span(of: record.fields[index].wholeRange)
  }

  private func table(_ file: String) -> Table? {
    if let table = tables[file] { return table }
    if let bytes = files[file] { return index(file, bytes) }
    for files in packages {
      for schema in TableSchema.all where files.displayPath(schema.file) == file {
        guard let bytes = files.contents[schema.file] else { continue }
        return index(file, bytes)
      }
    }
    return nil
  }

  private func index(_ file: String, _ bytes: [UInt8]) -> Table {
    let names = CSVReader(name: file, bytes: bytes).columnNames
    let table = Table(
      text: SourceText(name: file, bytes: bytes),
      columns: Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first }))
    tables[file] = table
    return table
  }
}
