import GraphAnalysis

/// A way to say who could supply a mission.
public enum CandidateMethod: String, Sendable, CaseIterable, Codable, Hashable {
  /// Chains of relations of known types from the mission to the candidate; see ``TypedRoute``.
  case typedPaths = "typed-paths"
  /// A resource shared out twice (ProbS, network-based inference).
  case resourceSpreading = "probs"
  /// Paths of three ties (L3 with resource allocation).
  case pathsOfThree = "l3"
  /// Likeness of missions by their suppliers (item Jaccard).
  case itemJaccard = "jaccard"
  /// Relatedness density.
  case relatednessDensity = "density"
  /// A random walk with restart.
  case randomWalk = "walk"
  /// The table of ties from its strongest patterns.
  case truncatedSVD = "svd"
  /// Baseline: those with most ties.
  case preferentialAttachment = "preferential-attachment"
  /// Baseline: every candidate alike.
  case missionDegree = "mission-degree"
  /// Baseline: the bipartite configuration model.
  case configurationModel = "bicm"

  /// Whether the method only serves to be beaten.
  public var isBaseline: Bool {
    switch self {
    case .preferentialAttachment, .missionDegree, .configurationModel: true
    default: false
    }
  }

  /// The methods that are combined.
  public static let combined = allCases.filter { !$0.isBaseline }

  /// The method on the two-mode table of ties; `nil` for typed paths.
  var predictor: (any LinkPredictor)? {
    switch self {
    case .typedPaths: nil
    case .resourceSpreading: ResourceSpreading()
    case .pathsOfThree: PathsOfLengthThree()
    case .itemJaccard: ItemJaccard()
    case .relatednessDensity: RelatednessDensity(.hidalgo)
    case .randomWalk: RandomWalkWithRestart()
    case .truncatedSVD: TruncatedSVD()
    case .preferentialAttachment: PreferentialAttachment()
    case .missionDegree: ColumnDegree()
    case .configurationModel: BipartiteConfigurationModel()
    }
  }
}
