import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphInterchange
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
        missiegraaf whitespots --count-statements --no-intervals
        missiegraaf whitespots --format json > whitespots.json

      Read how it works with: missiegraaf explain method
      An own register, --what-if and --indicator-weights: missiegraaf explain overlay
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions

  @Option(
    help: ArgumentHelp(
      "Show everything behind one mission: its id, name or short name.", valueName: "mission"))
  var explain: String?

  @Option(
    help: ArgumentHelp(
      "Show what changes with the relations that a CSV file adds and removes: "
        + "change,subject,relation,object.", valueName: "file"))
  var whatIf: String?

  @Option(help: "The null model that says what would be expected in a complete frame.")
  var null = Choice(NullModel.bipcm)

  @Option(
    help: ArgumentHelp(
      "A CSV file with the share of each need in the order: dimension,weight.", valueName: "file"))
  var indicatorWeights: String?

  @Flag(help: "Count in the order what sources themselves say is lacking or served.")
  var countStatements = false

  @Flag(help: "Take in what the sources place beside the policy.")
  var adjacent = false

  @OptionGroup var uncertainty: UncertaintyOptions

  @Option(
    help: ArgumentHelp(
      "End with 1 when a need is in one of these states, separated by commas.",
      valueName: "states"))
  var failOn: Choices<NeedState>?

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if explain != nil, whatIf != nil {
      throw ValidationError("--explain and --what-if are two questions; ask one at a time.")
    }
  }

  func run() async throws {
    let console = talk.console
    let session = DatasetSession(dataset, console: console)
    let ecosystem = try session.ecosystem()
    let chosen = try edition.edition(in: ecosystem, console: console)
    let parameters = try analysis(session)
    let findings: WhiteSpotFindings
    if let explain {
      let mission = try EntityLookup.mission(explain, edition: chosen, in: ecosystem)
      findings = try FindingsMaker.findings(
        in: ecosystem, edition: chosen, parameters: parameters)
      try write(
        FindingsMaker.explanation(
          of: mission, in: ecosystem, edition: chosen, parameters: parameters),
        parameters, ecosystem, chosen, console)
    } else if let whatIf {
      let before = try FindingsMaker.findings(
        in: ecosystem, edition: chosen, parameters: parameters)
      let changes = try session.reading {
        try RelationChanges(path: whatIf, to: ecosystem) { subject, kind, object in
          ecosystem.entity(subject).flatMap {
            before.completeSource(of: kind, from: $0, at: object)
          }
        }
      }
      findings = try FindingsMaker.findings(
        in: changes.ecosystem, edition: chosen, parameters: parameters)
      try write(
        WhatIfOutput(
          comparison: WhatIfComparison(before: before, after: findings), changes: changes,
          ecosystem: changes.ecosystem, language: talk.language, width: console.width), parameters,
        console)
    } else {
      findings = try FindingsMaker.findings(
        in: ecosystem, edition: chosen, parameters: parameters)
      try write(findings, of: ecosystem, console)
    }
    let states = failOn?.values ?? []
    if findings.missions.contains(where: { $0.needs.contains { states.contains($0.state) } }) {
      throw ExitCode(ExitStatus.problemsFound)
    }
  }

  private func analysis(_ session: DatasetSession) throws -> WhiteSpotParameters {
    var parameters = uncertainty.parameters
    parameters.null = null.value
    parameters.includesAdjacent = adjacent
    parameters.countsStatements = countStatements
    if let indicatorWeights {
      parameters.needWeights = try session.reading {
        try NeedWeights(path: indicatorWeights).weights
      }
      // The file says all of what each need counts for, whoever declares it.
      parameters.levelWeights = WhiteSpotParameters.LevelWeights(mission: 1, theme: 1, policy: 1)
    }
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
        dataset: ecosystem.identity,
        parameters: WhiteSpotsJSON.parameters(findings.parameters, edition: findings.edition),
        result: WhiteSpotsJSON.result(findings))
      try console.write(envelope.text())
    }
  }

  private func write(
    _ explanation: MissionExplanation, _ parameters: WhiteSpotParameters, _ ecosystem: Ecosystem,
    _ edition: Int, _ console: Console
  ) throws {
    switch format.value {
    case .table:
      let text = WhiteSpotExplanation(
        explanation: explanation, parameters: parameters, ecosystem: ecosystem,
        language: talk.language, width: console.width)
      try console.write(text.text())
    case .csv: try console.write(WhiteSpotsCSV.text(explanation, in: ecosystem))
    case .json:
      let envelope = Envelope(
        dataset: ecosystem.identity,
        parameters: WhiteSpotsJSON.parameters(parameters, edition: edition),
        result: WhiteSpotsJSON.explanation(explanation))
      try console.write(envelope.text())
    }
  }

  private func write(
    _ output: WhatIfOutput, _ parameters: WhiteSpotParameters, _ console: Console
  ) throws {
    switch format.value {
    case .table: try console.write(output.table())
    case .csv: try console.write(output.csv())
    case .json:
      let envelope = Envelope(
        dataset: output.changes.ecosystem.identity,
        parameters: WhiteSpotsJSON.parameters(
          parameters, edition: output.comparison.after.edition), result: output.json())
      try console.write(envelope.text())
    }
  }
}
