import EcosystemModel
import GraphCore
import SourceDiagnostics
import Synchronization

/// One package, read as far as it can be read.
struct PackageReading {
  let descriptor: PackageDescriptor
  let digest: String
  private(set) var contents = EcosystemContents()
  private(set) var assumed = AssumedReferences()
  private(set) var diagnostics: [Diagnostic]

  /// Reads every table that is there.
  ///
  /// - Parameters:
  ///   - files: The package.
  ///   - isOverlay: Whether one table of any sort is enough.
  init(_ files: PackageFiles, isOverlay: Bool) {
    let jobs = Self.tables.indices.flatMap { table in
      CSVPart.parts(of: files.contents[Self.tables[table].schema.file] ?? []).map {
        (table: table, part: $0)
      }
    }
    // The digest takes as long as the largest table, and starts with it.
    let results = concurrentMap(jobs.count + 2) { place in
      switch place {
      case 0: return JobResult.digest(PackageDigest.sha256(of: files))
      case 1: return .descriptor(PackageDescriptor(files))
      default:
        let job = jobs[place - 2]
        return .reading(table: job.table, Self.tables[job.table].read(files, job.part))
      }
    }
    guard case .digest(let digest) = results[0], case .descriptor(let descriptor) = results[1]
    else { preconditionFailure("results stand in the order of the jobs") }
    self.digest = digest
    self.descriptor = descriptor
    diagnostics = descriptor.diagnostics
    var readings = Self.tables.map { _ in [TableReading]() }
    for case .reading(let table, let reading) in results { readings[table].append(reading) }
    checkNames(files, isOverlay: isOverlay)
    for (table, parts) in zip(Self.tables, readings) {
      // What is wrong is said of the whole table.
      let isWhole = parts.count == 1 || parts.allSatisfy(\.isFaultless)
      let readings = isWhole ? parts : [table.read(files, nil)]
      let rowCount = readings.reduce(0) { $0 + $1.rowCount }
      for reading in readings { take(reading, rowCount: rowCount) }
    }
    if files.contents[TableSchema.sources.file] == nil { assumed.sources.formUnion(citedSources) }
  }

  /// What came of a table or a part of it.
  private struct TableReading: Sendable {
    let schema: TableSchema
    var unreadIDs: Set<String> = []
    var hasUnreadableIDs = false
    var diagnostics: [Diagnostic] = []
    var rowCount = 0
    /// Moves the rows to their table, which gets so many of them in all.
    var store: @Sendable (inout EcosystemContents, _ rowCount: Int) -> Void = { _, _ in }

    var isFaultless: Bool { unreadIDs.isEmpty && !hasUnreadableIDs && diagnostics.isEmpty }
  }

  /// What is worked out at the same time as other things.
  private enum JobResult: Sendable {
    case digest(String)
    case descriptor(PackageDescriptor)
    case reading(table: Int, TableReading)
  }

  /// A table, and how it or a part of it is read.
  private struct Table: Sendable {
    let schema: TableSchema
    let read: @Sendable (PackageFiles, CSVPart?) -> TableReading

    init<Value: Sendable>(
      _ schema: TableSchema,
      _ rows: any WritableKeyPath<EcosystemContents, [Value]> & Sendable,
      _ make: @escaping @Sendable (TableRow) -> Value?
    ) {
      self.schema = schema
      read = { files, part in
        guard let bytes = files.contents[schema.file] else { return TableReading(schema: schema) }
        let result = TableReader.read(
          schema, name: files.displayPath(schema.file), bytes: bytes, part: part, make)
        return TableReading(
          schema: schema, unreadIDs: result.unreadIDs, hasUnreadableIDs: result.hasUnreadableIDs,
          diagnostics: result.diagnostics, rowCount: result.values.count
        ) { [values = Rows(result.values)] in values.move(to: &$0[keyPath: rows], rowCount: $1) }
      }
    }
  }

  /// Rows that are handed on once, without a copy of each.
  private final class Rows<Value: Sendable>: Sendable {
    private let values: Mutex<[Value]>

    init(_ values: [Value]) { self.values = Mutex(values) }

    func move(to table: inout [Value], rowCount: Int) {
      var values = self.values.withLock { values in
        defer { values = [] }
        return values
      }
      if table.isEmpty, values.count == rowCount {
        table = values
        return
      }
      table.reserveCapacity(rowCount)
      values.reverse()
      while let value = values.popLast() { table.append(value) }
    }
  }

  /// The tables, the largest first.
  private static let tables = [
    Table(.relations, \.relations, Relation.init),
    Table(.entities, \.entities, Entity.init),
    Table(.amounts, \.amounts, Amount.init),
    Table(.coverage, \.coverage, Coverage.init),
    Table(.statements, \.statements, Statement.init),
    Table(.needs, \.needs, Need.init),
    Table(.observations, \.observations, Observation.init),
    Table(.registers, \.registers, Register.init),
    Table(.sources, \.sources, SourceDocument.init),
  ]

  private mutating func take(_ reading: TableReading, rowCount: Int) {
    diagnostics += reading.diagnostics
    reading.store(&contents, rowCount)
    if reading.schema.file == TableSchema.entities.file {
      assumed.entities.formUnion(reading.unreadIDs.map { EntityID(rawValue: $0) })
      if reading.hasUnreadableIDs { assumed.anyEntity = true }
    } else if reading.schema.file == TableSchema.sources.file {
      assumed.sources.formUnion(reading.unreadIDs)
      if reading.hasUnreadableIDs { assumed.anySource = true }
    }
  }

  /// The sources that a package without a table of sources cites: it may cite anything.
  private var citedSources: Set<String> {
    var cited = Set(contents.coverage.map(\.source))
    contents.forEachProvenance { cited.insert($0.source) }
    return cited
  }

  private mutating func checkNames(_ files: PackageFiles, isOverlay: Bool) {
    let tables = TableSchema.all.map(\.file)
    let absent = tables.filter { files.contents[$0] == nil }
    let required = isOverlay ? [] : [TableSchema.entities.file, TableSchema.relations.file]
    let others = files.otherNames.filter { $0.lowercased().hasSuffix(".csv") }
    for name in required where absent.contains(name) {
      let near = Suggestions.nearest(to: name, among: others)
      diagnostics.append(
        Diagnostic(
          FormatCode.missingTable, "no table \(name)",
          at: SourceSpan(file: files.displayPath(name), line: 1),
          help: near.map { "did you mean \"\($0)\"? rename it" }
            ?? "make a file whose first line is "
            + (TableSchema.all.first { $0.file == name }?.columns.filter(\.isRequired)
              .map(\.name).joined(separator: ",") ?? "")))
      if name == TableSchema.entities.file { assumed.anyEntity = true }
    }
    if absent.count == tables.count, isOverlay {
      diagnostics.append(
        Diagnostic(
          FormatCode.missingTable, "no table of a data package",
          at: files.displayName.isEmpty
            ? nil : SourceSpan(file: files.displayName, line: 1),
          help: "the tables are " + tables.joined(separator: ", ")))
    }
    for name in others {
      let near = Suggestions.nearest(to: name, among: absent)
      if let near, required.contains(near) { continue }
      diagnostics.append(
        Diagnostic(
          FormatCode.unreadFile, "the file is not a table of a data package",
          at: SourceSpan(file: files.displayPath(name), line: 1),
          help: near.map { "did you mean \"\($0)\"?" }))
    }
  }
}
