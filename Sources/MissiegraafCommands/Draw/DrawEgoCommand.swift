import ArgumentParser
import EcosystemFigures
import EcosystemModel

struct DrawEgoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ego",
    abstract: "One entity and its neighbourhood.",
    discussion: """
      EXAMPLES:
        missiegraaf draw ego TNO -o tno.svg
        missiegraaf draw ego mission/2023-dementie --lang en -o dementia.pdf
      """)

  @Argument(help: "Its id, name, abbreviation or alias.")
  var entity: String

  @OptionGroup var edition: EditionOptions
  @OptionGroup var limit: NodeLimitOptions
  @OptionGroup var figure: FigureOptions

  func run() async throws {
    try await figure.draw { ecosystem, console in
      let chosen =
        edition.edition == nil ? nil : try edition.edition(in: ecosystem, console: console)
      let id = try EntityLookup.entity(entity, edition: chosen, in: ecosystem)
      return try .ego(
        of: id, in: ecosystem, edition: chosen, nodeLimit: limit.nodes ?? 80,
        paper: figure.paper?.value ?? .a4Portrait, language: figure.talk.language)
    }
  }
}
