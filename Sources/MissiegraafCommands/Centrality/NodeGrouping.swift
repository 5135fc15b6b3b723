import ArgumentParser
import EcosystemModel
import GraphInterchange
import SourceDiagnostics

/// How nodes are put into groups, for measures that compare groups: by what the data say of them, or
/// by a file.
struct NodeGrouping: ExpressibleByArgument, Sendable {
  static let help: ArgumentHelp = ArgumentHelp(
    "The groups of nodes, for measures that compare groups: helix, kind, subtype, theme or another "
      + "column of the data, or a CSV file with the columns id and group; helix when it is left out.",
    valueName: "column")
  /// The groups when none are asked for.
  static let usual = NodeGrouping(argument: "helix")

  let text: String

  init(argument: String) { text = argument }

  /// The group of each node by its name; none for a node in no group.
  func column(
    of network: Network, in session: DatasetSession, _ dataset: Dataset
  ) throws -> NodeColumn {
    if let column = try NodeColumns.file(text, of: network, in: session) { return column }
    if let column = NodeColumns.column(text, of: network, in: dataset) { return column }
    let names = NodeColumns.names(of: network, in: dataset)
    guard !names.isEmpty else {
      throw OperationFailure(
        "the data say nothing of nodes that could make groups; give a CSV file with the columns id "
          + "and group, such as --groups groups.csv")
    }
    let help =
      Suggestions.help(for: text, among: names) ?? "there are " + names.joined(separator: ", ")
    throw OperationFailure("nodes have no column \"\(text)\"; \(help)")
  }
}
