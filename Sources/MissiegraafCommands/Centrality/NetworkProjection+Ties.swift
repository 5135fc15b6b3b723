import EcosystemModel
import GraphAnalysis
import GraphCore

/// How the ties of a projection that chance explains are told from the others.
enum Backbone: String, CaseIterable {
  /// ``GraphAnalysis/StochasticDegreeSequenceModel``.
  case sdsm
  /// ``GraphAnalysis/DisparityFilter``.
  case disparity
}

/// A tie of a projection, between nodes of the network that was projected.
struct ProjectedTie {
  let source: Int
  let target: Int
  let weight: Double
  /// The probability of so strong a tie by chance, and the same adjusted for the number of tests.
  var chance: (p: Double, q: Double)?
}

extension NetworkProjection {
  /// The ties of the projection, with what chance makes of them when a backbone is asked for.
  ///
  /// Ties of which chance has nothing to say count as explained by it.
  func ties(
    in network: Network, weight: Projection.Weight, minimum: Double, backbone: Backbone?,
    execution: Execution
  ) async throws(AnalysisError) -> [ProjectedTie] {
    let projected = try await projection(of: network, weight, minimum: minimum)
      .run(on: network.graph, execution: execution)
    var ties = projected.graph.edges().map { edge in
      ProjectedTie(
        source: projected.nodes[edge.source], target: projected.nodes[edge.target],
        weight: edge.weight ?? 1)
    }
    switch backbone {
    case nil: break
    case .sdsm:
      let chances = try await sharedTies(in: network, execution)
      for index in ties.indices {
        let pair = chances[Pair(ties[index].source, ties[index].target)]
        ties[index].chance = (pair?.test.upperTail ?? 1, pair?.adjusted ?? 1)
      }
    case .disparity:
      let values = try await DisparityFilter()
        .run(on: projected.graph, execution: execution).pValues.map { $0 ?? 1 }
      let adjusted = MultipleTesting.benjaminiYekutieli(values)
      for index in ties.indices { ties[index].chance = (values[index], adjusted[index]) }
    }
    return ties
  }

  /// The pairs of the first kind that share nodes of the kind in between, by their nodes.
  private func sharedTies(
    in network: Network, _ execution: Execution
  ) async throws(AnalysisError) -> [Pair: SharedTies] {
    let kinds = network.kinds ?? []
    let rows = kinds.indices.filter { kinds[$0] == first }
    let columns = kinds.indices.filter { kinds[$0] == through }
    let between = network.graph.filteringEdges {
      Set([kinds[$0.source], kinds[$0.target]]) == [first, through]
    }
    let table = try TwoModeTable(between, rows: rows, columns: columns)
    let pairs = try await StochasticDegreeSequenceModel().run(on: table, execution: execution)
    return Dictionary(
      pairs.map { (Pair(rows[$0.first], rows[$0.second]), $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
