import GraphAnalysis
import GraphCore
import Synchronization
import Testing

@Suite struct ExecutionTests {
  @Test func `progress rises to 1`() async throws {
    let seen = Mutex<[Double]>([])
    let execution = Execution(threads: 2) { share in seen.withLock { $0.append(share) } }
    _ = try await Betweenness().run(
      on: .random(seed: 1, nodeCount: 300, edgeCount: 600), execution: execution)
    let shares = seen.withLock { $0 }
    #expect(shares.count > 5)
    #expect(shares == shares.sorted())
    #expect(shares.last == 1)
  }

  @Test(arguments: ["betweenness", "edge-betweenness", "closeness", "harmonic"])
  func `a cancelled measure stops`(name: String) async throws {
    let graph = try Graph.random(seed: 1, nodeCount: 20_000, edgeCount: 60_000)
    let measure = try CentralityMeasure.named(name)
    let task = Task {
      try await measure.run(on: graph, options: CentralityOptions(weights: .ignored))
    }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    let clock = ContinuousClock()
    let waited = await clock.measure {
      await #expect(throws: AnalysisError.cancelled) { try await task.value }
    }
    // A limit on hanging: tests run beside each other and not optimised.
    #expect(waited < .seconds(30))
  }

  @Test func `a measure of a cancelled task does not start`() async throws {
    let graph = try Graph.kite()
    for measure in CentralityMeasure.all where !measure.needsGroups && !measure.needsModes {
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return try await measure.run(on: graph, options: CentralityOptions(weights: .ignored))
      }
      task.cancel()
      await #expect(throws: AnalysisError.cancelled) { try await task.value }
    }
  }
}
