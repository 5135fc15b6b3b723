import ArgumentParser
import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

struct DrawCrossOversCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossovers",
    abstract: "Topsectoren and the themes to which their money goes.",
    discussion: """
      EXAMPLES:
        missiegraaf draw crossovers -o crossovers.svg
        missiegraaf draw crossovers --as matrix --lang en -o crossovers.png
      """)

  @Option(name: .customLong("as"), help: "The form: lines as wide as the money, or a matrix.")
  var form = Choice(CrossOverForm.lines)

  @OptionGroup var edition: EditionOptions
  @OptionGroup var figure: FigureOptions

  func run() async throws {
    try await figure.draw { ecosystem, console in
      let chosen = try edition.edition(in: ecosystem, console: console)
      let findings = try await CrossOverAnalyzer().findings(in: ecosystem, edition: chosen)
      return try .crossOvers(
        findings, in: ecosystem, form: form.value, paper: figure.paper?.value,
        language: figure.talk.language)
    }
  }
}
