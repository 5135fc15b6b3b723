import ArgumentParser
import EcosystemModel
import GraphAnalysis
import GraphCore
import GraphInterchange
import SourceDiagnostics

struct CentralityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "centrality",
    abstract: "Measures of the nodes or edges of a graph.",
    discussion: """
      EXAMPLES:
        missiegraaf centrality --measure betweenness,degree --kind partner,programme,mission
        missiegraaf centrality --between partner,partner --through programme --measure strength \
      --weights newman --weights-as strength
        missiegraaf centrality --between partner,programme --measure two-mode-betweenness
        missiegraaf centrality --measure pagerank --personalization tno,zonmw
        missiegraaf centrality --data edges.csv --measure closeness --format csv
        missiegraaf centrality --data edges.csv --measure strength --weights weight \
      --weights-as strength

      The measures and what each one means: missiegraaf explain measures
      """)

  @Option(
    help: ArgumentHelp(
      "The measures, separated by commas; see missiegraaf explain measures.",
      valueName: "measures"))
  var measure = "degree,betweenness,closeness"

  @OptionGroup var source: GraphOptions

  @Option(
    help: ArgumentHelp(
      "Measure the projection of the two kinds of --between through this kind: tied are those that "
        + "share one. Weights to choose: newman, shared.", valueName: "kind"))
  var through: Choice<EntityKind>?

  @Option(help: NodeGrouping.help)
  var groups: NodeGrouping?

  @Flag(help: "Divide by the greatest possible value, for measures that have one.")
  var normalized = false

  @OptionGroup var own: MeasureOptions

  @Option(
    help: ArgumentHelp("Show the first N, by the first measure; tables show 20.", valueName: "N"))
  var top: Int?

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top is \(top); give 1 or more.") }
    if let through {
      guard let ends = source.between?.values else {
        throw ValidationError("--through needs --between, such as --between partner,partner.")
      }
      guard !ends.contains(through.value) else {
        throw ValidationError("The kind in between must differ from the kinds at the ends.")
      }
      guard !source.weighting.directed else {
        throw ValidationError("A projection has no directions; leave out --directed.")
      }
    }
    let measures = try measures()
    if groups != nil, !measures.contains(where: \.needsGroups) {
      let readers = CentralityMeasure.all.filter(\.needsGroups)
      throw ValidationError.unread("groups", by: readers.map(\.name))
    }
    try own.check(against: measures)
    if let role = measures.first(where: { Self.roles.contains($0.name) }),
      through != nil
    {
      throw ValidationError(
        "\(role.name) counts open triads, and a projection closes the triads of all that share one; "
          + "leave out --through.")
    }
    if let measure = measures.first(where: \.needsModes), through != nil {
      throw ValidationError(
        "\(measure.name) compares two modes, and a projection has one; leave out --through.")
    }
  }

  func run() async throws {
    let console = talk.console
    let measures = try measures()
    let (data, network, graph) = try await load(console)
    let session = DatasetSession(source.dataset, console: console)
    var options = CentralityOptions(
      weights: source.weighting.meaning, direction: source.weighting.direction?.value.direction,
      normalized: normalized)
    try own.fill(&options, of: network, in: session)
    if measures.contains(where: \.needsModes) {
      options.isFirstMode = try TwoModes.isFirstMode(
        of: network, between: source.between?.values)
    }
    if measures.contains(where: \.needsGroups) {
      options.groups = try (groups ?? .usual).column(of: network, in: session, data).groups
    }
    let columns = try await columns(of: measures, on: graph, options)
    let table = CentralityTable(
      network: network, subject: measures[0].subject, columns: columns,
      top: top ?? (format.value == .table ? 20 : nil))
    switch format.value {
    case .table:
      try console.write(table.text(language: talk.language, width: console.width))
    case .csv: try console.write(table.csv())
    case .json:
      let envelope = Envelope(
        dataset: data.identity, parameters: parameters(measures, of: data), result: table.json())
      try console.write(envelope.text())
    }
  }

  private func load(
    _ console: Console
  ) async throws -> (data: Dataset, network: Network, graph: Graph) {
    guard let through, let ends = source.between?.values else { return try source.load(console) }
    let projection = NetworkProjection(
      first: ends[0], second: ends[1], through: through.value)
    let (data, network) = try source.loadNetwork(console, projecting: projection)
    do {
      let projected = try await projection.network(
        from: network, execution: Execution(threads: source.threads))
      return (data, projected, try source.weighting.graph(of: projected, console))
    } catch let error as AnalysisError {
      throw OperationFailure("\(error)")
    }
  }

  private static let roles = Brokerage.Role.allCases.map { "\($0)" }

  /// The measures that were asked for: all of nodes, or all of edges.
  private func measures() throws -> [CentralityMeasure] {
    let names = measure.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let measures = try names.map { name in
      do {
        return try CentralityMeasure.named(name)
      } catch {
        let known = CentralityMeasure.all.map(\.name)
        let help =
          Suggestions.nearest(to: name, among: known).map { "Did you mean '\($0)'?" }
          ?? "Measures: " + known.joined(separator: ", ")
        throw ValidationError("There is no measure '\(name)'. \(help)")
      }
    }
    guard Set(measures.map(\.subject)).count == 1 else {
      throw ValidationError("Measures of nodes and of edges do not fit in one table; ask twice.")
    }
    return measures
  }

  private func columns(
    of measures: [CentralityMeasure], on graph: Graph, _ options: CentralityOptions
  ) async throws -> [CentralityTable.Column] {
    try await talk.withProgress(stepCount: measures.count, threads: source.threads) { begin in
      var columns: [CentralityTable.Column] = []
      for measure in measures {
        do {
          let scores = try await measure.run(
            on: graph, options: options, execution: begin(measure.name))
          columns.append(CentralityTable.Column(name: measure.name, values: scores))
        } catch {
          throw OperationFailure("\(measure.name): \(error)")
        }
      }
      return columns
    }
  }

  private func parameters(
    _ measures: [CentralityMeasure], of data: Dataset
  ) -> JSONValue {
    var parameters = source.parameters(of: data).merging(own.parameters) { first, _ in first }
    parameters["measures"] = .array(measures.map { .string($0.name) })
    parameters["normalized"] = .bool(normalized)
    parameters["through"] = .optional(through?.value.rawValue)
    parameters["direction"] = .optional(source.weighting.direction?.value.rawValue)
    parameters["groups"] =
      measures.contains(where: \.needsGroups) ? .string((groups ?? .usual).text) : .null
    return .object(parameters)
  }
}
