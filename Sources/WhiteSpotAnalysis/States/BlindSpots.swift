import EcosystemModel
import GraphCore

/// What the data cannot see: absent registers, missing coverage, unreviewed needs.
struct BlindSpotFinder {
  let ecosystem: Ecosystem
  let places: [MissionPlace]
  let coverage: CoverageTable

  func blindSpots(
    outcomes: [Cell: CellOutcome], declarations: [[NeedDimension: [NeedDeclaration]]]
  ) -> [BlindSpot] {
    let (gaps, rows) = concurrently {
      self.gaps(outcomes)
    } _: {
      Self.rows(of: declarations)
    }
    return ecosystem.registers.filter { !$0.isInDataset }.map(BlindSpot.absentRegister)
      + gaps.map(BlindSpot.coverageGap)
      + (rows.drafts > 0 ? [.unreviewedNeeds(rows.drafts, of: rows.all)] : [])
  }

  /// The number of rows that declare a need, and of those that are drafts.
  private static func rows(
    of declarations: [[NeedDimension: [NeedDeclaration]]]
  ) -> (all: Int, drafts: Int) {
    // One row can declare a need of many missions.
    let rows = declarations.lazy.flatMap { $0.values.joined() }
    let drafts = Set(rows.filter { $0.status == .draft }.map(\.provenance.row))
    let reviewed = Set(rows.filter { $0.status != .draft }.map(\.provenance.row))
    return (drafts.count + reviewed.count, drafts.count)
  }

  /// For each theme and sort of row, the needs of specific missions that no complete frame covers.
  private func gaps(_ outcomes: [Cell: CellOutcome]) -> [CoverageGap] {
    struct Key: Hashable {
      let theme: EntityID
      let subject: Coverage.Subject
    }
    let uncovered = outcomes.filter {
      $0.value.frame == nil && !places[$0.key.mission].standsOverOthers
    }.map(\.key)
    let groups = Dictionary(
      grouping: uncovered.compactMap { cell in
        places[cell.mission].theme.map { theme in
          (Key(theme: theme, subject: cell.dimension.coverageSubject), cell)
        }
      }, by: \.0)
    return groups.map { key, cells in
      let missions = Set(cells.map(\.1.mission)).sorted().map { places[$0] }
      let present = missions.flatMap { coverage.statements(about: key.subject, for: $0) }
      let earlier = missions.flatMap {
        coverage.statementsOnOtherEditions(about: key.subject, for: $0)
      }.filter { $0.extent == .complete }
      let extents = Set(present.map(\.extent))
      return CoverageGap(
        theme: ecosystem.label(key.theme), subject: key.subject,
        dimensions: Set(cells.map(\.1.dimension)).sorted { $0.position < $1.position },
        extent: [.complete, .sample].first(where: extents.contains) ?? .none,
        sourcesOnOtherEditions: Set(earlier.map(\.source)).sorted(),
        rows: (present + earlier).map(\.traced).distinct)
    }.sorted { ($0.theme.id, $0.subject.name) < ($1.theme.id, $1.subject.name) }
  }
}
