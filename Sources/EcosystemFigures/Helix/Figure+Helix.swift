internal import DOTLanguage
public import EcosystemModel
internal import GraphvizRendering
public import WhiteSpotAnalysis

extension Figure {
  /// The four sectors of the helix and the ties among their partners.
  ///
  /// A line between two sectors is as wide as the number of ties that the sources name; its label
  /// says how many run each way. Ties within a sector are counted in its box.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - scope: A theme or mission; `nil` for the whole.
  ///   - ecosystem: The dataset in which it was found.
  ///   - paper: The page on which the figure is to fit.
  ///   - language: The language of the text.
  /// - Returns: The figure.
  /// - Throws: ``FigureError`` when the scope is unknown or has no partners with a sector.
  /// - Complexity: O(*t*) for *t* ties.
  public static func helix(
    _ findings: HelixFindings, scope: EntityID? = nil, in ecosystem: Ecosystem,
    paper: Paper = .a4Portrait, language: Language
  ) throws(FigureError) -> Figure {
    guard let found = scope.map({ findings.scope($0) }) ?? findings.whole else {
      throw scope.map { .unknownEntity($0) } ?? .nothing("this dataset has no partners")
    }
    guard found.sectors.contains(where: { !$0.members.isEmpty }) else {
      throw .nothing("the sources name no partners with a sector here")
    }
    let drawing = HelixDrawing(
      found, edition: findings.edition, ecosystem: ecosystem, paper: paper, language: language)
    return Figure(
      id: "helix", language: language, title: drawing.title, description: drawing.description,
      notes: drawing.notes, paper: paper, dataset: ecosystem.identity, graph: drawing.graph,
      engine: .neato, nodeNames: drawing.names)
  }
}
