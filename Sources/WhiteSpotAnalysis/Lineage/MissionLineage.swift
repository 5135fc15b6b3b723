public import EcosystemModel

/// What became of the missions from one edition of the policy to the next.
///
/// ```swift
/// let lineage = MissionLineage(of: ecosystem)
/// for fate in lineage.transitions.last?.fates ?? [] where fate.outcome == .dropped {
///   print(fate.mission.name, fate.commitments.count)
/// }
/// ```
/// Which mission continues which is what the rows `succeeds` of the dataset say; a mission without
/// one is dropped or new. How it was continued is the word with which the note of the row begins
/// (see ``Succession/Change``).
public struct MissionLineage: Hashable, Sendable {
  /// The steps from each edition to the next, the oldest first; empty for fewer than two editions.
  public let transitions: [EditionTransition]

  /// Follows every mission of a dataset.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - includesAdjacent: Whether entities that stand beside the policy count as commitments.
  /// - Complexity: O(rows × missions) at worst.
  public init(of ecosystem: Ecosystem, includesAdjacent: Bool = false) {
    let index = TieIndex(ecosystem, includesAdjacent: includesAdjacent)
    let editions = ecosystem.editions
    transitions = zip(editions, editions.dropFirst()).map { from, to in
      TransitionTracing(index: index, from: from, to: to).transition()
    }
  }
}

/// The step from one edition to the next.
public struct EditionTransition: Hashable, Sendable {
  /// The older edition.
  public let from: Int
  /// The newer edition.
  public let to: Int
  /// What became of each mission of the older edition, in order of theme and id.
  public let fates: [MissionFate]
  /// The missions of the newer edition that continue none of any earlier one, in order of theme and
  /// id.
  public let newcomers: [EntityLabel]

  /// The part of the step that concerns the missions of a theme, directly or not.
  ///
  /// - Parameters:
  ///   - theme: The theme.
  ///   - ecosystem: The dataset that was followed.
  /// - Returns: The step with the other missions left out.
  public func within(_ theme: EntityID, in ecosystem: Ecosystem) -> EditionTransition {
    func belongs(_ mission: EntityLabel) -> Bool {
      ecosystem.wholes(of: mission.id).contains { $0.id == theme }
    }
    return EditionTransition(
      from: from, to: to, fates: fates.filter { belongs($0.mission) },
      newcomers: newcomers.filter(belongs))
  }

  /// The missions with an outcome.
  public func fates(_ outcome: MissionFate.Outcome) -> [MissionFate] {
    fates.filter { $0.outcome == outcome }
  }
}

/// What became of a mission, and of what was committed to it.
public struct MissionFate: Hashable, Sendable {
  /// What became of a mission, the most drastic first.
  public enum Outcome: String, Sendable, CaseIterable, Codable, Hashable {
    /// No mission of any later edition continues it.
    case dropped
    /// No mission of the next edition continues it, but one of a later edition does.
    case interrupted
    /// It became a part of another mission.
    case merged
    /// A mission with a smaller subject continues it.
    case narrowed
    /// A mission with a larger subject continues it.
    case broadened
    /// A mission on the same subject continues it.
    case continued
  }

  /// The mission of the older edition.
  public let mission: EntityLabel
  /// The theme under which it was listed; `nil` when it had none.
  public let theme: EntityLabel?
  /// What became of it; of one that was split, the mildest of the changes.
  public let outcome: Outcome
  /// The missions of the newer edition that continue it, in order of id.
  ///
  /// More than one when it was split. Of an interrupted mission, those of the later edition.
  public let successors: [Succession]
  /// What was tied to it or to a mission that it continues, in order of prospect and holder.
  public let commitments: [Commitment]
  /// Where commitments without a certain target could go, the best founded first.
  public let destinations: [Destination]

  /// Whether the subject went or became smaller, so that commitments may have lost their target.
  public var isLoss: Bool { [.dropped, .interrupted, .merged, .narrowed].contains(outcome) }
}

/// One mission that continues another, and the row that says so.
public struct Succession: Hashable, Sendable {
  /// How a mission is continued: the word before the colon in the note of the row.
  public enum Change: String, Sendable, CaseIterable, Codable, Hashable {
    /// It became a part of another mission.
    case merged
    /// The new subject is a part of the old one.
    case narrowed
    /// The old subject is a part of the new one.
    case broadened
    /// The subject is the same.
    case continued

    /// The change that a note begins with.
    init?(note: String) {
      guard let end = note.firstIndex(of: ":") else { return nil }
      self.init(rawValue: note[..<end].lowercased())
    }
  }

  /// The mission that continues the other.
  public let mission: EntityLabel
  /// How; `nil` when the row does not say.
  public let change: Change?
  /// What the row says about it.
  public let note: String
  /// Whether the row is an inference.
  public let isDerived: Bool
  /// The row.
  public let provenance: Provenance
}
