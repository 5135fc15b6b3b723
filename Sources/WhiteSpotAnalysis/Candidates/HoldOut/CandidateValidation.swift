/// How well the methods for candidates find ties that were hidden from them, on one dataset.
public struct CandidateValidation: Hashable, Sendable, Codable {
  /// The version of the methods; see ``CandidateFinder/methodVersion``.
  public let methodVersion: Int
  /// The SHA-256 of the dataset.
  public let dataset: String
  /// How ties were hidden.
  public let settings: HoldOutSettings
  /// The figures of each edition and kind, in that order.
  public let blocks: [HoldOutBlock]
  /// How far the order of attention agrees with what the sources say, by edition.
  ///
  /// It is reported, and nothing is tuned to it.
  public let agreement: [StatementAgreement]

  /// The block of an edition and kind.
  public func block(edition: Int, kind: CandidateKind) -> HoldOutBlock? {
    blocks.first { $0.edition == edition && $0.kind == kind }
  }

  /// Whether the figures are about this dataset and these methods.
  ///
  /// - Parameter sha256: The SHA-256 of the dataset at hand.
  /// - Returns: Whether both are the same.
  public func isCurrent(for sha256: String) -> Bool {
    dataset == sha256 && methodVersion == CandidateFinder.methodVersion
  }
}

/// How ties are hidden.
public struct HoldOutSettings: Hashable, Sendable, Codable {
  /// Into how many parts the ties are divided.
  public var folds = 10
  /// How often, each time in another way.
  public var repetitions = 5
  /// Where random numbers start.
  public var seed: UInt64 = 2_023

  /// The default settings.
  public init() {}
}

/// The hold-out figures of one edition and kind.
public struct HoldOutBlock: Hashable, Sendable, Codable {
  /// How ties were chosen to be hidden.
  public enum Scheme: String, Hashable, Sendable, Codable {
    /// The later ones, by their dates.
    case temporal
    /// Each in turn, in random parts: too few ties have dates.
    case folds
  }

  /// The edition.
  public let edition: Int
  /// The kind of candidate.
  public let kind: CandidateKind
  /// How ties were chosen to be hidden.
  public let scheme: Scheme
  /// The last year that was not hidden, for a temporal choice.
  public let lastYear: Int?
  /// The number of ties between entities of the kind and missions of the edition.
  public let ties: Int
  /// The number of missions that have any.
  public let missions: Int
  /// The number of entities of the kind: all that could be tied.
  public let entities: Int
  /// The number of rows that tie candidates, between the same two entities counted once: these are
  /// what is hidden.
  public let bonds: Int
  /// How many of those have a year.
  public let datedBonds: Int
  /// The figures by method, in order; the combination first.
  public let figures: [HoldOutFigures]

  /// The figures of a method; of the combination for `nil`.
  public func figures(of method: CandidateMethod?) -> HoldOutFigures? {
    figures.first { $0.method == method }
  }

  /// The baseline of the greatest average precision, the first of equals; `nil` without any hidden
  /// tie.
  public var bestBaseline: HoldOutFigures? {
    var best: (figures: HoldOutFigures, precision: Double)?
    for candidate in figures where candidate.method?.isBaseline == true {
      guard let precision = candidate.all.averagePrecision else { continue }
      if precision > best?.precision ?? -1 { best = (candidate, precision) }
    }
    return best?.figures
  }

  /// The average precision of a method divided by that of the best baseline; `nil` without any
  /// hidden tie, or where no baseline finds one.
  ///
  /// At 1 or below the method orders no better than the best of the baselines.
  public func lift(of method: CandidateMethod?) -> Double? {
    guard let own = figures(of: method)?.all.averagePrecision,
      let best = bestBaseline?.all.averagePrecision, best > 0
    else { return nil }
    return own / best
  }

  /// The figures of the order that some methods give: of one by itself, or of the combination.
  ///
  /// - Parameter methods: The methods of the order.
  /// - Returns: The figures; `nil` for some methods together that are not the combination, whose
  ///   order is not measured.
  public func figures(ofOrderBy methods: [CandidateMethod]) -> HoldOutFigures? {
    if methods.count == 1 { return figures(of: methods[0]) }
    return Set(methods) == Set(CandidateMethod.combined) ? figures(of: nil) : nil
  }
}

/// The hold-out figures of a method.
public struct HoldOutFigures: Hashable, Sendable, Codable {
  /// The method; `nil` for the combination of those that are no baselines.
  public let method: CandidateMethod?
  /// Over all hidden ties.
  public let all: HoldOutScore
  /// Over the hidden ties of candidates that have no other tie to a mission of the edition.
  public let coldCandidates: HoldOutScore
  /// Over the hidden ties of missions that have no other tie.
  public let coldMissions: HoldOutScore
  /// Over the missions with a white spot that the kind could fill.
  public let whiteSpots: HoldOutScore
}

/// How well hidden ties were found; each figure is a mean over missions.
public struct HoldOutScore: Hashable, Sendable, Codable {
  /// The number of missions.
  public let missions: Int
  /// The number of hidden ties.
  public let ties: Int
  /// The average precision within a mission, all entities without a tie as negatives, ties in score
  /// averaged; `nil` without any hidden tie.
  public let averagePrecision: Double?
  /// From the 2.5th to the 97.5th percentile of that mean over draws of missions; `nil` for fewer
  /// than two missions.
  public let interval: [Double]?
  /// The probability that one of the first 3 was hidden.
  public let hitAt3: Double?
  /// The probability that one of the first 10 was hidden.
  public let hitAt10: Double?
}

/// How far the order of attention agrees with what the sources say is lacking.
public struct StatementAgreement: Hashable, Sendable, Codable {
  /// The edition.
  public let edition: Int
  /// The number of missions that have a score.
  public let missions: Int
  /// The number of those about which the sources say that anything is lacking or served.
  public let spokenOf: Int
  /// Kendall's τ-b between the score and the statements of shortage less those of plenty; `nil` when
  /// all missions are equal in either.
  public let tau: Double?
  /// From the 2.5th to the 97.5th percentile over draws of missions; `nil` without τ.
  public let interval: [Double]?
}
