import EcosystemFigures
import GraphvizRendering

/// Lays figures out and passes on what Graphviz has to say about them.
struct FigureRendering {
  /// The resolution of PNG: enough for print at the figure's own size.
  private static let dotsPerInch = 300.0

  let console: Console
  private let renderer = GraphvizRenderer()

  init(console: Console) { self.console = console }

  /// Starts Graphviz for the next figure while something else is done.
  func startWorker() { renderer.startWorker() }

  /// One figure in one format.
  func bytes(
    of figure: Figure, format: OutputFormat, engine: LayoutEngine? = nil
  ) async throws(OperationFailure) -> [UInt8] {
    let rendering = try await render(
      figure, format: format, engine: engine, document: figure.documentOptions())
    // Dots finer than points make the drawing as much larger.
    let fineness = format == .png ? Self.dotsPerInch / 72 : 1
    if let svg = rendering.svg, FigureRendering.scale(of: svg) / fineness < figure.leastScale {
      console.note(
        "note: on this page text becomes smaller than 8 points; choose another --paper, or "
          + "draw less")
    }
    return rendering.outputs[format] ?? []
  }

  /// By how much Graphviz has shrunk a drawing to fit its page.
  static func scale(of svg: String) -> Double {
    let start = svg.prefix(4000)
    guard let match = start.firstMatch(of: /scale\(([0-9.]+)/) else { return 1 }
    return Double(match.output.1) ?? 1
  }

  /// One figure as SVG for a page, with the version of Graphviz that laid it out.
  func svg(
    of figure: Figure
  ) async throws(OperationFailure) -> (text: String, graphvizVersion: String) {
    let rendering = try await render(
      figure, format: .svg, engine: nil, document: figure.documentOptions(isResponsive: true))
    return (rendering.svg ?? "", rendering.graphvizVersion)
  }

  private func render(
    _ figure: Figure, format: OutputFormat, engine: LayoutEngine?, document options: DocumentOptions
  ) async throws(OperationFailure) -> Rendering {
    let figure = format == .png ? figure.drawn(dotsPerInch: Self.dotsPerInch) : figure
    do {
      let rendering = try await renderer.render(
        figure.graph, engine: engine ?? figure.engine,
        // The SVG tells whether the text can be read on the page.
        formats: [.png, .pdf].contains(format) ? [format, .svg] : [format], document: options)
      for diagnostic in rendering.diagnostics { console.note("note: \(diagnostic)") }
      return rendering
    } catch {
      throw OperationFailure("the figure cannot be drawn: \(error)")
    }
  }
}
