public import GraphCore

/// Whether nodes broker between groups more or less often than chance would have it.
///
/// ```swift
/// let test = BrokerageTest(groups: sectors, ties: .observed, seed: 1)
/// let findings = try await test.run(on: graph)
/// findings[3][.gatekeeper]?.z
/// ```
///
/// For each node and each role, the count of ``Brokerage`` beside two references:
/// - *Moments given density*: every arc (edge, when undirected) is there with probability p, the density of
///   the graph, and groups have the sizes they have. A triad i → v → k without i → k then has
///   probability q = p²(1 − p), and two triads of v that share i or k have covariance p³(1 − p)³; others
///   are independent. From these follow the expected number, the standard deviation and z.
/// - *Permutations*: groups are dealt out afresh over the nodes that have one, and the share of these
///   counts, with the observed one, that are as low or as high gives the tails. This holds all ties fixed.
///
/// z is undefined (`nil`) where the variance is 0. Tails are per node and role; correct them for their
/// number before calling any of them a finding.
///
/// A projection of shared memberships ties all members of a membership to each other, so that most
/// triads are closed by construction; the counts then say how memberships overlap, not who brokers.
/// The graph does not show where its ties come from. The caller says, and such ties are refused.
///
/// Weights are ignored; parallel edges count once; loops have no effect; nodes in no group are left
/// out of triads but count in the density.
///
/// Complexity: O(permutations · Σ over edges of the lower degree of their ends) time.
///
/// ## References
/// - Gould and Fernandez (1989), doi:10.2307/270949
public struct BrokerageTest: GraphMeasure {
  /// Where ties come from.
  public enum Ties: Sendable, Hashable {
    /// Each tie was there to be seen: who works with whom, who pays whom.
    case observed
    /// Ties stand for shared memberships, such as partners of the same project.
    case sharedMemberships
  }

  /// A count and its references.
  public struct Finding: Sendable, Hashable {
    /// The number of triads in the role.
    public let count: Int
    /// The expected number, given density and the sizes of groups.
    public let expected: Double
    /// The standard deviation of the number, given the same.
    public let deviation: Double
    /// (count − expected) / deviation; `nil` when the deviation is 0.
    public let z: Double?
    /// The share of permutations, the data among them, with a count as low or lower.
    public let lowerTail: Double
    /// The share of permutations, the data among them, with a count as high or higher.
    public let upperTail: Double
  }

  /// The group of each node; `nil` for a node in none.
  public var groups: [Int?]
  /// Where ties come from.
  public var ties: Ties
  /// The number of permutations, at least 1.
  public var permutations: Int
  /// Where random numbers start.
  public var seed: UInt64

  /// Chooses groups and references.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; `nil` for a node in none.
  ///   - ties: Where ties come from.
  ///   - permutations: The number of permutations, at least 1.
  ///   - seed: Where random numbers start.
  public init(groups: [Int?], ties: Ties, permutations: Int = 999, seed: UInt64) {
    self.groups = groups
    self.ties = ties
    self.permutations = permutations
    self.seed = seed
  }

  /// Tests each node in each role.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: For each node, a finding for each role; none for a node in no group.
  /// - Throws: ``AnalysisError/unsuitableGraph(measure:reason:)`` for shared memberships, options that
  ///   cannot be used, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> [[Brokerage.Role: Finding]] {
    guard ties == .observed else {
      throw .unsuitableGraph(
        measure: "brokerage",
        reason: "shared memberships close most triads by construction; use ties that were observed")
    }
    guard permutations >= 1 else {
      throw .unusableOption(name: "permutations", requirement: "must be at least 1")
    }
    try GroupTies.check(groups, graph)
    let (groups, seed) = (self.groups, self.seed)
    let simple = graph.unweighted().simplified()
    let triads = OpenTriads(simple)
    let numbered = GroupTies.numbered(groups)
    let observed = try await runAway(Execution(threads: 1)) { () throws(AnalysisError) in
      try triads.profiles(numbered.groups, groupCount: numbered.count)
    }
    let count = simple.nodeCount
    var atMost = [Int](repeating: 1, count: 5 * count)
    var atLeast = atMost
    let members = (0..<count).filter { groups[$0] != nil }
    try await Blocks(permutations, maximumCount: 64).forEach(execution) {
      (draws) throws(AnalysisError) -> (lower: [Int], upper: [Int]) in
      var part = (
        lower: [Int](repeating: 0, count: 5 * count), upper: [Int](repeating: 0, count: 5 * count)
      )
      for draw in draws {
        var generator = SeededGenerator(seed: seed, stream: draw)
        var dealt = numbered.groups
        for place in members.indices.dropLast() {
          dealt.swapAt(
            members[place], members[place + generator.index(below: members.count - place)])
        }
        let drawn = try triads.profiles(dealt, groupCount: numbered.count)
        for (node, profile) in drawn.enumerated() {
          for (index, role) in Brokerage.Role.allCases.enumerated() {
            if profile[role] <= observed[node][role] { part.lower[5 * node + index] += 1 }
            if profile[role] >= observed[node][role] { part.upper[5 * node + index] += 1 }
          }
        }
      }
      return part
    } fold: { _, part in
      for index in atMost.indices {
        atMost[index] += part.lower[index]
        atLeast[index] += part.upper[index]
      }
    }
    let moments = BrokerageMoments(simple, groups: groups)
    let total = Double(permutations + 1)
    return (0..<count).map { node in
      guard let group = groups[node] else { return [:] }
      var findings: [Brokerage.Role: Finding] = [:]
      for (index, role) in Brokerage.Role.allCases.enumerated() {
        let place = 5 * node + index
        let (expected, variance) = moments.moments(of: role, inGroup: group)
        let deviation = variance.squareRoot()
        findings[role] = Finding(
          count: observed[node][role], expected: expected, deviation: deviation,
          z: deviation > 0 ? (Double(observed[node][role]) - expected) / deviation : nil,
          lowerTail: Double(atMost[place]) / total, upperTail: Double(atLeast[place]) / total)
      }
      return findings
    }
  }
}
