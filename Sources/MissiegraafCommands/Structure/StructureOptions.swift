import ArgumentParser
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange

/// What only some measures of a graph as a whole ask for.
struct StructureOptions: ParsableArguments {
  @Option(help: NodeGrouping.help)
  var groups: NodeGrouping?

  @Option(
    help: ArgumentHelp(
      "What numeric-assortativity and gini compare: a measure of nodes, a column of numbers in the "
        + "data, such as target_year, or a CSV file with the columns id and value.",
      valueName: "values"))
  var values: String?

  @Option(
    help: ArgumentHelp(
      "A graph file on the same nodes, by id, that qap compares with.", valueName: "file"))
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "The members of the group that the group measures speak of, separated by commas.",
      valueName: "nodes"))
  var members: String?

  @Option(
    help: ArgumentHelp(
      "How far groups are apart, for rao-stirling: a CSV file with the columns source, target and "
        + "distance.", valueName: "file"))
  var distances: String?

  @Option(
    help: ArgumentHelp(
      "For measures of communities: more than 1 finds smaller ones, less than 1 larger ones; 1 when "
        + "it is left out.", valueName: "number"))
  var resolution: Double?

  /// The options as they were given, by what they answer to.
  private var given: [(option: String, need: StructureMeasure.Need, text: String?)] {
    [
      ("groups", .groups, groups?.text), ("values", .values, values),
      ("compare", .otherGraph, compare), ("members", .members, members),
      ("distances", .distances, distances), ("resolution", .resolution, resolution.map { "\($0)" }),
    ]
  }

  /// Refuses options that no measure reads, and measures without what they cannot do without.
  func check(against measures: [StructureMeasure]) throws {
    let needs = Set(measures.flatMap(\.needs))
    for (option, need, text) in given where text != nil && !needs.contains(need) {
      let readers = StructureMeasure.all.filter { $0.needs.contains(need) }
      throw ValidationError.unread(option, by: readers.map(\.name))
    }
    for measure in measures {
      for (option, need, text) in given where text == nil && measure.needs.contains(need) {
        guard let example = need.example else { continue }
        throw ValidationError("\(measure.name) needs --\(option) \(example).")
      }
    }
    if let resolution, !(resolution >= 0 && resolution.isFinite) {
      throw ValidationError("--resolution is \(resolution); give 0 or more.")
    }
  }

  /// Gives a question what measures need.
  func fill(
    _ question: inout StructureQuestion, for measures: [StructureMeasure], on network: Network,
    of data: Dataset, _ source: GraphOptions, console: Console
  ) async throws {
    let needs = Set(measures.flatMap(\.needs))
    let session = DatasetSession(source.dataset, console: console)
    let direction = source.weighting.direction?.value.direction
    if let direction { question.direction = direction }
    if let resolution { question.resolution = resolution }
    if needs.contains(.groups) {
      let column = try (groups ?? .usual).column(of: network, in: session, data)
      question.groups = column.groups
      question.groupNames = Set(column.values.compactMap { $0 }).sorted()
    }
    if needs.contains(.modes) {
      question.isFirstMode = try TwoModes.isFirstMode(
        of: network, between: source.between?.values)
    }
    if needs.contains(.values), let values {
      question.values = try await NodeValues(text: values).values(
        of: network, question.graph,
        CentralityOptions(weights: question.weights, direction: direction),
        execution: question.execution, in: session, data)
    }
    if needs.contains(.members), let members {
      question.members = try NodeLookup.nodes(members, in: network)
    }
    if needs.contains(.otherGraph), let compare {
      question.other = try GraphFile(path: compare, option: "compare", source, console)
        .graph(on: network)
    }
    if needs.contains(.distances), let distances {
      question.distances = try GraphFile(path: distances, option: "distances", source, console)
        .distances(between: question.groupNames)
    }
  }

  /// What was given, for the record.
  func parameters(for needs: Set<StructureMeasure.Need>) -> [String: JSONValue] {
    var parameters: [String: JSONValue] = [
      "groups": needs.contains(.groups) ? .string((groups ?? .usual).text) : .null,
      "values": .optional(values), "compare": .optional(compare),
    ]
    if let members { parameters["members"] = .string(members) }
    if let distances { parameters["distances"] = .string(distances) }
    return parameters
  }
}

extension StructureMeasure.Need {
  /// What to give, for what has no usual choice.
  fileprivate var example: String? {
    switch self {
    case .groups, .modes, .resolution: nil
    case .values: "with a measure of nodes or a column of numbers, such as --values betweenness"
    case .otherGraph: "with a graph file on the same nodes"
    case .members: "with nodes separated by commas, such as --members tno,zonmw"
    case .distances: "with a CSV file with the columns source, target and distance"
    }
  }
}
