import EcosystemModel

/// What the sources in force claim to cover, by scope.
///
/// A source speaks about the edition in force when it was written; about another edition it says
/// nothing.
struct CoverageTable {
  private struct Key: Hashable {
    let subject: Coverage.Subject
    let scope: EntityID
  }

  private let rows: [Key: [Coverage]]
  private let earlier: [Key: [Coverage]]

  init(_ ecosystem: Ecosystem, edition: Int) {
    let editions = SourceEditions(ecosystem)
    let sorted = ecosystem.coverage.sorted { $0.row < $1.row }
    func grouped(_ coverage: [Coverage]) -> [Key: [Coverage]] {
      Dictionary(grouping: coverage) { Key(subject: $0.subject, scope: $0.scope) }
    }
    rows = grouped(sorted.filter { editions.speaks($0.source, about: edition) })
    earlier = grouped(sorted.filter { !editions.speaks($0.source, about: edition) })
  }

  /// The statements in force about a sort of row for any of the scopes, in the order of the
  /// scopes.
  func statements(
    about subject: Coverage.Subject, scopes: [EntityID], without source: String? = nil
  ) -> [Coverage] {
    scopes.flatMap { rows[Key(subject: subject, scope: $0)] ?? [] }
      .filter { $0.source != source }
  }

  /// Statements of sources that speak about another edition.
  func earlierStatements(
    about subject: Coverage.Subject, scopes: [EntityID]
  ) -> [Coverage] {
    scopes.flatMap { earlier[Key(subject: subject, scope: $0)] ?? [] }
  }
}
