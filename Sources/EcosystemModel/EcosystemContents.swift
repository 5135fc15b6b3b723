/// The rows of a dataset before they are known to be valid together.
public struct EcosystemContents: Sendable, Hashable {
  /// The rows of `entities.csv`.
  public var entities: [Entity]
  /// The rows of `relations.csv`.
  public var relations: [Relation]
  /// The rows of `amounts.csv`.
  public var amounts: [Amount]
  /// The rows of `observations.csv`.
  public var observations: [Observation]
  /// The rows of `needs.csv`.
  public var needs: [Need]
  /// The rows of `statements.csv`.
  public var statements: [Statement]
  /// The rows of `coverage.csv`.
  public var coverage: [Coverage]
  /// The rows of `sources.csv`.
  public var sources: [SourceDocument]
  /// The rows of `registers.csv`.
  public var registers: [Register]

  /// The rows of a dataset.
  public init(_ ecosystem: Ecosystem) {
    self.init(
      entities: ecosystem.entities, relations: ecosystem.relations, amounts: ecosystem.amounts,
      observations: ecosystem.observations, needs: ecosystem.needs,
      statements: ecosystem.statements, coverage: ecosystem.coverage, sources: ecosystem.sources,
      registers: ecosystem.registers)
  }

  /// Creates contents; every table is empty unless given.
  public init(
    entities: [Entity] = [], relations: [Relation] = [], amounts: [Amount] = [],
    observations: [Observation] = [], needs: [Need] = [], statements: [Statement] = [],
    coverage: [Coverage] = [], sources: [SourceDocument] = [], registers: [Register] = []
  ) {
    self.entities = entities
    self.relations = relations
    self.amounts = amounts
    self.observations = observations
    self.needs = needs
    self.statements = statements
    self.coverage = coverage
    self.sources = sources
    self.registers = registers
  }

  /// Calls a closure with the provenance of each row that has one, table by table.
  package func forEachProvenance(_ body: (Provenance) -> Void) {
    for row in entities { body(row.provenance) }
    for row in relations { body(row.provenance) }
    for row in amounts { body(row.provenance) }
    for row in observations { body(row.provenance) }
    for row in needs { body(row.provenance) }
    for row in statements { body(row.provenance) }
    for row in registers { body(row.provenance) }
  }
}
