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

  @Option(help: ArgumentHelp("The theme (required): its id, name or slug.", valueName: "theme"))
  var theme: String?

  @OptionGroup var edition: EditionOptions
  @OptionGroup var limit: NodeLimitOptions
  @OptionGroup var figure: FigureOptions

  func run() async throws {
    try await figure.draw { ecosystem, console in
      let chosen = try edition.edition(in: ecosystem, console: console)
      guard let theme else {
        let slugs = ecosystem.entities(of: .theme).filter { theme in
          let parts = Set(ecosystem.parts(of: theme.id).map(\.id))
          return ecosystem.missions(edition: chosen).contains { parts.contains($0.id) }
        }.map { $0.id.rawValue.drop { $0 != "/" }.dropFirst() }
        throw ValidationError(
          "A pathway leads to the missions of one theme; choose it with --theme: "
            + slugs.joined(separator: ", ") + ".")
      }
      let chosenTheme = try EntityLookup.theme(theme, in: ecosystem)
      return try .pathway(
        to: chosenTheme, in: ecosystem, edition: chosen, nodeLimit: limit.nodes ?? 80,
        paper: figure.paper?.value ?? .a4Landscape, language: figure.talk.language)
    }
  }
}
