import EcosystemModel
import GraphInterchange
import WhiteSpotAnalysis

/// Communities as machines read them.
struct CommunitiesOutput {
  private let found: EcosystemCommunities
  private let network: Network

  init(_ found: EcosystemCommunities, _ network: Network) {
    self.found = found
    self.network = network
  }

  /// One row for each node.
  func csv() -> String {
    var writer = CSVWriter()
    writer.append(["id", "name", "kind", "community", "stability", "surplus", "theme"])
    for (number, community) in found.communities.enumerated() {
      for member in community.members {
        writer.append([
          network.ids[member.node], network.names[member.node],
          network.kindName(of: member.node), String(number + 1),
          member.stability.map { "\($0)" } ?? "", "\(member.surplus)",
          member.theme?.rawValue ?? "",
        ])
      }
    }
    return writer.text
  }

  func json() -> JSONValue {
    [
      "communities": .array(found.communities.map(community)),
      "stability": .optional(found.stability), "modularity": .optional(found.modularity),
      "themes": found.agreement.map {
        [
          "adjustedMutualInformation": .number($0.adjustedMutualInformation),
          "nodes": .integer($0.nodes),
        ]
      } ?? .null,
      "nodeCount": .integer(network.nodeCount), "edgeCount": .integer(network.edgeCount),
    ]
  }

  private func community(_ community: EcosystemCommunities.Community) -> JSONValue {
    [
      "stability": .optional(community.stability),
      "themes": .array(
        community.themes.map {
          ["id": .string($0.theme.rawValue), "members": .integer($0.count)]
        }),
      "members": .array(
        community.members.map {
          [
            "id": .string(network.ids[$0.node]), "name": .string(network.names[$0.node]),
            "kind": .string(network.kindName(of: $0.node)), "stability": .optional($0.stability),
            "surplus": .number($0.surplus), "theme": .optional($0.theme?.rawValue),
          ]
        }),
    ]
  }
}
