import ArgumentParser
import EcosystemFigures
import EcosystemModel

struct DrawLineageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lineage",
    abstract: "What became of each mission from edition to edition.",
    discussion: """
      EXAMPLES:
        missiegraaf draw lineage -o lineage.svg
        missiegraaf draw lineage --theme landbouw-water-voedsel -o lineage.pdf
      """)

  @Option(help: ArgumentHelp("A theme to stay within: its id, name or slug.", valueName: "theme"))
  var theme: String?

  @OptionGroup var figure: FigureOptions

  func run() async throws {
    try await figure.draw { ecosystem, _ in
      let chosen = try theme.map { try EntityLookup.theme($0, in: ecosystem) }
      return try .lineage(
        of: ecosystem, theme: chosen, paper: figure.paper?.value ?? .a4Portrait,
        language: figure.talk.language)
    }
  }
}
