public import EcosystemFigures
public import EcosystemModel
public import WhiteSpotAnalysis

/// The report on white spots: one HTML file that needs nothing else.
///
/// ```swift
/// let report = HTMLReport(
///   ecosystem: ecosystem, findings: findings, figures: rendered, language: .dutch, origin: origin)
/// let page = report.html()
/// ```
/// What the data cannot see comes first; then figures in numbers, the white spots as a matrix and as
/// a list with the evidence behind each, the network, what became of earlier missions, tables, the method in plain words, sources and
/// registers that are not in the data, and how to make the report again. The page loads nothing,
/// reads without its script, and prints on A4. A content security policy allows its own script and
/// style only, by hash. The same input gives the same bytes.
public struct HTMLReport: Sendable {
  /// A figure with its drawing.
  public struct RenderedFigure: Sendable {
    /// The figure.
    public let figure: Figure
    /// The SVG as `GraphvizRendering` gives it: passed through its allow-list.
    public let svg: String

    /// Puts a figure and its drawing together.
    ///
    /// - Parameters:
    ///   - figure: The figure.
    ///   - svg: The SVG from the renderer, which goes into the page as it is.
    public init(figure: Figure, svg: String) {
      self.figure = figure
      self.svg = svg
    }
  }

  let ecosystem: Ecosystem
  let findings: WhiteSpotFindings
  let figures: [RenderedFigure]
  let language: Language
  let origin: ReportOrigin

  /// Collects what the report is about.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - findings: The white spots that were found in it.
  ///   - figures: The figures, those with the ids `whitespots` and `network` in their places and
  ///     any others after them.
  ///   - language: The language of the report.
  ///   - origin: How the report was made, for the foot.
  public init(
    ecosystem: Ecosystem, findings: WhiteSpotFindings, figures: [RenderedFigure],
    language: Language, origin: ReportOrigin
  ) {
    self.ecosystem = ecosystem
    self.findings = findings
    self.figures = figures
    self.language = language
    self.origin = origin
  }

  /// The page.
  ///
  /// - Returns: A whole HTML document.
  /// - Complexity: O(*n*) in its length.
  public func html() -> String {
    let context = ReportContext(ecosystem: ecosystem, findings: findings, language: language)
    let sections: [HTML] = [
      context.blindSpotNotice, context.keyFigures, figureSection("whitespots", context),
      context.whiteSpotSection, figureSection("network", context), otherFigures(context),
      context.lineageSection, context.missionTable, context.policyNeedTable, context.moneyTable,
      context.survivalTable,
      context.entityTable,
      context.methodSection, context.sourceSection, context.registerSection,
    ]
    let body = HTML.element(
      .body, [],
      .element(.a, [.class("skip"), .anchor("inhoud")], .text(context.skipText)),
      .element(
        .div, [.class("page")], context.header(figureIDs: figures.map(\.figure.id)),
        .element(.main, [.id("inhoud")], sections), context.footer(origin)),
      .element(.script, [], .verbatim(ReportScript.text)))
    return "<!DOCTYPE html>\n"
      + HTML.element(.html, [.lang(language.code)], head(context.title), body).written()
  }

  private func head(_ title: String) -> HTML {
    let policy = ContentSecurityPolicy.text(style: ReportStyle.text, script: ReportScript.text)
    return .element(
      .head, [],
      [
        .element(.meta, [.meta("charset", "utf-8")]),
        .element(
          .meta, [.meta("http-equiv", "Content-Security-Policy"), .meta("content", policy)]),
        .element(
          .meta,
          [.meta("name", "viewport"), .meta("content", "width=device-width, initial-scale=1")]),
        .element(
          .meta,
          [.meta("name", "generator"), .meta("content", "missiegraaf " + origin.toolVersion)]),
        .element(.title, [], .text(title)),
        .element(.style, [], .verbatim(ReportStyle.text)),
      ])
  }

  private func figureSection(_ id: String, _ context: ReportContext) -> HTML {
    guard let rendered = figures.first(where: { $0.figure.id == id }) else { return .group([]) }
    return context.section(for: rendered)
  }

  private func otherFigures(_ context: ReportContext) -> HTML {
    .group(
      figures.filter { !["whitespots", "network"].contains($0.figure.id) }
        .map(context.section(for:)))
  }
}
