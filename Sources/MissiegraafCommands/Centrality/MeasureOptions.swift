import ArgumentParser
import EcosystemModel
import GraphAnalysis
import GraphInterchange

/// The options that only some measures of nodes read.
struct MeasureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What each further step of a walk counts for katz; 0.85 / the greatest eigenvalue when it is "
        + "left out.", valueName: "factor"))
  var attenuation: Double?

  @Option(
    help: ArgumentHelp(
      "The chance that the surfer of pagerank follows an arc; 0.85 when it is left out.",
      valueName: "chance"))
  var damping: Double?

  @Option(
    help: ArgumentHelp(
      "Where the surfer of pagerank jumps to: nodes, separated by commas, or a CSV file with the "
        + "columns id and value; anywhere when it is left out.", valueName: "nodes"))
  var personalization: String?

  @Option(help: "What parallel edges are to betweenness: distinct paths, or collapsed into one.")
  var parallelEdges: Choice<ParallelEdgesOption>?

  @Option(
    help: ArgumentHelp(
      "The greatest error of sampled-betweenness; 0.01 when it is left out.", valueName: "error"))
  var error: Double?

  @Option(
    help: ArgumentHelp(
      "The chance that sampled-betweenness exceeds its error; 0.1 when it is left out.",
      valueName: "chance"))
  var failure: Double?

  @Option(help: "The seed of the random numbers of sampled-betweenness; 0 when it is left out.")
  var seed: UInt64?

  /// The options that were given, by their names.
  private var given: [CentralityMeasure.OwnOption] {
    CentralityMeasure.OwnOption.allCases.filter { option in
      switch option {
      case .attenuation: attenuation != nil
      case .damping: damping != nil
      case .personalization: personalization != nil
      case .parallelEdges: parallelEdges != nil
      case .error: error != nil
      case .failure: failure != nil
      case .seed: seed != nil
      }
    }
  }

  /// Refuses options that none of the measures reads.
  func check(against measures: [CentralityMeasure]) throws {
    for option in given where !measures.contains(where: { $0.ownOptions.contains(option) }) {
      let readers = CentralityMeasure.all.filter { $0.ownOptions.contains(option) }
      throw ValidationError.unread(option.rawValue, by: readers.map(\.name))
    }
  }

  /// Puts what was given into the options of measures.
  func fill(
    _ options: inout CentralityOptions, of network: Network, in session: DatasetSession
  ) throws {
    options.attenuation = attenuation
    if let damping { options.damping = damping }
    if let parallelEdges { options.parallelEdges = parallelEdges.value.meaning }
    if let error { options.samplingError = error }
    if let failure { options.samplingFailure = failure }
    if let seed { options.seed = seed }
    guard let personalization else { return }
    if let column = try NodeColumns.file(personalization, of: network, in: session) {
      options.personalization = try column.numbers(of: network).map { $0 ?? 0 }
    } else {
      var jumps = [Double](repeating: 0, count: network.nodeCount)
      for node in try NodeLookup.nodes(personalization, in: network) { jumps[node] = 1 }
      options.personalization = jumps
    }
  }

  /// What was given, for the record.
  var parameters: [String: JSONValue] {
    var parameters: [String: JSONValue] = [:]
    if let attenuation { parameters["attenuation"] = .number(attenuation) }
    if let damping { parameters["damping"] = .number(damping) }
    if let personalization { parameters["personalization"] = .string(personalization) }
    if let parallelEdges { parameters["parallelEdges"] = .string(parallelEdges.value.rawValue) }
    if let error { parameters["error"] = .number(error) }
    if let failure { parameters["failure"] = .number(failure) }
    if let seed { parameters["seed"] = .integer(Int(clamping: seed)) }
    return parameters
  }
}

enum ParallelEdgesOption: String, CaseIterable {
  case distinct
  case collapsed

  var meaning: Betweenness.ParallelEdges { self == .distinct ? .distinct : .collapsed }
}
