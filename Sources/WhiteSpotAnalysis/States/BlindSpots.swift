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

  /// For each theme, sort of row and extent, the needs of specific missions that no complete frame
  /// covers.
  private func gaps(_ outcomes: [Cell: CellOutcome]) -> [CoverageGap] {
    struct Key: Hashable {
      let theme: EntityID
      let subject: Coverage.Subject
      let extent: Coverage.Extent
    }
    let uncovered = outcomes.filter {
      $0.value.frame == nil && !places[$0.key.mission].standsOverOthers
    }.map(\.key)
    let groups = Dictionary(
      grouping: uncovered.compactMap { cell in
        let place = places[cell.mission]
        return place.theme.map { theme in
          let subject = cell.dimension.coverageSubject
          return (Key(theme: theme, subject: subject, extent: extent(of: subject, at: place)), cell)
        }
      }, by: \.0)
    return groups.map { key, cells in
      let missions = Set(cells.map(\.1.mission)).sorted().map { places[$0] }
      let present = missions.flatMap { coverage.statements(about: key.subject, for: $0) }
      let earlier = missions.flatMap {
        coverage.statementsOnOtherEditions(about: key.subject, for: $0)
      }.filter { $0.extent == .complete }
      return CoverageGap(
        theme: ecosystem.label(key.theme), subject: key.subject,
        dimensions: Set(cells.map(\.1.dimension)).sorted { $0.position < $1.position },
        extent: key.extent,
        sourcesOnOtherEditions: Set(earlier.map(\.source)).sorted(),
        rows: (present + earlier).map(\.traced).distinct)
    }.sorted {
      ($0.theme.id, $0.subject.name, $0.extent.rawValue)
        < ($1.theme.id, $1.subject.name, $1.extent.rawValue)
    }
  }

  /// The best that the sources in force claim for a mission.
  private func extent(
    of subject: Coverage.Subject, at place: MissionPlace
  ) -> Coverage.Extent {
    let extents = coverage.statements(about: subject, for: place).map(\.extent)
    return [.complete, .sample].first(where: extents.contains) ?? .none
  }
}
