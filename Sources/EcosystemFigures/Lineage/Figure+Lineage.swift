internal import DOTLanguage
public import EcosystemModel
internal import GraphvizRendering
internal import WhiteSpotAnalysis

extension Figure {
  /// What became of each mission from edition to edition: a column per edition, by theme.
  ///
  /// A line says that one mission continues the other, and how: the same subject, a larger or a
  /// smaller one, or as a part of another mission. Signs mark the missions that no later one
  /// continues, and the new ones.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - theme: A theme to stay within; `nil` for all.
  ///   - paper: The page on which the figure is to fit.
  ///   - language: The language of the text.
  /// - Returns: The figure.
  /// - Throws: ``FigureError`` when there are fewer than two editions, or the theme has no missions.
  /// - Complexity: That of `MissionLineage`.
  public static func lineage(
    of ecosystem: Ecosystem, theme: EntityID? = nil, paper: Paper = .a4Portrait,
    language: Language
  ) throws(FigureError) -> Figure {
    guard let newest = ecosystem.editions.last, ecosystem.editions.count > 1 else {
      throw ecosystem.editions.last.map { .oneEdition($0) }
        ?? .nothing("this dataset has no missions")
    }
    let transitions = MissionLineage(of: ecosystem).transitions.map { step in
      theme.map { step.within($0, in: ecosystem) } ?? step
    }
    let drawing = LineageDrawing(
      ecosystem, transitions: transitions, theme: theme, paper: paper, language: language)
    if let theme, drawing.missions.isEmpty {
      throw .noMissions(
        theme: ecosystem.entity(theme).map { language.name(of: $0) } ?? theme.rawValue,
        edition: newest)
    }
    let heading = drawing.heading
    return Figure(
      id: "lineage", language: language, title: heading.title, description: drawing.description,
      notes: heading.notes, paper: paper, dataset: ecosystem.identity,
      graph: drawing.columns.graph(named: "lineage", heading: heading, paper: paper), engine: .dot,
      nodeNames: drawing.names)
  }
}
