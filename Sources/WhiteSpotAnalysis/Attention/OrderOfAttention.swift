import EcosystemModel

/// The order in which missions ask for attention, with an explanation that adds up.
///
/// score = Σ w·s / Σ w over the declared needs, w the weight of the need times the factor of the level
/// that declares it, and s the severity of its state. The score is linear, so that each need's part
/// of it can be read off.
struct OrderOfAttention {
  /// One declared need, with what is said of it.
  struct Graded {
    let dimension: NeedDimension
    /// The nearest level that declares it.
    let level: NeedLevel
    let outcome: CellOutcome
  }

  let parameters: WhiteSpotParameters

  /// The severity of a state, from 0 to 1.
  func severity(of outcome: CellOutcome) -> Double {
    let severities = parameters.severities
    if outcome.state == .underServed {
      return min(1, max(0, 1 - (outcome.test?.ratio ?? 1)))
    }
    let severity = severities.value(outcome.state)
    return switch outcome.counted {
    case .lacking: max(severity, severities.saidLacking)
    case .served: min(severity, severities.met)
    case nil: severity
    }
  }

  /// The score over declared needs in their order; `nil` when there are none or none weighs.
  func score(_ outcomes: [Graded]) -> AttentionScore? {
    let weights = outcomes.map {
      (parameters.needWeights[$0.dimension] ?? 1) * parameters.levelWeights.value($0.level)
    }
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return nil }
    let severities = outcomes.map { severity(of: $0.outcome) }
    let contributions = zip(weights, severities).map { $0 * $1 / sum }
    let value = contributions.reduce(0, +)
    let total = Int((value * 1_000).rounded())
    let parts = Self.apportion(contributions.map { $0 * 1_000 }, total: total)
    return AttentionScore(
      value: value, thousandths: total,
      terms: outcomes.indices.map { index in
        AttentionScore.Term(
          dimension: outcomes[index].dimension, level: outcomes[index].level,
          weight: weights[index], severity: severities[index],
          counted: outcomes[index].outcome.counted, contribution: contributions[index],
          thousandths: parts[index])
      })
  }

  /// Whole numbers near the values that sum to a total: each is rounded down, and the largest
  /// remainders are rounded up.
  static func apportion(_ values: [Double], total: Int) -> [Int] {
    var parts = values.map { Int($0.rounded(.down)) }
    let missing = total - parts.reduce(0, +)
    let order = values.indices.sorted {
      (values[$1] - values[$1].rounded(.down), $0) < (values[$0] - values[$0].rounded(.down), $1)
    }
    for index in order.prefix(max(0, missing)) { parts[index] += 1 }
    return parts
  }

  /// A score, never negative, as a whole number of 1e-9, by which scores are compared.
  ///
  /// Scores that agree to that are equal, so that the order of additions does not matter.
  static func key(_ score: Double) -> Int { Int(score * 1e9 + 0.5) }
}
