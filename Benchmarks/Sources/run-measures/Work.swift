import MissiegraafKit

/// The works that are timed, by the names that the peers use too.
enum Work: String {
  case betweenness, closeness, harmonic
  case weightedBetweenness = "betweenness-weighted"
  case weightedCloseness = "closeness-weighted"
  case weightedHarmonic = "harmonic-weighted"
  case pagerank, core, components
  case strongComponents = "strong-components"
  case projection
  case structuralHoles = "structural-holes"
  case leiden
  case leidenThreePasses = "leiden-three-passes"
  case configurationModel = "configuration-model"

  /// Does the work; what comes back turns the answer into numbers, which is not timed.
  func run(
    on loaded: LoadedGraph, _ execution: Execution
  ) async throws -> () async throws -> [Double] {
    let graph = loaded.graph
    func communities(_ measure: Leiden) async throws -> () -> [Double] {
      let communities = try await measure.run(on: graph, execution: execution)
      return { communities.membership.map(Double.init) }
    }
    func scores(_ measure: some GraphMeasure<[Double?]>) async throws -> () -> [Double] {
      let scores = try await measure.run(on: graph, execution: execution)
      return { scores.map { $0 ?? .nan } }
    }
    func parts(_ components: Components) -> () -> [Double] {
      { components.membership.map(Double.init) }
    }
    switch self {
    case .betweenness: return try await scores(Betweenness())
    case .weightedBetweenness: return try await scores(Betweenness(weights: .distance))
    case .closeness:
      return try await scores(Closeness(direction: .outgoing, wassermanFaust: false))
    case .weightedCloseness:
      return try await scores(
        Closeness(direction: .outgoing, weights: .distance, wassermanFaust: false))
    case .harmonic: return try await scores(HarmonicCentrality(direction: .outgoing))
    case .weightedHarmonic:
      return try await scores(HarmonicCentrality(direction: .outgoing, weights: .distance))
    case .pagerank: return try await scores(PageRank())
    case .core: return try await scores(CoreNumbers())
    case .components:
      return parts(try await ConnectedComponents().run(on: graph, execution: execution))
    case .strongComponents:
      return parts(try await ConnectedComponents(.strong).run(on: graph, execution: execution))
    case .projection: return try await project(loaded, execution)
    case .structuralHoles: return try await measureHoles(graph, execution)
    case .leiden: return try await communities(Leiden(starts: 2))
    case .leidenThreePasses: return try await communities(Leiden(passes: 3))
    case .configurationModel: return try await solveModel(loaded, execution)
    }
  }

  /// The pairs of organisations that share projects; as numbers, how many others each shares with
  /// and how often.
  private func project(
    _ loaded: LoadedGraph, _ execution: Execution
  ) async throws -> () async throws -> [Double] {
    let kinds: [Int?] = (0..<loaded.graph.nodeCount).map { $0 < loaded.projectCount ? 0 : 1 }
    let projected = try await Projection(of: 1, and: 1, through: 0, kinds: kinds, weight: .count)
      .run(on: loaded.graph, execution: execution)
    return {
      let degrees = (0..<projected.graph.nodeCount).map { Double(projected.graph.degree(of: $0)) }
      let strengths = try await Strength(direction: .both, weights: .strength).run(
        on: projected.graph)
      return degrees + strengths.map { $0 ?? .nan }
    }
  }

  /// The bipartite configuration model; as numbers, the probability of each tie that is there.
  private func solveModel(
    _ loaded: LoadedGraph, _ execution: Execution
  ) async throws -> () async throws -> [Double] {
    guard let table = loaded.table else { throw Failure("the graph has one kind of node") }
    let model = try await BipartiteConfigurationModel().run(on: table, execution: execution)
    return {
      (0..<table.rowCount).flatMap { row in
        table.columns(ofRow: row).map { model.probability(row: row, column: $0) }
      }
    }
  }

  /// Constraint, effective size and all roles of brokerage, with the nodes in four groups by their
  /// numbers; as numbers, the constraint alone.
  private func measureHoles(
    _ graph: Graph, _ execution: Execution
  ) async throws -> () async throws -> [Double] {
    let constraint = try await Constraint().run(on: graph, execution: execution)
    _ = try await EffectiveSize().run(on: graph, execution: execution)
    let groups: [Int?] = (0..<graph.nodeCount).map { $0 % 4 }
    _ = try await BrokerageProfiles(groups: groups).run(on: graph, execution: execution)
    return { constraint.map { $0 ?? .nan } }
  }
}
