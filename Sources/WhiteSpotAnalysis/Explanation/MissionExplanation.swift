public import EcosystemModel

/// Everything behind the place of one mission: what would clear each state, on which single row the
/// place rests, and which registers could say more.
public struct MissionExplanation: Hashable, Sendable {
  /// The finding, with the terms of its score and the rows behind them.
  public let finding: MissionFinding
  /// For each declared need that is neither met nor served, in order, the least that would clear it.
  public let clearances: [Clearance]
  /// The tie, sum, statement of coverage or counted statement without which the mission would move
  /// the farthest in its theme; `nil` when no single one moves it, or when it has no place.
  ///
  /// Needs, lineage and what missions are a part of stay as they are.
  public let flip: RankFlip?
  /// The number of such rows without any one of which the mission would have another place.
  public let flippingRows: Int
  /// The registers that exist and are not in this data.
  public let absentRegisters: [Register]
}

/// The least supply that would clear the state of a need.
public struct Clearance: Hashable, Sendable {
  /// What supply is counted in.
  public enum Unit: String, Sendable, CaseIterable, Codable, Hashable {
    /// Suppliers that are not yet tied to any of the missions compared, each with one tie.
    case ties
    /// A sum of money for the mission itself, of whatever size: sums are not compared.
    case sum
  }

  /// The need.
  public let dimension: NeedDimension
  /// The state now.
  public let state: NeedState
  /// In what supply is counted.
  public let unit: Unit
  /// The smallest number that leads to *met*, or in a tested frame to *served*; `nil` when no
  /// number that was tried does.
  public let count: Int?
  /// The state that it leads to.
  public let after: NeedState?
  /// Who must name the supply: the sources of the frame; empty when any source will do but those of
  /// ``exceptions``.
  public let sources: [String]
  /// The sources that would not do, sorted.
  ///
  /// They are complete and name nothing of the sort for any of their missions. Once they name
  /// something, they compare these missions.
  public let exceptions: [String]
}

/// The row on which the place of a mission hangs.
public struct RankFlip: Hashable, Sendable {
  /// The row: a tie, a sum, a statement of coverage or, where they count, what a source says.
  public let row: Provenance
  /// The places that the mission takes now.
  public let before: ClosedRange<Int>
  /// The places that it would take without the row.
  public let after: ClosedRange<Int>
}

extension WhiteSpotAnalyzer {
  /// Explains the place of a mission.
  ///
  /// - Parameters:
  ///   - mission: A mission of the edition.
  ///   - ecosystem: The dataset.
  ///   - edition: The edition of the policy.
  /// - Returns: The finding and what it hangs on.
  /// - Throws: ``WhiteSpotError``, as ``findings(in:edition:)``, and when there is no such mission.
  /// - Complexity: That of ``findings(in:edition:)``, and of the states once more for each row that
  ///   alone supports a state in the mission's theme and for each number of ties that is tried.
  public func explanation(
    of mission: EntityID, in ecosystem: Ecosystem, edition: Int
  ) throws(WhiteSpotError) -> MissionExplanation {
    let inquiry = try inquiry(into: ecosystem, edition: edition)
    let findings = try inquiry.findings()
    guard let finding = findings.mission(mission) else {
      throw .unknownMission(mission, edition: edition)
    }
    let flips = try RankFlips(inquiry: inquiry, findings: findings).flips(of: finding)
    return MissionExplanation(
      finding: finding,
      clearances: try ClearanceFinder(inquiry: inquiry, frames: findings.frames)
        .clearances(of: finding),
      flip: flips.first, flippingRows: flips.count,
      absentRegisters: ecosystem.registers.filter { !$0.isInDataset })
  }
}
