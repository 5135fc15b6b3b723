import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange

struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "How two nodes are tied through others.",
    discussion: """
      EXAMPLES:
        missiegraaf path tno mission/2023-dementie
        missiegraaf path tno zonmw --count 5
        missiegraaf path tno rvo --disjoint
        missiegraaf path tno rvo --flow
        missiegraaf path a c --data edges.csv

      A node is named by its id, the end of its id, or its name. Paths follow arrows with \
      --directed and ignore them without it.
      """)

  @Argument(help: ArgumentHelp("Where the paths start.", valueName: "from"))
  var start: String

  @Argument(help: ArgumentHelp("Where the paths end.", valueName: "to"))
  var end: String

  @Option(help: ArgumentHelp("The most paths to show, the shortest first.", valueName: "N"))
  var count = 3

  @Flag(help: "Show as many paths as possible that share no node but their ends.")
  var disjoint = false

  @Flag(help: "Show how much can flow at most, and a cheapest set of ties that cuts all off.")
  var flow = false

  @OptionGroup var source: GraphOptions

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if count < 1 { throw ValidationError("--count is \(count); give 1 or more.") }
    if flow && disjoint {
      throw ValidationError("--flow and --disjoint answer different questions; ask twice.")
    }
    if source.weighting.direction != nil {
      throw ValidationError(
        "Paths follow arrows with --directed and ignore them without it; leave out --direction.")
    }
    switch source.weighting.meaning {
    case .ignored: break
    case _ where disjoint:
      throw ValidationError("--disjoint does not look at weights; leave out --weights.")
    case .strength where !flow:
      throw ValidationError("The length of a path adds distances; give --weights-as distance.")
    case .distance where flow:
      throw ValidationError("What can flow adds strengths; give --weights-as strength.")
    case .strength, .distance: break
    }
  }

  func run() async throws {
    let console = talk.console
    let (data, network, graph) = try source.load(console)
    let ends = try (NodeLookup.node(start, in: network), NodeLookup.node(end, in: network))
    var parameters = source.parameters(of: data)
    parameters["from"] = .string(network.ids[ends.0])
    parameters["to"] = .string(network.ids[ends.1])
    let (language, width) = (talk.language, console.width)
    if flow {
      let found = try await measured(
        MaximumFlow(from: ends.0, to: ends.1, weights: source.weighting.meaning), graph)
      let table = FlowTable(network: network, graph: graph, flow: found)
      parameters["flow"] = .bool(true)
      try write(
        text: { table.text(language, width: width) }, csv: table.csv, json: table.json,
        parameters, of: data, console)
    } else {
      let paths =
        try await disjoint
        ? measured(NodeDisjointPaths(from: ends.0, to: ends.1), graph)
        : measured(
          KShortestPaths(
            from: ends.0, to: ends.1, count: count, weights: source.weighting.meaning), graph)
      if paths.isEmpty {
        console.note("no path joins \(network.names[ends.0]) and \(network.names[ends.1])")
      }
      let table = PathTable(network: network, paths: paths)
      parameters["disjoint"] = .bool(disjoint)
      parameters["count"] = .integer(count)
      try write(
        text: { table.text(language, width: width) }, csv: table.csv, json: table.json,
        parameters, of: data, console)
    }
  }

  private func write(
    text: () -> String, csv: () -> String, json: () -> JSONValue,
    _ parameters: [String: JSONValue], of data: Dataset, _ console: Console
  ) throws {
    switch format.value {
    case .table: try console.write(text())
    case .csv: try console.write(csv())
    case .json:
      let envelope = Envelope(
        dataset: data.identity, parameters: .object(parameters), result: json())
      try console.write(envelope.text())
    }
  }

  private func measured<Measure: GraphMeasure>(
    _ measure: Measure, _ graph: Graph
  ) async throws -> Measure.Value {
    try await talk.withProgress(threads: source.threads) { begin in
      do throws(AnalysisError) {
        return try await measure.run(on: graph, execution: begin("path"))
      } catch {
        throw OperationFailure("\(error)")
      }
    }
  }
}
