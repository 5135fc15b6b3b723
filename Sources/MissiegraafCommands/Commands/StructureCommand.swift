import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange
import SourceDiagnostics

struct StructureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structure",
    abstract: "Figures of a graph as a whole.",
    discussion: """
      EXAMPLES:
        missiegraaf structure
        missiegraaf structure --kind partner,programme --edition 2021
        missiegraaf structure --data edges.csv --format json
        missiegraaf structure --measure core-periphery,cliques --between partner,partner
        missiegraaf structure --measure ei-index,nominal-assortativity --groups helix
        missiegraaf structure --measure nestedness --between partner,programme
        missiegraaf structure --measure nominal-assortativity --groups theme
        missiegraaf structure --measure numeric-assortativity --values betweenness

      Distances are taken over pairs that a path joins. A measure reads weights when they mean what \
      it needs, and ignores them otherwise. The measures: missiegraaf explain measures
      """)

  @Option(
    help: ArgumentHelp(
      "The measures, separated by commas; without it, the most used ones. There are: "
        + StructureMeasure.all.map(\.name).joined(separator: ", ") + ".", valueName: "measures"))
  var measure: String?

  @OptionGroup var source: GraphOptions

  @Option(help: NodeGrouping.help)
  var groups: NodeGrouping?

  @Option(
    help: ArgumentHelp(
      "What numeric-assortativity compares: a measure of nodes, a column of numbers in the data, such "
        + "as target_year, or a CSV file with the columns id and value.", valueName: "values"))
  var values: String?

  @Option(
    help: ArgumentHelp(
      "A graph file on the same nodes, by id, that qap compares with.", valueName: "file"))
  var compare: String?

  @Option(help: "How often chance is tried, for measures with a test; 0 for none.")
  var permutations = 1_999

  @Option(help: "The seed of the random numbers.")
  var seed: UInt64 = 0

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard (0...1_000_000).contains(permutations) else {
      throw ValidationError(
        "--permutations is \(permutations); give a number from 0 to 1000000, such as 1999.")
    }
    let needs = Set(try asked()?.flatMap(\.needs) ?? [])
    for (option, isGiven, need) in [
      ("--groups", groups != nil, StructureMeasure.Need.groups),
      ("--values", values != nil, .values),
      ("--compare", compare != nil, .otherGraph),
    ] where isGiven && !needs.contains(need) {
      let names = StructureMeasure.all.filter { $0.needs.contains(need) }.map(\.name)
      throw ValidationError(
        "\(option) is read by \(names.joined(separator: ", ")) only; ask for that with --measure.")
    }
    if needs.contains(.values), values == nil {
      throw ValidationError(
        "numeric-assortativity needs --values with a measure of nodes or a column of numbers, such "
          + "as --values betweenness.")
    }
    if needs.contains(.otherGraph), compare == nil {
      throw ValidationError("qap needs --compare with a graph file on the same nodes.")
    }
  }

  func run() async throws {
    let console = talk.console
    let asked = try asked()
    let (data, network, graph) = try source.load(console)
    let measures =
      asked
      ?? StructureMeasure.all.filter {
        $0.shownByDefault == .always || ($0.shownByDefault == .directed && graph.isDirected)
      }
    let figures = try await talk.withProgress(
      stepCount: measures.count, threads: source.threads
    ) { begin in
      var question = try await question(about: measures, data, network, graph, console)
      var figures: [StructureFigure] = []
      for measure in measures {
        question.execution = begin(measure.name)
        do {
          figures += try await measure.figures(question)
        } catch {
          throw OperationFailure("\(measure.name): \(error)")
        }
      }
      return figures
    }
    try write(figures, of: network, data, asked: asked, console)
  }

  private func write(
    _ figures: [StructureFigure], of network: Network, _ data: Dataset,
    asked: [StructureMeasure]?, _ console: Console
  ) throws {
    switch format.value {
    case .table:
      let isText = figures.contains { if case .nodes = $0.value { true } else { false } }
      var table = TextTable([
        (talk.language.pick(dutch: "kengetal", english: "figure"), .left),
        (talk.language.pick(dutch: "waarde", english: "value"), isText ? .left : .right),
      ])
      for figure in figures {
        table.append([figure.label(talk.language), figure.text(talk.language, network)])
      }
      try console.write(table.text(width: console.width))
    case .csv:
      var writer = CSVWriter()
      writer.append(["figure", "value"])
      for figure in figures { writer.append([figure.name, figure.machineText(network)]) }
      try console.write(writer.text)
    case .json:
      var parameters = source.parameters(of: data)
      parameters["seed"] = .integer(Int(clamping: seed))
      if let asked {
        let needs = Set(asked.flatMap(\.needs))
        parameters["measures"] = .array(asked.map { .string($0.name) })
        parameters["permutations"] = .integer(permutations)
        parameters["groups"] = needs.contains(.groups) ? .string((groups ?? .usual).text) : .null
        parameters["values"] = .optional(values)
        parameters["compare"] = .optional(compare)
      }
      let values = figures.map { ($0.name, $0.json(network)) }
      let envelope = Envelope(
        dataset: data.identity, parameters: .object(parameters),
        result: .object(Dictionary(values, uniquingKeysWith: { first, _ in first })))
      try console.write(envelope.text())
    }
  }

  /// The measures that were asked for; `nil` for none by name.
  private func asked() throws -> [StructureMeasure]? {
    try measure?.split(separator: ",", omittingEmptySubsequences: false).map { name in
      if let measure = StructureMeasure.all.first(where: { $0.name == name }) { return measure }
      let known = StructureMeasure.all.map(\.name)
      if CentralityMeasure.all.contains(where: { $0.name == name }) {
        throw ValidationError(
          "\(name) is a measure of nodes or edges; use missiegraaf centrality --measure \(name)")
      }
      let help =
        Suggestions.nearest(to: String(name), among: known).map { "Did you mean '\($0)'?" }
        ?? "Measures: " + known.joined(separator: ", ")
      throw ValidationError("There is no measure '\(name)'. \(help)")
    }
  }

  /// The graph with all that the measures need.
  private func question(
    about measures: [StructureMeasure], _ data: Dataset, _ network: Network, _ graph: Graph,
    _ console: Console
  ) async throws -> StructureQuestion {
    let needs = Set(measures.flatMap(\.needs))
    let weights = source.weighting.meaning
    var question = StructureQuestion(
      graph: graph, weights: weights, execution: Execution(threads: source.threads), seed: seed,
      permutations: permutations)
    let session = DatasetSession(source.dataset, console: console)
    if needs.contains(.groups) {
      question.groups = try (groups ?? .usual).groups(of: network, in: session, data)
    }
    if needs.contains(.modes) {
      question.isFirstMode = try TwoModes.isFirstMode(
        of: network, between: source.between?.values)
    }
    if needs.contains(.values), let values {
      let options = CentralityOptions(
        weights: weights, direction: source.weighting.direction?.value.direction)
      question.values = try await NodeValues(text: values).values(
        of: network, graph, options, execution: question.execution, in: session, data)
    }
    if needs.contains(.otherGraph), let compare {
      question.other = try otherGraph(compare, on: network, console)
    }
    return question
  }

  /// The graph of another file, with the nodes numbered as in the network.
  private func otherGraph(
    _ path: String, on network: Network, _ console: Console
  ) throws -> Graph {
    var options = DatasetOptions()
    options.overlays = []
    options.data = path
    let data = try DatasetSession(options, console: console).dataset(
      directed: source.weighting.directed)
    guard case .network(let reading) = data else {
      throw OperationFailure("--compare takes a graph file; \(path) is a data package")
    }
    let places = Dictionary(
      network.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let other: Graph
    do {
      other =
        source.weighting.meaning == .strength
        ? try source.weighting.graph(of: reading.network, console) : reading.network.graph
    } catch {
      throw OperationFailure("\(path): \(error)")
    }
    var builder = try Graph.Builder(directed: other.isDirected, nodeCount: network.nodeCount)
    for edge in other.edges() {
      let ends = [edge.source, edge.target].map { reading.network.ids[$0] }
      guard let start = places[ends[0]], let end = places[ends[1]] else {
        let unknown = ends.first { places[$0] == nil } ?? ""
        throw OperationFailure(
          "\(path) has the node \"\(unknown)\", which the graph does not have; give both the same "
            + "nodes")
      }
      try builder.addEdge(from: start, to: end, weight: edge.weight)
    }
    return builder.build()
  }
}
