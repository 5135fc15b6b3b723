import EcosystemModel
import GraphInterchange

/// What the data say of nodes besides their ties, by the names of columns.
enum NodeColumns {
  /// The columns that a network can have.
  static func names(of network: Network, in dataset: Dataset) -> [String] {
    guard dataset.ecosystem != nil, network.kinds != nil else {
      return network.nodeColumns.map(\.name)
    }
    return columns.map(\.name)
  }

  /// A column of the data; `nil` when there is none of this name.
  static func column(_ name: String, of network: Network, in dataset: Dataset) -> NodeColumn? {
    guard let ecosystem = dataset.ecosystem, network.kinds != nil else {
      return network.nodeColumns.first { $0.name == name }
    }
    guard let text = columns.first(where: { $0.name == name })?.text else { return nil }
    return NodeColumn(
      name: name,
      values: network.ids.map { id in
        ecosystem.entity(EntityID(rawValue: id)).flatMap { text($0, ecosystem) }
      })
  }

  /// The column of a CSV file; `nil` when the text names no such file.
  static func file(
    _ text: String, of network: Network, in session: DatasetSession
  ) throws -> NodeColumn? {
    guard text.hasSuffix(".csv") else { return nil }
    return try session.reading { try NodeTableReader.column(path: text, of: network) }
  }

  private static let columns: [(name: String, text: @Sendable (Entity, Ecosystem) -> String?)] = [
    ("helix", { entity, _ in entity.helix?.rawValue }),
    ("kind", { entity, _ in entity.kind.rawValue }),
    ("subtype", { entity, _ in entity.subtype }),
    // An entity of several themes is in no one of them.
    (
      "theme",
      { entity, ecosystem in
        if entity.kind == .theme { return entity.id.rawValue }
        let themes = ecosystem.themes(of: entity.id)
        return themes.count == 1 ? themes[0].id.rawValue : nil
      }
    ),
    ("edition", { entity, _ in entity.edition.map(String.init) }),
    ("target_year", { entity, _ in entity.targetYear.map(String.init) }),
    ("status", { entity, _ in entity.status }),
    ("region", { entity, _ in entity.region }),
    ("frame", { entity, _ in entity.frame.rawValue }),
    ("group", { entity, _ in String(entity.isGroup) }),
  ]
}

extension NodeColumn {
  /// The number of each node; `nil` where there is none.
  func numbers(of network: Network) throws(OperationFailure) -> [Double?] {
    var numbers: [Double?] = []
    for (node, text) in values.enumerated() {
      guard let text else {
        numbers.append(nil)
        continue
      }
      guard let number = number(of: node) else {
        throw OperationFailure(
          "\"\(text)\" of the node \"\(network.ids[node])\" is not a number, and the column "
            + "\"\(name)\" must hold numbers, such as 1234.5, or nothing")
      }
      numbers.append(number)
    }
    return numbers
  }
}
