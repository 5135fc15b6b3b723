import EcosystemModel
import GraphAnalysis

/// The scores of all methods for one mission, and their combination.
///
/// Each method puts those for whom it has any evidence (a score above 0) in order. A candidate gets
/// 1 / (60 + rank) from a method, and 0 from one that has nothing for it (reciprocal rank fusion with
/// its published constant: Cormack, Clarke and Büttcher 2009, doi:10.1145/1571941.1572114). Typed
/// paths are one voice, and the methods on the table of ties together another, the mean of theirs:
/// they look at the same ties. The combined score is the mean of the voices that have anything to say.
///
/// A method has nothing to say when it has evidence for nobody, or the same for every candidate.
struct MethodScores: Sendable {
  /// The score by method and row; `nil` where undefined.
  let scores: [CandidateMethod: [Double?]]
  /// The ranks by method and row; `nil` without evidence.
  ///
  /// Methods with nothing to say are absent.
  let ranks: [CandidateMethod: [Double?]]
  /// The combined score of each row.
  let combined: [Double]
  /// Why each method that was asked is silent.
  let silences: [CandidateMethod: Silence]

  /// - Parameters:
  ///   - scores: The score by method and row.
  ///   - isCandidate: Whether each row takes part in the order.
  init(_ scores: [CandidateMethod: [Double?]], among isCandidate: [Bool]) {
    self.scores = scores
    var ranks: [CandidateMethod: [Double?]] = [:]
    var silences: [CandidateMethod: Silence] = [:]
    for (method, values) in scores {
      let scored = values.indices.filter { isCandidate[$0] && (values[$0] ?? 0) > 0 }
      guard !scored.isEmpty else {
        silences[method] = .noEvidence
        continue
      }
      let order = RankedScores(scored.map { values[$0] ?? 0 })
      if order.groupCount == 1, scored.count > 1, scored.count == isCandidate.count(where: { $0 }) {
        silences[method] = .allTied(scored.count)
        continue
      }
      var placed = [Double?](repeating: nil, count: values.count)
      for (row, rank) in zip(scored, order.ranks) { placed[row] = rank }
      ranks[method] = placed
    }
    self.ranks = ranks
    self.silences = silences
    let voices = [
      ranks[.typedPaths].map { [$0] } ?? [],
      CandidateMethod.allCases.filter { $0 != .typedPaths }.compactMap { ranks[$0] },
    ].filter { !$0.isEmpty }
    combined = isCandidate.indices.map { row in
      guard isCandidate[row], !voices.isEmpty else { return 0 }
      let parts = voices.map { voice in
        voice.reduce(0) { $0 + ($1[row].map { 1 / (Self.constant + $0) } ?? 0) }
          / Double(voice.count)
      }
      return parts.reduce(0, +) / Double(voices.count)
    }
  }

  static let constant = 60.0
}

/// Why a method says nothing about the candidates of a mission.
public enum Silence: Hashable, Sendable {
  /// It has evidence for nobody.
  case noEvidence
  /// It has the same evidence for every candidate, of whom there are so many.
  case allTied(Int)
}

/// The walks from a mission along every chain, and the score that they give.
struct TypedPaths {
  /// The walks that lead to anybody, in the order of the rules.
  let walks: [(route: TypedRoute, walk: ChainWalk)]

  init(from mission: Int, _ rules: CandidateRules, _ network: TieNetwork, hiding isHidden: [Bool]?)
  {
    walks = rules.chains.map {
      ($0.route, ChainWalk($0.hops, from: mission, in: network, hiding: isHidden))
    }.filter { !$0.walk.ends.isEmpty }
  }

  /// The score of each row: over the routes that lead to anybody, the sum of the mean shares of their
  /// chains.
  func scores(_ ties: KnownTies) -> [Double?] {
    var scores = [Double](repeating: 0, count: ties.rows.count)
    for route in TypedRoute.allCases {
      let chains = walks.filter { $0.route == route }
      for (_, walk) in chains {
        for end in walk.ends {
          if let row = ties.row(of: end.entity) {
            scores[row] += end.share / Double(chains.count)
          }
        }
      }
    }
    return scores
  }
}
