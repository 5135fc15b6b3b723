import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphAnalysis
import GraphInterchange
import SourceDiagnostics

struct DrawNetworkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Who and what is tied to the missions; or any edge list.",
    discussion: """
      EXAMPLES:
        missiegraaf draw network -o network.svg
        missiegraaf draw network --theme gezondheid-en-zorg --edition 2019 -o gz.pdf
        missiegraaf draw network --kind mission,programme,theme --size betweenness -o size.svg
        missiegraaf draw network --data edges.csv > edges.svg
      """)

  @OptionGroup var edition: EditionOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var limit: NodeLimitOptions

  @Option(
    help: ArgumentHelp(
      "Let names grow with a measure; see missiegraaf explain measures.", valueName: "measure"))
  var size: String?

  @Flag(help: "Draw the edges of an edge list as arrows.")
  var directed = false

  @OptionGroup var figure: FigureOptions

  func validate() throws {
    if let size { _ = try MeasureLookup.nodeMeasure(size) }
  }

  func run() async throws {
    try await figure.draw(directed: directed) { data, console in
      switch data {
      case .network(let reading):
        guard selection.isEmpty, edition.edition == nil, size == nil else {
          throw OperationFailure(
            "an edge list has no missions, kinds or editions; draw it with: "
              + "missiegraaf draw network --data FILE")
        }
        return .graph(
          of: reading.network, dataset: reading.identity, nodeLimit: limit.nodes ?? 300,
          paper: figure.paper?.value ?? .a4Portrait,
          language: figure.talk.language)
      case .ecosystem(let reading):
        return try await network(of: reading.ecosystem, console)
      }
    }
  }

  private func network(of ecosystem: Ecosystem, _ console: Console) async throws -> Figure {
    var options = NetworkOptions()
    let chosen = try edition.edition(in: ecosystem, console: console)
    options.selection = try selection.selection(in: ecosystem, edition: chosen, isDirected: true)
    if let paper = figure.paper { options.paper = paper.value }
    if let nodes = limit.nodes { options.nodeLimit = nodes }
    if let size {
      let measure = try MeasureLookup.nodeMeasure(size)
      options.measure = measure.name
      options.scores = try await scores(of: measure, in: ecosystem, options.selection)
    }
    let drawn = Figure.network(of: ecosystem, options: options, language: figure.talk.language)
    guard !drawn.nodeNames.isEmpty else {
      throw OperationFailure(
        "nothing of these kinds and relations is tied in edition \(chosen), so there is nothing to "
          + "draw; leave out --kind, --relation or --theme")
    }
    return drawn
  }

  private func scores(
    of measure: CentralityMeasure, in ecosystem: Ecosystem, _ selection: NetworkSelection
  ) async throws(OperationFailure) -> [EntityID: Double] {
    var selection = selection
    selection.isDirected = false
    let network = ecosystem.network(of: selection)
    do {
      let values = try await measure.run(
        on: network.graph, options: CentralityOptions(weights: .ignored))
      return Dictionary(
        zip(network.ids, values).compactMap { id, value in
          value.map { (EntityID(rawValue: id), $0) }
        }, uniquingKeysWith: { first, _ in first })
    } catch {
      throw OperationFailure("\(measure.name): \(error)")
    }
  }
}

/// Finds the measure that a user means.
enum MeasureLookup {
  /// The measure of nodes that needs no groups, with this name.
  static func nodeMeasure(_ name: String) throws -> CentralityMeasure {
    let known = CentralityMeasure.all.filter { $0.subject == .node && !$0.needsGroups }
    if let measure = known.first(where: { $0.name == name }) { return measure }
    let help =
      Suggestions.nearest(to: name, among: known.map(\.name)).map { "Did you mean '\($0)'?" }
      ?? "Measures: " + known.map(\.name).joined(separator: ", ")
    throw ValidationError("There is no measure of nodes '\(name)'. \(help)")
  }
}
