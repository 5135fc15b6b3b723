public import GraphCore

/// What many searches for communities agree on, and how well they agree.
public struct ConsensusStructure: Sendable, Hashable {
  /// The communities that the searches agree on.
  public let communities: CommunityStructure
  /// The mean adjusted mutual information between two searches: 1 when all found the same,
  /// near 0 when the graph has no communities to be found; `nil` without nodes.
  public let stability: Double?
  /// For each node, the mean share of searches in which it is together with each other member of
  /// its community; `nil` for a community of one.
  public let nodeStability: [Double?]
  /// How many times the searches were repeated on their own agreement.
  public let rounds: Int
}

/// Communities that searches with different seeds agree on.
///
/// ```swift
/// let result = try await CommunityConsensus(searches: 50, seed: 1).run(on: graph)
/// result.stability
/// ```
///
/// Searches with different seeds give different answers of about the same worth. Counted is, for
/// every two nodes, the share of searches that put them together; pairs below the threshold are
/// dropped, and the searches repeat on the graph of these shares until all agree. The stability is
/// that of the first round: the mean of ``AdjustedMutualInformation`` over pairs of searches. Say
/// it beside every result: communities of an unstable graph are an accident of the seed.
///
/// Directions, weights, parallel edges and loops are treated as by the kind of search. An isolate
/// is a community of its own.
///
/// Complexity: O(*R* *m* + *R* Σ *s*²) per round for *R* searches and communities of *s* nodes,
/// and *n*² bytes twice; O(*R*² *n*) for the stability.
///
/// ## References
/// - Lancichinetti and Fortunato (2012), doi:10.1038/srep00336
public struct CommunityConsensus: GraphMeasure {
  /// A kind of search.
  public enum Search: Sendable, Hashable, CaseIterable {
    /// As by ``Leiden``.
    case leiden
    /// As by ``Louvain``.
    case louvain
    /// As by ``LabelPropagation``; the resolution has no effect.
    case labelPropagation
  }

  /// The most nodes of a graph.
  public static let maximumNodeCount = 10_000

  /// The kind of search.
  public var search: Search
  /// The weight γ of what degrees alone would give.
  public var resolution: Double
  /// ``EdgeWeights/strength``, or ``EdgeWeights/ignored`` to count all ties alike.
  public var weights: EdgeWeights
  /// The number of searches, 2 to 65,535.
  public var searches: Int
  /// The share of searches below which being together is dropped, above 0 and at most 1.
  public var threshold: Double
  /// Starts the random numbers.
  public var seed: UInt64
  /// The most rounds before the searches are given up.
  public var maximumRounds: Int

  /// Chooses how agreement is looked for.
  ///
  /// - Parameters:
  ///   - search: The kind of search.
  ///   - resolution: The weight of what degrees alone would give.
  ///   - weights: Strengths, or ignored to count all ties alike.
  ///   - searches: The number of searches, 2 to 65,535.
  ///   - threshold: The share of searches below which being together is dropped.
  ///   - seed: Starts the random numbers.
  ///   - maximumRounds: The most rounds before the searches are given up.
  public init(
    search: Search = .leiden, resolution: Double = 1, weights: EdgeWeights = .ignored,
    searches: Int = 50, threshold: Double = 0.5, seed: UInt64 = 0, maximumRounds: Int = 50
  ) {
    self.search = search
    self.resolution = resolution
    self.weights = weights
    self.searches = searches
    self.threshold = threshold
    self.seed = seed
    self.maximumRounds = maximumRounds
  }

