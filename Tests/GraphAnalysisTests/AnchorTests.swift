import GraphAnalysis
import GraphCore
import Testing

/// Published values.
@Suite struct AnchorTests {
  @Test func `betweenness of the kite`() async throws {
    expectClose(
      try await Betweenness().run(on: .kite()),
      [5.0 / 6, 5.0 / 6, 0, 11.0 / 3, 0, 25.0 / 3, 25.0 / 3, 14, 8, 0])
  }

  @Test func `closeness and degree of the kite`() async throws {
    let closeness = try await Closeness(direction: .both).run(on: .kite())
    #expect(closeness[5] == closeness.compactMap(\.self).max())
    expectClose([closeness[3], closeness[5]], [9.0 / 15, 9.0 / 14])
    let degree = try await Degree(direction: .both).run(on: .kite())
    #expect(degree == [4, 4, 3, 6, 3, 5, 5, 3, 2, 1])
  }

  @Test func `betweenness of the Medici`() async throws {
    let graph = try Graph.florentineFamilies()
    let raw = try await Betweenness().run(on: graph)
    let normalized = try await Betweenness(normalized: true).run(on: graph)
    expectClose([raw[8], normalized[8]], [47.5, 0.521978021978])
    #expect(raw.compactMap(\.self).max() == raw[8])
  }

  @Test func `constraint of the instructor of the karate club`() async throws {
    let constraint = try await Constraint().run(on: .karateClub())
    expectClose([constraint[0]], [0.155423298])
  }

  @Test func `a star has its middle on every path`() async throws {
    let star = try Graph.of(6, (1..<6).map { (0, $0) })
    #expect(try await Betweenness().run(on: star) == [10, 0, 0, 0, 0, 0])
    #expect(try await Betweenness(normalized: true).run(on: star)[0] == 1)
    expectClose(
      try await EigenvectorCentrality().run(on: star),
      [1] + [Double](repeating: 1 / 5.0.squareRoot(), count: 5))
  }

  @Test func `path counts that overflow 64 bits are still right`() async throws {
    let side = 36
    let scores = try await Betweenness().run(on: .grid(side)).compactMap(\.self)
    // Symmetry of the square, and the sum over pairs of distance - 1.
    let corner = [scores[0], scores[side - 1], scores[side * (side - 1)], scores[side * side - 1]]
    for score in corner { expectClose([score], [corner[0]]) }
    // Two places on a line of length s are (s³ - s) / 6 apart over all pairs; s² pairs of lines.
    let places = side * side
    let distances = 2 * places * (places - 1) * side / 6
    expectClose([scores.reduce(0, +)], [Double(distances - places * (places - 1) / 2)])
  }
}
