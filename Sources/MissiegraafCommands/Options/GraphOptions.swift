import ArgumentParser
import EcosystemModel
import GraphAnalysis
import GraphCore
import SourceDiagnostics

/// Which part of a dataset becomes the graph.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Kinds of entity to take, separated by commas.", valueName: "kinds"))
  var kind: Choices<EntityKind>?

  @Option(
    help: ArgumentHelp("Kinds of relation to take, separated by commas.", valueName: "relations"))
  var relation: Choices<RelationKind>?

  @Option(help: ArgumentHelp("A theme to stay within: its id, name or slug.", valueName: "theme"))
  var theme: String?

  @Flag(help: "Take in what the sources place beside the policy.")
  var adjacent = false

  /// Whether anything was asked for that only a dataset with kinds can answer.
  var isEmpty: Bool { kind == nil && relation == nil && theme == nil && !adjacent }

  /// The selection, with the theme looked up.
  func selection(
    in ecosystem: Ecosystem, edition: Int?, isDirected: Bool
  ) throws(OperationFailure) -> NetworkSelection {
    var chosen: EntityID?
    if let theme { chosen = try EntityLookup.theme(theme, in: ecosystem) }
    return NetworkSelection(
      kinds: kind.map { Set($0.values) }, relations: relation.map { Set($0.values) },
      edition: edition, theme: chosen,
      includesAdjacent: adjacent, includesIsolated: false, isDirected: isDirected)
  }
}

/// Finds the entity that a user means.
enum EntityLookup {
  /// The theme whose id, slug, name or alias is the text, whatever the case of its letters.
  static func theme(_ text: String, in ecosystem: Ecosystem) throws(OperationFailure) -> EntityID {
    let themes = ecosystem.entities(of: .theme)
    let wanted = text.lowercased()
    func names(_ entity: Entity) -> [String] {
      let slug = String(entity.id.rawValue.drop { $0 != "/" }.dropFirst())
      return [entity.id.rawValue, slug, entity.name, entity.englishName, entity.abbreviation]
        + entity.aliases
    }
    if let match = themes.first(where: { names($0).contains { $0.lowercased() == wanted } }) {
      return match.id
    }
    let help =
      Suggestions.nearest(to: text, among: themes.flatMap(names)).map { "did you mean \"\($0)\"?" }
      ?? "themes: " + themes.map(\.id.rawValue).joined(separator: ", ")
    throw OperationFailure("there is no theme \"\(text)\"; \(help)")
  }
}

/// How weights and directions are read.
struct WeightOptions: ParsableArguments {
  @Flag(help: "Read edges as arrows from source to target, or from subject to object.")
  var directed = false

  @Option(help: "Which arrows count, for measures that leave the choice: in, out or both.")
  var direction: Choice<DirectionOption>?

  @Option(
    help: ArgumentHelp(
      "The weights of edges: none, count (rows that say the same), or a column of the edge list.",
      valueName: "column"))
  var weights = "none"

  @Option(help: "What a weight means: strength (more is closer) or distance (less is nearer).")
  var weightsAs: Choice<WeightMeaning>?

  func validate() throws {
    if weights == "none", weightsAs != nil {
      throw ValidationError("--weights-as needs weights; add --weights with a column.")
    }
    if weights != "none", weightsAs == nil {
      throw ValidationError(
        "Say what the weights mean: --weights-as strength (more is closer) or --weights-as "
          + "distance (less is nearer).")
    }
  }

  /// The graph with the weights that were asked for.
  func graph(of network: Network) throws(OperationFailure) -> Graph {
    if weights == "none" { return network.graph }
    if let graph = network.graph(weightedBy: weights) { return graph }
    let names = network.weightColumns.map(\.name)
    let help =
      Suggestions.help(for: weights, among: names)
      ?? "the data has no columns of weights"
    throw OperationFailure("there are no weights called \"\(weights)\"; \(help)")
  }

  /// What the weights mean to a measure.
  var meaning: EdgeWeights {
    switch weightsAs?.value {
    case nil: .ignored
    case .strength: .strength
    case .distance: .distance
    }
  }
}

enum WeightMeaning: String, CaseIterable {
  case strength
  case distance
}

enum DirectionOption: String, CaseIterable {
  case `in`
  case out
  case both

  var direction: Direction {
    switch self {
    case .in: .incoming
    case .out: .outgoing
    case .both: .both
    }
  }
}
