public import GraphCore

/// How often each node stands between two others in a given role (Gould and Fernandez).
///
/// ```swift
/// let counts = try await Brokerage(.gatekeeper, groups: sectors).run(on: graph)
/// ```
///
/// Counts the ordered triads i → v → k, of three different nodes, without an arc i → k, by the
/// groups of the three. Triads with a node in no group are left out.
///
/// An undirected edge is an arc each way, so that every pair i, k counts in both orders, and
/// gatekeeper and representative are equal. Weights are ignored; parallel edges count once; loops
/// have no effect; isolates have 0. The counts mean little in a projection of shared memberships,
/// where contacts of a node are tied by construction.
///
/// Complexity: O(Σ over edges of the lower degree of their ends) time, O(*n* + *m*) space.
///
/// ## References
/// - Gould and Fernandez (1989), doi:10.2307/270949
public struct Brokerage: GraphMeasure {
  /// What a node that stands between two others is to their groups.
  public enum Role: Sendable, Hashable, CaseIterable {
    /// All three belong to one group.
    case coordinator
    /// The two others belong to one group, the broker to a different one (itinerant).
    case consultant
    /// The source and the broker belong to one group: the broker speaks for it to another.
    case representative
    /// The broker and the target belong to one group: the broker lets others in.
    case gatekeeper
    /// All three belong to different groups.
    case liaison
  }

  /// The role that is counted.
  public var role: Role
  /// The group of each node; `nil` for a node in none.
  public var groups: [Int?]

  /// Chooses a role.
  ///
  /// - Parameters:
  ///   - role: The role that is counted.
  ///   - groups: The group of each node; `nil` for a node in none.
  public init(_ role: Role, groups: [Int?]) {
    self.role = role
    self.groups = groups
  }

  /// Counts the triads of each node.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: One whole number per node.
  /// - Throws: ``AnalysisError`` for groups that do not fit the graph, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [Double?] {
    let profiles = try await BrokerageProfiles(groups: groups).run(on: graph, execution: execution)
    return profiles.map { Double($0[role]) }
  }

  static func role(_ source: Int?, _ broker: Int?, _ target: Int?) -> Role? {
    guard let source, let broker, let target else { return nil }
    switch (source == broker, broker == target, source == target) {
    case (true, true, _): return .coordinator
    case (true, false, _): return .representative
    case (false, true, _): return .gatekeeper
    case (false, false, true): return .consultant
    case (false, false, false): return .liaison
    }
  }
}
