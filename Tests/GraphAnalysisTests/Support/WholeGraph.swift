import GraphAnalysis
import GraphCore
import Testing

/// A question about a graph, with an answer that can be compared.
struct Question<Answer: Sendable>: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether it is about graphs of two modes only.
  let twoModes: Bool
  let answer: @Sendable (MeasuredGraph, Execution) async throws -> Answer

  init(
    _ name: String, twoModes: Bool = false,
    _ answer: @escaping @Sendable (MeasuredGraph, Execution) async throws -> Answer
  ) {
    self.name = name
    self.twoModes = twoModes
    self.answer = answer
  }

  var testDescription: String { name }
}

/// Questions about whole graphs that have the same answer whatever the numbers of the nodes.
enum WholeGraph {
  /// Answers in numbers: of the whole, by edge, or by node in the order of the original graph.
  static let numbers: [Question<[Double?]>] = ties + distances + mixing + edges + twoModes

  private static let ties: [Question<[Double?]>] = [
    Question("density") { [try await Density().run(on: $0.graph, execution: $1)] },
    Question("reciprocity") { [try await Reciprocity().run(on: $0.graph, execution: $1)] },
    Question("clustering") { [try await GlobalClustering().run(on: $0.graph, execution: $1)] },
    Question("triads") { measured, execution in
      let census = try await TriadCensus().run(on: measured.graph, execution: execution)
      return census.counts.map { Double($0) }
    },
    // Of nodes of one degree those of lowest number are in the core: only its size is determined.
    Question("core and periphery") { measured, execution in
      let fit = try await CorePeriphery().run(on: measured.graph, execution: execution)
      return [Double(fit.errors), Double(fit.core.count)]
    },
    Question("rich club") { measured, execution in
      let clubs = try await RichClub().run(on: measured.graph, execution: execution)
      return clubs.map { $0.coefficient }
    },
    Question("structural equivalence") { measured, execution in
      let rows = try await StructuralEquivalence(weights: measured.strengths)
        .run(on: measured.graph, execution: execution)
      var distances: [Double?] = []
      for row in measured.order {
        for column in measured.order { distances.append(rows[row][column]) }
      }
      return distances
    },
    Question("groups") { measured, execution in
      let (graph, members) = (measured.graph, Array(measured.order.prefix(3)))
      return [
        try await GroupDegree(of: members, direction: .outgoing)
          .run(on: graph, execution: execution),
        try await GroupCloseness(of: members, direction: .incoming, weights: measured.distances)
          .run(on: graph, execution: execution),
        try await GroupBetweenness(of: members, weights: measured.distances)
          .run(on: graph, execution: execution),
      ]
    },
  ]

  private static let distances: [Question<[Double?]>] = [
    Question("diameter") { measured, execution in
      let whole = Diameter(weights: measured.distances)
      let parts = Diameter(directed: false, weights: measured.distances, unreached: .leftOut)
      return [
        try await whole.run(on: measured.graph, execution: execution),
        try await parts.run(on: measured.graph, execution: execution),
      ]
    },
    Question("mean path length") { measured, execution in
      let along = MeanPathLength(weights: measured.distances, unreached: .leftOut)
      let hops = MeanPathLength(directed: false, unreached: .leftOut)
      return [
        try await along.run(on: measured.graph, execution: execution),
        try await hops.run(on: measured.graph, execution: execution),
      ]
    },
    Question("paths and flow") { measured, execution in
      let (graph, source, target) = (measured.graph, measured.order[0], measured.order[5])
      let flow = try await MaximumFlow(from: source, to: target, weights: measured.strengths)
        .run(on: graph, execution: execution)
      let disjoint = try await NodeDisjointPaths(from: source, to: target)
        .run(on: graph, execution: execution)
      let shortest = try await KShortestPaths(
        from: source, to: target, count: 6, weights: measured.distances
      ).run(on: graph, execution: execution)
      var numbers: [Double?] = [flow.value, Double(disjoint.count)]
      for path in shortest { numbers.append(path.length) }
      return numbers
    },
  ]

