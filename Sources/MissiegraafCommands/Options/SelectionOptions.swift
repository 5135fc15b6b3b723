import ArgumentParser
import EcosystemModel

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
