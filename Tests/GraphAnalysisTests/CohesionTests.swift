import GraphAnalysis
import GraphCore
import Testing

/// Cliques, cores, equivalence, rich clubs and graph correlations.
@Suite struct CohesionTests {
  @Test(arguments: ParityCase.stored("groups"))
  func `values equal those of other packages`(parity: ParityCase) async throws {
    let graph = try parity.graph()
    for (key, expected) in parity.expected.sorted(by: { $0.key < $1.key }) {
      guard case .values(let values) = expected else { continue }
      let weights: EdgeWeights = key.hasSuffix("weighted") ? .strength : .ignored
      let comment = Comment(rawValue: key)
      switch key.split(separator: " ").first {
      case "cliques":
        let cliques = try await MaximalCliques().run(on: graph)
        expectClose(cliques.flatMap { $0 + [-1] }.map(Double.init), values, comment)
      case "core":
        let fit = try await CorePeriphery().run(on: graph)
        expectClose(
          [Double(fit.errors), Double(fit.core.count), fit.correlation], values, comment)
      case "rich-club":
        // networkx also lists degrees that fewer than two nodes exceed, when asked for none.
        let clubs = try await RichClub().run(on: graph).map(\.coefficient)
        expectClose(graph.edgeCount == 0 ? [] : Array(clubs.prefix(values.count)), values, comment)
      case "equivalence":
        let distances = try await StructuralEquivalence(weights: weights).run(on: graph)
        expectClose(distances.flatMap(\.self), values, comment)
      default:
        let other = try graph.relabeled((0..<graph.nodeCount).reversed())
        let result = try await QuadraticAssignment(with: other, weights: weights).run(on: graph)
        expectClose([result.correlation], values, comment)
      }
    }
  }

  @Test func `cliques above a size, and no more than allowed`() async throws {
    // Six groups of three, all tied but for members of one group: 3^6 cliques.
    var ties: [(Int, Int)] = []
    for first in 0..<18 {
      for second in 0..<first where first / 3 != second / 3 { ties.append((second, first)) }
    }
    let graph = try Graph.of(18, ties)
    let cliques = try await MaximalCliques(minimumSize: 6).run(on: graph)
    #expect(cliques.count == 729 && Set(cliques).count == 729)
    #expect(try await MaximalCliques(minimumSize: 7).run(on: graph).isEmpty)
    await #expect(throws: AnalysisError.tooManyResults(measure: "cliques", limit: 728)) {
      try await MaximalCliques(limit: 728).run(on: graph)
    }
  }

  @Test func `a star of cliques has its middle as core`() async throws {
    // A clique of four, each of which has three followers.
    var ties: [(Int, Int)] = []
    for first in 0..<4 {
      for second in 0..<first { ties.append((first, second)) }
      for follower in 0..<3 { ties.append((first, 4 + 3 * first + follower)) }
    }
    let fit = try await CorePeriphery().run(on: Graph.of(16, ties))
    #expect(fit.core == [0, 1, 2, 3] && fit.errors == 0 && fit.correlation == 1)
  }

  @Test func `a rich club stands out from random graphs of the same degrees`() async throws {
    // A clique of six with eight followers each, who are tied in a ring three deep.
    var ties: [(Int, Int)] = []
    for first in 0..<6 {
      for second in 0..<first { ties.append((first, second)) }
      for follower in 0..<8 { ties.append((first, 6 + 8 * first + follower)) }
    }
    for follower in 0..<48 {
      for step in 1...3 { ties.append((6 + follower, 6 + (follower + step) % 48)) }
    }
    let graph = try Graph.of(54, ties)
    let club = RichClub(samples: 40, seed: 2)
    let values = try await club.run(on: graph)
    #expect(values.last?.coefficient == 1 && (values.last?.ratio ?? 0) > 1.3)
    // All nodes together have the same ties in every graph with the same degrees.
    expectClose([values.first?.ratio], [1])
    #expect(try await club.run(on: graph, execution: Execution(threads: 1)) == values)
    let random = try Graph.random(seed: 3, nodeCount: 60, edgeCount: 240)
    let plain = try await RichClub(samples: 40, seed: 2).run(on: random)
    #expect(abs((plain[6].ratio ?? 0) - 1) < 0.1)
  }

  @Test func `a graph correlates with itself and with no other`() async throws {
    let graph = try Graph.random(seed: 6, nodeCount: 25, edgeCount: 70, directed: true)
    let same = try await QuadraticAssignment(with: graph, permutations: 199, seed: 1).run(on: graph)
    expectClose([same.correlation, same.upperPValue], [1, 0.005])
    let other = try Graph.random(seed: 7, nodeCount: 25, edgeCount: 70, directed: true)
    let test = QuadraticAssignment(with: other, permutations: 199, seed: 1)
    let result = try await test.run(on: graph)
    #expect((result.upperPValue ?? 0) > 0.02 && (result.lowerPValue ?? 0) > 0.02)
    // Over all permutations the mean correlation is 0.
    #expect(abs(result.mean ?? 1) < 4 * (result.standardDeviation ?? 0) / 14)
    #expect(try await test.run(on: graph, execution: Execution(threads: 1)) == result)
    let complete = try Graph.of(3, [(0, 1), (1, 2), (0, 2)])
    #expect(try await QuadraticAssignment(with: complete).run(on: complete).correlation == nil)
    await #expect(throws: AnalysisError.self) {
      try await QuadraticAssignment(with: complete).run(on: graph)
    }
  }

  @Test func `nothing has no groups`() async throws {
    let empty = try Graph.of(0, [])
    #expect(try await MaximalCliques().run(on: empty).isEmpty)
    #expect(try await CorePeriphery().run(on: empty).core.isEmpty)
    #expect(try await StructuralEquivalence().run(on: empty).isEmpty)
    #expect(try await RichClub(samples: 2).run(on: empty).isEmpty)
    #expect(try await QuadraticAssignment(with: empty).run(on: empty).correlation == nil)
  }
}
