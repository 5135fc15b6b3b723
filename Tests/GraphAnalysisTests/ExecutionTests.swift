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
    let graph = try Graph.random(seed: 1, nodeCount: 5_000, edgeCount: 15_000)
    let measure = try CentralityMeasure.named(name)
    let (shares, sender) = AsyncStream.makeStream(of: Double.self)
    let task = Task {
      try await measure.run(
        on: graph, options: CentralityOptions(weights: .ignored),
        execution: Execution { sender.yield($0) })
    }
    // As soon as some of the work is done, with nearly all of it to come.
    for await share in shares {
      #expect(share < 0.5)
      break
    }
    task.cancel()
    let clock = ContinuousClock()
    let waited = await clock.measure {
      await #expect(throws: AnalysisError.cancelled) { try await task.value }
    }
    // A limit on hanging: tests run beside each other and not optimised.
    #expect(waited < .seconds(30))
  }

  @Test func `a measure of a cancelled task does not start`() async throws {
    // A ring of ten has two modes and can have groups.
    let graph = try Graph.of(10, (0..<10).map { ($0, ($0 + 1) % 10) })
    let options = CentralityOptions(
      weights: .ignored, groups: (0..<10).map { $0 % 3 },
      isFirstMode: (0..<10).map { $0 % 2 == 0 })
    for measure in CentralityMeasure.all {
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return try await measure.run(on: graph, options: options)
      }
      task.cancel()
      await #expect(throws: AnalysisError.cancelled) { try await task.value }
    }
  }
}
