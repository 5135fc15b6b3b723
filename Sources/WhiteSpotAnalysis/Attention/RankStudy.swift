import EcosystemModel
import GraphAnalysis

/// The order of attention of one theme under drawn choices, to see how firm it is.
///
/// A study is evaluated many thousands of times: what it needs lies in flat arrays, and no draw
/// takes memory. Missions that are in the same states, whatever source is left out, get the same
/// score in every draw; one *candidate* stands for all of them.
///
/// ## References
/// - Saisana, Saltelli and Tarantola (2005), doi:10.1111/j.1467-985X.2005.00350.x
struct RankStudy {
  /// The state of one declared need as a draw sees it.
  enum Level: Hashable {
    /// A state with a fixed severity, by its place in the drawn severities.
    case fixed(Int)
    /// An under-served need, by its posterior.
    case ratio(shape: Double, rate: Double)
  }

  /// A declared need and the nearest level that declares it.
  struct Declared: Hashable {
    let dimension: NeedDimension
    let level: NeedLevel
  }

  /// The states that have a severity of their own, in the order of the drawn severities.
  static let states: [NeedState] = [
    .unaddressed, .notFound, .metBefore, .cannotTell, .met, .served,
  ]

  /// The candidate that stands for each mission.
  let candidates: [Int]
  /// Twice the mean of each candidate's usual places.
  private let usual: [Int]
  private var drawn: DrawnScores
  private var placing: Placing

  /// Creates the study of the ranked missions of a theme.
  ///
  /// - Parameters:
  ///   - declared: The declared needs of each mission, in order.
  ///   - scenarios: For each source left out, none first: for each mission and need the level.
  ///   - scores: The usual scores.
  init(declared: [[Declared]], scenarios: [[[Level]]], scores: [Double]) {
    let (candidates, members) = Self.candidates(declared, scenarios)
    self.candidates = candidates
    let places = TiedPlace.places(of: scores)
    // Every mission of a study has a score, and so a place.
    usual = members.map { places[$0]?.doubledMean ?? 0 }
    drawn = DrawnScores(declared: declared, scenarios: scenarios, members: members)
    placing = Placing(
      counts: members.indices.map { candidate in candidates.count { $0 == candidate } })
  }

  /// The candidate of each mission, and for each candidate the first of its missions.
  ///
  /// An under-served mission has a ratio of its own, so that it stands for itself alone.
  private static func candidates(
    _ declared: [[Declared]], _ scenarios: [[[Level]]]
  ) -> (candidates: [Int], members: [Int]) {
    struct Profile: Hashable {
      let declared: [Declared]
      let levels: [[Level]]
      let mission: Int?
    }
    var known: [Profile: Int] = [:]
    var members: [Int] = []
    let candidates = declared.indices.map { mission in
      let levels = scenarios.map { $0[mission] }
      let isFixed = levels.joined().allSatisfy { if case .fixed = $0 { true } else { false } }
      let profile = Profile(
        declared: declared[mission], levels: levels, mission: isFixed ? nil : mission)
      if let candidate = known[profile] { return candidate }
      known[profile] = members.count
      members.append(mission)
      return members.count - 1
    }
    return (candidates, members)
  }

  /// The places of the candidates in the last draw; `nil` for one whose only indicator was left
  /// out.
  var places: [TiedPlace?] { placing.places }

  /// The mean shift in places of the last draw against the usual order, over the missions that have
  /// a place.
  var shift: Double {
    let (places, usual, counts) = (placing.places.span, usual.span, placing.counts.span)
    var missions = 0
    var doubled = 0
    for candidate in usual.indices {
      guard let drawn = places[candidate] else { continue }
      missions += counts[candidate]
      doubled += counts[candidate] * abs(drawn.doubledMean - usual[candidate])
    }
    return missions > 0 ? Double(doubled) / Double(2 * missions) : 0
  }

  /// Puts the candidates in order under drawn choices.
  ///
  /// - Complexity: O(candidates × (needs + log candidates)).
  mutating func place(_ choices: DrawnChoices) {
    if placing.counts.count == 1 {
      // Alone, a candidate comes first whatever its score.
      placing.scores[0] = drawn.isScored(choices) ? 0 : -1
    } else {
      drawn.write(choices, to: &placing.scores)
    }
    placing.place()
  }

  /// Whether two draws that differ in nothing but one choice put the candidates in one order
  /// because the choice comes to the same for this theme.
  func isSame(
    _ choice: ChoiceInfluence.Choice, in draw: DrawnChoices, as other: DrawnChoices
  ) -> Bool {
    drawn.isSame(choice, in: draw, as: other)
  }
}
