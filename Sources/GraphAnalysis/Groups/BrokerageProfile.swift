public import GraphCore

/// How often a node stands between two others, by role.
public struct BrokerageProfile: Sendable, Hashable {
  /// Among three of one group.
  public internal(set) var coordinator = 0
  /// Between two of one group, itself of another.
  public internal(set) var consultant = 0
  /// From its own group to another.
  public internal(set) var representative = 0
  /// From another group to its own.
  public internal(set) var gatekeeper = 0
  /// Among three groups.
  public internal(set) var liaison = 0

  /// The count of a role.
  public internal(set) subscript(role: Brokerage.Role) -> Int {
    get {
      switch role {
      case .coordinator: coordinator
      case .consultant: consultant
      case .representative: representative
      case .gatekeeper: gatekeeper
      case .liaison: liaison
      }
    }
    set {
      switch role {
      case .coordinator: coordinator = newValue
      case .consultant: consultant = newValue
      case .representative: representative = newValue
      case .gatekeeper: gatekeeper = newValue
      case .liaison: liaison = newValue
      }
    }
  }
}

/// All roles of ``Brokerage`` at once, for the cost of one.
///
/// ```swift
/// let profiles = try await BrokerageProfiles(groups: sectors).run(on: graph)
/// profiles[3].gatekeeper
/// ```
///
/// What is counted, and how directions, weights, parallel edges and loops are treated, stands at
/// ``Brokerage``. Isolates and nodes in no group have 0 in every role.
///
/// Complexity: O(Σ over edges of the lower degree of their ends) time, O(*n* + *m*) space.
///
/// ## References
/// - Gould and Fernandez (1989), doi:10.2307/270949
public struct BrokerageProfiles: GraphMeasure {
  /// The group of each node; `nil` for a node in none.
  public var groups: [Int?]

  /// Chooses groups.
  ///
  /// - Parameter groups: The group of each node; `nil` for a node in none.
  public init(groups: [Int?]) {
    self.groups = groups
  }

  /// Counts the triads of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: A profile for every node.
  /// - Throws: ``AnalysisError`` for groups that do not fit the graph, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [BrokerageProfile] {
    try GroupTies.check(groups, graph)
    let triads = OpenTriads(graph)
    let (groups, count) = GroupTies.numbered(groups)
    var profiles = triads.pairs(groups, groupCount: count)
    // Few blocks, because each has counts of its own.
    try await Blocks(graph.nodeCount, maximumCount: 8, minimumSize: 64).forEach(execution) {
      (nodes) throws(AnalysisError) -> OpenTriads.Closed in
      try triads.closed(byTiesOf: nodes, groups)
    } fold: { _, part in
      part.takeOff(&profiles)
    }
    return profiles
  }
}
