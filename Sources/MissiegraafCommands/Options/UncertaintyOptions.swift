import ArgumentParser
import WhiteSpotAnalysis

/// How the firmness of the order of attention is found.
struct UncertaintyOptions: ParsableArguments {
  private static let usual = UncertaintyParameters()

  @Option(
    name: .customLong("draws"),
    help: "The number of draws behind the intervals of places (default: \(Self.usual.draws)).")
  var givenDraws: Int?

  @Option(name: .customLong("seed"), help: "The seed of the draws (default: \(Self.usual.seed)).")
  var givenSeed: UInt64?

  @Flag(help: "Leave the intervals of places out.")
  var noIntervals = false

  func validate() throws {
    if let givenDraws, givenDraws < 1 {
      throw ValidationError(
        "--draws is \(givenDraws); give 1 or more, such as 10000. --no-intervals leaves the "
          + "intervals out.")
    }
    if noIntervals, givenDraws != nil || givenSeed != nil {
      let other = givenDraws == nil ? "--seed" : "--draws"
      throw ValidationError("--no-intervals leaves nothing to draw; drop it, or \(other).")
    }
  }

  /// The default choices of the analysis with these draws.
  var parameters: WhiteSpotParameters {
    var parameters = WhiteSpotParameters()
    guard !noIntervals else {
      parameters.uncertainty = nil
      return parameters
    }
    if let givenDraws { parameters.uncertainty?.draws = givenDraws }
    if let givenSeed { parameters.uncertainty?.seed = givenSeed }
    return parameters
  }
}
