internal import DOTLanguage
public import EcosystemModel
internal import GraphvizRendering
public import WhiteSpotAnalysis

/// The forms of the figure of cross-overs.
public enum CrossOverForm: String, Hashable, Sendable, CaseIterable {
  /// Lines from holders to themes, as wide as the money.
  case lines
  /// A row per holder and a column per theme.
  case matrix
}

extension Figure {
  /// Topsectoren (or partners) and the themes for which they have money.
  ///
  /// As lines, the width is the money, and what goes to another theme than the one with most of a
  /// holder's money stands out. As a matrix, each cell has the sum and, without a sum, the number of
  /// ties that the sources name.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - ecosystem: The dataset in which it was found.
  ///   - form: Lines or a matrix.
  ///   - paper: The page on which the figure is to fit; `nil` for the one that suits the form.
  ///   - language: The language of the text.
  /// - Returns: The figure.
  /// - Throws: ``FigureError`` when there is no money (lines) or neither money nor ties (matrix).
  /// - Complexity: O(*c*) for *c* cells.
  public static func crossOvers(
    _ findings: CrossOverFindings, in ecosystem: Ecosystem, form: CrossOverForm = .lines,
    paper: Paper? = nil, language: Language
  ) throws(FigureError) -> Figure {
    let text = CrossOverText(findings: findings, ecosystem: ecosystem, language: language)
    switch form {
    case .lines:
      let paper = paper ?? .a4Portrait
      let drawing = CrossOverLines(text, paper: paper)
      guard !drawing.columns.edges.isEmpty else {
        throw .nothing("the sources name no money of topsectoren or partners for a theme")
      }
      let heading = drawing.heading
      return Figure(
        id: "crossovers", language: language, title: heading.title,
        description: text.description, notes: heading.notes, paper: paper,
        dataset: ecosystem.identity,
        graph: drawing.columns.graph(named: "crossovers", heading: heading, paper: paper),
        engine: .dot, nodeNames: drawing.names)
    case .matrix:
      guard !findings.holders.isEmpty, !findings.themes.isEmpty else {
        throw .nothing("the sources tie no topsector or partner to a theme")
      }
      return CrossOverTable(text, paper: paper ?? .a4Landscape).figure
    }
  }
}
