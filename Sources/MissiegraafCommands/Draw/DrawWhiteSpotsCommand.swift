import ArgumentParser
import EcosystemFigures

struct DrawWhiteSpotsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whitespots",
    abstract: "What missions need and what the sources name, as a matrix.",
    discussion: """
      EXAMPLES:
        missiegraaf draw whitespots -o whitespots.svg
        missiegraaf draw whitespots --edition 2019 --lang en -o whitespots.png

      The sums behind it: missiegraaf whitespots
      """)

  @OptionGroup var edition: EditionOptions
  @OptionGroup var figure: FigureOptions

  func run() async throws {
    try await figure.draw { ecosystem, console in
      let chosen = try edition.edition(in: ecosystem, console: console)
      let findings = try FindingsMaker.findings(in: ecosystem, edition: chosen)
      return .whiteSpots(
        findings, in: ecosystem, language: figure.talk.language,
        paper: figure.paper?.value ?? .a4Landscape)
    }
  }
}
