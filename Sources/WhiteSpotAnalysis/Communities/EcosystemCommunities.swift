public import EcosystemModel
public import GraphAnalysis
internal import GraphCore

/// The communities of a network, named after their members and set against the themes.
///
/// ```swift
/// let found = try await EcosystemCommunities.find(
///   in: network, of: ecosystem, by: CommunityConsensus(searches: 50, seed: 1))
/// found.communities.first?.members.prefix(3).map { network.names[$0.node] }
/// ```
/// A community is a part of the network with more ties inside than the degrees of its nodes alone
/// would give. Searches with different seeds give different answers; kept is what they agree on,
/// with a figure for how firmly (see `CommunityConsensus`).
public struct EcosystemCommunities: Hashable, Sendable {
  /// A node as a member of its community.
  public struct Member: Hashable, Sendable {
    /// The node of the network.
    public let node: Int
    /// The mean share of searches in which it is together with another member; `nil` when it is
    /// alone.
    public let stability: Double?
    /// Its ties within the community beyond what degrees alone would give:
    /// k(v, c) − γ k(v) K(c) / 2m.
    ///
    /// The higher, the more characteristic of the community.
    public let surplus: Double
    /// The theme of which it is a part or to which it is tied; `nil` when there is none or more
    /// than one.
    public let theme: EntityID?
  }

  /// Nodes that belong together.
  public struct Community: Hashable, Sendable {
    /// The members, the most characteristic first.
    public let members: [Member]
    /// The mean stability of the members; `nil` for a node on its own.
    public let stability: Double?
    /// How many members belong to each theme, the most frequent first.
    public let themes: [ThemeCount]
  }

  /// How many members of a community belong to a theme.
  public struct ThemeCount: Hashable, Sendable {
    /// The theme.
    public let theme: EntityID
    /// The number of members.
    public let count: Int
  }

  /// How much communities and themes agree.
  public struct ThemeAgreement: Hashable, Sendable {
    /// The adjusted mutual information: 1 when the two divide the nodes alike, 0 as by chance.
    public let adjustedMutualInformation: Double
    /// The number of nodes that belong to exactly one theme, over which it was taken.
    public let nodes: Int
  }

  /// The communities, the largest first, then by their first node.
  public let communities: [Community]
  /// The mean agreement between two searches, from 0 (chance) to 1; `nil` without nodes.
  public let stability: Double?
  /// The modularity of the communities; `nil` without ties.
  public let modularity: Double?
  /// How much the communities follow the themes; `nil` when fewer than two nodes have a theme.
  public let agreement: ThemeAgreement?

  /// Finds the communities of a network.
  ///
  /// - Parameters:
  ///   - network: The network, undirected; it should hold neither themes nor what is a part of what,
  ///     or the comparison with themes goes in a circle.
  ///   - ecosystem: The dataset of which it is a part; `nil` for a graph without kinds.
  ///   - consensus: How agreement is looked for.
  ///   - execution: Threads and progress.
  /// - Returns: The communities.
  /// - Throws: `AnalysisError` for a network that is too large, searches that do not come to agree,
  ///   weights that cannot be used, or when cancelled.
  public static func find(
    in network: Network, of ecosystem: Ecosystem?, by consensus: CommunityConsensus,
    execution: Execution = Execution()
  ) async throws(AnalysisError) -> EcosystemCommunities {
    let found = try await consensus.run(on: network.graph, execution: execution)
    let membership = found.communities.membership
    let surplus = surplus(in: network, membership, found.communities.count, consensus.resolution)
    let themes = network.ids.map { ecosystem?.onlyTheme(of: EntityID(rawValue: $0)) }
    var members = [[Member]](repeating: [], count: found.communities.count)
    for node in membership.indices {
      members[membership[node]].append(
        Member(
          node: node, stability: found.nodeStability[node], surplus: surplus[node],
          theme: themes[node]))
    }
    return EcosystemCommunities(
      communities: members.map(Community.init).sorted {
        ($1.members.count, $0.firstNode) < ($0.members.count, $1.firstNode)
      }, stability: found.stability, modularity: found.communities.modularity,
      agreement: try agreement(membership, themes))
  }

  private static func surplus(
    in network: Network, _ membership: [Int], _ count: Int, _ resolution: Double
  ) -> [Double] {
    var within = [Double](repeating: 0, count: network.nodeCount)
    var degrees = within
    for edge in network.graph.edges() {
      degrees[edge.source] += 1
      degrees[edge.target] += 1
      if membership[edge.source] == membership[edge.target] {
        within[edge.source] += 1
        within[edge.target] += 1
      }
    }
    var volumes = [Double](repeating: 0, count: count)
    for node in membership.indices { volumes[membership[node]] += degrees[node] }
    let total = max(1, Double(2 * network.edgeCount))
    return membership.indices.map { node in
      within[node] - resolution * degrees[node] * volumes[membership[node]] / total
    }
  }

  private static func agreement(
    _ membership: [Int], _ themes: [EntityID?]
  ) throws(AnalysisError) -> ThemeAgreement? {
    let labelled = themes.indices.filter { themes[$0] != nil }
    guard labelled.count >= 2 else { return nil }
    var numbers: [EntityID: Int] = [:]
    let labels = labelled.compactMap { node in
      themes[node].map { theme in
        let number = numbers[theme] ?? numbers.count
        numbers[theme] = number
        return number
      }
    }
    return try AdjustedMutualInformation.between(labelled.map { membership[$0] }, labels).map {
      ThemeAgreement(adjustedMutualInformation: $0, nodes: labelled.count)
    }
  }
}

extension EcosystemCommunities.Community {
  fileprivate init(_ members: [EcosystemCommunities.Member]) {
    self.members = members.sorted { ($1.surplus, $0.node) < ($0.surplus, $1.node) }
    let known = members.compactMap(\.stability)
    stability = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    themes = Dictionary(grouping: members.compactMap(\.theme)) { $0 }
      .map { EcosystemCommunities.ThemeCount(theme: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.theme) < ($0.count, $1.theme) }
  }

  fileprivate var firstNode: Int { members.map(\.node).min() ?? 0 }
}

extension Ecosystem {
  /// The one theme of which an entity is a part or to which a row ties it.
  fileprivate func onlyTheme(of id: EntityID) -> EntityID? {
    let tied = relations(from: id).compactMap { entity($0.object) }.filter {
      $0.kind == .theme && $0.subtype != Self.policySubtype && $0.frame == .mtib
    }
    let found = Set((themes(of: id) + tied).map(\.id))
    return found.count == 1 ? found.first : nil
  }
}
