import ArgumentParser
import BuiltinDatasets
import EcosystemModel
import GraphInterchange

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes a dataset or a graph in another format, and says what that cannot hold.",
    discussion: """
      EXAMPLES:
        missiegraaf convert mtib mtib.graphml
        missiegraaf convert my-data my-data.dot
        missiegraaf convert edges.csv edges.graphml --directed

      The ending of each file says its format: .graphml, .dot or .gv, .csv (a list of edges). A \
      folder is a data package; mtib is the built-in dataset. DOT to DOT keeps all of a file, in \
      canonical form.
      """)

  @Argument(help: ArgumentHelp("A data package folder, a graph file, or mtib.", valueName: "in"))
  var input: String

  @Argument(
    help: ArgumentHelp("The file to write; - is standard output, with --to.", valueName: "out"))
  var output: String

  @Option(help: "The format to write, when the ending does not say it.")
  var to: Choice<GraphFormat>?

  @Flag(help: "Read the edges of a list as arrows from source to target.")
  var directed = false

  @OptionGroup var talk: TalkOptions

  func validate() throws { _ = try format() }

  func run() async throws {
    let console = talk.console
    let format = try format()
    var options = DatasetOptions()
    options.overlays = []
    options.data = input == BuiltinDatasets.mtib ? nil : input
    let session = DatasetSession(options, console: console)
    if format == .dot, GraphFormat(path: input) == .dot, !directed {
      return try write(canonical(session), console)
    }
    let data = try session.dataset(directed: directed)
    let graph: PropertyGraph
    switch data {
    case .ecosystem(let reading): graph = PropertyGraph(reading.ecosystem)
    case .network(let reading): graph = PropertyGraph(reading.network, name: reading.identity.name)
    }
    let text: String
    do {
      text = try format.text(of: graph)
    } catch {
      throw OperationFailure("the graph cannot be written: \(error)")
    }
    try write(text, console)
    for loss in losses(of: data, graph, in: format) { console.note("not written: \(loss)") }
  }

  /// A DOT file as DOT: all of it, in canonical form.
  private func canonical(_ session: DatasetSession) throws -> String {
    let file = try session.reading { try CanonicalDOT(path: input) }
    session.show(file.warnings)
    return file.text
  }

  private func write(_ text: String, _ console: Console) throws {
    guard output != "-" else { return try console.write(text) }
    try OutputFile.write(Array(text.utf8), to: output)
    console.note("wrote \(output) (\(OutputFile.size(text.utf8.count)))")
  }

  private func format() throws -> GraphFormat {
    if let to { return to.value }
    guard let format = GraphFormat(path: output) else {
      let endings = GraphFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
      throw ValidationError(
        "The ending of \(output) says nothing; use one of \(endings), or give --to.")
    }
    return format
  }

  /// What the format has no place for.
  private func losses(
    of data: Dataset, _ graph: PropertyGraph, in format: GraphFormat
  ) -> [String] {
    var losses: [String] = []
    if let ecosystem = data.ecosystem {
      let tables = [
        ("observations", ecosystem.observations.count), ("needs", ecosystem.needs.count),
        ("statements", ecosystem.statements.count), ("rows of coverage", ecosystem.coverage.count),
        ("sources", ecosystem.sources.count), ("registers", ecosystem.registers.count),
      ].filter { $0.1 > 0 }
      if !tables.isEmpty {
        losses.append(
          tables.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
            + " (a graph has no place for them)")
      }
    }
    if format == .graphML, graph.valuesThatXMLCannotHold > 0 {
      losses.append(
        "control characters in \(graph.valuesThatXMLCannotHold) values, which GraphML cannot hold")
    }
    if format == .edgeList {
      let tied = Set(graph.edges.flatMap { [$0.source, $0.target] })
      let lone = graph.nodes.count { !tied.contains($0.id) }
      if lone > 0 { losses.append("\(lone) nodes without edges") }
      if graph.nodes.contains(where: { !$0.properties.isEmpty }) {
        losses.append("names and other properties of nodes")
      }
      if graph.isDirected { losses.append("that the edges are directed") }
    }
    return losses
  }
}
