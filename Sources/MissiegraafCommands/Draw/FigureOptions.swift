import ArgumentParser
import EcosystemFigures
import EcosystemModel
import GraphInterchange
import GraphvizRendering

/// What every figure takes: data, page, language and file.
struct FigureOptions: ParsableArguments {
  @OptionGroup var dataset: DatasetOptions

  @Option(
    help:
      "The page on which the figure is to fit, and that of its PDF; each figure has one that suits it."
  )
  var paper: Choice<Paper>?

  @Option(help: "Place the nodes with this engine instead of the one that suits the figure.")
  var engine: Choice<LayoutEngine>?

  @Flag(
    help: "Write DOT of entities and relations alone, without page, legend and boxes: for Gephi.")
  var plain = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if case .rendered = try target(), plain {
      throw ValidationError("--plain is for DOT; name a file that ends in .dot with -o.")
    }
  }

  /// Draws what is made from a dataset of entities and relations, and writes it.
  func draw(_ make: (Ecosystem, Console) async throws -> Figure) async throws {
    try await draw { reading, console in
      guard case .ecosystem(let reading) = reading else {
        throw OperationFailure(
          "an edge list has no missions, kinds or editions; draw it with: "
            + "missiegraaf draw network --data FILE")
      }
      do {
        return try await make(reading.ecosystem, console)
      } catch let error as FigureError {
        throw OperationFailure("\(error)")
      }
    }
  }

  /// Draws what is made from a dataset of any kind, and writes it.
  func draw(
    directed: Bool = false, from make: (Dataset, Console) async throws -> Figure
  ) async throws {
    let console = talk.console
    let target = try target()
    let rendering = FigureRendering(console: console)
    // Graphviz takes as long to start as the dataset to read.
    if case .rendered = target { rendering.startWorker() }
    let figure = try await make(
      try DatasetSession(dataset, console: console).dataset(directed: directed), console)
    let bytes: [UInt8]
    switch target {
    case .source:
      do {
        bytes = Array(try (plain ? figure.plainDOT() : figure.dot()).utf8)
      } catch {
        throw OperationFailure("the figure cannot be written as DOT: \(error)")
      }
    case .rendered(let format):
      if let reason = figure.engineReason, engine == nil {
        console.note(reason)
      }
      bytes = try await rendering.bytes(of: figure, format: format, engine: engine?.value)
    }
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
}

/// The most nodes that are named.
struct NodeLimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The most nodes to name; the rest is counted.", valueName: "N"))
  var nodes: Int?

  func validate() throws {
    if let nodes, nodes < 1 { throw ValidationError("--nodes is \(nodes); give 1 or more.") }
  }
}
