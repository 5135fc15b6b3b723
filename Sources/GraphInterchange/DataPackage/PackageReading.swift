import EcosystemModel
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
    digest = PackageDigest.sha256(of: files)
    diagnostics = descriptor.diagnostics
    checkNames(files, isOverlay: isOverlay)
    contents.entities = rows(.entities, files, Entity.init)
    contents.relations = rows(.relations, files, Relation.init)
    contents.amounts = rows(.amounts, files, Amount.init)
    contents.observations = rows(.observations, files, Observation.init)
    contents.needs = rows(.needs, files, Need.init)
    contents.statements = rows(.statements, files, Statement.init)
    contents.coverage = rows(.coverage, files, Coverage.init)
    contents.sources = rows(.sources, files, SourceDocument.init)
    contents.registers = rows(.registers, files, Register.init)
    if files.contents[TableSchema.sources.file] == nil { assumed.sources.formUnion(citedSources) }
  }

  private mutating func rows<Value>(
    _ schema: TableSchema, _ files: PackageFiles, _ make: (TableRow) -> Value?
  ) -> [Value] {
    guard let bytes = files.contents[schema.file] else { return [] }
    let result = TableReader.read(schema, name: files.displayPath(schema.file), bytes: bytes)
    diagnostics += result.diagnostics
    if schema.file == TableSchema.entities.file {
      assumed.entities.formUnion(result.unreadIDs.map { EntityID(rawValue: $0) })
      if result.hasUnreadableIDs { assumed.anyEntity = true }
    } else if schema.file == TableSchema.sources.file {
      assumed.sources.formUnion(result.unreadIDs)
      if result.hasUnreadableIDs { assumed.anySource = true }
    }
    return result.rows.compactMap(make)
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
