import GraphAnalysis
import GraphCore
import Testing

/// Definitions of structural measures, worked out plainly on every small graph.
@Suite struct MoreBruteForceTests {
  @Test(arguments: 1...6)
  func `effective size of simple graphs is k less 2t by k`(nodeCount: Int) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: false) {
      let expected = (0..<graph.nodeCount).map { node -> Double? in
        let contacts = Array(graph.neighbors(of: node))
        let ties = contacts.reduce(0) { sum, contact in
          sum + contacts.count { graph.hasEdge(from: contact, to: $0) }
        }
        return contacts.isEmpty
          ? nil : Double(contacts.count) - Double(ties) / Double(contacts.count)
      }
      expectClose(try await EffectiveSize().run(on: graph), expected)
    }
  }

  @Test(arguments: BruteForceTests.multigraphs)
  func `onion layers by rounds`(seed: UInt64) async throws {
    let graph = try BruteForceTests.multigraph(seed)
    #expect(try await OnionLayers().run(on: graph) == Self.onionLayers(graph))
  }

  @Test(arguments: SmallGraphs.sizes)
  func `onion layers of every small graph`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      #expect(try await OnionLayers().run(on: graph) == Self.onionLayers(graph))
    }
  }

  /// In every round all nodes go that have at most so many ties to nodes that are left.
  private static func onionLayers(_ graph: Graph) -> [Double?] {
    var layers = [Double?](repeating: nil, count: graph.nodeCount)
    var layer = 0.0
    var core = 0
    while layers.contains(nil) {
      let left = layers.indices.filter { layers[$0] == nil }
      let degrees = left.map { node in
        graph.neighbors(of: node, direction: .both).count { layers[$0] == nil }
      }
      core = max(core, degrees.min() ?? 0)
      layer += 1
      for (node, degree) in zip(left, degrees) where degree <= core { layers[node] = layer }
    }
    return layers
  }

  @Test(arguments: BruteForceTests.multigraphs)
  func `every broker has one role`(seed: UInt64) async throws {
    let graph = try BruteForceTests.multigraph(seed)
    let groups: [Int?] = (0..<graph.nodeCount).map { $0 % 3 }
    var sums = [Double](repeating: 0, count: graph.nodeCount)
    for role in Brokerage.Role.allCases {
      let counts = try await Brokerage(role, groups: groups).run(on: graph)
      for node in sums.indices { sums[node] += counts[node] ?? 0 }
    }
    let nodes = 0..<graph.nodeCount
    let triads = nodes.map { broker in
      Double(
        nodes.reduce(0) { sum, source in
          sum
            + nodes.count { target in
              Set([source, broker, target]).count == 3 && graph.hasEdge(from: source, to: broker)
                && graph.hasEdge(from: broker, to: target)
                && !graph.hasEdge(from: source, to: target)
            }
        })
    }
    #expect(sums == triads)
  }

  @Test(arguments: BruteForceTests.multigraphs)
  func `Katz scores solve their equations`(seed: UInt64) async throws {
    let graph = try BruteForceTests.multigraph(seed)
    let matrix = Reference.matrix(graph)
    let most = matrix.map { $0.reduce(0, +) }.max() ?? 0
    let attenuation = 0.5 / max(most, 1)
    let nodes = matrix.indices
    let system = nodes.map { row in
      nodes.map { ($0 == row ? 1 : 0) - attenuation * matrix[$0][row] }
    }
    let scores = try await KatzCentrality(
      attenuation: attenuation, weights: graph.isWeighted ? .strength : .ignored
    ).run(on: graph)
    expectClose(scores, Reference.solve(system, matrix.map { _ in 1 }))
  }
}

/// Published values and options of the measures that are not about shortest paths.
@Suite struct MoreAnchorTests {
  @Test func `a star is all brokerage`() async throws {
    let star = try Graph.of(4, [(0, 1), (0, 2), (0, 3)])
    expectClose(try await Constraint().run(on: star), [1.0 / 3, 1, 1, 1])
    expectClose(try await EffectiveSize().run(on: star), [3, 1, 1, 1])
    expectClose(try await EffectiveSize(perContact: true).run(on: star), [1, 1, 1, 1])
    expectClose(try await Hierarchy().run(on: star), [0, nil, nil, nil])
    expectClose(try await CurrentFlowBetweenness().run(on: star), [3, 0, 0, 0])
  }

  @Test func `in a tree current takes the shortest paths`() async throws {
    let tree = try Graph.of(9, [(0, 1), (1, 2), (1, 3), (3, 4), (4, 5), (4, 6), (0, 7)])
    expectClose(
      try await CurrentFlowBetweenness().run(on: tree), try await Betweenness().run(on: tree))
  }

  @Test func `undirected ties make gatekeeper and representative equal`() async throws {
    let groups: [Int?] = (0..<10).map { $0 < 5 ? 0 : 1 }
    let gatekeeper = try await Brokerage(.gatekeeper, groups: groups).run(on: .kite())
    let representative = try await Brokerage(.representative, groups: groups).run(on: .kite())
    #expect(gatekeeper == representative)
    #expect(gatekeeper.contains { $0 != 0 })
  }

  @Test func `a directed gatekeeper lets others into its own group`() async throws {
    let graph = try Graph.of(3, directed: true, [(0, 1), (1, 2)])
    #expect(try await Brokerage(.gatekeeper, groups: [0, 1, 1]).run(on: graph) == [0, 1, 0])
    #expect(try await Brokerage(.representative, groups: [1, 1, 0]).run(on: graph) == [0, 1, 0])
    #expect(try await Brokerage(.consultant, groups: [0, 1, 0]).run(on: graph) == [0, 1, 0])
    #expect(try await Brokerage(.liaison, groups: [0, 1, 2]).run(on: graph) == [0, 1, 0])
    #expect(try await Brokerage(.coordinator, groups: [1, 1, 1]).run(on: graph) == [0, 1, 0])
    #expect(try await Brokerage(.liaison, groups: [0, nil, 2]).run(on: graph) == [0, 0, 0])
  }

  @Test func `an attenuation beyond the limit is refused`() async throws {
    let triangle = try Graph.of(3, [(0, 1), (1, 2), (0, 2)])
    expectClose(try await KatzCentrality(attenuation: 0.25).run(on: triangle), [2, 2, 2])
    for attenuation in [0.5, 0.6, -0.1, .nan, .infinity] {
      await #expect(throws: AnalysisError.self) {
        try await KatzCentrality(attenuation: attenuation).run(on: triangle)
      }
    }
    let path = try Graph.path(3, directed: true)
    await #expect(throws: AnalysisError.self) { try await KatzCentrality().run(on: path) }
    expectClose(try await KatzCentrality(attenuation: 2).run(on: path), [1, 3, 7])
  }

  @Test func `groups must fit the graph`() async throws {
    for name in ["participation", "within-module-z", "coordinator", "liaison"] {
      for groups in [nil, [], [1, 2]] as [[Int?]?] {
        await #expect(throws: AnalysisError.self) {
          try await CentralityMeasure.named(name).run(
            on: .kite(), options: CentralityOptions(weights: .ignored, groups: groups))
        }
      }
    }
  }
}
