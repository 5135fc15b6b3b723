public import GraphCore

/// The nestedness of a two-mode graph beside that of tables drawn at random with the same degrees.
public struct NestednessTestResult: Sendable, Hashable {
  /// The nestedness of the graph.
  public let observed: NestednessValue
  /// The mean over the random tables; `nil` without any, or where the graph has no value.
  public let expected: Double?
  /// The standard deviation over the random tables; `nil` with fewer than two.
  public let standardDeviation: Double?
  /// The share of tables that are at least as nested as the graph, the graph counted among them;
  /// `nil` as for ``expected``.
  public let upperTail: Double?
  /// The share of tables that are at most as nested; as ``upperTail``.
  public let lowerTail: Double?
}

/// Whether the ties of a two-mode graph are more or less nested than their numbers alone explain.
///
/// ```swift
/// let test = try await NestednessTest(isFirstMode: isPartner, permutations: 999, seed: 1)
///   .run(on: graph)
/// ```
///
/// The value for both modes of ``Nestedness`` is compared with that of tables with the same degrees,
/// each made from the graph by trades between rows of the first mode
/// (``DegreePreservingRandomization``) with random numbers of its own.
///
/// Directions, weights, parallel edges, loops and isolates are treated as ``Nestedness`` does.
///
/// Complexity: O(*P* Σ over nodes of degree²) for *P* tables.
///
/// ## References
/// - Almeida-Neto et al. (2008), doi:10.1111/j.0030-1299.2008.16644.x
/// - Strona et al. (2014), doi:10.1038/ncomms5114
public struct NestednessTest: GraphMeasure {
  /// For each node, whether it belongs to the first of the two modes.
  public var isFirstMode: [Bool]
  /// The number of random tables; 0 for none.
  public var permutations: Int
  /// Where random numbers start.
  public var seed: UInt64

  /// Chooses the modes and how often chance is tried.
  ///
  /// - Parameters:
  ///   - isFirstMode: For each node, whether it belongs to the first of the two modes.
  ///   - permutations: The number of random tables; 0 for none.
  ///   - seed: Where random numbers start.
  public init(isFirstMode: [Bool], permutations: Int, seed: UInt64) {
    self.isFirstMode = isFirstMode
    self.permutations = permutations
    self.seed = seed
  }

  /// Measures the graph and the random tables.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - execution: Threads and progress.
  /// - Returns: The nestedness and what chance gives.
  /// - Throws: ``AnalysisError`` for modes that do not fit the graph or a negative number of tables,
  ///   or when cancelled.
  public func run(
    on graph: Graph, execution: Execution
  ) async throws(AnalysisError) -> NestednessTestResult {
    guard permutations >= 0 else {
      throw .unusableOption(name: "permutations", requirement: "must not be negative")
    }
    let quiet = Execution(threads: execution.threads)
    let observed = try await Nestedness(isFirstMode: isFirstMode).run(on: graph, execution: quiet)
    guard let value = observed.both, permutations > 0 else {
      return NestednessTestResult(
        observed: observed, expected: nil, standardDeviation: nil, upperTail: nil, lowerTail: nil)
    }
    let rows = isFirstMode.indices.filter { isFirstMode[$0] }
    let columns = isFirstMode.indices.filter { !isFirstMode[$0] }
    let table = try TwoModeTable(graph.unweighted(), rows: rows, columns: columns)
    let modes = (0..<graph.nodeCount).map { $0 < rows.count }
    var chances: [Double] = []
    var seeds = SeededGenerator(seed: seed)
    for sample in 0..<permutations {
      let shuffled = try await DegreePreservingRandomization(seed: seeds.next())
        .run(on: table, execution: quiet)
      let other = try await Nestedness(isFirstMode: modes)
        .run(on: shuffled.graph(), execution: quiet)
      chances.append(other.both ?? value)
      execution.progress?(Double(sample + 1) / Double(permutations))
    }
    return Self.result(observed, value, chances)
  }

  private static func result(
    _ observed: NestednessValue, _ value: Double, _ chances: [Double]
  ) -> NestednessTestResult {
    let count = Double(chances.count)
    let mean = chances.reduce(0, +) / count
    let squares = chances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    // Sums that differ by rounding are the same nestedness.
    let margin = 1e-9
    func tail(_ isAsFar: (Double) -> Bool) -> Double {
      (1 + Double(chances.count(where: isAsFar))) / (1 + count)
    }
    return NestednessTestResult(
      observed: observed, expected: mean,
      standardDeviation: chances.count > 1 ? (squares / (count - 1)).squareRoot() : nil,
      upperTail: tail { $0 >= value - margin }, lowerTail: tail { $0 <= value + margin })
  }
}
