import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphCore
import GraphInterchange
import GraphvizRendering
import SourceDiagnostics
import WhiteSpotAnalysis

struct DrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draws a figure for a report.",
    discussion: """
      EXAMPLES:
        missiegraaf draw network -o network.svg
        missiegraaf draw network --theme gezondheid-en-zorg --edition 2019 -o gz.pdf
        missiegraaf draw whitespots --lang en -o whitespots.png
        missiegraaf draw network --data edges.csv > edges.svg
        missiegraaf draw network -o network.dot

      The ending of the file decides what is written: svg, pdf, png, dot (the graph, for other \
      tools) or json (positions). Without -o, SVG goes to standard output.
      """)

  @Argument(help: "The figure.")
  var figure: Choice<FigureName>

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var edition: EditionOptions
  @OptionGroup var selection: SelectionOptions

  @Flag(help: "Draw the edges of an edge list as arrows.")
  var directed = false

  @Option(help: "The page on which the figure is to fit; each figure has one that suits it.")
  var paper: Choice<Paper>?

  @Option(help: ArgumentHelp("The most nodes to draw; the rest is summarised.", valueName: "N"))
  var nodes: Int?

  @Option(help: "Place the nodes with this engine instead of the one that suits the figure.")
  var engine: Choice<LayoutEngine>?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    _ = try target()
    if let nodes, nodes < 1 { throw ValidationError("--nodes is \(nodes); give 1 or more.") }
  }

  func run() async throws {
    let console = talk.console
    let target = try target()
    let drawing = try drawing(console)
    let bytes: [UInt8]
    switch target {
    case .source:
      do {
        bytes = Array(try drawing.dot().utf8)
      } catch {
        throw OperationFailure("the figure cannot be written as DOT: \(error)")
      }
    case .rendered(let format):
      bytes = try await FigureRendering(console: console)
        .bytes(of: drawing, format: format, engine: engine?.value)
    }
    try write(bytes, console)
  }

  private func write(_ bytes: [UInt8], _ console: Console) throws(OperationFailure) {
    guard output != "-" else { return try console.write(bytes) }
    try OutputFile.write(bytes, to: output)
    console.note("wrote \(output) (\(OutputFile.size(bytes.count)))")
  }

  /// What is written, by the ending of the file.
  private enum Target {
    case source
    case rendered(OutputFormat)
  }

  private func target() throws -> Target {
    guard output != "-" else { return .rendered(.svg) }
    let ending = output.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ending {
    case "dot", "gv": return .source
    case "svg": return .rendered(.svg)
    case "pdf": return .rendered(.pdf)
    case "png": return .rendered(.png)
    case "json": return .rendered(.json)
    default:
      throw ValidationError(
        "The ending of \(output) says nothing; use .svg, .pdf, .png, .dot or .json.")
    }
  }

  private func drawing(_ console: Console) throws -> Figure {
    let language = talk.language
    switch try DatasetSession(dataset, console: console).dataset(directed: directed) {
    case .network(let reading):
      guard figure.value == .network, selection.isEmpty, edition.edition == nil else {
        throw OperationFailure(
          "an edge list has no missions, kinds or editions; draw it with: "
            + "missiegraaf draw network --data FILE")
      }
      return .graph(
        of: reading.network, title: reading.identity.name,
        source: "SHA-256 " + reading.identity.sha256.prefix(16), nodeLimit: nodes ?? 300,
        paper: paper?.value ?? .a4Portrait, language: language)
    case .ecosystem(let reading):
      let ecosystem = reading.ecosystem
      let chosen = try edition.edition(in: ecosystem, console: console)
      return try figure(of: ecosystem, edition: chosen, language)
    }
  }

  private func figure(
    of ecosystem: Ecosystem, edition: Int, _ language: Language
  ) throws(OperationFailure) -> Figure {
    switch figure.value {
    case .network:
      var options = NetworkOptions()
      options.selection = try selection.selection(
        in: ecosystem, edition: edition, isDirected: true)
      if let paper { options.paper = paper.value }
      if let nodes { options.nodeLimit = nodes }
      return .network(of: ecosystem, options: options, language: language)
    case .whitespots:
      guard selection.isEmpty else {
        throw OperationFailure("the figure whitespots always shows every theme of an edition")
      }
      let findings = try FindingsMaker.findings(in: ecosystem, edition: edition)
      return .whiteSpots(
        findings, in: ecosystem, language: language, paper: paper?.value ?? .a4Landscape)
    }
  }
}

/// The figures that can be drawn.
enum FigureName: String, CaseIterable {
  case network
  case whitespots
}
