internal import GraphCore
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

  /// The editions that have missions, oldest first.
  public let editions: [Int]

  private let entityIndex: [EntityID: Int]
  /// The places in ``entities`` of those of each kind, in order.
  private let placesByKind: [EntityKind: [Int]]
  /// The place of the subject of each relation in ``entities``.
  package let subjectPlaces: [Int32]
  /// The place of the object of each relation in ``entities``.
  package let objectPlaces: [Int32]
  private let relationsBySubject: PlacesByEnd
  private let relationsByObject: PlacesByEnd

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
    let entities = contents.entities.sorted { $0.id < $1.id }
    self.entities = entities
    relations = contents.relations
    amounts = contents.amounts
    observations = contents.observations
    needs = contents.needs
    statements = contents.statements
    coverage = contents.coverage
    sources = contents.sources.sorted { $0.id < $1.id }
    registers = contents.registers.sorted { $0.id < $1.id }
    let entityIndex = Dictionary(
      zip(entities.map(\.id), entities.indices), uniquingKeysWith: { first, _ in first })
    let placesByKind = Dictionary(grouping: entities.indices) { entities[$0].kind }
    self.placesByKind = placesByKind
    editions = Set((placesByKind[.mission] ?? []).compactMap { entities[$0].edition }).sorted()
    self.entityIndex = entityIndex
    ((subjectPlaces, relationsBySubject), (objectPlaces, relationsByObject)) = concurrently {
      Self.places(of: contents.relations, among: entities.count, entityIndex) { $0.subject }
    } _: {
      Self.places(of: contents.relations, among: entities.count, entityIndex) { $0.object }
    }
  }

  /// The place of one end of each relation among the entities, and the relations by that place.
  private static func places(
    of relations: [Relation], among entityCount: Int, _ entityIndex: [EntityID: Int],
    _ end: (borrowing Relation) -> EntityID
  ) -> ([Int32], PlacesByEnd) {
    let relations = relations.span
    // Every reference of valid rows resolves.
    let places = relations.indices.map { Int32(entityIndex[end(relations[$0])] ?? 0) }
    return (places, PlacesByEnd(places, endCount: entityCount))
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
  ///
  /// - Complexity: O(their number).
  public func entities(of kind: EntityKind) -> [Entity] {
    places(of: kind).map { entities[$0] }
  }

  /// The places in ``entities`` of those of a kind, in order.
  func places(of kind: EntityKind) -> [Int] { placesByKind[kind] ?? [] }

  /// The relations that are said of an entity, in the order of their files.
  public func relations(from subject: EntityID, kind: RelationKind? = nil) -> [Relation] {
    select(entityIndex[subject].map { relationsBySubject[$0] }, kind)
  }

  /// The relations that lead to an entity, in the order of their files.
  public func relations(to object: EntityID, kind: RelationKind? = nil) -> [Relation] {
    select(entityIndex[object].map { relationsByObject[$0] }, kind)
  }

  /// The places in ``relations`` of those that are said of the entity at a place, in order.
  package func relationPlaces(from subject: Int) -> ArraySlice<Int32> {
    relationsBySubject[subject]
  }

  /// The places in ``relations`` of those that lead to the entity at a place, in order.
  package func relationPlaces(to object: Int) -> ArraySlice<Int32> { relationsByObject[object] }

  private func select(_ places: ArraySlice<Int32>?, _ kind: RelationKind?) -> [Relation] {
    let places = places ?? []
    guard let kind else { return places.map { relations[Int($0)] } }
    return places.filter { relations[Int($0)].kind == kind }.map { relations[Int($0)] }
  }
}

/// The places of relations by the entity at one of their ends.
private struct PlacesByEnd: Sendable {
  private let offsets: [Int]
  private let places: [Int32]

  init(_ ends: [Int32], endCount: Int) {
    var offsets = [Int](repeating: 0, count: endCount + 1)
    for end in ends { offsets[Int(end) + 1] += 1 }
    for index in 0..<endCount { offsets[index + 1] += offsets[index] }
    var cursors = offsets
    var places = [Int32](repeating: 0, count: ends.count)
    for (place, end) in ends.enumerated() {
      places[cursors[Int(end)]] = Int32(place)
      cursors[Int(end)] += 1
    }
    self.offsets = offsets
    self.places = places
  }

  subscript(end: Int) -> ArraySlice<Int32> { places[offsets[end]..<offsets[end + 1]] }
}
