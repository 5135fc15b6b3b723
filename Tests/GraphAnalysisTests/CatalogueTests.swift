import GraphAnalysis
import GraphCore
import Testing

@Suite struct CatalogueTests {
  @Test func `every name is there once and can be found`() throws {
    let names = CentralityMeasure.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(try CentralityMeasure.named(name).name == name) }
    for name in [
      "degree", "strength", "closeness", "harmonic", "betweenness", "edge-betweenness",
      "eigenvector", "pagerank", "core",
    ] { #expect(names.contains(name)) }
    #expect(throws: AnalysisError.unknownMeasure(name: "importance")) {
      try CentralityMeasure.named("importance")
    }
  }

  @Test(arguments: CentralityMeasure.all.map(\.name))
  func `every measure explains itself`(name: String) throws {
    let measure = try CentralityMeasure.named(name)
    for text in [measure.summary, measure.formula, measure.edgeCases] {
      #expect(text.hasSuffix(".") && !text.contains("  ") && !text.contains("\n"))
    }
    #expect(!measure.references.isEmpty)
    for reference in measure.references {
      #expect(reference.doi.hasPrefix("10.") && reference.citation.hasSuffix(")"))
    }
  }

  @Test(arguments: CentralityMeasure.all.map(\.name))
  func `every measure runs by name`(name: String) async throws {
    let measure = try CentralityMeasure.named(name)
    // The kite has no two modes; this graph has, with even and odd nodes tied but for five pairs.
    let untied = [[0, 9], [2, 9], [2, 7], [4, 5], [8, 1]]
    let tied = [0, 2, 4, 6, 8].flatMap { even in
      [1, 3, 5, 7, 9].filter { !untied.contains([even, $0]) }.map { (even, $0) }
    }
    let graph = try measure.needsModes ? Graph.of(10, tied) : Graph.kite()
    let groups: [Int?] = (0..<10).map { $0 % 3 }
    let modes = (0..<10).map { $0 % 2 == 0 }
    for normalized in [false, true] {
      let scores = try await measure.run(
        on: graph,
        options: CentralityOptions(
          weights: .ignored, normalized: normalized, groups: groups,
          isFirstMode: modes, samplingError: 0.1))
      #expect(scores.count == (measure.subject == .node ? 10 : 18))
    }
  }

  /// Counted by hand, in the order a, x, y, z, b, c, d: a has x, y, z; b has x, y; c and d have x.
  static let twoModes: [(name: String, expected: [Double])] = [
    ("two-mode-degree", [1, 1, 0.5, 0.25, 2.0 / 3, 1.0 / 3, 1.0 / 3]),
    ("two-mode-closeness", [1, 1, 8.0 / 12, 8.0 / 14, 9.0 / 11, 9.0 / 13, 9.0 / 13]),
  ]

  @Test(arguments: twoModes)
  func `two modes are measured in node order`(name: String, expected: [Double]) async throws {
    let edges = [(0, 1), (0, 2), (0, 3), (4, 1), (4, 2), (5, 1), (6, 1), (6, 1)]
    let graph = try Graph.of(7, edges)
    let modes = [true, false, false, false, true, true, true]
    let measure = try CentralityMeasure.named(name)
    let scores = try await measure.run(
      on: graph, options: CentralityOptions(weights: .ignored, isFirstMode: modes))
    expectClose(scores, expected)
    await #expect(throws: AnalysisError.self) {
      try await measure.run(on: graph, options: CentralityOptions(weights: .ignored))
    }
    await #expect(throws: AnalysisError.self) {
      try await measure.run(
        on: graph,
        options: CentralityOptions(
          weights: .ignored, isFirstMode: [Bool](repeating: true, count: 7)))
    }
  }

  @Test func `the direction of the table is used when none is chosen`() async throws {
    let graph = try Graph.of(3, directed: true, [(0, 1), (1, 2)])
    let measure = try CentralityMeasure.named("degree")
    #expect(
      try await measure.run(on: graph, options: CentralityOptions(weights: .ignored))
        == [1, 2, 1])
    #expect(
      try await measure.run(
        on: graph, options: CentralityOptions(weights: .ignored, direction: .incoming))
        == [0, 1, 1])
  }

  @Test func `a measure that never reads weights runs whatever they mean`() async throws {
    let graph = try Graph.of(2, [(0, 1)], weights: [-3])
    let core = try await CentralityMeasure.named("core").run(
      on: graph, options: CentralityOptions(weights: .distance))
    #expect(core == [1, 1])
    await #expect(throws: AnalysisError.self) {
      try await CentralityMeasure.named("closeness").run(
        on: graph, options: CentralityOptions(weights: .distance))
    }
  }
}
