import ArgumentParser
import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "How well candidates are found: known ties are hidden and looked for.",
    discussion: """
      EXAMPLES:
        missiegraaf validate -o validation.json

      Written as validation.json into the folder of a data package, the figures are what missiegraaf \
      candidates shows beside its list, as long as data and methods stay the same.
      """)

  @OptionGroup var dataset: DatasetOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Write JSON to this file.", valueName: "file"))
  var output: String?

  @Option(help: "The seed of the division in parts.")
  var seed = HoldOutSettings().seed

  @Option(help: "The form of the result without -o: table or json.")
  var format = Choice(ResultFormat.table)

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard format.value != .csv else {
      throw ValidationError("the figures are written as a table or as JSON; use --format json.")
    }
  }

  func run() async throws {
    let console = talk.console
    let ecosystem = try DatasetSession(dataset, console: console).ecosystem()
    var settings = HoldOutSettings()
    settings.seed = seed
    let validation: CandidateValidation
    do {
      validation = try await CandidateValidator(settings: settings).validation(of: ecosystem)
    } catch {
      throw OperationFailure("\(error)")
    }
    if let output {
      let text = try ValidationJSON.value(validation).text()
      try OutputFile.write(Array(text.utf8), to: output)
      console.note("wrote \(output)")
    } else if format.value == .json {
      let envelope = Envelope(
        dataset: ecosystem.identity, parameters: ["seed": .integer(Int(clamping: seed))],
        result: ValidationJSON.value(validation))
      try console.write(envelope.text())
    } else {
      let table = ValidationTable(
        validation: validation, language: talk.language, width: console.width)
      try console.write(table.text())
    }
  }
}
