/// Why a measure gives no result.
public enum AnalysisError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The task that ran the measure was cancelled.
  case cancelled
  /// Weights were asked for, but the graph has none.
  case noWeights
  /// Weights were said to mean one thing, but the measure reads them as another.
  case wrongMeaningOfWeights(measure: String, needed: EdgeWeights)
  /// A weight cannot be used: a distance must be positive and finite, a strength finite and not
  /// negative. The edge is the first such edge, by source and target.
  case unusableWeight(source: Int, target: Int, weight: Double, meaning: EdgeWeights)
  /// The weights add up to more than a floating-point number can hold.
  case weightsTooLarge
  /// There are more shortest paths from a node than a floating-point number can count.
  case tooManyShortestPaths(source: Int)
  /// An option has a value that the measure cannot work with.
  case unusableOption(name: String, requirement: String)
  /// An iteration did not reach its tolerance, so that there is no answer to give.
  case notConverged(measure: String, iterations: Int)
  /// The graph does not determine the scores: several independent answers are equally right.
  case ambiguousEigenvector(measure: String, reason: String)
  /// The measure needs more memory for such a graph than is sensible.
  case graphTooLarge(measure: String, nodeCount: Int, limit: Int)
  /// What was given to measure cannot be measured.
  case unusableInput(name: String, requirement: String)
  /// The measure means nothing for such a graph.
  case unsuitableGraph(measure: String, reason: String)
  /// There are too few units for the measure to say anything.
  case tooFewUnits(measure: String, count: Int, minimum: Int)
  /// There are more results than were allowed for.
  case tooManyResults(measure: String, limit: Int)
  /// There is no measure of this name.
  case unknownMeasure(name: String)

  /// A full sentence that says what is wrong and what to do about it.
  public var description: String {
    switch self {
    case .cancelled:
      "The analysis was cancelled."
    case .noWeights:
      "The graph has no weights; leave weights out of the measure or give every edge a weight."
    case .wrongMeaningOfWeights(let measure, let needed):
      "The measure \(measure) reads weights as \(needed.plural); say so, or leave weights out."
    case .unusableWeight(let source, let target, let weight, let meaning):
      "The edge from node \(source) to node \(target) has weight \(weight); a "
        + (meaning == .distance
          ? "distance must be positive and finite." : "strength must be finite and not negative.")
    case .weightsTooLarge:
      "The weights add up to more than a number can hold; use a larger unit."
    case .tooManyShortestPaths(let source):
      "There are too many shortest paths from node \(source) to count; merge parallel edges or "
        + "measure parts of the graph."
    case .unusableOption(let name, let requirement):
      "The option \(name) \(requirement)."
    case .notConverged(let measure, let iterations):
      "The measure \(measure) did not converge in \(iterations) iterations; allow more "
        + "iterations or change its options."
    case .ambiguousEigenvector(let measure, let reason):
      "The measure \(measure) is not determined by this graph: \(reason)."
    case .graphTooLarge(let measure, let nodeCount, let limit):
      "The measure \(measure) takes at most \(limit) connected nodes, and here are \(nodeCount); "
        + "measure a part of the graph."
    case .unusableInput(let name, let requirement):
      "The \(name) \(requirement)."
    case .unsuitableGraph(let measure, let reason):
      "The measure \(measure) has no meaning here: \(reason)."
    case .tooFewUnits(let measure, let count, let minimum):
      "The measure \(measure) needs at least \(minimum) units, and here are \(count); with fewer, "
        + "its value is mostly chance."
    case .tooManyResults(let measure, let limit):
      "The measure \(measure) finds more than \(limit) results; allow more, or measure a part of "
        + "the graph."
    case .unknownMeasure(let name):
      "There is no measure called \(name)."
    }
  }
}
