import ArgumentParser
import EcosystemFigures
import EcosystemModel

struct DrawTechnologyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "technology",
    abstract: "Multi-year technology programmes and key technologies, and the missions they serve.",
    discussion: """
      EXAMPLES:
        missiegraaf draw technology -o technology.svg
        missiegraaf draw technology --edition 2019 --lang en -o technology.png
      """)

  @OptionGroup var edition: EditionOptions
  @OptionGroup var figure: FigureOptions

  func run() async throws {
    try await figure.draw { ecosystem, console in
      let chosen = try edition.edition(in: ecosystem, console: console)
      return try .technology(
        in: ecosystem, edition: chosen, paper: figure.paper?.value ?? .a4Portrait,
        language: figure.talk.language)
    }
  }
}
