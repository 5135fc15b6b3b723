import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange

struct StructureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structure",
    abstract: "Figures of a graph as a whole.",
    discussion: """
      EXAMPLES:
        missiegraaf structure
        missiegraaf structure --kind partner,programme --edition 2021
        missiegraaf structure --data edges.csv --format json

      Distances are taken over pairs that a path joins. Weights are ignored.
      """)

  @OptionGroup var source: GraphOptions

  @Option(help: "The seed of the search for communities.")
  var seed: UInt64 = 0

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    let (data, network, _) = try source.load(console)
    let figures: [StructureFigures.Figure]
    do {
      figures = try await StructureFigures.all(
        of: network.graph, seed: seed, execution: source.execution)
    } catch {
      throw OperationFailure("\(error)")
    }
    switch format.value {
    case .table:
      var table = TextTable([
        (talk.language.pick(dutch: "kengetal", english: "figure"), .left),
        (talk.language.pick(dutch: "waarde", english: "value"), .right),
      ])
      for figure in figures {
        table.append([figure.label(talk.language), figure.text(talk.language)])
      }
      try console.write(table.text(width: console.width))
    case .csv:
      var writer = CSVWriter()
      writer.append(["figure", "value"])
      for figure in figures { writer.append([figure.name, figure.machineText]) }
      try console.write(writer.text)
    case .json:
      var parameters = source.parameters(of: data)
      parameters["seed"] = .integer(Int(clamping: seed))
      let values = figures.map { ($0.name, $0.json) }
      let envelope = Envelope(
        dataset: data.identity, parameters: .object(parameters),
        result: .object(Dictionary(values, uniquingKeysWith: { first, _ in first })))
      try console.write(envelope.text())
    }
  }
}
