import EcosystemModel
import GraphCore
import SourceDiagnostics

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
    descriptor = PackageDescriptor(files)
    diagnostics = descriptor.diagnostics
    // The digest takes as long as the largest table, and starts with it.
    let parts = concurrentMap(Self.tables.count + 1) { place in
      place == 0
        ? Part.digest(PackageDigest.sha256(of: files)) : Part.table(Self.tables[place - 1](files))
    }
    var digest = ""
    var readings: [TableReading] = []
    for part in parts {
      switch part {
      case .digest(let found): digest = found
      case .table(let reading): readings.append(reading)
      }
    }
    self.digest = digest
    checkNames(files, isOverlay: isOverlay)
    for reading in readings { take(reading) }
    if files.contents[TableSchema.sources.file] == nil { assumed.sources.formUnion(citedSources) }
  }

  /// What came of a table.
  private struct TableReading: Sendable {
    let schema: TableSchema
    var unreadIDs: Set<String> = []
    var hasUnreadableIDs = false
    var diagnostics: [Diagnostic] = []
    /// Puts the rows in their place.
    var store: @Sendable (inout EcosystemContents) -> Void = { _ in }
  }

  /// What is worked out at the same time as other parts.
  private enum Part: Sendable {
    case digest(String)
    case table(TableReading)
  }

  /// Reads each table, the largest first.
  private static let tables = [
    table(.relations, \.relations, Relation.init),
    table(.entities, \.entities, Entity.init),
    table(.amounts, \.amounts, Amount.init),
    table(.coverage, \.coverage, Coverage.init),
    table(.statements, \.statements, Statement.init),
    table(.needs, \.needs, Need.init),
    table(.observations, \.observations, Observation.init),
    table(.registers, \.registers, Register.init),
    table(.sources, \.sources, SourceDocument.init),
  ]

  private static func table<Value: Sendable>(
    _ schema: TableSchema,
    _ rows: any WritableKeyPath<EcosystemContents, [Value]> & Sendable,
    _ make: @escaping @Sendable (TableRow) -> Value?
  ) -> @Sendable (PackageFiles) -> TableReading {
    { files in
      guard let bytes = files.contents[schema.file] else { return TableReading(schema: schema) }
      let result = TableReader.read(
        schema, name: files.displayPath(schema.file), bytes: bytes, make)
      return TableReading(
        schema: schema, unreadIDs: result.unreadIDs, hasUnreadableIDs: result.hasUnreadableIDs,
        diagnostics: result.diagnostics
      ) { [values = result.values] in $0[keyPath: rows] = values }
    }
  }

  private mutating func take(_ reading: TableReading) {
    diagnostics += reading.diagnostics
    reading.store(&contents)
    if reading.schema.file == TableSchema.entities.file {
      assumed.entities.formUnion(reading.unreadIDs.map { EntityID(rawValue: $0) })
      if reading.hasUnreadableIDs { assumed.anyEntity = true }
    } else if reading.schema.file == TableSchema.sources.file {
      assumed.sources.formUnion(reading.unreadIDs)
      if reading.hasUnreadableIDs { assumed.anySource = true }
    }
  }

  /// The sources that a package without a table of sources cites: it may cite anything.
  private var citedSources: [String] {
    let provenances =
      contents.entities.map(\.provenance) + contents.relations.map(\.provenance)
      + contents.amounts.map(\.provenance) + contents.observations.map(\.provenance)
      + contents.needs.map(\.provenance) + contents.statements.map(\.provenance)
      + contents.registers.map(\.provenance)
    return provenances.map(\.source) + contents.coverage.map(\.source)
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
