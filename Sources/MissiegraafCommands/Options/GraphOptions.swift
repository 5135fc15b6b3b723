import ArgumentParser
import EcosystemModel
import GraphCore
import GraphInterchange

/// The graph that a command measures: a part of a dataset, or an edge list.
struct GraphOptions: ParsableArguments {
  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var selection: SelectionOptions

  @OptionGroup var edition: NetworkEditionOptions

  @Option(
    help: ArgumentHelp("Only edges between these two kinds take part.", valueName: "kind,kind"))
  var between: Choices<EntityKind>?

  @OptionGroup var weighting: WeightOptions

  @OptionGroup var work: ThreadOptions

  var threads: Int? { work.threads }

  func validate() throws {
    if let between, between.values.count != 2 {
      throw ValidationError("--between takes two kinds, such as partner,programme.")
    }
  }

  /// The dataset, and the network and the graph that were chosen from it.
  func load(_ console: Console) throws -> (data: Dataset, network: Network, graph: Graph) {
    let (data, network) = try loadNetwork(console)
    return (data, network, try weighting.graph(of: network, console))
  }

  /// The dataset, and the network that was chosen from it or is to be projected.
  func loadNetwork(
    _ console: Console, projecting projection: NetworkProjection? = nil
  ) throws -> (data: Dataset, network: Network) {
    let data = try DatasetSession(dataset, console: console).dataset(directed: weighting.directed)
    return (data, try network(of: data, projection, console))
  }

  /// What was chosen, for the record.
  func parameters(of data: Dataset) -> [String: JSONValue] {
    [
      "directed": .bool(weighting.directed), "weights": .string(weighting.weights),
      "weightsAs": .optional(weighting.weightsAs?.value.rawValue),
      "edition": .optional(data.ecosystem.flatMap(edition.chosen)),
      "theme": .optional(selection.theme), "adjacent": .bool(selection.adjacent),
      "kinds": .array((selection.kind?.values ?? []).map { .string($0.rawValue) }),
      "relations": .array((selection.relation?.values ?? []).map { .string($0.rawValue) }),
      "between": .array((between?.values ?? []).map { .string($0.rawValue) }),
    ]
  }

  private func network(
    of data: Dataset, _ projection: NetworkProjection?, _ console: Console
  ) throws(OperationFailure) -> Network {
    switch data {
    case .network(let reading):
      guard selection.isEmpty, edition.edition == nil, between == nil else {
        throw OperationFailure(
          "an edge list has no kinds, relations, themes or editions to choose from")
      }
      return reading.network
    case .ecosystem(let reading):
      let ecosystem = reading.ecosystem
      var chosen = try selection.selection(
        in: ecosystem, edition: try edition.edition(in: ecosystem, console: console),
        isDirected: weighting.directed)
      if let projection {
        chosen.kinds = projection.kinds
      } else if let pair = between?.values {
        chosen.between = .init(pair[0], pair[1])
      }
      return ecosystem.network(of: chosen)
    }
  }
}
