import ArgumentParser
import EcosystemFigures
import EcosystemModel

struct DrawPathwayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pathway",
    abstract: "From inputs, through programmes and technologies, to the missions of a theme.",
    discussion: """
      EXAMPLES:
        missiegraaf draw pathway --theme gezondheid-en-zorg -o pathway.svg
        missiegraaf draw pathway --theme veiligheid --edition 2021 --paper slide -o slide.png
      """)

  @Option(help: ArgumentHelp("The theme: its id, name or slug.", valueName: "theme"))
  var theme: String

  @OptionGroup var edition: EditionOptions
  @OptionGroup var limit: NodeLimitOptions
  @OptionGroup var figure: FigureOptions

  func run() async throws {
    try await figure.draw { ecosystem, console in
      let chosen = try edition.edition(in: ecosystem, console: console)
      let theme = try EntityLookup.theme(theme, in: ecosystem)
      return try .pathway(
        to: theme, in: ecosystem, edition: chosen, nodeLimit: limit.nodes ?? 80,
        paper: figure.paper?.value ?? .a4Landscape, language: figure.talk.language)
    }
  }
}
