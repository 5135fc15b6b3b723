import GraphCore
import Testing

@Suite struct GraphStorageTests {
  static func ring(_ nodeCount: Int, chords: Int, directed: Bool) throws -> Graph {
    var builder = try Graph.Builder(directed: directed, nodeCount: nodeCount)
    for node in 0..<nodeCount {
      for step in 1...chords {
        try builder.addEdge(from: node, to: (node + step) % nodeCount)
      }
    }
    return builder.build()
  }

  @Test(arguments: [(10, 1), (1_000, 1), (1_000, 7), (20_000, 5)])
  func `an undirected edge takes at most 12 bytes and a node at most 8`(
    nodeCount: Int, chords: Int
  ) throws {
    let graph = try Self.ring(nodeCount, chords: chords, directed: false)
    #expect(!graph.hasEdgeIdentities)
    for node in 0..<nodeCount { #expect(graph.degree(of: node) == 2 * chords) }
    #expect(graph.storageByteCount >= 8 * graph.edgeCount + 4 * nodeCount)
    #expect(graph.storageByteCount <= 12 * graph.edgeCount + 8 * nodeCount)
  }

  @Test func `isolates take at most 8 bytes each`() throws {
    let graph = try Graph.Builder(directed: false, nodeCount: 100_000).build()
    #expect(graph.storageByteCount <= 800_000)
  }

  @Test func `incoming arcs of a directed graph are stored once asked for`() throws {
    let graph = try Self.ring(1_000, chords: 3, directed: true)
    let before = graph.storageByteCount
    #expect(before <= 4 * 3_000 + 8 * 1_000)
    #expect(graph.degree(of: 5, direction: .incoming) == 3)
    #expect(graph.storageByteCount > before)
    #expect(graph.storageByteCount <= 8 * 3_000 + 16 * 1_000)
  }

  @Test func `edge identities cost 4 bytes for each place of an edge`() throws {
    let graph = try Self.ring(1_000, chords: 3, directed: false)
    let numbered = graph.withEdgeIdentities()
    #expect(numbered.storageByteCount - graph.storageByteCount >= 8 * graph.edgeCount)
    #expect(numbered.storageByteCount <= 16 * graph.edgeCount + 8 * 1_000)
  }

  @Test func `many tasks may ask for incoming arcs at once`() async throws {
    let graph = try Self.ring(5_000, chords: 3, directed: true)
    let degrees = await withTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask { graph.degree(of: task, direction: .incoming) }
      }
      return await group.reduce(into: 0) { $0 += $1 }
    }
    #expect(degrees == 48)
  }
}
