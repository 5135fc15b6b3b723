import GraphAnalysis
import GraphCore
import Testing

/// Structural measures against their definitions, tried out on every set of nodes of every small
/// graph.
@Suite struct StructuralBruteForceTests {
  /// The sixteen kinds of triad, each drawn once on the nodes 0, 1 and 2 (Holland and Leinhardt 1976).
  private static let triads: [(name: String, arcs: [(Int, Int)])] = [
    ("003", []), ("012", [(0, 1)]), ("102", [(0, 1), (1, 0)]), ("021D", [(1, 0), (1, 2)]),
    ("021U", [(0, 1), (2, 1)]), ("021C", [(0, 1), (1, 2)]), ("111D", [(0, 1), (1, 0), (2, 1)]),
    ("111U", [(0, 1), (1, 0), (1, 2)]), ("030T", [(0, 1), (2, 1), (0, 2)]),
    ("030C", [(0, 1), (1, 2), (2, 0)]), ("201", [(0, 1), (1, 0), (1, 2), (2, 1)]),
    ("120D", [(1, 0), (1, 2), (0, 2), (2, 0)]), ("120U", [(0, 1), (2, 1), (0, 2), (2, 0)]),
    ("120C", [(0, 1), (1, 2), (0, 2), (2, 0)]),
    ("210", [(0, 1), (1, 2), (2, 1), (0, 2), (2, 0)]),
    ("300", [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)]),
  ]

  private static let orders = [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ]

  /// The kind of every set of arcs among three nodes.
  private static let triadNames: [Set<[Int]>: String] = {
    var names: [Set<[Int]>: String] = [:]
    for triad in triads {
      for order in orders {
        names[Set(triad.arcs.map { [order[$0.0], order[$0.1]] })] = triad.name
      }
    }
    return names
  }()

  private static func subsets(_ count: Int) -> [[Int]] {
    (0..<1 << count).map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }
  }

  private static func pairs(_ nodes: [Int]) -> [(Int, Int)] {
    nodes.enumerated().flatMap { place, node in nodes[..<place].map { ($0, node) } }
  }

  /// Whether two nodes are tied, whatever the direction.
  private static func areTied(_ graph: Graph, _ one: Int, _ other: Int) -> Bool {
    graph.hasEdge(from: one, to: other) || graph.hasEdge(from: other, to: one)
  }

  @Test(arguments: SmallGraphs.sizes)
  func `triads by their pictures`(nodeCount: Int, directed: Bool) async throws {
    #expect(Self.triadNames.count == 64)
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      var counts: [String: Int] = [:]
      for nodes in Self.subsets(nodeCount) where nodes.count == 3 {
        let arcs = Self.orders.map { [$0[0], $0[1]] }
          .filter { graph.hasEdge(from: nodes[$0[0]], to: nodes[$0[1]]) }
        counts[Self.triadNames[Set(arcs)] ?? "?", default: 0] += 1
      }
      let census = try await TriadCensus().run(on: graph)
      #expect(census.counts == TriadCounts.names.map { counts[$0] ?? 0 })
    }
  }

  @Test(arguments: SmallGraphs.sizes)
  func `maximal cliques among all sets of nodes`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      let cliques = Self.subsets(nodeCount).filter { nodes in
        !nodes.isEmpty && Self.pairs(nodes).allSatisfy { Self.areTied(graph, $0, $1) }
      }.map(Set.init)
      let maximal = cliques.filter { clique in
        !cliques.contains { $0.isStrictSuperset(of: clique) }
      }
      let found = try await MaximalCliques().run(on: graph)
      #expect(found == maximal.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }

  @Test(arguments: SmallGraphs.sizes)
  func `no other core has fewer errors`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      func errors(_ core: [Int]) -> Int {
        Self.pairs(Array(0..<nodeCount)).count { one, other in
          let isTied = Self.areTied(graph, one, other)
          return switch (core.contains(one), core.contains(other)) {
          case (true, true): !isTied
          case (false, false): isTied
          default: false
          }
        }
      }
      let cores = Self.subsets(nodeCount)
      let fewest = cores.map(errors).min() ?? 0
      let smallest = cores.filter { errors($0) == fewest }.map(\.count).min() ?? 0
      let fit = try await CorePeriphery().run(on: graph)
      #expect(fit.errors == fewest && errors(fit.core) == fewest && fit.core.count == smallest)
    }
  }

  @Test(arguments: SmallGraphs.sizes)
  func `rich clubs by counting ties among the rich`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      let nodes = Array(0..<nodeCount)
      let degrees = nodes.map { node in
        nodes.count { $0 != node && Self.areTied(graph, node, $0) }
      }
      let values = try await RichClub().run(on: graph)
      var expected: [RichClubValue] = []
      for degree in 0..<nodeCount {
        let rich = nodes.filter { degrees[$0] > degree }
        guard rich.count > 1 else { break }
        let pairs = Self.pairs(rich)
        #expect(values.count > degree)
        guard values.count > degree else { return }
        let share =
          Double(pairs.count { Self.areTied(graph, $0, $1) }) / Double(pairs.count)
        #expect(values[degree].degree == degree && values[degree].nodeCount == rich.count)
        #expect(abs(values[degree].coefficient - share) < 1e-12)
        expected.append(values[degree])
      }
      #expect(values == expected)
    }
  }

  @Test(arguments: SmallGraphs.sizes)
  func `equivalence by its formula`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      let matrix = Reference.matrix(graph)
      let nodes = 0..<nodeCount
      let found = try await StructuralEquivalence().run(on: graph)
      for one in nodes {
        let expected = nodes.map { other -> Double? in
          guard one != other else { return 0 }
          var sum = 0.0
          for third in nodes where third != one && third != other {
            let out = matrix[one][third] - matrix[other][third]
            let back = matrix[third][one] - matrix[third][other]
            sum += out * out + (directed ? back * back : 0)
          }
          let between = matrix[one][other] - matrix[other][one]
          return (sum + 2 * between * between).squareRoot()
        }
        expectClose(found[one], expected)
      }
    }
  }

  @Test(arguments: SmallGraphs.sizes)
  func `shares of ties and of closed paths`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      let nodes = 0..<nodeCount
      let matrix = Reference.matrix(graph)
      let arcs = nodes.flatMap { row in
        nodes.filter { $0 != row && matrix[row][$0] > 0 }.map { (row, $0) }
      }
      func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
      }
      expectClose(
        [try await Density().run(on: graph), try await Reciprocity().run(on: graph)],
        [
          share(arcs.count, of: nodeCount * (nodeCount - 1)),
          share(arcs.count { matrix[$0.1][$0.0] > 0 }, of: arcs.count),
        ])
      let contacts = nodes.map { node in nodes.filter { Self.areTied(graph, node, $0) } }
      let closed = contacts.map { Self.pairs($0).count { Self.areTied(graph, $0, $1) } }
      let paths = contacts.map { Self.pairs($0).count }
      expectClose(
        [try await GlobalClustering().run(on: graph)],
        [share(closed.reduce(0, +), of: paths.reduce(0, +))])
      let local = nodes.map { node -> Double? in
        guard directed else { return share(closed[node], of: paths[node]) }
        // Fagiolo: closed walks of three steps over ties of any direction.
        func ties(_ one: Int, _ other: Int) -> Double { matrix[one][other] + matrix[other][one] }
        let walks = nodes.reduce(0.0) { sum, one in
          nodes.reduce(sum) { $0 + ties(node, one) * ties(one, $1) * ties($1, node) }
        }
        let degree = nodes.reduce(0.0) { $0 + ties(node, $1) }
        let mutual = nodes.reduce(0.0) { $0 + matrix[node][$1] * matrix[$1][node] }
        let possible = 2 * (degree * (degree - 1) - 2 * mutual)
        return possible > 0 ? walks / possible : nil
      }
      expectClose(try await LocalClustering().run(on: graph), local)
    }
  }

  @Test(arguments: SmallGraphs.sizes)
  func `distances, cores and components`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      let distances = Reference.distances(graph)
      let nodes = 0..<nodeCount
      let finite = nodes.map { node in
        distances[node].indices.filter { $0 != node }.map { distances[node][$0] }
          .filter(\.isFinite)
      }
      let all = finite.flatMap(\.self)
      expectClose(
        try await Eccentricity(direction: .outgoing, unreached: .leftOut).run(on: graph),
        finite.map { $0.max() ?? 0 })
      expectClose(
        [
          try await Diameter(unreached: .leftOut).run(on: graph),
          try await MeanPathLength(unreached: .leftOut).run(on: graph),
        ], [all.max() ?? 0, all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)])
      expectClose(
        try await CoreNumbers().run(on: graph), Reference.cores(graph).map { Double($0) })
      let strong = try await ConnectedComponents(.strong).run(on: graph)
      for one in nodes {
        for other in nodes {
          let bothWays = distances[one][other].isFinite && distances[other][one].isFinite
          #expect((strong.membership[one] == strong.membership[other]) == bothWays)
        }
      }
    }
  }

  /// The least capacity of a cut, over all sets of nodes that hold the source and not the sink
  /// (Ford and Fulkerson 1956).
  @Test(arguments: SmallGraphs.sizes.filter { $0.nodeCount > 1 })
  func `the greatest flow is the least cut`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      let sink = nodeCount - 1
      let matrix = Reference.matrix(graph)
      let cuts = Self.subsets(nodeCount).filter { $0.contains(0) && !$0.contains(sink) }
        .map { side in
          side.reduce(0.0) { sum, source in
            (0..<nodeCount).filter { !side.contains($0) }
              .reduce(sum) { $0 + matrix[source][$1] }
          }
        }
      let flow = try await MaximumFlow(from: 0, to: sink).run(on: graph)
      #expect(flow.value == cuts.min())
    }
  }
}
