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
        missiegraaf structure --measure hill-numbers,blau --groups helix --kind partner
        missiegraaf structure --measure group-betweenness --members tno,zonmw
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

  @OptionGroup var given: StructureOptions

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
    try given.check(
      against: try asked() ?? StructureMeasure.all.filter { $0.shownByDefault == .always })
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
      var question = StructureQuestion(
        graph: graph, weights: source.weighting.meaning,
        execution: Execution(threads: source.threads), seed: seed, permutations: permutations)
      try await given.fill(
        &question, for: measures, on: network, of: data, source, console: console)
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
      if let resolution = given.resolution { parameters["resolution"] = .number(resolution) }
      if let asked {
        let needs = Set(asked.flatMap(\.needs))
        parameters["measures"] = .array(asked.map { .string($0.name) })
        parameters["permutations"] = .integer(permutations)
        parameters.merge(given.parameters(for: needs)) { first, _ in first }
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
}
