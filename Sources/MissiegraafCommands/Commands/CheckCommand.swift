import ArgumentParser
import EcosystemModel
import GraphInterchange
import SourceDiagnostics

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a dataset and shows every problem with its place.",
    discussion: """
      EXAMPLES:
        missiegraaf check
        missiegraaf check --data my-data
        missiegraaf check --data my-data --format sarif > problems.sarif

      Ends with 0 when nothing is wrong, 1 when errors were found (with --strict: warnings too), \
      2 when the data cannot be read.
      """)

  @OptionGroup var dataset: DatasetOptions

  @Option(help: "The form of the problems.")
  var format = Choice(DiagnosticFormat.full)

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    var problems: [Diagnostic]
    do {
      let session = DatasetSession(dataset, console: console)
      let data = try session.read()
      session.sayWhatIsPassedOver(in: data)
      problems = data.warnings
    } catch let error as DiagnosticsError {
      problems = error.diagnostics
    }
    let report = DiagnosticReport(problems)
    try console.write(report.rendered(as: format.value, docsCommand: "missiegraaf explain"))
    if report.hasErrors || strict && !problems.isEmpty { throw ExitCode(ExitStatus.problemsFound) }
  }
}
