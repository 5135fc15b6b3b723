import ArgumentParser
import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

struct CandidatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Who could fill the white spots of a mission, and how good that guess is.",
    discussion: """
      EXAMPLES:
        missiegraaf candidates mission/2023-dementie
        missiegraaf candidates dementie --kind programme --lang en
        missiegraaf candidates dementie --need society --top 5
        missiegraaf candidates dementie --method typed-paths --format csv

      A candidate is not tied to the mission itself. Each comes with the chain of rows that leads to \
      it, what it does already, and its place among those that are as well connected. Beside the list \
      stands how often the methods found ties that were hidden from them: missiegraaf validate.
      """)

  @Argument(help: ArgumentHelp("The mission: its id, name or short name.", valueName: "mission"))
  var mission: String

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions

  @Option(
    help: "What to look for; what supplies the need when that is given, else partner.")
  var kind: Choice<CandidateKind>?

  @Option(
    help: ArgumentHelp(
      "Only candidates that would serve this declared need.", valueName: "dimension"))
  var need: Choice<NeedDimension>?

  @Option(
    help: ArgumentHelp(
      "Only these methods, separated by commas; all are combined when it is left out.",
      valueName: "methods"))
  var method: Choices<CandidateMethod>?

  @Flag(help: "Take in what the sources place beside the policy.")
  var adjacent = false

  @Option(help: ArgumentHelp("Show the first N; 0 shows all.", valueName: "N"))
  var top = 10

  @Option(help: "The form of the result.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top is \(top); give 0 or more.") }
  }

  func run() async throws {
    let console = talk.console
    let ecosystem = try DatasetSession(dataset, console: console).ecosystem()
    let chosen = try edition.edition(in: ecosystem, console: console)
    let target = try EntityLookup.mission(mission, edition: chosen, in: ecosystem)
    let parameters = try parameters()
    let findings: CandidateFindings
    do {
      findings = try await CandidateFinder(parameters: parameters)
        .candidates(for: target, in: ecosystem, edition: chosen)
    } catch {
      throw OperationFailure("\(error)")
    }
    let holdOut = try await ValidationFile.figures(
      for: ecosystem, dataset, edition: chosen, kind: parameters.kind, console: console)
    try write(findings, holdOut, of: ecosystem, console)
  }

  private func parameters() throws -> CandidateParameters {
    var parameters = CandidateParameters()
    parameters.need = need?.value
    parameters.includesAdjacent = adjacent
    parameters.limit = top == 0 ? nil : top
    if let method {
      parameters.methods = CandidateMethod.allCases.filter { method.values.contains($0) }
    }
    if let kind {
      parameters.kind = kind.value
    } else if let need = need?.value {
      guard let supplying = CandidateKind.kinds(supplying: need).first else {
        throw OperationFailure(
          "nobody takes part as \(need.rawValue), so there are no candidates for it")
      }
      parameters.kind = supplying
    }
    return parameters
  }

  private func write(
    _ findings: CandidateFindings, _ holdOut: HoldOutText.Figures, of ecosystem: Ecosystem,
    _ console: Console
  ) throws {
    switch format.value {
    case .table:
      let text = HoldOutText(
        figures: holdOut, findings: findings, language: talk.language, width: console.width)
      let table = CandidatesTable(
        findings: findings, ecosystem: ecosystem, holdOut: text, language: talk.language,
        width: console.width)
      try console.write(table.text())
    case .csv: try console.write(CandidatesCSV.text(findings, holdOut: holdOut))
    case .json:
      let envelope = Envelope(
        dataset: ecosystem.identity, parameters: record(findings),
        result: CandidatesJSON.result(findings, holdOut: holdOut))
      try console.write(envelope.text())
    }
  }

  private func record(_ findings: CandidateFindings) -> JSONValue {
    let parameters = findings.parameters
    return [
      "edition": .integer(findings.edition), "mission": .string(findings.mission.id.rawValue),
      "kind": .string(parameters.kind.rawValue), "need": .optional(parameters.need?.rawValue),
      "top": .integer(top), "adjacent": .bool(parameters.includesAdjacent),
      "methods": .array(parameters.methods.map { .string($0.rawValue) }),
    ]
  }
}
