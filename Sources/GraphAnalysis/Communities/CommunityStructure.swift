/// The communities that were found in a graph.
public struct CommunityStructure: Sendable, Hashable {
  /// For each node, the number of its community; communities are numbered by their first node.
  public let membership: [Int]
  /// The number of nodes of each community.
  public let sizes: [Int]
  /// The modularity of the communities at the resolution of the search; `nil` without ties.
  public let modularity: Double?

  /// The number of communities.
  public var count: Int { sizes.count }

  init(labels: [Int], modularity: Double?) {
    let parts = Components(labels: labels)
    membership = parts.membership
    sizes = parts.sizes
    self.modularity = modularity
  }
}
