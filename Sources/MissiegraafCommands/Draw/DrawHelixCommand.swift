import ArgumentParser
import EcosystemFigures
import EcosystemModel
import WhiteSpotAnalysis

struct DrawHelixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "helix",
    abstract: "Companies, knowledge, government and society, and the ties among them.",
    discussion: """
      EXAMPLES:
        missiegraaf draw helix -o helix.svg
        missiegraaf draw helix --scope gezondheid-en-zorg --lang en -o helix.png
      """)

  @Option(
    help: ArgumentHelp(
      "A theme or mission: its id, name or slug; the whole when it is left out.",
      valueName: "entity"))
  var scope: String?

  @OptionGroup var edition: EditionOptions
  @OptionGroup var figure: FigureOptions

  func run() async throws {
    try await figure.draw { ecosystem, console in
      let chosen = try edition.edition(in: ecosystem, console: console)
      let id = try scope.map {
        try EntityLookup.entity($0, of: [.theme, .mission], edition: chosen, in: ecosystem)
      }
      var parameters = HelixParameters()
      // The figure shows no tests.
      parameters.permutations = 0
      let findings = try await HelixAnalyzer(parameters: parameters)
        .findings(in: ecosystem, edition: chosen)
      if let id, findings.scope(id) == nil {
        throw OperationFailure(
          "\(id) is no theme or mission of edition \(chosen), so it has no sectors to draw")
      }
      return try .helix(
        findings, scope: id, in: ecosystem, paper: figure.paper?.value ?? .a4Portrait,
        language: figure.talk.language)
    }
  }
}
