import EcosystemModel

extension WhiteSpotParameters {
  /// Checks that every parameter makes sense.
  func validate() throws(WhiteSpotError) {
    try Self.require(
      significanceLevel, "significanceLevel", "between 0 and 1"
    ) { $0 > 0 && $0 < 1 }
    try Self.require(servedRatio, "servedRatio", "above 0") { $0 > 0 && $0.isFinite }
    try Self.require(
      servedProbability, "servedProbability", "between 0 and 1"
    ) { $0 > 0 && $0 < 1 }
    try Self.require(priorShape, "priorShape", "above 0") { $0 > 0 && $0.isFinite }
    try Self.require(priorRate, "priorRate", "above 0") { $0 > 0 && $0.isFinite }
    for state in RankStudy.states {
      try Self.require(
        severities.value(state), "the severity of \(state.rawValue)", "from 0 to 1"
      ) { $0 >= 0 && $0 <= 1 }
    }
    for (dimension, weight) in needWeights.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try Self.require(
        weight, "the weight of \(dimension.rawValue)", "0 or more"
      ) { $0 >= 0 && $0.isFinite }
    }
    for level in NeedLevel.allCases {
      try Self.require(
        levelWeights.value(level), "the weight of level \(level.rawValue)", "above 0"
      ) { $0 > 0 && $0.isFinite }
    }
    try Self.require(
      severities.saidLacking, "the severity of what a source says is lacking", "from 0 to 1"
    ) { $0 >= 0 && $0 <= 1 }
    guard null != .bicm else {
      throw .nullDoesNotFit(
        .bicm,
        reason: "It keeps the number of partners of every mission, so that it can never find one "
          + "with too few; it says who is missing, not how many. Use bipcm, or exposure where "
          + "missions declare how much they need.")
    }
    guard let uncertainty else { return }
    try Self.require(uncertainty.draws, "draws", "1 or more") { $0 >= 1 }
    try Self.require(uncertainty.top, "top", "1 or more") { $0 >= 1 }
    try Self.require(
      uncertainty.influencePoints, "influencePoints", "0 or more"
    ) { $0 >= 0 }
  }

  private static func require<Value>(
    _ value: Value, _ name: String, _ requirement: String, holds: (Value) -> Bool
  ) throws(WhiteSpotError) {
    guard holds(value) else {
      throw .invalidParameter(name: name, value: "\(value)", requirement: requirement)
    }
  }
}
