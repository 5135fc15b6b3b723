import EcosystemModel
import GraphAnalysis

/// Programmes and projects of which a source claims to name every partner.
///
/// The claim must be about the programme or project itself or about something that it is a part
/// of, such as a register of projects: that a list of the partners of a theme is complete says
/// nothing of the partners of each programme that addresses it.
struct CompletePartnerLists {
  private let index: TieIndex
  /// The programmes and projects, in order of id.
  private let units: [Entity]

  init(_ index: TieIndex) {
    self.index = index
    units = index.ecosystem.entities.filter {
      [.programme, .project].contains($0.kind) && index.counted($0.id) != nil
    }
  }

  func information(
    _ parameters: HelixParameters, _ execution: Execution
  ) async throws(AnalysisError) -> HelixInformationFinding {
    let complete = complete()
    let table = try TwoModeTable(
      rowCount: complete.count, columnCount: HelixSector.allCases.count,
      ties: complete.enumerated().flatMap { row, unit in
        sectors(of: unit.id).sorted().map { TwoModeTable.Tie(row: row, column: $0) }
      })
    let patterns = try SectorPatterns(table)
    let counted =
      parameters.universe == .allUnits ? patterns : patterns.withoutUnitsInNoSector
    guard counted.unitCount >= HelixInformation.minimumUnitCount else {
      return .tooFewUnits(
        complete: counted.unitCount, units: units.count,
        minimum: HelixInformation.minimumUnitCount)
    }
    let information = HelixInformation(
      universe: parameters.universe, permutations: max(1, parameters.permutations),
      seed: parameters.seed)
    return .found(try await information.run(on: patterns, execution: execution))
  }

  private func complete() -> [Entity] {
    let scopes = Set(
      index.ecosystem.coverage.filter {
        $0.subject == .relation(.participatesIn) && $0.extent == .complete
      }.map(\.scope))
    return units.filter { unit in
      scopes.contains(unit.id)
        || index.ecosystem.wholes(of: unit.id).contains {
          [.programme, .project, .instrument].contains($0.kind) && scopes.contains($0.id)
        }
    }
  }

  /// The sectors whose partners take part in, lead or fund a programme or project.
  private func sectors(of unit: EntityID) -> Set<Int> {
    let links: [EvidenceStep.Link] = [
      .relation(.participatesIn), .relation(.leads), .relation(.funds),
    ]
    return Set(
      index.ties(to: unit).filter { links.contains($0.link) }.compactMap {
        index.counted($0.subject)?.helix.flatMap { HelixSector.allCases.firstIndex(of: $0) }
      })
  }
}
