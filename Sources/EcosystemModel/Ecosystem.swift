public import SourceDiagnostics

/// A valid dataset: every reference resolves and every rule of ``EcosystemRules`` holds.
///
/// An immutable value. Entities stand in order of id, relations and the other rows in the order of
/// their files, so that whatever is computed from it does not depend on how it was read.
public struct Ecosystem: Sendable {
  /// What a dataset is called, and which one it is exactly.
  public struct Identity: Hashable, Sendable, Codable {
    /// The name of the data package.
    public var name: String
    /// The version of the data package; empty when it has none.
    public var version: String
    /// The SHA-256 over the files, in hexadecimal.
    public var sha256: String

    /// Creates an identity.
    public init(name: String, version: String = "", sha256: String = "") {
      self.name = name
      self.version = version
      self.sha256 = sha256
    }
  }

  /// What the dataset is called, and which one it is exactly.
  public let identity: Identity
  /// The entities, in order of id.
  public let entities: [Entity]
  /// The relations, in the order of their files.
  public let relations: [Relation]
  /// The sums of money.
  public let amounts: [Amount]
  /// The other figures.
  public let observations: [Observation]
  /// The declared needs.
  public let needs: [Need]
  /// What the sources say is lacking or served.
  public let statements: [Statement]
  /// How far each source goes.
  public let coverage: [Coverage]
  /// The source documents, in order of id.
  public let sources: [SourceDocument]
  /// The registers that exist, in order of id.
  public let registers: [Register]

  private let entityIndex: [EntityID: Int]
  private let relationsBySubject: [EntityID: [Int]]
  private let relationsByObject: [EntityID: [Int]]

  /// Checks the rows and takes them in when no rule is broken.
  ///
  /// - Parameters:
  ///   - identity: What the dataset is called.
  ///   - contents: Its rows.
  ///   - locate: The place of a column of a row, for diagnostics.
  /// - Throws: ``DiagnosticsError`` with every broken rule, warnings included.
  /// - Complexity: O(rows) expected time.
  public init(
    identity: Identity, contents: EcosystemContents,
    locate: @escaping EcosystemRules.Locator = { row, _ in
      SourceSpan(file: row.file, line: row.line)
    }
  ) throws(DiagnosticsError) {
    let problems = EcosystemRules.diagnostics(for: contents, locate: locate)
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw DiagnosticsError(problems)
    }
    self.init(identity: identity, validContents: contents)
  }

  /// Takes in rows of which the caller has checked every rule, so that readers that report
  /// warnings too need not check them twice.
  package init(identity: Identity, validContents contents: EcosystemContents) {
    self.identity = identity
    entities = contents.entities.sorted { $0.id < $1.id }
    relations = contents.relations
    amounts = contents.amounts
    observations = contents.observations
    needs = contents.needs
    statements = contents.statements
    coverage = contents.coverage
    sources = contents.sources.sorted { $0.id < $1.id }
    registers = contents.registers.sorted { $0.id < $1.id }
    entityIndex = Dictionary(
      zip(entities.map(\.id), entities.indices), uniquingKeysWith: { first, _ in first })
    relationsBySubject = Dictionary(grouping: relations.indices) { [relations] in
      relations[$0].subject
    }
    relationsByObject = Dictionary(grouping: relations.indices) { [relations] in
      relations[$0].object
    }
  }

  /// The entity with an id.
  ///
  /// - Complexity: O(1) expected.
  public func entity(_ id: EntityID) -> Entity? {
    entityIndex[id].map { entities[$0] }
  }

  /// The place of an entity in ``entities``.
  ///
  /// - Complexity: O(1) expected.
  public func index(of id: EntityID) -> Int? { entityIndex[id] }

  /// The entities of a kind, in order of id.
  public func entities(of kind: EntityKind) -> [Entity] {
    entities.filter { $0.kind == kind }
  }

  /// The relations that are said of an entity, in the order of their files.
  public func relations(from subject: EntityID, kind: RelationKind? = nil) -> [Relation] {
    select(relationsBySubject[subject], kind)
  }

  /// The relations that lead to an entity, in the order of their files.
  public func relations(to object: EntityID, kind: RelationKind? = nil) -> [Relation] {
    select(relationsByObject[object], kind)
  }

  private func select(_ indices: [Int]?, _ kind: RelationKind?) -> [Relation] {
    (indices ?? []).lazy.map { relations[$0] }.filter { kind == nil || $0.kind == kind }
  }
}
