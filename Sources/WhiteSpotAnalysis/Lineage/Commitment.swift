public import EcosystemModel

/// A tie or a sum of money that was made to a mission, and what the next edition means for it.
///
/// The sources of an edition give examples: a commitment that is not named again has not
/// necessarily ended.
public struct Commitment: Hashable, Sendable {
  /// What the next edition means for a commitment, the worst first.
  public enum Prospect: String, Sendable, CaseIterable, Codable, Hashable {
    /// No mission continues the one it was made to, and its holder is named at no other.
    case lost
    /// The mission became smaller or part of another, so that it has to be looked at.
    case uncertain
    /// The mission is gone, but its holder is named at another mission of the new edition.
    case moved
    /// The mission is continued, no smaller than it was.
    case carried
    /// Its holder is named at the mission that continues the old one.
    case renewed
  }

  /// Who or what is tied to the mission; for money, whose money it is.
  public let holder: EntityLabel
  /// How it is tied.
  public let link: EvidenceStep.Link
  /// The part that it plays; `nil` when the source names none.
  public let role: RelationRole?
  /// The mission that the rows name: the one that is followed, or one that it continues.
  public let mission: EntityLabel
  /// The sum; `nil` for a tie.
  public let amount: Amount?
  /// The partners and topsectoren that take part in, lead or fund the holder, in order of id.
  public let participants: [EntityLabel]
  /// The missions of the newer edition at which the holder itself is named, in order of id.
  public let namedAt: [EntityLabel]
  /// What the next edition means for it.
  public let prospect: Prospect
  /// The rows on which it rests, in order of file and line.
  public let rows: [Provenance]
}

/// A mission of the newer edition to which commitments without a certain target could go.
public struct Destination: Hashable, Sendable {
  /// What ties a holder to the destination.
  public struct Reason: Hashable, Sendable {
    /// The holder of a commitment.
    public let holder: EntityLabel
    /// The mission that the rows name: the destination itself, or one that it continues.
    public let mission: EntityLabel
    /// The rows, in order of file and line.
    public let rows: [Provenance]
  }

  /// The mission.
  public let mission: EntityLabel
  /// Whether it stands under a theme of the old mission.
  public let isOfSameTheme: Bool
  /// The holders that are tied to it already, in order of id; empty when the theme alone speaks for
  /// it.
  public let reasons: [Reason]
}
