import ArgumentParser

struct DrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draws a figure for a report.",
    discussion: """
      EXAMPLES:
        missiegraaf draw network -o network.svg          who and what is tied to the missions
        missiegraaf draw whitespots --lang en -o w.png   what missions need and what is named
        missiegraaf draw ego TNO -o tno.pdf              one organisation and its neighbourhood
        missiegraaf draw lineage -o lineage.dot          what became of each mission

      The ending of the file decides what is written: svg, pdf (a page of the paper), png (300 dots \
      per inch), dot (the graph, for other tools; --plain for Gephi) or json (positions). Without \
      -o, SVG goes to standard output. Each figure says which options it takes: missiegraaf draw \
      network --help
      """,
    subcommands: [
      DrawNetworkCommand.self, DrawHelixCommand.self, DrawCrossOversCommand.self,
      DrawWhiteSpotsCommand.self, DrawPathwayCommand.self, DrawLineageCommand.self,
      DrawTechnologyCommand.self, DrawEgoCommand.self,
    ])
}
