internal import DOTLanguage
public import EcosystemModel
internal import GraphvizRendering

extension Figure {
  /// The multi-year technology programmes, the missions, and the key technologies that they use.
  ///
  /// All missions of the edition are there, so that those without a programme or a technology can
  /// be seen. What is tied to a mission of an earlier edition counts for the one that continues it
  /// and ends in an open dot.
  ///
  /// - Parameters:
  ///   - ecosystem: The dataset.
  ///   - edition: The edition of the missions.
  ///   - paper: The page on which the figure is to fit.
  ///   - language: The language of the text.
  /// - Returns: The figure.
  /// - Throws: ``FigureError`` when the edition has no missions, or neither a programme nor a
  ///   technology is tied to any of them.
  /// - Complexity: O((*n* + *m*) log *n*) for *n* entities and *m* relations.
  public static func technology(
    in ecosystem: Ecosystem, edition: Int, paper: Paper = .a4Portrait, language: Language
  ) throws(FigureError) -> Figure {
    let drawing = TechnologyDrawing(
      ecosystem, edition: edition, paper: paper, language: language)
    guard !drawing.missions.isEmpty else {
      throw .nothing("there are no missions of edition \(edition)")
    }
    guard !drawing.programmes.isEmpty || !drawing.technologies.isEmpty else {
      throw .nothing("no programme or technology is tied to a mission of edition \(edition)")
    }
    let heading = drawing.heading
    return Figure(
      id: "technology", language: language, title: heading.title,
      description: drawing.description, notes: heading.notes, paper: paper,
      dataset: ecosystem.identity,
      graph: drawing.columns.graph(named: "technology", heading: heading, paper: paper),
      engine: .dot, nodeNames: drawing.names)
  }
}
