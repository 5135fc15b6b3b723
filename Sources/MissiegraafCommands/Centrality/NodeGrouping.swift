import EcosystemModel
import GraphInterchange

/// How nodes are put into groups, for measures that compare groups.
enum NodeGrouping: String, CaseIterable {
  case kind
  case helix

  /// The group of each node; `nil` for a node in none.
  func groups(of network: Network, in dataset: Dataset) throws(OperationFailure) -> [Int?] {
    guard case .ecosystem(let reading) = dataset, let kinds = network.kinds else {
      throw OperationFailure("an edge list has no groups to compare; give a data package")
    }
    switch self {
    case .kind: return kinds.map { EntityKind.allCases.firstIndex(of: $0) }
    case .helix:
      return network.ids.map { id in
        let sector = reading.ecosystem.entity(EntityID(rawValue: id))?.helix
        return sector.flatMap { HelixSector.allCases.firstIndex(of: $0) }
      }
    }
  }
}
