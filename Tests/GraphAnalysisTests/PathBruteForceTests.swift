import GraphAnalysis
import GraphCore
import Testing

/// Sets of paths against all paths that there are, in every small graph.
@Suite struct PathBruteForceTests {
  /// The nodes of every path that visits no node twice: the shortest first, and of these the first by
  /// the numbers of its nodes.
  private static func paths(_ graph: Graph, from source: Int, to target: Int) -> [[Int]] {
    var found: [[Int]] = []
    func walk(_ nodes: [Int]) {
      let last = nodes[nodes.count - 1]
      if last == target {
        found.append(nodes)
        return
      }
      for next in graph.neighbors(of: last) where !nodes.contains(next) { walk(nodes + [next]) }
    }
    walk([source])
    return found.sorted { first, second in
      first.count == second.count
        ? first.lexicographicallyPrecedes(second) : first.count < second.count
    }
  }

  @Test(arguments: SmallGraphs.sizes.filter { (2...5).contains($0.nodeCount) })
  func `the shortest paths are the first of all paths`(
    nodeCount: Int, directed: Bool
  ) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      for source in 0..<nodeCount {
        for target in 0..<nodeCount where target != source {
          let all = Self.paths(graph, from: source, to: target)
          let found = try await KShortestPaths(from: source, to: target, count: 100)
            .run(on: graph)
          #expect(found.map(\.nodes) == all)
          #expect(found.map(\.length) == all.map { Double($0.count - 1) })
        }
      }
    }
  }

  /// As many disjoint paths as there are nodes in the smallest set that every path runs through,
  /// beside the direct one (Menger 1927).
  @Test(arguments: SmallGraphs.sizes.filter { $0.nodeCount > 1 })
  func `disjoint paths are as many as nodes that cut them`(
    nodeCount: Int, directed: Bool
  ) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      for target in 1..<nodeCount {
        let all = Self.paths(graph, from: 0, to: target)
        let inner = all.map { Set($0.dropFirst().dropLast()) }.filter { !$0.isEmpty }
        let others = (1..<nodeCount).filter { $0 != target }
        let sets = (0..<1 << others.count).map { bits in
          Set(others.indices.filter { bits >> $0 & 1 == 1 }.map { others[$0] })
        }
        let cuts = sets.filter { set in inner.allSatisfy { !$0.isDisjoint(with: set) } }
        let fewest = cuts.map(\.count).min() ?? 0
        let found = try await NodeDisjointPaths(from: 0, to: target).run(on: graph)
        #expect(found.count == fewest + all.count - inner.count)
        let between = found.flatMap { $0.nodes.dropFirst().dropLast() }
        #expect(Set(between).count == between.count && Set(found).count == found.count)
        // In the order of all paths, of which each is one.
        let places = found.compactMap { all.firstIndex(of: $0.nodes) }
        #expect(places.count == found.count && places == places.sorted())
      }
    }
  }
}
