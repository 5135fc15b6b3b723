import ArgumentParser
import EcosystemModel
import SourceDiagnostics
import WhiteSpotAnalysis

struct LineageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lineage",
    abstract: "What became of each mission between editions, and which commitments lost theirs.",
    discussion: """
      EXAMPLES:
        missiegraaf lineage
        missiegraaf lineage --since 2021 --lang en
        missiegraaf lineage --theme veiligheid
        missiegraaf lineage --format csv > lineage.csv

      A mission is dropped when no later mission continues it. A commitment (a programme, partner, \
      instrument or sum of money that a source ties to a mission) has lost its target when its \
      mission was dropped and no mission of the new edition names it.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions

  @Option(help: ArgumentHelp("Leave out what came before this edition.", valueName: "year"))
  var since: Int?

  @Option(
    help: ArgumentHelp("Only the missions of a theme: its id, name or slug.", valueName: "theme"))
  var theme: String?

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @Flag(help: "End with exit code 1 when a commitment has lost its target.")
  var failOnLost = false

  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    let ecosystem = try DatasetSession(dataset, console: console).ecosystem()
    let chosen = try edition.edition(in: ecosystem, console: console)
    let transitions = try transitions(in: ecosystem, until: chosen)
    switch format.value {
    case .table:
      let table = LineageTable(
        transitions: transitions, ecosystem: ecosystem, language: talk.language,
        width: console.width)
      try console.write(table.text())
    case .csv: try console.write(LineageCSV.text(transitions))
    case .json:
      let envelope = Envelope(
        dataset: ecosystem.identity,
        parameters: [
          "edition": .integer(chosen), "since": .optional(since), "theme": .optional(theme),
        ], result: LineageJSON.result(transitions))
      try console.write(envelope.text())
    }
    let commitments = transitions.flatMap(\.fates).flatMap(\.commitments)
    if failOnLost, commitments.contains(where: { $0.prospect == .lost }) {
      throw ExitCode(ExitStatus.problemsFound)
    }
  }

  private func transitions(
    in ecosystem: Ecosystem, until last: Int
  ) throws(OperationFailure) -> [EditionTransition] {
    let editions = ecosystem.editions
    if let since, !editions.contains(since) {
      throw OperationFailure(
        "there are no missions of edition \(since); this dataset has "
          + editions.map(String.init).joined(separator: ", "))
    }
    var wanted: EntityID?
    if let theme { wanted = try EntityLookup.theme(theme, in: ecosystem) }
    let transitions = MissionLineage(of: ecosystem).transitions.filter {
      $0.to <= last && $0.from >= since ?? $0.from
    }
    guard !transitions.isEmpty else {
      throw OperationFailure(
        "there is no step between editions here; this dataset has "
          + editions.map(String.init).joined(separator: ", "))
    }
    guard let wanted else { return transitions }
    return transitions.map { $0.within(wanted, in: ecosystem) }
  }
}
