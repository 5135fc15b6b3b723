import GraphAnalysis
import GraphCore

/// A measure of a graph as a whole: what it means, what it needs, and how it is run by name.
struct StructureMeasure: Sendable {
  /// What must or may be given beside the graph.
  enum Need: Sendable {
    case groups
    case modes
    case values
    case otherGraph
    case members
    case distances
    case resolution
  }

  let name: String
  /// One line that says what the measure tells.
  let summary: String
  let formula: String
  /// When the measure misleads or says nothing.
  let caution: String
  /// Authors and year, and the DOI.
  let references: [(citation: String, doi: String)]
  /// The meaning that weights must have for the measure; ignored when it never reads them.
  var weights = EdgeWeights.ignored
  var needs: Set<Need> = []
  /// In which graphs it is shown when no measure is asked for.
  var shownByDefault = Default.never
  let figures: @Sendable (StructureQuestion) async throws(AnalysisError) -> [StructureFigure]

  enum Default: Sendable {
    case never
    case directed
    case always
  }

  /// Every measure, in the order in which they are shown.
  static let all =
    sizes + distances + cohesion + divisions + comparisons + mixing + diversity + members + twoMode
    + nullModels
}

/// A graph with all that a measure of it as a whole may need.
struct StructureQuestion: Sendable {
  let graph: Graph
  /// What the weights of the graph mean.
  let weights: EdgeWeights
  var execution: Execution
  let seed: UInt64
  let permutations: Int
  /// Which arcs count, for measures that leave the choice.
  var direction = Direction.both
  /// How small communities should be.
  var resolution = 1.0
  /// The group of each node; empty unless a measure needs groups.
  var groups: [Int?] = []
  /// The names of the groups, by their numbers.
  var groupNames: [String] = []
  /// The members of a group; empty unless a measure needs them.
  var members: [Int] = []
  /// The distance between each two groups; empty unless a measure needs them.
  var distances: [[Double]] = []
  /// Whether each node is of the first mode; empty unless a measure needs modes.
  var isFirstMode: [Bool] = []
  /// The value of each node; empty unless a measure needs values.
  var values: [Double?] = []
  /// A graph on the same nodes, for a measure that compares.
  var other: Graph?

  /// The weights as a measure reads them, which are ignored when they mean something else.
  func weights(as needed: EdgeWeights) -> EdgeWeights { weights == needed ? needed : .ignored }

  /// What a measure finds in the graph.
  func run<Measure: GraphMeasure>(
    _ measure: Measure
  ) async throws(AnalysisError) -> Measure.Value {
    try await measure.run(on: graph, execution: execution)
  }
}
