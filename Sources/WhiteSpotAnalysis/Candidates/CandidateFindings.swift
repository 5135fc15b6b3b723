public import EcosystemModel

/// Who could supply a mission, with the reasons and how far they go.
///
/// Plain values, in the order in which they are shown.
public struct CandidateFindings: Hashable, Sendable {
  /// The mission.
  public let mission: EntityLabel
  /// Its edition.
  public let edition: Int
  /// What was asked.
  public let parameters: CandidateParameters
  /// The declared needs that the kind could serve, in order of ``NeedDimension``.
  public let needs: [CandidateNeed]
  /// Those who supply the mission already, and are no candidates, in order of id.
  public let tied: [EntityLabel]
  /// Whether anybody of the kind supplies the mission itself or one that it continues.
  public let hasKnownTies: Bool
  /// The candidates for whom there is evidence, the strongest first, as far as was asked for.
  public let candidates: [Candidate]
  /// For how many there is evidence.
  public let evidenceCount: Int
  /// How many others of the kind have no evidence at all.
  public let withoutEvidence: Int
  /// What each method has to say, in order of ``CandidateMethod``.
  public let voices: [MethodVoice]
  /// Why no order is given; `nil` when there is one.
  public let abstention: Abstention?

  /// Why the analysis gives no order.
  public enum Abstention: Hashable, Sendable {
    /// Nothing in the data leads from the mission to anybody.
    case noPath
    /// The methods that were chosen have evidence for nobody; the others were not asked.
    case silentMethods
    /// The evidence is the same for all of so many.
    case allTied(Int)
  }
}

/// A declared need that candidates could serve.
public struct CandidateNeed: Hashable, Sendable {
  /// What is needed.
  public let dimension: NeedDimension
  /// Whether no supply is named for the mission itself.
  public let isOpen: Bool
}

/// What a method has to say about the candidates of a mission.
public struct MethodVoice: Hashable, Sendable {
  /// The method.
  public let method: CandidateMethod
  /// For how many candidates it has evidence.
  public let count: Int
  /// Why it is not heard; `nil` when it is.
  public let silence: Silence?
}

/// One candidate.
public struct Candidate: Hashable, Sendable {
  /// Who or what.
  public let entity: EntityLabel
  /// The sector of the helix; `nil` for one that is more than one kind of body, or no partner.
  public let sector: HelixSector?
  /// The places that it shares with others of the same combined score, from 1.
  public let places: ClosedRange<Int>
  /// The combined score; only good for the order.
  public let score: Double
  /// The score and rank by each method that is heard, in order of ``CandidateMethod``.
  public let methods: [MethodScore]
  /// Why: a chain for each route that leads here, the one with the greatest share first; empty when
  /// only the pattern of ties speaks.
  public let reasons: [CandidateReason]
  /// Who makes the ties alike, for a candidate without a reason of its own: missions that it
  /// supplies and that share suppliers with this one, those that share most first; three at most.
  public let sharedMissions: [SharedMission]
  /// How near the mission is to what it already does, from 0 to 1 (relatedness density); `nil` for a
  /// mission that shares suppliers with no other.
  public let relatedness: Double?
  /// What it does already.
  public let capacity: Capacity
  /// Its place among the candidates that have as many ties of any sort.
  public let stratum: Stratum
  /// The declared needs of the mission that it would serve.
  public let serves: [CandidateNeed]

  /// A score by one method.
  public struct MethodScore: Hashable, Sendable {
    /// The method.
    public let method: CandidateMethod
    /// The score; only to be compared with others of the method and mission.
    public let score: Double?
    /// The place by this method, ties averaged; `nil` without evidence.
    public let rank: Double?
  }

  /// A mission through which the ties of a candidate resemble those of another mission.
  public struct SharedMission: Hashable, Sendable {
    /// The mission.
    public let mission: EntityLabel
    /// The number of suppliers that both have.
    public let suppliers: Int
    /// The chain from the candidate to that mission.
    public let steps: [EvidenceStep]
  }

  /// The candidates that have about as many ties of any sort.
  ///
  /// Ties bring ties, so that the best known come first by structure alone. Within a stratum that
  /// advantage is gone. Strata double: 0, 1, 2-3, 4-7, 8-15 … ties.
  public struct Stratum: Hashable, Sendable {
    /// The least and greatest number of ties.
    public let ties: ClosedRange<Int>
    /// The number of candidates of the kind in it, without evidence included.
    public let count: Int
    /// The place of this candidate among them, ties averaged.
    public let rank: Double
  }
}

/// A chain of rows from a candidate to the mission.
public struct CandidateReason: Hashable, Sendable {
  /// The sort of reason.
  public let route: TypedRoute
  /// The share of the walk that comes here: 1 when the route leads to nobody else.
  public let share: Double
  /// The steps, the candidate's own first and the mission's last.
  public let steps: [EvidenceStep]
}

/// What a candidate does already.
public struct Capacity: Hashable, Sendable {
  /// The number of missions of the edition that it supplies itself.
  public let missions: Int
  /// The number of other missions of the edition of which it supplied a predecessor.
  public let formerMissions: Int
  /// The number of programmes, projects and instruments to which it is tied.
  public let activities: Int
  /// The number of entities to which it is tied in any way.
  public let ties: Int
  /// Its money in k€, a sum for each source, period, year and firmness; without forecasts and
  /// subtotals.
  public let money: [Money]

  /// Money of one source, period, year and firmness: only that may be added up.
  public struct Money: Hashable, Sendable {
    /// The time to which the sums apply.
    public let period: Amount.Period
    /// The year of the sums, or the first one; `nil` when the source names none.
    public let year: Int?
    /// The last year of the sums; `nil` for one year.
    public let until: Int?
    /// How firm the sums are.
    public let commitment: Amount.Commitment
    /// The id of the source.
    public let source: String
    /// The sum, in k€; of ranges the lower end.
    public let value: Double
    /// The rows that are added up.
    public let rows: [Provenance]
  }
}
