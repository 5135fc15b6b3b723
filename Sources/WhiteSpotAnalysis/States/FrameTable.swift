import EcosystemModel
import Synchronization

/// The figures of a frame for one need: the suppliers that its own sources name, per mission.
struct FrameCounts {
  /// The number of suppliers of each compared mission, in the order of the frame's missions.
  let observed: [Int]
  /// How many of them stand for many bodies.
  let groups: [Int]
  /// The number of compared missions of each supplier, ascending.
  let degrees: [Int]
}

/// Suppliers that are thought of: new ones, each tied to one mission only and named by the frame's
/// own sources.
struct ThoughtSupply {
  let mission: EntityID
  let dimension: NeedDimension
  let count: Int
}

/// Finds the complete frames in force and counts in them, with everything or with something left
/// out.
final class FrameTable: Sendable {
  private struct Key: Hashable {
    let frame: AnalysisFrame.ID
    let dimension: NeedDimension
  }

  private let places: [MissionPlace]
  private let placesByMission: [EntityID: MissionPlace]
  private let supply: SupplyTable
  private let coverage: CoverageTable
  private let excluded: Omission?
  private let thought: ThoughtSupply?
  private let frames = Mutex<[AnalysisFrame.ID: AnalysisFrame]>([:])
  private let counts = Mutex<[Key: FrameCounts]>([:])
  private let reach = Mutex<[Key: Bool]>([:])

