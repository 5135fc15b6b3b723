import ArgumentParser
import EcosystemFigures
import EcosystemModel
import SourceDiagnostics
import WhiteSpotAnalysis

struct WhiteSpotsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whitespots",
    abstract: "Which missions lack what they need, and how sure that is.",
    discussion: """
      EXAMPLES:
        missiegraaf whitespots
        missiegraaf whitespots --edition 2019 --lang en
        missiegraaf whitespots --explain mission/2023-dementie
        missiegraaf whitespots --format json > whitespots.json

      Read how it works with: missiegraaf explain method
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions

  @Option(
    help: ArgumentHelp(
      "Show everything behind one mission: its id, name or short name.", valueName: "mission"))
  var explain: String?

  @Option(help: "The null model that says what would be expected in a complete frame.")
  var null = Choice(NullModel.bipcm)

  @Option(help: "The number of draws behind the intervals of places; 0 leaves them out.")
  var draws = UncertaintyParameters().draws

  @Option(help: "The seed of the draws.")
  var seed = UncertaintyParameters().seed

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard draws >= 0 else {
      throw ValidationError("--draws is \(draws); give 0 or more, such as 10000.")
    }
  }

  func run() async throws {
    let console = talk.console
    let ecosystem = try DatasetSession(dataset, console: console).ecosystem()
    let chosen = try edition.edition(in: ecosystem, console: console)
    let findings = try FindingsMaker.findings(
      in: ecosystem, edition: chosen, parameters: analysis)
    if let explain {
      let mission = try MissionLookup.finding(explain, in: findings)
      try write(mission, of: ecosystem, edition: chosen, console)
    } else {
      try write(findings, of: ecosystem, console)
    }
  }

  private var analysis: WhiteSpotParameters {
    var parameters = WhiteSpotParameters.drawing(draws, seed: seed)
    parameters.null = null.value
    return parameters
  }

  private func write(
    _ findings: WhiteSpotFindings, of ecosystem: Ecosystem, _ console: Console
  ) throws {
    switch format.value {
    case .table:
      let table = WhiteSpotsTable(
        findings: findings, ecosystem: ecosystem, language: talk.language, width: console.width)
      try console.write(table.text())
    case .csv: try console.write(WhiteSpotsCSV.text(findings))
    case .json:
      let envelope = Envelope(
        dataset: ecosystem.identity, parameters: parameters(edition: findings.edition),
        result: WhiteSpotsJSON.result(findings))
      try console.write(envelope.text())
    }
  }

  private func write(
    _ finding: MissionFinding, of ecosystem: Ecosystem, edition: Int, _ console: Console
  ) throws {
    switch format.value {
    case .table:
      let explanation = WhiteSpotExplanation(
        finding: finding, ecosystem: ecosystem, language: talk.language, width: console.width)
      try console.write(explanation.text())
    case .csv:
      throw ValidationError("--explain is written as a table or as JSON; use --format json.")
    case .json:
      let envelope = Envelope(
        dataset: ecosystem.identity, parameters: parameters(edition: edition),
        result: WhiteSpotsJSON.mission(finding))
      try console.write(envelope.text())
    }
  }

  private func parameters(edition: Int) -> JSONValue {
    [
      "edition": .integer(edition), "null": .string(null.value.rawValue), "draws": .integer(draws),
      "seed": .integer(Int(clamping: seed)),
    ]
  }
}