  /// Finds what searches agree on.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: Communities and their stability.
  /// - Throws: ``AnalysisError`` for options or weights that cannot be used, for a graph that is
  ///   too large, when searches do not come to agree, or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> ConsensusStructure {
    try check(graph)
    let graph = try weights.checked(graph, needed: .strength, measure: "consensus")
    var network = CommunityNetwork(graph)
    var stability: Double?
    var first: Togetherness?
    // Progress of rounds whose number is not known beforehand would have to fall back.
    let quiet = Execution(threads: execution.threads)
    for round in 0..<max(1, maximumRounds) {
      let found = try await partitions(network, round: round, quiet)
      if round == 0 { stability = try await meanAgreement(found, quiet) }
      let together = try Togetherness(found)
      first = first ?? together
      if let labels = found.first, found.allSatisfy({ $0 == labels }) {
        execution.progress?(1)
        return ConsensusStructure(
          communities: CommunityStructure(
            labels: labels, modularity: try Modularity.value(graph, labels, resolution)),
          stability: stability, nodeStability: first?.stability(labels) ?? [], rounds: round + 1)
      }
      network = together.network(threshold: threshold)
    }
    throw .notConverged(measure: "consensus", iterations: maximumRounds)
  }

  private func check(_ graph: Graph) throws(AnalysisError) {
    try Modularity.check(resolution: resolution)
    guard (2...Int(UInt16.max)).contains(searches) else {
      throw .unusableOption(name: "searches", requirement: "needs a number from 2 to 65,535")
    }
    guard threshold > 0, threshold <= 1 else {
      throw .unusableOption(name: "threshold", requirement: "needs a share above 0, at most 1")
    }
    guard graph.nodeCount <= Self.maximumNodeCount else {
      throw .graphTooLarge(
        measure: "consensus", nodeCount: graph.nodeCount, limit: Self.maximumNodeCount)
    }
  }

  /// The answer of every search, with communities numbered by their first node.
  private func partitions(
    _ network: CommunityNetwork, round: Int, _ execution: Execution
  ) async throws(AnalysisError) -> [[Int]] {
    let (search, resolution, seed, searches) = (search, resolution, seed, searches)
    var found: [[Int]] = []
    try await Blocks(searches).forEach(execution) { (numbers) throws(AnalysisError) -> [[Int]] in
      var part: [[Int]] = []
      for number in numbers {
        var generator = SplitMix(seed: seed, part: round * searches + number)
        let own = generator.next()
        let labels =
          switch search {
          case .leiden:
            try CommunitySearch.leiden(network, resolution: resolution, seed: own, passes: nil)
          case .louvain:
            try CommunitySearch.louvain(network, resolution: resolution, seed: own)
          case .labelPropagation:
            try LabelPropagation.labels(network, seed: own, maximumRounds: 1_000)
          }
        part.append(Components(labels: labels).membership)
      }
      return part
    } fold: {
      found += $1
    }
    return found
  }

  private func meanAgreement(
    _ found: [[Int]], _ execution: Execution
  ) async throws(AnalysisError) -> Double? {
    guard found.first?.isEmpty == false else { return nil }
    var sum = 0.0
    try await Blocks(found.count).forEach(execution) { (numbers) throws(AnalysisError) -> Double in
      var part = 0.0
      for number in numbers {
        for other in 0..<number {
          part += try AdjustedMutualInformation.between(found[number], found[other]) ?? 0
        }
      }
      return part
    } fold: {
      sum += $1
    }
    return sum / Double(found.count * (found.count - 1) / 2)
  }
}

/// How often every two nodes are in one community.
private struct Togetherness {
  private let nodeCount: Int
  private let searches: Int
  /// Row by row below the diagonal.
  private var counts: [UInt16]

  init(_ found: [[Int]]) throws(AnalysisError) {
    nodeCount = found.first?.count ?? 0
    searches = found.count
    counts = [UInt16](repeating: 0, count: nodeCount * max(0, nodeCount - 1) / 2)
    for labels in found {
      try checkCancellation()
      var members: [[Int]] = []
      for (node, label) in labels.enumerated() {
        if label == members.count { members.append([]) }
        let row = node * (node - 1) / 2
        for other in members[label] { counts[row + other] += 1 }
        members[label].append(node)
      }
    }
  }

  private func share(_ first: Int, _ second: Int) -> Double {
    let (low, high) = (min(first, second), max(first, second))
    return Double(counts[high * (high - 1) / 2 + low]) / Double(searches)
  }

  func network(threshold: Double) -> CommunityNetwork {
    CommunityNetwork(
      rows: (0..<nodeCount).map { node in
        (0..<nodeCount).compactMap { other in
          guard other != node else { return nil }
          let share = share(node, other)
          return share >= threshold ? (other, share) : nil
        }
      })
  }

  func stability(_ labels: [Int]) -> [Double?] {
    labels.indices.map { node in
      let others = labels.indices.filter { $0 != node && labels[$0] == labels[node] }
      guard !others.isEmpty else { return nil }
      return others.reduce(0) { $0 + share(node, $1) } / Double(others.count)
    }
  }
}
