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
    let graph = try Graph.kite()
    let groups: [Int?] = (0..<10).map { $0 % 3 }
    for normalized in [false, true] {
      let scores = try await measure.run(
        on: graph,
        options: CentralityOptions(weights: .ignored, normalized: normalized, groups: groups))
      #expect(scores.count == (measure.subject == .node ? 10 : 18))
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