  private static let mixing: [Question<[Double?]>] = [
    Question("degree assortativity") { measured, execution in
      [
        try await DegreeAssortativity().run(on: measured.graph, execution: execution),
        try await DegreeAssortativity(sourceDegree: .both, targetDegree: .both)
          .run(on: measured.graph, execution: execution),
      ]
    },
    Question("nominal assortativity") { measured, execution in
      let measure = NominalAssortativity(groups: measured.groups, weights: measured.strengths)
      return [try await measure.run(on: measured.graph, execution: execution)]
    },
    Question("numeric assortativity") { measured, execution in
      let measure = NumericAssortativity(values: measured.values, weights: measured.strengths)
      return [try await measure.run(on: measured.graph, execution: execution)]
    },
    Question("E-I index") { measured, execution in
      let found = try await EIIndex(groups: measured.groups, weights: measured.strengths)
        .run(on: measured.graph, execution: execution)
      return [found.externalTies, found.internalTies, found.index, found.expected]
    },
    Question("modularity") { measured, execution in
      let measure = Modularity(
        communities: measured.communities, resolution: 0.8, weights: measured.strengths)
      return [try await measure.run(on: measured.graph, execution: execution)]
    },
    Question("QAP correlation") { measured, execution in
      // With every second of its own edges.
      var number = 0
      let half = measured.graph.filteringEdges { _ in
        number += 1
        return number.isMultiple(of: 2)
      }
      let found = try await QuadraticAssignment(with: half, weights: measured.strengths)
        .run(on: measured.graph, execution: execution)
      return [found.correlation]
    },
  ]

  private static let edges: [Question<[Double?]>] = [
    Question("biconnected components of edges") { measured, execution in
      let found = try await BiconnectedComponents().run(on: measured.graph, execution: execution)
      return found.membership.map { component in component.map { Double($0) } }
    },
    Question("bridges") { measured, execution in
      let found = try await BiconnectedComponents().run(on: measured.graph, execution: execution)
      return found.bridges.map { Double($0) }
    },
    Question("disparity filter") { measured, execution in
      guard measured.graph.isWeighted else { return [] }
      return try await DisparityFilter().run(on: measured.graph, execution: execution).pValues
    },
  ]

  private static let twoModes: [Question<[Double?]>] = [
    Question("nestedness", twoModes: true) { measured, execution in
      let found = try await Nestedness(isFirstMode: measured.isFirstMode)
        .run(on: measured.graph, execution: execution)
      return [found.firstMode, found.secondMode, found.both]
    },
    Question("modularity of two modes", twoModes: true) { measured, execution in
      let measure = BipartiteModularity(
        communities: measured.communities, isFirstMode: measured.isFirstMode, resolution: 0.8,
        weights: measured.strengths)
      return [try await measure.run(on: measured.graph, execution: execution)]
    },
  ]

  /// Answers in sets of nodes, each ascending.
  static let sets: [Question<[[Int]]>] = [
    Question("maximal cliques") { try await MaximalCliques().run(on: $0.graph, execution: $1) },
    Question("weak components") {
      members(try await ConnectedComponents(.weak).run(on: $0.graph, execution: $1))
    },
    Question("strong components") {
      members(try await ConnectedComponents(.strong).run(on: $0.graph, execution: $1))
    },
    Question("biconnected components") {
      try await BiconnectedComponents().run(on: $0.graph, execution: $1).components
    },
    Question("articulation points") { measured, execution in
      let found = try await BiconnectedComponents().run(on: measured.graph, execution: execution)
      return found.articulationPoints.map { [$0] }
    },
  ]

  private static func members(_ components: Components) -> [[Int]] {
    (0..<components.count).map { part in
      components.membership.indices.filter { components.membership[$0] == part }
    }
  }
}
