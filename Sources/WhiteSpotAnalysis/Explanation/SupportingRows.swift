import EcosystemModel

/// The rows of which one alone can change a state of some missions: ties, sums, coverage and, where
/// they count, statements.
///
/// In a complete frame every tie of every mission that is compared has a part in the figures, also
/// of a mission that does not declare the need. Elsewhere it is the row on which all supply rests.
struct SupportingRows {
  private let inquiry: Inquiry
  private let frames: FrameTable

  init(_ inquiry: Inquiry) {
    self.inquiry = inquiry
    frames = FrameTable(
      places: inquiry.places, supply: inquiry.supply, coverage: inquiry.coverage, without: nil)
  }

  /// The rows behind the states of missions, by their positions, in order of file and line.
  func rows(behind missions: Set<Int>) -> [Provenance] {
    let cells = inquiry.cells.filter { missions.contains($0.mission) }
    var rows = Set(cells.flatMap { supply(inquiry.places[$0.mission], $0.dimension) })
    rows.formUnion(coverage(of: Set(cells.map(\.dimension)), near: missions))
    if inquiry.parameters.countsStatements {
      let statements = StatementTable(inquiry.ecosystem)
      for mission in missions {
        let said = statements.statements(for: inquiry.places[mission])
        rows.formUnion(said.filter { $0.standing != .theme }.map(\.provenance))
      }
    }
    return rows.sorted { $0.row < $1.row }
  }

  /// The ties and sums of which one alone can change a state.
  private func supply(_ place: MissionPlace, _ dimension: NeedDimension) -> Set<Provenance> {
    var rows = soleSupply(place, dimension)
    rows.formUnion(frames.sumsAtTheme(for: place, dimension))
    let compared = frames.frame(for: place, dimension)?.missions ?? []
    for tie in compared.flatMap({ ties(of: dimension, to: $0) }) { rows.formUnion(tie.rows) }
    return rows
  }

  /// The rows on which all supply rests: of the mission itself, else of those that it continues,
  /// else the one sum that is known for its themes.
  private func soleSupply(
    _ place: MissionPlace, _ dimension: NeedDimension
  ) -> Set<Provenance> {
    for missions in [[place.id], place.predecessors.map(\.id)] {
      let paths = missions.flatMap { inquiry.supply.suppliers(of: dimension, to: $0) }
        .flatMap(\.paths)
      guard let first = paths.first else { continue }
      return paths.dropFirst().reduce(first.soleRows) { $0.intersection($1.soleRows) }
    }
    let sums = Set(inquiry.themeMoney.rows(for: place, dimension))
    return sums.count == 1 ? sums : []
  }

  /// The statements of coverage on which it rests what missions of the same theme are compared with,
  /// and whether the chains to them are known completely.
  private func coverage(
    of dimensions: Set<NeedDimension>, near missions: Set<Int>
  ) -> Set<Provenance> {
    let themes = Set(missions.flatMap { inquiry.places[$0].themes }.map(\.id))
    let places = inquiry.places.indices.filter { index in
      missions.contains(index) || inquiry.places[index].themes.contains { themes.contains($0.id) }
    }.map { inquiry.places[$0] }
    var found: Set<Coverage> = []
    for dimension in dimensions {
      let own = places.flatMap {
        inquiry.coverage.statements(about: dimension.coverageSubject, for: $0)
      }
      found.formUnion(own)
      guard own.contains(where: { $0.extent == .complete }) else { continue }
      for place in places {
        for subject in Set(ties(of: dimension, to: place.id).map(\.link.coverageSubject)) {
          found.formUnion(inquiry.coverage.statements(about: subject, for: place))
        }
      }
    }
    return Set(found.map(\.traced))
  }

  private func ties(of dimension: NeedDimension, to mission: EntityID) -> [Tie] {
    inquiry.supply.suppliers(of: dimension, to: mission).flatMap(\.paths).flatMap(\.ties)
  }
}

extension SupplyPath {
  /// The rows without any one of which the path is not known.
  fileprivate var soleRows: Set<Provenance> {
    Set(ties.filter { $0.rows.count == 1 }.flatMap(\.rows))
  }
}
