import ArgumentParser
import EcosystemModel
import GraphAnalysis
import GraphCore
import SourceDiagnostics

/// How weights and directions are read.
struct WeightOptions: ParsableArguments {
  @Flag(help: "Read edges as arrows from source to target, or from subject to object.")
  var directed = false

  @Option(help: "Which arrows count, for measures that leave the choice: in, out or both.")
  var direction: Choice<DirectionOption>?

  @Option(
    help: ArgumentHelp(
      "The weights of edges: none, count (rows that say the same), amount (k€), or a column of the "
        + "edge list.",
      valueName: "column"))
  var weights = "none"

  @Option(help: "What a weight means: strength (more is closer) or distance (less is nearer).")
  var weightsAs: Choice<WeightMeaning>?

  func validate() throws {
    if weights == "none", weightsAs != nil {
      throw ValidationError("--weights-as needs weights; add --weights with a column.")
    }
    if weights != "none", weightsAs == nil {
      throw ValidationError(
        "Say what the weights mean: --weights-as strength (more is closer) or --weights-as "
          + "distance (less is nearer).")
    }
  }

  /// The graph with the weights that were asked for.
  func graph(of network: Network, _ console: Console) throws(OperationFailure) -> Graph {
    if weights == "none" { return network.graph }
    if let graph = network.graph(weightedBy: weights) {
      if weights == "amount", let values = network.weightColumn(named: weights)?.values {
        let known = values.count { $0 > 0 }
        console.note(
          "an amount is known for \(known) of \(values.count) edges; the others weigh 0 and are no "
            + "ties to measures that use weights")
      }
      return graph
    }
    let names = network.weightColumns.map(\.name)
    let help =
      Suggestions.help(for: weights, among: names)
      ?? "the data has no columns of weights"
    throw OperationFailure("there are no weights called \"\(weights)\"; \(help)")
  }

  /// What the weights mean to a measure.
  var meaning: EdgeWeights {
    switch weightsAs?.value {
    case nil: .ignored
    case .strength: .strength
    case .distance: .distance
    }
  }
}

enum WeightMeaning: String, CaseIterable {
  case strength
  case distance
}

enum DirectionOption: String, CaseIterable {
  case `in`
  case out
  case both

  var direction: Direction {
    switch self {
    case .in: .incoming
    case .out: .outgoing
    case .both: .both
    }
  }
}
