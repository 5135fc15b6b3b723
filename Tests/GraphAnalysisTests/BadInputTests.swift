import GraphAnalysis
import GraphCore
import Testing

/// Input that has no right answer gets a typed error; odd but sound input gets its value.
@Suite struct BadInputTests {
  static let byDistance: [any GraphMeasure<[Double?]>] = [
    Closeness(direction: .outgoing, weights: .distance),
    HarmonicCentrality(direction: .outgoing, weights: .distance),
    Betweenness(weights: .distance), EdgeBetweenness(weights: .distance),
    Eccentricity(direction: .outgoing, weights: .distance),
  ]
  static let byStrength: [any GraphMeasure<[Double?]>] = [
    Strength(direction: .both, weights: .strength), EigenvectorCentrality(weights: .strength),
    PageRank(weights: .strength), KatzCentrality(weights: .strength),
    Constraint(weights: .strength), CurrentFlowCloseness(weights: .strength),
  ]

  @Test(arguments: [0, -1, -Double.infinity, .infinity])
  func `a distance must be positive and finite`(weight: Double) async throws {
    let graph = try Graph.of(3, [(0, 1), (1, 2)], weights: [1, weight])
    for measure in Self.byDistance {
      await #expect(
        throws: AnalysisError.unusableWeight(
          source: 1, target: 2, weight: weight, meaning: .distance)
      ) { try await measure.run(on: graph) }
    }
  }

  @Test(arguments: [-1, -Double.infinity, .infinity])
  func `a strength must be finite and not negative`(weight: Double) async throws {
    let graph = try Graph.of(3, [(0, 1), (1, 2)], weights: [1, weight])
    for measure in Self.byStrength {
      await #expect(
        throws: AnalysisError.unusableWeight(
          source: 1, target: 2, weight: weight, meaning: .strength)
      ) { try await measure.run(on: graph) }
    }
  }

  @Test func `a weight that is not a number is refused`() async throws {
    let graph = try Graph.of(3, [(0, 1), (1, 2)], weights: [1, .nan])
    for measure in Self.byDistance + Self.byStrength {
      await #expect(throws: AnalysisError.self) { try await measure.run(on: graph) }
    }
  }

  @Test func `weights that add up to infinity are refused`() async throws {
    let most = Double.greatestFiniteMagnitude
    let graph = try Graph.of(3, [(0, 1), (1, 2)], weights: [most, most])
    for measure in Self.byDistance + Self.byStrength {
      await #expect(throws: AnalysisError.weightsTooLarge) { try await measure.run(on: graph) }
    }
  }

  @Test func `weights that are missing or mean something else are refused`() async throws {
    let plain = try Graph.of(2, [(0, 1)])
    let weighted = try Graph.of(2, [(0, 1)], weights: [2])
    for measure in Self.byDistance + Self.byStrength {
      await #expect(throws: AnalysisError.noWeights) { try await measure.run(on: plain) }
    }
    await #expect(
      throws: AnalysisError.wrongMeaningOfWeights(measure: "betweenness", needed: .distance)
    ) { try await Betweenness(weights: .strength).run(on: weighted) }
    await #expect(
      throws: AnalysisError.wrongMeaningOfWeights(measure: "pagerank", needed: .strength)
    ) { try await PageRank(weights: .distance).run(on: weighted) }
  }

  @Test(arguments: [-0.1, 1, 2, .nan])
  func `a damping outside its range is refused`(damping: Double) async throws {
    let graph = try Graph.of(2, [(0, 1)])
    await #expect(throws: AnalysisError.self) {
      try await PageRank(damping: damping).run(on: graph)
    }
  }

  @Test(arguments: [[], [1], [0, 0], [-1, 2], [.nan, 1], [.infinity, 1]])
  func `a personalisation that is no distribution is refused`(wishes: [Double]) async throws {
    let graph = try Graph.of(2, [(0, 1)])
    await #expect(throws: AnalysisError.self) {
      try await PageRank(personalization: wishes).run(on: graph)
    }
  }

  @Test func `an iteration that does not converge gives no answer`() async throws {
    await #expect(throws: AnalysisError.notConverged(measure: "pagerank", iterations: 3)) {
      try await PageRank(maximumIterations: 3).run(on: .kite())
    }
    await #expect(throws: AnalysisError.notConverged(measure: "eigenvector", iterations: 5)) {
      try await EigenvectorCentrality(maximumIterations: 5).run(on: .kite())
    }
  }

  @Test func `too many shortest paths to count are refused`() async throws {
    // Each of 1,100 steps has two parallel edges: 2 to the power 1,100 paths.
    let steps = 1_100
    let graph = try Graph.of(
      steps + 1, directed: true, (0..<steps).flatMap { [($0, $0 + 1), ($0, $0 + 1)] })
    await #expect(throws: AnalysisError.tooManyShortestPaths(source: 0)) {
      try await EdgeBetweenness().run(on: graph)
    }
    await #expect(throws: AnalysisError.self) { try await Betweenness().run(on: graph) }
    let collapsed = try await Betweenness(parallelEdges: .collapsed).run(on: graph)
    #expect(collapsed[1] == Double(steps - 1))
  }

  @Test(arguments: [false, true])
  func `an empty graph has no scores`(directed: Bool) async throws {
    let empty = try Graph.of(0, directed: directed, [])
    for measure in CentralityMeasure.all {
      let options = CentralityOptions(weights: .ignored, groups: [], isFirstMode: [])
      #expect(try await measure.run(on: empty, options: options).isEmpty)
    }
    #expect(try await ConnectedComponents(.strong).run(on: empty).count == 0)
  }

  @Test func `isolates have the documented values`() async throws {
    let isolates = try Graph.of(3, [])
    #expect(try await Degree(direction: .both).run(on: isolates) == [0, 0, 0])
    #expect(try await Closeness(direction: .both).run(on: isolates) == [0, 0, 0])
    #expect(
      try await Closeness(direction: .both, wassermanFaust: false).run(on: isolates)
        == [nil, nil, nil])
    #expect(try await HarmonicCentrality(direction: .both).run(on: isolates) == [0, 0, 0])
    #expect(try await Betweenness().run(on: isolates) == [0, 0, 0])
    expectClose(try await PageRank().run(on: isolates), [1.0 / 3, 1.0 / 3, 1.0 / 3])
    #expect(try await CoreNumbers().run(on: isolates) == [0, 0, 0])
    #expect(try await ConnectedComponents().run(on: isolates).membership == [0, 1, 2])
  }

  @Test func `long paths do not exhaust the stack`() async throws {
    let path = try Graph.path(200_000, directed: true)
    #expect(try await ConnectedComponents(.strong).run(on: path).count == 200_000)
    #expect(try await ConnectedComponents(.weak).run(on: path).count == 1)
  }
}
