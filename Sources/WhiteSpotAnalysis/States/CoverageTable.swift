import EcosystemModel
import Synchronization

/// What the sources in force claim to cover.
///
/// A source speaks about the edition in force when it was written; about another edition it says
/// nothing. Where a source speaks of a mission twice, through a wide scope and through a narrow
/// one, the narrow statement holds: a list can be complete for a theme and a sample for a mission.
final class CoverageTable: Sendable {
  private struct Key: Hashable {
    let subject: Coverage.Subject
    let scope: EntityID
  }

  private let inForce: [Key: [Coverage]]
  private let others: [Key: [Coverage]]
  /// The statements in force by mission, found once each.
  private let known = Mutex<[Key: [Coverage]]>([:])

  init(_ ecosystem: Ecosystem, edition: Int) {
    let editions = SourceEditions(ecosystem)
    let sorted = ecosystem.coverage.sorted { $0.row < $1.row }
    func grouped(_ coverage: [Coverage]) -> [Key: [Coverage]] {
      Dictionary(grouping: coverage) { Key(subject: $0.subject, scope: $0.scope) }
    }
    inForce = grouped(sorted.filter { editions.speaks($0.source, about: edition) })
    others = grouped(sorted.filter { !editions.speaks($0.source, about: edition) })
  }

  /// The statements in force about a sort of row that hold for a mission, the narrowest scope
  /// first; one for each source.
  func statements(
    about subject: Coverage.Subject, for place: MissionPlace, without omission: Omission? = nil
  ) -> [Coverage] {
    let key = Key(subject: subject, scope: place.id)
    let statements = known.withLock { known in
      if let found = known[key] { return found }
      let found = narrowest(subject, place.scopes, without: nil)
      known[key] = found
      return found
    }
    guard let omission, statements.contains(where: omission.covers) else { return statements }
    // Without a narrow statement of a source, a wide one of the same source holds.
    return narrowest(subject, place.scopes, without: omission)
  }

  private func narrowest(
    _ subject: Coverage.Subject, _ scopes: [EntityID], without omission: Omission?
  ) -> [Coverage] {
    var heard: Set<String> = []
    return scopes.flatMap { inForce[Key(subject: subject, scope: $0)] ?? [] }
      .filter { omission?.covers($0) != true && heard.insert($0.source).inserted }
  }

  /// Statements about a sort of row of sources that speak about another edition.
  func statementsOnOtherEditions(
    about subject: Coverage.Subject, for place: MissionPlace
  ) -> [Coverage] {
    place.scopes.flatMap { others[Key(subject: subject, scope: $0)] ?? [] }
  }
}
