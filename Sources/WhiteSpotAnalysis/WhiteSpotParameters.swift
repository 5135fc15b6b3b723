public import EcosystemModel

/// The choices behind the findings, each with its default.
public struct WhiteSpotParameters: Hashable, Sendable {
  /// How chance findings among many cells are kept down.
  public enum Correction: String, Sendable, CaseIterable, Codable, Hashable {
    /// Benjamini and Hochberg (1995): the false discovery rate.
    case benjaminiHochberg = "benjamini-hochberg"
    /// Benjamini and Yekutieli (2001): the same under any dependence.
    case benjaminiYekutieli = "benjamini-yekutieli"
  }

  /// The level at which a deficit counts, α.
  public var significanceLevel = 0.05
  /// The correction for the number of cells examined.
  public var correction = Correction.benjaminiHochberg
  /// The null model that says what would be expected.
  public var null = NullModel.bipcm
  /// The part of the reference from which on a need is served.
  public var servedRatio = 0.8
  /// The probability that the supply must have to be at least that part.
  public var servedProbability = 0.8
  /// The shape a of the prior Gamma(a, b) of the ratio of supply to reference.
  public var priorShape = 1.0
  /// The rate b of that prior.
  public var priorRate = 1.0
  /// Whether entities that stand beside the policy count as supply.
  public var includesAdjacent = false
  /// How severe each state is.
  public var severities = Severities()
  /// The weight of each need; 1 for the ones that are absent.
  public var needWeights: [NeedDimension: Double] = [:]
  /// The factor by which the weight of a need is multiplied, by who declares it.
  public var levelWeights = LevelWeights()
  /// Whether a source's own statement that something is lacking or served for a mission counts in
  /// the order.
  ///
  /// It never changes a state, and counts only where no complete frame decides: what a source says
  /// is lacking has at least the severity ``Severities/saidLacking``, what it says is served that
  /// of *met*.
  public var countsStatements = false
  /// How the firmness of the order is measured; `nil` leaves it out.
  public var uncertainty: UncertaintyParameters? = UncertaintyParameters()

  /// The default choices.
  public init() {}

  /// How severe each state is, from 0 (no attention) to 1.
  ///
  /// An under-served need has severity 1 − θ̂, with θ̂ its ratio of supply to reference.
  public struct Severities: Hashable, Sendable {
    /// The severity of *unaddressed*.
    public var unaddressed = 1.0
    /// The severity of *not found*.
    public var notFound = 0.5
    /// The severity of *met before*.
    public var metBefore = 0.25
    /// The severity of *cannot tell*.
    public var cannotTell = 0.25
    /// The severity of *met*.
    public var met = 0.0
    /// The severity of *served*.
    public var served = 0.0
    /// The severity of a need that a source itself says is lacking, where statements count.
    public var saidLacking = 0.75

    /// The default severities.
    public init() {}
  }
}

extension WhiteSpotParameters {
  /// How much a need weighs by the nearest level that declares it.
  ///
  /// The policy as a whole declares the same needs for every mission, and a theme for all of its
  /// missions; what a mission's own text asks for says most about that mission. With equal factors
  /// the needs that all missions share would drown those that tell them apart. That the own text
  /// counts three times and the theme twice as much as the policy is a judgement, and the draws
  /// vary it: a factor is raised to a power from 0 (all levels equal) to 2.
  public struct LevelWeights: Hashable, Sendable {
    /// A need that the mission's own text declares.
    public var mission: Double
    /// A need that the agenda of its theme declares, and the mission itself does not.
    public var theme: Double
    /// A need that only the policy as a whole declares.
    public var policy: Double

    /// Makes factors.
    public init(mission: Double = 3, theme: Double = 2, policy: Double = 1) {
      self.mission = mission
      self.theme = theme
      self.policy = policy
    }

    /// The factor of a level.
    func value(_ level: NeedLevel) -> Double {
      switch level {
      case .mission: mission
      case .theme: theme
      case .policy: policy
      }
    }
  }
}

/// How the firmness of the order of attention is measured.
public struct UncertaintyParameters: Hashable, Sendable {
  /// The number of draws.
  public var draws = 10_000
  /// The seed: the same seed gives the same figures.
  public var seed: UInt64 = 2_023
  /// The k of "P(top k)".
  public var top = 3
  /// The number of base points for the Sobol indices; 0 leaves them out.
  public var influencePoints = 2_048

  /// The default choices.
  public init() {}
}

/// What would be expected if no mission were worse off than another.
public enum NullModel: String, Sendable, CaseIterable, Codable, Hashable {
  /// The bipartite partial configuration model: each supplier keeps its number of ties and spreads
  /// them evenly over the missions compared, p_im = k_i/M.
  ///
  /// Saracco, Straka, Di Clemente, Gabrielli, Caldarelli and Squartini (2017),
  /// doi:10.1088/1367-2630/aa6b38.
  case bipcm
  /// The exposure model: a supplier finds a mission in proportion to the quantity that the mission
  /// itself declares to need; see ``GraphAnalysis/ExposureModel``.
  ///
  /// It fits a frame whose missions all declare a quantity of the need in one unit.
  case exposure
  /// The bipartite configuration model, which keeps the number of suppliers of every mission: it
  /// says who is missing, can never find a mission with too few, and is refused here.
  case bicm
}
