internal import DOTLanguage
public import EcosystemModel
internal import GraphvizRendering

extension Figure {
  /// An entity and its neighbourhood: on the left what is said of others about it, on the right what
  /// is said of it, by relation.
  ///
  /// Each neighbour stands once, under the relation that says most; further relations are lines as
  /// well. Of a relation with more neighbours than fit, those with the most ties are named and the
  /// others counted. Relations of a mission of an earlier edition count for the one that continues
  /// it and end in an open dot.
  ///
  /// - Parameters:
  ///   - id: The entity.
  ///   - ecosystem: The dataset.
  ///   - edition: The edition whose missions take part; `nil` for the newest one, or that of the
  ///     entity itself when it is a mission.
  ///   - nodeLimit: The most neighbours to name.
  ///   - paper: The page on which the figure is to fit.
  ///   - language: The language of the text.
  /// - Returns: The figure.
  /// - Throws: ``FigureError`` when there is no such entity, when it is a mission of another edition,
  ///   or when nothing is tied to it.
  /// - Complexity: O((*n* + *m*) log *n*) for *n* entities and *m* relations.
  public static func ego(
    of id: EntityID, in ecosystem: Ecosystem, edition: Int? = nil, nodeLimit: Int = 80,
    paper: Paper = .a4Portrait, language: Language
  ) throws(FigureError) -> Figure {
    guard let ego = ecosystem.entity(id) else { throw .unknownEntity(id) }
    let name = language.name(of: ego)
    if let edition, ego.kind == .mission, let own = ego.edition, own != edition {
      throw .otherEdition(name: name, edition: own, asked: edition)
    }
    let view = NetworkView(
      ecosystem,
      selection: NetworkSelection(
        edition: edition ?? ego.edition, includesAdjacent: true))
    let neighbourhood = Neighbourhood(of: ego, in: view) { one, two in
      (-view.degree(of: one.id), language.label(of: one).lowercased(), one.id)
        < (-view.degree(of: two.id), language.label(of: two).lowercased(), two.id)
    }
    guard !neighbourhood.groups.isEmpty else {
      let others = ecosystem.editions.filter { $0 != view.edition }
      throw .noRelations(
        name: name, edition: others.isEmpty ? nil : view.edition,
        elsewhere: others.filter { other in
          let selection = NetworkSelection(edition: other, includesAdjacent: true)
          return NetworkView(ecosystem, selection: selection).degree(of: id) > 0
        })
    }
    let drawing = EgoDrawing(
      neighbourhood, nodeLimit: nodeLimit, paper: paper, language: language)
    let graph = drawing.columns.graph(named: "ego", heading: drawing.heading, paper: paper)
    return Figure(
      id: "ego", language: language, title: drawing.heading.title,
      description: drawing.description, notes: drawing.heading.notes, paper: paper,
      dataset: ecosystem.identity, graph: graph, engine: .dot, nodeNames: drawing.names)
  }
}
