public import EcosystemModel
public import GraphAnalysis

/// The choices behind a helix profile.
public struct HelixParameters: Hashable, Sendable {
  /// How often sectors are dealt out afresh for the E-I index and for brokerage; 0 for no tests.
  public var permutations: Int
  /// Where random numbers start.
  public var seed: UInt64
  /// Which units count for O-information.
  public var universe: HelixInformation.Universe
  /// Whether what the sources place beside the policy takes part.
  public var includesAdjacent: Bool

  /// Makes choices; 1,999 permutations from seed 1, units in some sector, unless given.
  public init(
    permutations: Int = 1999, seed: UInt64 = 1,
    universe: HelixInformation.Universe = .unitsInSomeSector, includesAdjacent: Bool = false
  ) {
    self.permutations = permutations
    self.seed = seed
    self.universe = universe
    self.includesAdjacent = includesAdjacent
  }
}

/// Who takes part by sector of the quadruple helix, how the sectors are tied, and who stands
/// between them.
///
/// Plain values, in the order in which they are shown. Every figure carries the rows behind it.
public struct HelixFindings: Hashable, Sendable {
  /// The edition of the missions; `nil` for a dataset without missions.
  public let edition: Int?
  /// The choices with which it was found.
  public let parameters: HelixParameters
  /// The whole, then each theme (an agenda before its parts) with its missions after it, the
  /// central one first; a mission of two themes stands under the first, one without a theme last.
  public let scopes: [HelixScopeFinding]
  /// Partners of a sector that stand between others, in the ties of all partners.
  ///
  /// The one with most open triads comes first, then by id; those with none are left out.
  public let brokers: [BrokerFinding]
  /// Whether sectors complement or repeat each other in projects and programmes.
  public let information: HelixInformationFinding
  /// Registers that exist and that the data does not hold.
  public let absentRegisters: [Register]

  /// The whole: all partners of the dataset.
  public var whole: HelixScopeFinding? { scopes.first { $0.kind == .whole } }

  /// The finding on a theme or mission.
  public func scope(_ id: EntityID) -> HelixScopeFinding? {
    scopes.first { $0.scope?.id == id }
  }
}

/// Who takes part in the whole, in a theme or in a mission, by sector.
public struct HelixScopeFinding: Hashable, Sendable {
  /// What a finding is about.
  public enum Kind: String, Sendable, CaseIterable, Codable, Hashable {
    /// Every partner of the dataset.
    case whole
    /// The partners of a theme: of itself, of its parts and of their missions.
    case theme
    /// The partners of a mission.
    case mission
  }

  /// What the finding is about.
  public let kind: Kind
  /// The theme or mission; `nil` for the whole.
  public let scope: EntityLabel?
  /// The first theme of a mission; `nil` for anything else.
  public let theme: EntityLabel?
  /// Whether a mission stands over others of its theme.
  public let isCentral: Bool
  /// The four sectors, in the order of ``HelixSector``, also those without partners.
  public let sectors: [SectorFinding]
  /// Partners that are no one kind of body, or of which the sources do not say what they are:
  /// outside the counts by sector.
  public let withoutSector: [HelixMember]
  /// How mixed the partners with a sector are, with n; a group that stands for many counts once.
  public let diversity: HelixDiversity
  /// The same without the groups.
  public let diversityWithoutGroups: HelixDiversity
  /// The ties among the partners with a sector.
  public let ties: SectorTies
  /// The best claim of the sources in force to name who takes part here; `nil` without any.
  ///
  /// Only where it is complete does an absence mean something.
  public let coverage: Coverage.Extent?
  /// The rows of `coverage.csv` that say so.
  public let coverageRows: [Provenance]

  /// The finding on a sector.
  public func sector(_ sector: HelixSector) -> SectorFinding? {
    sectors.first { $0.sector == sector }
  }

  /// How many partners with a sector are known from missions of an earlier edition only.
  public var inheritedCount: Int {
    sectors.reduce(0) { $0 + $1.members.count(where: \.isInherited) }
  }

  /// Whether no civil-society partner is named.
  public var namesNoSociety: Bool { sector(.society)?.members.isEmpty ?? true }
}

/// The partners of one sector.
public struct SectorFinding: Hashable, Sendable {
  /// The sector.
  public let sector: HelixSector
  /// The partners, in order of id.
  public let members: [HelixMember]

  /// How many are single bodies.
  public var bodyCount: Int { members.count { !$0.entity.isGroup } }
  /// How many stand for many bodies.
  public var groupCount: Int { members.count { $0.entity.isGroup } }
}

/// A partner, and how it is tied to the theme or mission.
public struct HelixMember: Hashable, Sendable {
  /// The partner.
  public let entity: EntityLabel
  /// The ways in which it is tied, the most direct first; empty in the whole.
  public let paths: [EvidencePath]
  /// The row that says who it is.
  public let provenance: Provenance

  /// Whether it is known from missions of an earlier edition only.
  public var isInherited: Bool { !paths.isEmpty && paths.allSatisfy { $0.inherited != nil } }
  /// Every row on which it rests, each once, in order of file and line.
  public var rows: [Provenance] {
    ([provenance] + paths.flatMap { $0.steps.flatMap(\.rows) }).distinct
  }
}

/// How mixed partners are by sector.
///
/// - SeeAlso: ``BlauIndex`` and ``Composition/hillNumber(order:)``
public struct HelixDiversity: Hashable, Sendable {
  /// Blau 1 − Σp² with its unbiased form and n.
  public let blau: BlauIndex
  /// The number of sectors that are there; `nil` without partners.
  public let richness: Double?
  /// The Hill number of order 1, exp(H): how many equally common sectors would be as diverse.
  public let hillOne: Double?
  /// The Hill number of order 2, 1 / Σp².
  public let hillTwo: Double?
}
