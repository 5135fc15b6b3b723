import EcosystemModel
import WhiteSpotAnalysis

/// Finds white spots, and words what goes wrong for people.
enum FindingsMaker {
  static func findings(
    in ecosystem: Ecosystem, edition: Int,
    parameters: WhiteSpotParameters = WhiteSpotParameters()
  ) throws(OperationFailure) -> WhiteSpotFindings {
    do {
      return try WhiteSpotAnalyzer(parameters: parameters)
        .findings(in: ecosystem, edition: edition)
    } catch {
      throw OperationFailure("\(error)")
    }
  }
}

extension WhiteSpotParameters {
  /// The default choices with a number of draws; 0 leaves the intervals out.
  static func drawing(_ draws: Int, seed: UInt64) -> WhiteSpotParameters {
    var parameters = WhiteSpotParameters()
    if draws == 0 {
      parameters.uncertainty = nil
    } else {
      parameters.uncertainty?.draws = draws
      parameters.uncertainty?.seed = seed
    }
    return parameters
  }
}
