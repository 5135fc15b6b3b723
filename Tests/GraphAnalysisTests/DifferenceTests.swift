import GraphAnalysis
import GraphCore
import Testing

/// Where this project's definitions differ from those of well-known packages.
@Suite struct DifferenceTests {
  @Test func `an undirected loop counts twice in PageRank and once in networkx`() async throws {
    let graph = try Graph.of(3, [(0, 1), (1, 2), (0, 0)])
    let networkx = [0.3817177297840282, 0.3987945755901551, 0.2194876946258164]
    let igraph = [0.45563549160671457, 0.34692246203037563, 0.19744204636290966]
    let scores = try await PageRank(tolerance: 1e-13).run(on: graph)
    expectClose(scores, igraph)
    #expect(abs((scores[0] ?? 0) - networkx[0]) > 0.05)
  }

  @Test func `parallel edges are distinct shortest paths and one path in networkx`() async throws {
    let graph = try Graph.of(4, [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3)])
    expectClose(try await Betweenness().run(on: graph), [2.0 / 3, 2.0 / 3, 1.0 / 3, 1.0 / 3])
    let networkx = [0.5, 0.5, 0.5, 0.5]
    expectClose(try await Betweenness(parallelEdges: .collapsed).run(on: graph), networkx)
  }

  @Test func `normalising by no pairs is undefined and 0 in networkx`() async throws {
    let pair = try Graph.of(2, [(0, 1)])
    #expect(try await Betweenness(normalized: true).run(on: pair) == [nil, nil])
    let single = try Graph.of(1, [(0, 0)])
    #expect(try await Degree(direction: .both, normalized: true).run(on: single) == [nil])
    #expect(
      try await HarmonicCentrality(direction: .both, normalized: true).run(on: single) == [nil])
    #expect(try await EdgeBetweenness(normalized: true).run(on: single) == [nil])
  }

  @Test func `closeness along arcs is not the incoming closeness of networkx`() async throws {
    let graph = try Graph.of(3, directed: true, [(0, 1), (1, 2)])
    let networkx = [0, 0.5, 2.0 / 3]
    expectClose(try await Closeness(direction: .incoming).run(on: graph), networkx)
    expectClose(try await Closeness(direction: .outgoing).run(on: graph), networkx.reversed())
  }

  @Test func `an ambiguous eigenvector is refused where igraph answers`() async throws {
    let twoTriangles = try Graph.of(6, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)])
    await #expect(throws: AnalysisError.self) {
      try await EigenvectorCentrality().run(on: twoTriangles)
    }
    let acyclic = try Graph.path(3, directed: true)
    await #expect(throws: AnalysisError.self) {
      try await EigenvectorCentrality().run(on: acyclic)
    }
  }

  @Test func `a node without outgoing arcs has contacts and none in networkx`() async throws {
    let graph = try Graph.of(3, directed: true, [(0, 1), (2, 1)])
    let networkx: [Double?] = [1, nil, 1]
    let sizes = try await EffectiveSize().run(on: graph)
    expectClose(sizes, [1, 2, 1])
    #expect(sizes[1] != networkx[1])
  }

  @Test func `of two linked parts that lead equally the reached one has the scores`() async throws {
    let graph = try Graph.of(
      5, directed: true, [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2), (3, 4)])
    expectClose(try await EigenvectorCentrality().run(on: graph), [0, 0, 1, 1, 1])
  }
}