  init(
    places: [MissionPlace], supply: SupplyTable, coverage: CoverageTable,
    without omission: Omission?, with thought: ThoughtSupply? = nil
  ) {
    self.places = places
    placesByMission = Dictionary(
      places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.supply = supply
    self.coverage = coverage
    excluded = omission
    self.thought = thought
  }

  /// The complete frame with the narrowest scope that covers a mission, compares it with others and
  /// reaches the missions; `nil` when there is none.
  func frame(for place: MissionPlace, _ dimension: NeedDimension) -> AnalysisFrame? {
    guard !place.standsOverOthers else { return nil }
    return completeFrames(for: place, dimension).first {
      $0.missions.count > 1 && reaches($0, dimension)
    }
  }

  /// The complete frames that cover a mission and others, and name nothing of the sort for any.
  func silentFrames(for place: MissionPlace, _ dimension: NeedDimension) -> [AnalysisFrame] {
    guard !place.standsOverOthers else { return [] }
    return completeFrames(for: place, dimension).filter {
      $0.missions.count > 1 && !reaches($0, dimension)
    }
  }

  /// Whether a complete frame covers the mission but leaves nothing to compare it with.
  func isAlone(_ place: MissionPlace, _ dimension: NeedDimension) -> Bool {
    completeFrames(for: place, dimension).contains { reaches($0, dimension) }
  }

  /// The suppliers that are tied to a mission itself, by any source.
  func suppliers(of dimension: NeedDimension, to mission: EntityID) -> [Supplier] {
    supply.suppliers(of: dimension, to: mission)
  }

  /// The number of suppliers by mission.
  func counts(in frame: AnalysisFrame, _ dimension: NeedDimension) -> FrameCounts {
    let key = Key(frame: frame.id, dimension: dimension)
    if let known = counts.withLock({ $0[key] }) { return known }
    var degrees: [EntityID: Int] = [:]
    var observed: [Int] = []
    var groups: [Int] = []
    let links = dimension.frameLinks
    for mission in frame.missions {
      let named = supply.suppliers(of: dimension, to: mission).filter {
        isNamed($0, by: frame, links, at: mission)
      }
      for supplier in named { degrees[supplier.entity.id, default: 0] += 1 }
      observed.append(named.count)
      groups.append(named.count { $0.entity.isGroup })
    }
    var sorted = degrees.values.sorted()
    if let thought, thought.dimension == dimension,
      let position = frame.missions.firstIndex(of: thought.mission)
    {
      observed[position] += thought.count
      sorted = Array(repeating: 1, count: thought.count) + sorted
    }
    let found = FrameCounts(observed: observed, groups: groups, degrees: sorted)
    counts.withLock { $0[key] = found }
    return found
  }

  /// Whether the frame's own sources name a supplier by one of the ``NeedDimension/frameLinks`` of
  /// a need.
  func isNamed(
    _ supplier: Supplier, by frame: AnalysisFrame, _ links: Set<EvidenceStep.Link>,
    at mission: EntityID
  ) -> Bool {
    supplier.paths.contains {
      $0.stands(without: excluded)
        && $0.isStated(by: frame.sources, links: links) {
          isKnownCompletely($0, at: mission)
        }
    }
  }

  /// Whether a source in force is complete for the ties of a sort at a mission.
  private func isKnownCompletely(_ link: EvidenceStep.Link, at mission: EntityID) -> Bool {
    guard let place = placesByMission[mission] else { return false }
    return coverage.statements(about: link.coverageSubject, for: place, without: excluded)
      .contains { $0.extent == .complete }
  }

  /// Whether the frame's sources tie anything that supplies a need to one of the missions.
  ///
  /// A list that is complete for a theme, or for programmes only, does not reach the missions or
  /// the instruments, and a register of companies does not reach the other sectors: their silence
  /// says nothing. A source that gives money per theme
  /// is complete per theme.
  private func reaches(_ frame: AnalysisFrame, _ dimension: NeedDimension) -> Bool {
    let key = Key(frame: frame.id, dimension: dimension)
    if let known = reach.withLock({ $0[key] }) { return known }
    let staysAtTheme = dimension.isMoney && !sumsAtTheme(in: frame).isEmpty
    let links = dimension.frameLinks
    let found =
      !staysAtTheme
      && frame.missions.contains { mission in
        supply.suppliers(of: dimension, to: mission).contains {
          isNamed($0, by: frame, links, at: mission)
        }
      }
    reach.withLock { $0[key] = found }
    return found
  }

  /// The rows of which one alone keeps a complete frame from reaching the mission: the only sum that
  /// its sources give for the theme.
  func sumsAtTheme(for place: MissionPlace, _ dimension: NeedDimension) -> [Provenance] {
    guard dimension.isMoney else { return [] }
    return completeFrames(for: place, dimension).map(sumsAtTheme).filter { $0.count == 1 }
      .flatMap(\.self)
  }

  /// The rows of the sums that a frame's own sources give for its theme or its scope.
  private func sumsAtTheme(in frame: AnalysisFrame) -> Set<Provenance> {
    let sums = [frame.theme.id, frame.scope.id].flatMap(supply.rules.index.amounts)
      .map(\.provenance)
    return Set(
      sums.filter { frame.sources.contains($0.source) && excluded?.covers($0) != true })
  }

  /// The complete frames that cover a mission, the narrowest scope first.
  private func completeFrames(
    for place: MissionPlace, _ dimension: NeedDimension
  ) -> [AnalysisFrame] {
    guard let theme = place.theme else { return [] }
    let subject = dimension.coverageSubject
    let statements = complete(subject, for: place)
    return place.scopes.compactMap { scope in
      let rows = statements.filter { $0.scope == scope }
      guard !rows.isEmpty else { return nil }
      let sources = rows.map(\.source).sorted()
      let id = ([subject.name, scope.rawValue, theme.rawValue] + sources).joined(separator: " ")
      if let known = frames.withLock({ $0[id] }) { return known }
      let members = places.filter { other in
        !other.standsOverOthers && other.themes.contains { $0.id == theme }
          && sources
            == complete(subject, for: other).filter { $0.scope == scope }
            .map(\.source).sorted()
      }
      let frame = AnalysisFrame(
        id: id, scope: supply.rules.index.ecosystem.label(scope), subject: subject,
        theme: supply.rules.index.ecosystem.label(theme), missions: members.map(\.id),
        sources: sources, rows: rows.map(\.traced))
      frames.withLock { $0[id] = frame }
      return frame
    }
  }

  private func complete(_ subject: Coverage.Subject, for place: MissionPlace) -> [Coverage] {
    coverage.statements(about: subject, for: place, without: excluded)
      .filter { $0.extent == .complete }
  }
}

extension EvidenceStep.Link {
  /// The sort of row that states a link.
  var coverageSubject: Coverage.Subject {
    switch self {
    case .relation(let kind): .relation(kind)
    case .amount: .amounts
    }
  }
}

extension Coverage {
  /// The row as a provenance; a statement of coverage has no place in its source.
  var traced: Provenance { Provenance(row: row, source: source, locator: "") }
}
