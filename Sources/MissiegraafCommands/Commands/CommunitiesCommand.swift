import ArgumentParser
import EcosystemModel
import GraphAnalysis
import GraphInterchange
import SourceDiagnostics
import WhiteSpotAnalysis

struct CommunitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract:
      "Which parts of the network belong together, how firmly, and whether themes explain it.",
    discussion: """
      EXAMPLES:
        missiegraaf communities
        missiegraaf communities --kind partner,programme,project --searches 20
        missiegraaf communities --data edges.csv --format csv

      Searches with different seeds give different answers; shown is what they agree on, with the \
      share of searches behind each node. Without --kind and --relation, themes and what is a part \
      of what are left out, so that the comparison with themes does not go in a circle.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: "More than 1 finds smaller communities, less than 1 larger ones.")
  var resolution = 1.0

  @Option(help: ArgumentHelp("The number of searches.", valueName: "N"))
  var searches = 50

  @Option(help: "The seed of the searches.")
  var seed: UInt64 = 0

  @Option(
    help: ArgumentHelp("The number of threads; all cores when it is left out.", valueName: "N"))
  var threads: Int?

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads is \(threads); give 1 or more.")
    }
    guard (2...Int(UInt16.max)).contains(searches) else {
      throw ValidationError("--searches is \(searches); give 2 to 65535.")
    }
    guard resolution >= 0, resolution.isFinite else {
      throw ValidationError("--resolution is \(resolution); give 0 or more.")
    }
  }

  func run() async throws {
    let console = talk.console
    let data = try DatasetSession(dataset, console: console).dataset()
    let (network, ecosystem, chosen) = try network(of: data, console)
    let found = try await talk.withProgress(threads: threads) { begin in
      do {
        return try await EcosystemCommunities.find(
          in: network, of: ecosystem,
          by: CommunityConsensus(resolution: resolution, searches: searches, seed: seed),
          execution: begin("communities"))
      } catch {
        throw OperationFailure("communities: \(error)")
      }
    }
    switch format.value {
    case .table:
      let table = CommunitiesTable(
        found: found, network: network, ecosystem: ecosystem, searches: searches,
        language: talk.language, width: console.width)
      try console.write(table.text(of: data.identity.name, edition: chosen))
    case .csv: try console.write(CommunitiesOutput(found, network).csv())
    case .json:
      let envelope = Envelope(
        dataset: data.identity,
        parameters: [
          "edition": .optional(chosen), "resolution": .number(resolution),
          "searches": .integer(searches), "seed": .integer(Int(clamping: seed)),
        ], result: CommunitiesOutput(found, network).json())
      try console.write(envelope.text())
    }
  }

  private func network(
    of data: Dataset, _ console: Console
  ) throws(OperationFailure) -> (Network, Ecosystem?, edition: Int?) {
    switch data {
    case .network(let reading):
      guard selection.isEmpty, edition.edition == nil else {
        throw OperationFailure(
          "an edge list has no kinds, relations, themes or editions to choose from")
      }
      return (reading.network, nil, nil)
    case .ecosystem(let reading):
      let ecosystem = reading.ecosystem
      let chosen =
        ecosystem.editions.isEmpty ? nil : try edition.edition(in: ecosystem, console: console)
      var wanted = try selection.selection(in: ecosystem, edition: chosen, isDirected: false)
      if wanted.kinds == nil { wanted.kinds = Set(EntityKind.allCases).subtracting([.theme]) }
      if wanted.relations == nil {
        wanted.relations = Set(RelationKind.allCases).subtracting([.partOf, .succeeds])
      }
      return (ecosystem.network(of: wanted), ecosystem, chosen)
    }
  }
}
