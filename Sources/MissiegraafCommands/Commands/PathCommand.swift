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
        missiegraaf path a c --data edges.csv

      A node is named by its id, the end of its id, or its name.
      """)

  @Argument(help: ArgumentHelp("Where the paths start.", valueName: "from"))
  var start: String

  @Argument(help: ArgumentHelp("Where the paths end.", valueName: "to"))
  var end: String

  @Option(help: ArgumentHelp("The most paths to show, the shortest first.", valueName: "N"))
  var count = 3

  @Flag(help: "Show as many paths as possible that share no node but their ends.")
  var disjoint = false

  @OptionGroup var source: GraphOptions

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if count < 1 { throw ValidationError("--count is \(count); give 1 or more.") }
  }

  func run() async throws {
    let console = talk.console
    let (data, network, graph) = try source.load(console)
    let ends = try (NodeLookup.node(start, in: network), NodeLookup.node(end, in: network))
    let paths = try await paths(from: ends.0, to: ends.1, in: graph)
    if paths.isEmpty {
      console.note("no path joins \(network.names[ends.0]) and \(network.names[ends.1])")
    }
    let table = PathTable(network: network, paths: paths)
    switch format.value {
    case .table: try console.write(table.text(talk.language, width: console.width))
    case .csv: try console.write(table.csv())
    case .json:
      var parameters = source.parameters(of: data)
      parameters["from"] = .string(network.ids[ends.0])
      parameters["to"] = .string(network.ids[ends.1])
      parameters["disjoint"] = .bool(disjoint)
      parameters["count"] = .integer(count)
      let envelope = Envelope(
        dataset: data.identity, parameters: .object(parameters), result: table.json())
      try console.write(envelope.text())
    }
  }

  private func paths(from start: Int, to end: Int, in graph: Graph) async throws -> [Path] {
    try await talk.withProgress(threads: source.threads) { begin in
      do throws(AnalysisError) {
        let execution = begin("path")
        if disjoint {
          return try await NodeDisjointPaths(from: start, to: end)
            .run(on: graph, execution: execution)
        }
        return try await KShortestPaths(
          from: start, to: end, count: count, weights: source.weighting.meaning
        ).run(on: graph, execution: execution)
      } catch {
        throw OperationFailure("\(error)")
      }
    }
  }
}
