public import GraphCore

/// A measure per node or per edge that can be listed, explained and run by name.
///
/// ```swift
/// let measure = try CentralityMeasure.named("closeness")
/// let scores = try await measure.run(
///   on: graph, options: CentralityOptions(weights: .ignored, direction: .incoming))
/// ```
public struct CentralityMeasure: Sendable {
  /// What a score belongs to.
  public enum Subject: Sendable, Hashable {
    /// One score per node, in node order.
    case node
    /// One score per edge, in the order of `graph.edges()`.
    case edge
  }

  /// How a measure treats the direction of arcs.
  public enum DirectionUse: Sendable, Hashable {
    /// The caller chooses; this is the choice when none is made.
    case chosen(default: Direction)
    /// The definition leaves no choice; the text says how arcs are read.
    case fixed(String)
  }

  /// An option of ``CentralityOptions`` that only some measures read, by its name on the command
  /// line.
  public enum OwnOption: String, Sendable, CaseIterable {
    /// ``CentralityOptions/attenuation``.
    case attenuation
    /// ``CentralityOptions/damping``.
    case damping
    /// ``CentralityOptions/personalization``.
    case personalization
    /// ``CentralityOptions/parallelEdges``.
    case parallelEdges = "parallel-edges"
    /// ``CentralityOptions/samplingError``.
    case error
    /// ``CentralityOptions/samplingFailure``.
    case failure
    /// ``CentralityOptions/seed``.
    case seed
  }

  /// A published source of a definition.
  public struct Reference: Sendable, Hashable {
    /// Authors and year.
    public let citation: String
    /// The digital object identifier, without a resolver.
    public let doi: String
  }

  /// The name on the command line and at the head of columns.
  public let name: String
  /// One line that says what the measure tells.
  public let summary: String
  /// The definition in words.
  public let formula: String
  /// What a score belongs to.
  public let subject: Subject
  /// How the direction of arcs is treated.
  public let direction: DirectionUse
  /// The meaning that weights must have for the measure; ignored when it never reads them.
  public let weights: EdgeWeights
  /// Whether scores have a normalised form.
  public let hasNormalizedForm: Bool
  /// Whether the measure compares groups, which the options must then give.
  public let needsGroups: Bool
  /// Loops, parallel edges, isolates, disconnected graphs and undefined values.
  public let edgeCases: String
  /// Where the definition comes from.
  public let references: [Reference]

  /// Whether the measure compares two modes, which the options must then give.
  public internal(set) var needsModes = false
  /// The options that this measure reads and few others do.
  public internal(set) var ownOptions: [OwnOption] = []

  let make: @Sendable (Request) throws(AnalysisError) -> any GraphMeasure<[Double?]>

  /// What a measure is made from: the options, with its own meaning of weights filled in.
  struct Request: Sendable {
    let options: CentralityOptions
    let direction: Direction
    let weights: EdgeWeights
    let groups: [Int?]
    let isFirstMode: [Bool]
  }

  /// Runs the measure.
  ///
  /// A measure that never reads weights runs whatever the weights are said to mean. One that
  /// reads them throws when they are said to mean something else than it needs.
  ///
  /// - Parameters:
  ///   - graph: The graph to measure.
  ///   - options: The options, of which the measure takes those that concern it.
  ///   - execution: Threads and progress; without influence on the result.
  /// - Returns: One score per node or edge; `nil` where the score is undefined.
  /// - Throws: ``AnalysisError`` when there is no answer or the task was cancelled.
  public func run(
    on graph: Graph, options: CentralityOptions, execution: Execution = Execution()
  ) async throws(AnalysisError) -> [Double?] {
    if needsGroups && options.groups?.count != graph.nodeCount {
      throw .unusableOption(
        name: "groups", requirement: "needs one group per node for the measure \(name)")
    }
    if needsModes && options.isFirstMode?.count != graph.nodeCount {
      throw .unusableOption(
        name: "modes", requirement: "needs one mode per node for the measure \(name)")
    }
    let chosen =
      switch direction {
      case .chosen(let standard): options.direction ?? standard
      case .fixed: Direction.outgoing
      }
    let request = Request(
      options: options, direction: chosen,
      weights: weights == .ignored ? .ignored : options.weights,
      groups: options.groups ?? [], isFirstMode: options.isFirstMode ?? [])
    return try await make(request).run(on: graph, execution: execution)
  }

  /// The measure of a name.
  ///
  /// - Parameter name: A name in the table of measures.
  /// - Returns: The measure.
  /// - Throws: ``AnalysisError/unknownMeasure(name:)``.
  public static func named(_ name: String) throws(AnalysisError) -> CentralityMeasure {
    guard let measure = all.first(where: { $0.name == name }) else {
      throw .unknownMeasure(name: name)
    }
    return measure
  }
}
