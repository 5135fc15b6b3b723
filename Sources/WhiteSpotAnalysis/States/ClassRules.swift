import EcosystemModel

/// Puts a mission into the classes that its states and evidence call for.
struct ClassRules {
  let index: TieIndex
  let frames: FrameTable

  func classes(
    of place: MissionPlace, needs: [NeedFinding], outcomes: [NeedDimension: CellOutcome],
    statements: [StatementFinding]
  ) -> [ClassFinding] {
    [
      unaddressed(needs, outcomes), thin(needs, outcomes), lopsided(needs, outcomes),
      fragile(needs, outcomes), disconnected(place, needs, outcomes), saidLacking(statements),
      notFound(needs), unknown(needs),
    ].compactMap(\.self)
  }

  private func unaddressed(
    _ needs: [NeedFinding], _ outcomes: [NeedDimension: CellOutcome]
  ) -> ClassFinding? {
    let absent = needs.filter { $0.state == .unaddressed }
    return finding(.unaddressed, absent, rows: absent.flatMap { $0.absenceRows(outcomes) })
  }

  private func thin(
    _ needs: [NeedFinding], _ outcomes: [NeedDimension: CellOutcome]
  ) -> ClassFinding? {
    let few = needs.filter { $0.state == .underServed }
    return finding(
      .thin, few,
      rows: few.flatMap { $0.absenceRows(outcomes) + $0.ownEvidence.flatMap(\.rows) })
  }

  /// A missing sector or function beside one that has supply.
  private func lopsided(
    _ needs: [NeedFinding], _ outcomes: [NeedDimension: CellOutcome]
  ) -> ClassFinding? {
    let absent = needs.filter { $0.state == .unaddressed }
    guard let supplied = needs.first(where: { !$0.ownEvidence.isEmpty }) else { return nil }
    return finding(
      .lopsided, absent,
      rows: absent.flatMap { $0.absenceRows(outcomes) } + supplied.ownEvidence.flatMap(\.rows))
  }

  /// In a complete frame only: elsewhere one named partner may stand for many unnamed ones.
  private func fragile(
    _ needs: [NeedFinding], _ outcomes: [NeedDimension: CellOutcome]
  ) -> ClassFinding? {
    let single = needs.compactMap { need -> (NeedFinding, Evidence)? in
      guard outcomes[need.dimension]?.frame != nil else { return nil }
      return need.mainstay.map { (need, $0) }
    }
    return finding(
      .fragile, single.map(\.0), entities: single.map(\.1.entity),
      rows: single.flatMap { $0.1.rows })
  }

  private func disconnected(
    _ place: MissionPlace, _ needs: [NeedFinding], _ outcomes: [NeedDimension: CellOutcome]
  ) -> ClassFinding? {
    let cut = needs.filter {
      ($0.dimension == .technology || $0.dimension == .topsector) && $0.state == .unaddressed
    }
    var rows = cut.flatMap { $0.absenceRows(outcomes) }
    var missing: [EntityLabel] = []
    if let frame = frames.frame(for: place, .technology) {
      let reached = technologiesReached(from: place.id)
      for tie in index.ties(from: place.id)
      where tie.link == .relation(.uses) && index.counted(tie.object)?.kind == .technology {
        guard !reached.contains(tie.object) else { continue }
        missing.append(index.ecosystem.label(tie.object))
        rows += tie.rows + frame.rows
      }
    }
    guard !cut.isEmpty || !missing.isEmpty else { return nil }
    return ClassFinding(
      missionClass: .disconnected,
      dimensions: cut.isEmpty ? [.technology] : cut.map(\.dimension),
      entities: Set(missing).sorted(), rows: rows.distinct)
  }

  /// The technologies to which a programme or project of the mission leads, with their parts and
  /// wholes.
  private func technologiesReached(from mission: EntityID) -> Set<EntityID> {
    let direct = frames.suppliers(of: .technology, to: mission).map(\.entity.id)
    return Set(
      direct.flatMap { id in
        [id] + index.ecosystem.wholes(of: id).map(\.id) + index.ecosystem.parts(of: id).map(\.id)
      })
  }

  /// Statements about the mission or a predecessor; one about a theme is not about its missions.
  private func saidLacking(_ statements: [StatementFinding]) -> ClassFinding? {
    let lacking = statements.filter { $0.polarity == .lacking && $0.standing != .theme }
    guard !lacking.isEmpty else { return nil }
    return ClassFinding(
      missionClass: .saidLacking,
      dimensions: Set(lacking.compactMap(\.dimension)).sorted { $0.position < $1.position },
      entities: [], rows: lacking.map(\.provenance).distinct)
  }

  private func notFound(_ needs: [NeedFinding]) -> ClassFinding? {
    let absent = needs.filter { $0.state == .notFound }
    return finding(
      .notFound, absent,
      rows: absent.flatMap { need in
        need.declarations.map(\.provenance) + need.coverage.map(\.provenance)
      })
  }

  private func unknown(_ needs: [NeedFinding]) -> ClassFinding? {
    guard needs.allSatisfy({ $0.state == .cannotTell }) else { return nil }
    return ClassFinding(
      missionClass: .unknown, dimensions: needs.map(\.dimension), entities: [],
      rows: needs.flatMap(\.declarations).map(\.provenance).distinct)
  }

  /// A class about needs; `nil` when there are none.
  private func finding(
    _ missionClass: MissionClass, _ needs: [NeedFinding], entities: [EntityLabel] = [],
    rows: [Provenance]
  ) -> ClassFinding? {
    guard !needs.isEmpty else { return nil }
    return ClassFinding(
      missionClass: missionClass, dimensions: needs.map(\.dimension),
      entities: Set(entities).sorted(), rows: rows.distinct)
  }
}

extension NeedFinding {
  /// The rows that make an absence a fact: who declares the need, and who claims to be complete.
  fileprivate func absenceRows(_ outcomes: [NeedDimension: CellOutcome]) -> [Provenance] {
    declarations.map(\.provenance) + (outcomes[dimension]?.frame?.rows ?? [])
  }
}

extension [Provenance] {
  /// Each row once, in order of file and line.
  var distinct: [Provenance] { Set(self).sorted { $0.row < $1.row } }
}
