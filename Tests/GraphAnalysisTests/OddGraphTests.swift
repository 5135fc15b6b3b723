import GraphAnalysis
import GraphCore
import Testing

/// Every measure by name on graphs of little or nothing and with weights that mean nothing: a value
/// that is documented, or a typed error.
@Suite struct OddGraphTests {
  /// What a measure says of a graph.
  enum Answer: Equatable, CustomStringConvertible {
    case scores([Double?])
    case refused

    var description: String {
      switch self {
      case .scores(let scores): "\(scores.map { $0.map { "\($0)" } ?? "undefined" })"
      case .refused: "refused"
      }
    }
  }

  /// A score for every node without ties; `nil` is undefined.
  private static func each(_ score: Double?) -> @Sendable (Int) -> Answer {
    { .scores([Double?](repeating: score, count: $0)) }
  }

  /// What each measure says of nodes without ties, given how many there are.
  static let withoutTies: [(name: String, answer: @Sendable (Int) -> Answer)] = [
    ("degree", each(0)), ("strength", each(0)), ("closeness", each(0)), ("harmonic", each(0)),
    ("eccentricity", each(0)), ("betweenness", each(0)), ("edge-betweenness", { _ in .scores([]) }),
    ("pagerank", { .scores([Double?](repeating: 1 / Double($0), count: $0)) }),
    // Without a tie no direction leads, and no attenuation is too great.
    ("eigenvector", { _ in .refused }), ("katz", { _ in .refused }), ("hub", { _ in .refused }),
    ("authority", { _ in .refused }), ("two-mode-eigenvector", { _ in .refused }),
    ("core", each(0)), ("onion", each(1)), ("local-clustering", each(nil)),
    ("constraint", each(nil)), ("effective-size", each(nil)), ("efficiency", each(nil)),
    ("hierarchy", each(nil)), ("participation", each(nil)), ("within-module-z", each(nil)),
    ("coordinator", each(0)), ("consultant", each(0)), ("representative", each(0)),
    ("gatekeeper", each(0)), ("liaison", each(0)), ("current-flow-betweenness", each(0)),
    ("current-flow-closeness", each(0)),
    // Of one node there is no other mode; of three, the first is alone in its mode.
    ("two-mode-degree", { $0 == 1 ? each(nil)($0) : each(0)($0) }),
    ("two-mode-closeness", each(0)),
    ("two-mode-betweenness", { $0 == 1 ? each(nil)($0) : .scores([0, nil, nil]) }),
    ("economic-complexity", each(nil)), ("fitness", each(nil)),
    ("sampled-betweenness", { $0 == 1 ? each(nil)($0) : each(0)($0) }),
  ]

  private static func answer(
    of name: String, on graph: Graph, weights: EdgeWeights = .ignored
  ) async throws -> Answer {
    let nodes = 0..<graph.nodeCount
    let measure = try CentralityMeasure.named(name)
    let options = CentralityOptions(
      weights: weights, groups: nodes.map { _ in 0 }, isFirstMode: nodes.map { $0 == 0 },
      samplingError: 0.2)
    do throws(AnalysisError) {
      return .scores(try await measure.run(on: graph, options: options))
    } catch {
      return .refused
    }
  }

  @Test func `every measure has its line`() {
    #expect(Self.withoutTies.map(\.name).sorted() == CentralityMeasure.all.map(\.name).sorted())
  }

  @Test(arguments: CentralityMeasure.all.map(\.name), [1, 3])
  func `nodes without ties have the documented values`(name: String, count: Int) async throws {
    let line = try #require(Self.withoutTies.first { $0.name == name })
    for directed in [false, true] {
      let graph = try Graph.of(count, directed: directed, [])
      #expect(try await Self.answer(of: name, on: graph) == line.answer(count))
    }
  }

  @Test(arguments: CentralityMeasure.all.map(\.name))
  func `a graph of nothing has no scores`(name: String) async throws {
    for directed in [false, true] {
      let graph = try Graph.of(0, directed: directed, [])
      #expect(try await Self.answer(of: name, on: graph) == .scores([]))
    }
  }

  /// A node that is tied to itself only, and two parts: scores or an error, and no score that is no
  /// number.
  @Test(arguments: CentralityMeasure.all.map(\.name))
  func `loops and parts give numbers or an error`(name: String) async throws {
    for directed in [false, true] {
      for edges in [[(0, 0)], [(0, 0), (1, 2)], [(0, 1), (2, 3), (2, 3)], [(0, 1), (1, 1)]] {
        let count = (edges.map { max($0.0, $0.1) }.max() ?? 0) + 1
        let graph = try Graph.of(count, directed: directed, edges)
        if case .scores(let scores) = try await Self.answer(of: name, on: graph) {
          #expect(scores.count == (name == "edge-betweenness" ? edges.count : count))
          #expect(scores.allSatisfy { $0?.isFinite ?? true }, "\(edges): \(scores)")
        }
      }
    }
  }

  /// Weights that are no distance or no strength.
  static let badWeights: [(meaning: EdgeWeights, weights: [Double])] = [
    (.distance, [0, -1, .infinity, -.infinity, .nan]),
    (.strength, [-1, .infinity, -.infinity, .nan]),
  ]

  @Test(arguments: CentralityMeasure.all.map(\.name))
  func `weights that mean nothing are refused, or not looked at`(name: String) async throws {
    let measure = try CentralityMeasure.named(name)
    let plain = try await Self.answer(of: name, on: .of(3, [(0, 1), (0, 2)]))
    for (meaning, weights) in Self.badWeights {
      for weight in weights {
        let graph = try Graph.of(3, [(0, 1), (0, 2)], weights: [1, weight])
        let answer = try await Self.answer(of: name, on: graph, weights: meaning)
        #expect(answer == (measure.weights == .ignored ? plain : .refused), "\(meaning) \(weight)")
      }
    }
  }

  /// A tie of strength 0 is no tie: it makes no score that is no number.
  @Test(arguments: CentralityMeasure.all.filter { $0.weights == .strength }.map(\.name))
  func `ties of strength nought are no ties`(name: String) async throws {
    let graph = try Graph.of(3, [(0, 1), (0, 2)], weights: [2, 0])
    let rest = try Graph.of(3, [(0, 1)], weights: [2])
    let answer = try await Self.answer(of: name, on: graph, weights: .strength)
    #expect(answer == (try await Self.answer(of: name, on: rest, weights: .strength)))
  }
}
