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

  static func explanation(
    of mission: EntityID, in ecosystem: Ecosystem, edition: Int,
    parameters: WhiteSpotParameters
  ) throws(OperationFailure) -> MissionExplanation {
    do {
      return try WhiteSpotAnalyzer(parameters: parameters)
        .explanation(of: mission, in: ecosystem, edition: edition)
    } catch {
      throw OperationFailure("\(error)")
    }
  }
}
