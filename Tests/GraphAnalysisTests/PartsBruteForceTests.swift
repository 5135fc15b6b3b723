import GraphAnalysis
import GraphCore
import Testing

/// The parts of every small graph by what joins and what parts nodes and edges.
@Suite struct PartsBruteForceTests {
  @Test(arguments: SmallGraphs.sizes)
  func `weak components are what paths join`(nodeCount: Int, directed: Bool) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      let distances = Reference.distances(graph.undirected())
      let nodes = 0..<nodeCount
      // Parts in the order of their first nodes, to which no lower node is joined.
      let firsts = nodes.filter { node in
        !(0..<node).contains { distances[$0][node].isFinite }
      }
      let membership = nodes.map { node in
        firsts.firstIndex { distances[$0][node].isFinite } ?? -1
      }
      let found = try await ConnectedComponents(.weak).run(on: graph)
      #expect(found.membership == membership)
      #expect(
        found.sizes
          == firsts.map { first in nodes.count { distances[first][$0].isFinite } })
    }
  }

  /// Two edges are in one biconnected component when no node parts them: without it, what is left of
  /// the ends of the one is joined to what is left of the ends of the other.
  @Test(arguments: SmallGraphs.sizes)
  func `biconnected components are what no node parts`(
    nodeCount: Int, directed: Bool
  ) async throws {
    for graph in try SmallGraphs.different(nodeCount: nodeCount, directed: directed) {
      // For each node, the parts of the graph without its ties.
      var parts: [[Int]] = []
      for node in 0..<nodeCount {
        let rest = graph.filteringEdges { $0.source != node && $0.target != node }
        parts.append(try await ConnectedComponents().run(on: rest).membership)
      }
      let edges = graph.edges()
      func areTogether(_ one: Graph.Edge, _ other: Graph.Edge) -> Bool {
        parts.indices.allSatisfy { node in
          let end = one.source == node ? one.target : one.source
          let otherEnd = other.source == node ? other.target : other.source
          return parts[node][end] == parts[node][otherEnd]
        }
      }
      let found = try await BiconnectedComponents().run(on: graph)
      let labels = found.membership
      #expect(
        labels.map { label in labels.map { $0 == label } }
          == edges.map { edge in edges.map { areTogether(edge, $0) } })
      let ends = found.components.indices.map { component in
        let members = edges.indices.filter { labels[$0] == component }
        return Set(members.flatMap { [edges[$0].source, edges[$0].target] }).sorted()
      }
      #expect(found.components == ends)
    }
  }
}
