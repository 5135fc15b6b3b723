internal import DOTLanguage
public import EcosystemModel
internal import GraphvizRendering

extension Figure {
  /// The way to the missions of a theme, from left to right: who pays or takes the lead, the
  /// programmes and projects, the technologies, the missions, the central mission.
  ///
  /// What is said of the theme only, and not of one of its missions, is counted and leads to the
  /// theme. What does not fit on the page is counted and leads where it is tied.
  ///
  /// - Parameters:
  ///   - theme: The theme.
  ///   - ecosystem: The dataset.
  ///   - edition: The edition of the missions.
  ///   - nodeLimit: The most entities to name.
  ///   - paper: The page on which the figure is to fit.
  ///   - language: The language of the text.
  /// - Returns: The figure.
  /// - Throws: ``FigureError`` when there is no such theme, or when it has no missions.
  /// - Complexity: O((*n* + *m*) log *n*) for *n* entities and *m* relations.
  public static func pathway(
    to theme: EntityID, in ecosystem: Ecosystem, edition: Int, nodeLimit: Int = 80,
    paper: Paper = .a4Landscape, language: Language
  ) throws(FigureError) -> Figure {
    guard let entity = ecosystem.entity(theme) else { throw .unknownEntity(theme) }
    let contents = PathwayContents(
      NetworkView(ecosystem, selection: NetworkSelection(edition: edition)), theme: entity,
      edition: edition, language: language)
    guard !contents.missions.isEmpty || !contents.central.isEmpty else {
      throw .noMissions(theme: language.name(of: entity), edition: edition)
    }
    let drawing = PathwayDrawing(
      contents, nodeLimit: nodeLimit, paper: paper, language: language)
    let heading = drawing.heading
    return Figure(
      id: "pathway", language: language, title: heading.title, description: drawing.description,
      notes: heading.notes, paper: paper, dataset: ecosystem.identity,
      graph: drawing.columns.graph(named: "pathway", heading: heading, paper: paper), engine: .dot,
      nodeNames: drawing.names)
  }
}
