public import EcosystemModel
public import SourceDiagnostics

/// Relations to add to a dataset and to take away from it, to see what would change.
///
/// ```
/// change,subject,relation,object
/// add,partner/tno,participates-in,mission/2023-dementie
/// remove,project/aboard,addresses,mission/2023-dementie
/// ```
///
/// The other columns are those of `relations.csv`: role, year, until and source. Each id is one of the
/// dataset.
public struct RelationChanges: Sendable {
  /// The dataset with the changes.
  public let ecosystem: Ecosystem
  /// The relations that were added, in the order of the file.
  public let added: [Relation]
  /// The relations that were taken away, in the order of the dataset.
  public let removed: [Relation]

  /// The id of the source that stands for the file itself.
  public static let sourceID = "what-if"

  /// Reads a file of changes and applies them.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - ecosystem: The dataset.
  ///   - completeSource: The source that would name a new relation of a subject, of a kind and to
  ///     an object, where a row gives none: ``sourceID`` when it is `nil`.
  /// - Throws: ``FileReadingError`` when the file cannot be read, ``DiagnosticsError`` with every
  ///   problem in it.
  public init(
    path: String, to ecosystem: Ecosystem,
    completeSource: (EntityID, RelationKind, EntityID) -> String? = { _, _, _ in nil }
  ) throws {
    let bytes = try FileReading.bytes(ofFile: path, limit: PackageFiles.defaultSizeLimit)
    try self.init(
      name: path, bytes: bytes, to: ecosystem, completeSource: completeSource)
  }

  /// Reads changes that are in memory and applies them.
  ///
  /// - Parameters:
  ///   - name: The file as the user knows it.
  ///   - bytes: Its contents.
  ///   - ecosystem: The dataset.
  ///   - completeSource: As above.
  /// - Throws: Every problem, with its place.
  /// - Complexity: O(rows of the dataset + changes).
  public init(
    name: String, bytes: [UInt8], to ecosystem: Ecosystem,
    completeSource: (EntityID, RelationKind, EntityID) -> String? = { _, _, _ in nil }
  ) throws(DiagnosticsError) {
    let table = TableReader.read(.changes, name: name, bytes: bytes) {
      RelationChange($0, completeSource)
    }
    let changes = table.values
    let base = EcosystemContents(ecosystem)
    var checked = base
    checked.sources.append(
      SourceDocument(
        id: Self.sourceID, title: name, row: RowReference(file: name, line: 1)))
    // What is taken away obeys the same rules as what is added: ids, domain and range.
    checked.relations += changes.map(\.relation)
    let locator = RowLocator([], files: [name: bytes])
    var problems =
      table.diagnostics
      + EcosystemRules.diagnostics(for: checked, locate: locator.span).filter {
        $0.span?.file == name
      }
    let removed = changes.filter { !$0.isAdded }
    let matches = removed.map { change in base.relations.filter(change.matches) }
    let faulty = Set(problems.compactMap { $0.span?.line })
    for (change, found) in zip(removed, matches) where found.isEmpty {
      let row = change.relation.provenance.row
      guard !faulty.contains(row.line) else { continue }
      let relation = change.relation
      problems.append(
        Diagnostic(
          ChangeCode.nothingToRemove,
          "the data has no relation \"\(relation.subject) \(relation.kind.rawValue) "
            + "\(relation.object)\"", at: locator.span(of: row, column: "change"),
          help: Self.nearest(to: relation, among: base.relations)))
    }
    let sorted = DiagnosticsError(problems)
    guard !sorted.diagnostics.contains(where: { $0.severity == .error }) else { throw sorted }
    let gone = Set(matches.joined().map(\.provenance.row))
    added = changes.filter(\.isAdded).map(\.relation)
    self.removed = base.relations.filter { gone.contains($0.provenance.row) }
    checked.relations = base.relations.filter { !gone.contains($0.provenance.row) } + added
    self.ecosystem = Ecosystem(
      identity: Ecosystem.Identity(
        name: ecosystem.identity.name + " + " + name, version: ecosystem.identity.version,
        sha256: PackageDigest.sha256(
          ofLayers: [ecosystem.identity.sha256, PackageDigest.sha256(of: bytes)])),
      validContents: checked)
  }
}

extension RelationChanges {
  /// What there is instead of a relation that is not there: between the same two, or else of the
  /// same kind.
  private static func nearest(to wanted: Relation, among relations: [Relation]) -> String? {
    let ends = (wanted.subject, wanted.object)
    var near = relations.filter {
      ($0.subject, $0.object) == ends || ($0.object, $0.subject) == ends
    }
    if near.isEmpty {
      near = relations.filter { $0.subject == wanted.subject && $0.kind == wanted.kind }
    }
    let found = Set(near.map(words)).sorted()
    guard let first = found.first else { return nil }
    let others = found.count > 1 ? " and \(found.count - 1) more" : ""
    return "the data has \"\(first)\"" + others
  }

  private static func words(_ relation: Relation) -> String {
    "\(relation.subject) \(relation.kind.rawValue) \(relation.object)"
  }
}

/// One row of a file of changes.
private struct RelationChange {
  let isAdded: Bool
  let relation: Relation
  private let givesSource: Bool

  init?(
    _ row: TableRow, _ completeSource: (EntityID, RelationKind, EntityID) -> String?
  ) {
    guard let kind = row.word(.relation, as: RelationKind.self) else { return nil }
    isAdded = row[.change] == "add"
    givesSource = !row[.source].isEmpty
    let object = row.id(.object)
    let source =
      givesSource
      ? row[.source]
      : isAdded
        ? completeSource(row.id(.subject), kind, object) ?? RelationChanges.sourceID
        : RelationChanges.sourceID
    relation = Relation(
      subject: row.id(.subject), kind: kind, object: object, role: row.word(.role),
      year: row.year(.year), until: row.year(.until),
      provenance: Provenance(
        row: row.reference, source: source, locator: RelationChanges.sourceID))
  }

  /// Whether a relation of the dataset is meant.
  func matches(_ other: Relation) -> Bool {
    guard other.kind == relation.kind else { return false }
    let isSame = other.subject == relation.subject && other.object == relation.object
    let isTurned =
      other.kind.isSymmetric && other.subject == relation.object
      && other.object == relation.subject
    return (isSame || isTurned) && (relation.role == nil || other.role == relation.role)
      && (relation.year == nil || other.year == relation.year)
      && (!givesSource || other.provenance.source == relation.provenance.source)
  }
}

extension TableSchema {
  fileprivate static let changes = TableSchema(
    "a what-if file",
    [
      .required(.change, .words(["add", "remove"])), .required(.subject),
      .required(.relation, .word(RelationKind.self)), .required(.object),
      .optional(.role, .word(RelationRole.self)), .optional(.year, .year),
      .optional(.until, .year), .optional(.source), .optional(.note),
    ])
}
