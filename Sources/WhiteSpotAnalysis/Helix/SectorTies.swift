public import EcosystemModel
public import GraphAnalysis

/// The ties among partners with a sector, as the sources name them.
///
/// A tie is there when a row says that one partner works with, funds, leads or takes part in the
/// other. Partners that merely take part in the same thing are not tied by that.
public struct SectorTies: Hashable, Sendable {
  /// The ties from one sector to another, in the order of sectors; only where there are any.
  public let flows: [SectorFlow]
  /// The number of pairs of partners that are tied.
  public let pairCount: Int
  /// (E − I) / (E + I) over these pairs with its permutation test; every member `nil` without ties.
  ///
  /// - SeeAlso: Krackhardt and Stern (1988), doi:10.2307/2786835
  public let externalInternal: ExternalInternalIndex
}

/// The ties from the partners of one sector to those of another, or within one.
public struct SectorFlow: Hashable, Sendable {
  /// The sector of the subject; for mutual ties the first of the two sectors.
  public let from: HelixSector
  /// The sector of the object.
  public let to: HelixSector
  /// How the partners are tied.
  public let relation: RelationKind
  /// The ties, in order of subject and object.
  public let ties: [EvidenceStep]

  /// Whether the tie reads the same both ways.
  public var isMutual: Bool { relation.isSymmetric }
  /// Every row on which it rests, each once, in order of file and line.
  public var rows: [Provenance] { ties.flatMap(\.rows).distinct }
}

/// How often a partner stands between two others that are not tied, by their sectors.
public struct BrokerFinding: Hashable, Sendable {
  /// The figures of one role.
  public struct RoleFinding: Hashable, Sendable {
    /// The role. Ties have no direction here, so that gatekeeper and representative are one.
    public let role: Brokerage.Role
    /// The number of ordered open triads, z from the moments given density, and the permutation
    /// tails.
    ///
    /// - SeeAlso: Gould and Fernandez (1989), doi:10.2307/270949
    public let test: BrokerageTest.Finding
    /// Twice the lesser permutation tail; `nil` without a test.
    public let pValue: Double?
    /// The same after the correction of Benjamini and Yekutieli over all partners and roles.
    public let adjusted: Double?
  }

  /// The partner.
  public let entity: EntityLabel
  /// Its sector.
  public let sector: HelixSector
  /// Coordinator, consultant, gatekeeper (with representative) and liaison.
  public let roles: [RoleFinding]
  /// The ties of the partner, in order of the other end.
  public let ties: [EvidenceStep]

  /// The open triads in all roles.
  public var triadCount: Int { roles.reduce(0) { $0 + $1.test.count } }
  /// Every row on which it rests, each once, in order of file and line.
  public var rows: [Provenance] { ties.flatMap(\.rows).distinct }
}

/// O-information of the sectors over programmes and projects, or why there is none.
public enum HelixInformationFinding: Hashable, Sendable {
  /// What was found.
  case found(HelixInformation.Finding)
  /// Too few programmes and projects have a partner list that a source calls complete.
  case tooFewUnits(complete: Int, units: Int, minimum: Int)
}
