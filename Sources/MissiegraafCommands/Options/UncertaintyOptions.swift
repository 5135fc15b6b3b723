import ArgumentParser
import WhiteSpotAnalysis

/// How the firmness of the order of attention is found.
struct UncertaintyOptions: ParsableArguments {
  @Option(help: "The number of draws behind the intervals of places; 0 leaves them out.")
  var draws = UncertaintyParameters().draws

  @Option(help: "The seed of the draws.")
  var seed = UncertaintyParameters().seed

  func validate() throws {
    guard draws >= 0 else {
      throw ValidationError("--draws is \(draws); give 0 or more, such as 10000.")
    }
  }

  /// The default choices of the analysis with these draws.
  var parameters: WhiteSpotParameters {
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
