public import EcosystemModel
public import GraphAnalysis

/// Two themes, and what ties them.
public struct ThemePairFinding: Hashable, Sendable {
  /// The theme that stands first.
  public let first: EntityLabel
  /// The other one.
  public let second: EntityLabel
  /// What the two share, for each sort of thing that can tie them, in the order of
  /// ``ThemeLink/Through``.
  public let links: [ThemeLink]
  /// Rows that tie the two themes themselves, such as agendas that work together.
  public let statedTies: [EvidenceStep]

  /// The link through one sort of thing.
  public func link(_ through: ThemeLink.Through) -> ThemeLink? {
    links.first { $0.through == through }
  }
}

/// What two themes share of one sort.
public struct ThemeLink: Hashable, Sendable {
  /// What ties two themes.
  public enum Through: String, Sendable, CaseIterable, Codable, Hashable {
    /// Partners that are active in both.
    case partner
    /// Programmes that address both.
    case programme
    /// Key technologies that both use.
    case technology
    /// Topsectoren and partners with a budget for both.
    case budget
  }

  /// Whether the cross-over is missing.
  public enum Verdict: String, Sendable, CaseIterable, Codable, Hashable {
    /// The themes are related, and a complete frame has fewer ties than expected.
    case missing
    /// A complete frame has at least as many ties as expected.
    case notMissing = "not-missing"
    /// No complete frame covers both themes, the deficit is within chance, or nothing shows that the
    /// themes are related.
    case cannotTell = "cannot-tell"
  }

  /// What ties the themes.
  public let through: Through
  /// The number of partners, programmes, technologies or budget holders of the first theme.
  public let firstCount: Int
  /// The number of the second theme.
  public let secondCount: Int
  /// Those of both themes, in order of id: who carries the cross-over.
  public let carriers: [CrossOverCarrier]
  /// φ, the lower of the two shares that the themes have in common (Hidalgo); `nil` when a theme
  /// has none.
  ///
  /// - SeeAlso: Hidalgo et al. (2007), doi:10.1126/science.1144581
  public let proximity: Double?
  /// The number that they share against the number expected from how many each has; `nil` when a
  /// theme has none.
  ///
  /// - SeeAlso: Van Eck and Waltman (2009), doi:10.1002/asi.21075
  public let associationStrength: Double?
  /// How related the themes are by other things than these.
  public let relatedness: ThemeRelatedness
  /// The test in a complete frame; `nil` where there is none.
  public let test: ThemeLinkTest?
  /// Whether the cross-over is missing.
  public let verdict: Verdict

  /// How many of the carriers stand for many bodies.
  public var groupCount: Int { carriers.count { $0.entity.isGroup } }
}

/// How related two themes are by other things than the ties that are judged.
public struct ThemeRelatedness: Hashable, Sendable {
  /// By what: programmes and technologies, without the sort of thing that is judged.
  public let basis: [ThemeLink.Through]
  /// The number that they share.
  public let shared: Int
  /// φ over these; `nil` when a theme has none.
  public let proximity: Double?
  /// The number shared against the number expected; `nil` when a theme has none.
  public let associationStrength: Double?
  /// Whether a source itself ties the themes.
  public let isStated: Bool

  /// Whether the themes are shown to be related: a source ties them, or they share more than the
  /// numbers that each has would give.
  ///
  /// That it is not shown does not prove the opposite.
  public var isRelated: Bool { isStated || (associationStrength ?? 0) > 1 }
}

/// An entity that is tied to two themes.
public struct CrossOverCarrier: Hashable, Sendable {
  /// The entity.
  public let entity: EntityLabel
  /// How it is tied to the first theme, the most direct way first.
  public let first: [EvidencePath]
  /// How it is tied to the second theme.
  public let second: [EvidencePath]

  /// Every row on which it rests, each once, in order of file and line.
  public var rows: [Provenance] {
    (first + second).flatMap { $0.steps.flatMap(\.rows) }.distinct
  }
}

/// The number of shared ties in a complete frame against the bipartite configuration model, which
/// holds fixed how many themes each carrier has and how many carriers each theme has.
///
/// - SeeAlso: Saracco et al. (2015), doi:10.1038/srep10595
public struct ThemeLinkTest: Hashable, Sendable {
  /// The source that is complete.
  public let source: String
  /// The rows of `coverage.csv` that say so.
  public let coverage: [Provenance]
  /// The number of themes that the frame covers.
  public let themes: Int
  /// The number of carriers in the frame.
  public let units: Int
  /// Observed, expected and exact tails.
  public let count: CountTest
  /// The lower tail after the correction of Benjamini and Yekutieli for all pairs in the frame.
  public let adjustedLowerTail: Double
  /// The upper tail after the same correction.
  public let adjustedUpperTail: Double
  /// The smallest detectable deficit: the largest number shared, below the expected one, that would
  /// still count as a deficit after the correction, the other pairs staying as they are; `nil` when
  /// not even none at all would.
  ///
  /// Where it is `nil` the source is too small to show that a cross-over is missing.
  public let detectable: Int?
}
