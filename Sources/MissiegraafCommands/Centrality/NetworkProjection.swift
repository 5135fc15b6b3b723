import EcosystemModel
import GraphAnalysis
import GraphCore

/// A network of two kinds, tied where they share a node of a third.
struct NetworkProjection {
  let first: EntityKind
  let second: EntityKind
  let through: EntityKind

  /// The kinds that the network to be projected must hold.
  var kinds: Set<EntityKind> { [first, second, through] }

  /// The projected network, with the weights `newman` (each shared node counts 1/(h − 1) with h its
  /// ties) and `shared` (the number of shared nodes).
  func network(
    from network: Network, execution: Execution
  ) async throws(AnalysisError) -> Network {
    let graph = network.graph
    let shared = try await projection(of: network, .count).run(on: graph, execution: execution)
    let newman = try await projection(of: network, .newman).run(on: graph, execution: execution)
    let strengths = Dictionary(
      newman.graph.edges().map { edge in
        (Pair(newman.nodes[edge.source], newman.nodes[edge.target]), edge.weight ?? 0)
      }, uniquingKeysWith: { first, _ in first })
    let edges = shared.graph.edges()
    let projected: Graph
    do {
      var builder = try Graph.Builder(directed: false, nodeCount: shared.nodes.count)
      for edge in edges { try builder.addEdge(from: edge.source, to: edge.target) }
      projected = builder.build(edgeIdentities: true)
    } catch {
      preconditionFailure("Edges of a graph fit in a graph: \(error)")
    }
    return Network(
      graph: projected, ids: shared.nodes.map { network.ids[$0] },
      names: shared.nodes.map { network.names[$0] },
      kinds: network.kinds.map { kinds in shared.nodes.map { kinds[$0] } },
      weightColumns: [
        Network.WeightColumn(
          name: "newman",
          values: edges.map {
            strengths[Pair(shared.nodes[$0.source], shared.nodes[$0.target])] ?? 0
          }),
        Network.WeightColumn(name: "shared", values: edges.map { $0.weight ?? 1 }),
      ])
  }

  /// The projection of a network, not yet worked out.
  func projection(
    of network: Network, _ weight: Projection.Weight, minimum: Double = 0
  ) -> Projection {
    func number(_ kind: EntityKind) -> Int { EntityKind.allCases.firstIndex(of: kind) ?? 0 }
    return Projection(
      of: number(first), and: number(second), through: number(through),
      kinds: (network.kinds ?? []).map(number), weight: weight, minimumWeight: minimum)
  }

  /// Two nodes, whatever their order.
  struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ one: Int, _ other: Int) {
      low = min(one, other)
      high = max(one, other)
    }
  }
}
