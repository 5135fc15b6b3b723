public import GraphCore

/// The options that measures run by name understand; each takes those that concern it.
public struct CentralityOptions: Sendable {
  /// Which arcs count, for measures that leave the choice; `nil` is the choice that the table
  /// of measures names.
  public var direction: Direction?
  /// What the weights of the graph mean.
  public var weights: EdgeWeights
  /// Whether scores are divided by their greatest possible value, where the measure has one.
  public var normalized: Bool
  /// The group of each node, for measures that compare groups; `nil` for a node in none.
  public var groups: [Int?]?
  /// For each node, whether it belongs to the first of two modes, for measures that compare modes.
  public var isFirstMode: [Bool]?
  /// The factor of `katz` for each further step; from the graph when `nil`.
  public var attenuation: Double?
  /// The probability that the surfer of `pagerank` follows an arc.
  public var damping: Double
  /// Where the surfer of `pagerank` jumps to; uniform when `nil`.
  public var personalization: [Double]?
  /// What parallel edges mean to `betweenness`.
  public var parallelEdges: Betweenness.ParallelEdges
  /// The greatest error that `sampled-betweenness` allows in a score.
  public var samplingError: Double
  /// The probability with which `sampled-betweenness` may exceed that error.
  public var samplingFailure: Double
  /// Where the random numbers of `sampled-betweenness` start.
  public var seed: UInt64

  /// Gathers options.
  ///
  /// - Parameters:
  ///   - weights: What the weights of the graph mean.
  ///   - direction: Which arcs count; `nil` for the choice that the table of measures names.
  ///   - normalized: Whether scores are divided by their greatest possible value.
  ///   - groups: The group of each node, for measures that compare groups.
  ///   - isFirstMode: For each node, whether it belongs to the first of two modes.
  ///   - attenuation: The factor of `katz` for each further step.
  ///   - damping: The probability that the surfer of `pagerank` follows an arc.
  ///   - personalization: Where the surfer of `pagerank` jumps to.
  ///   - parallelEdges: What parallel edges mean to `betweenness`.
  ///   - samplingError: The greatest error that `sampled-betweenness` allows in a score.
  ///   - samplingFailure: The probability with which it may exceed that error.
  ///   - seed: Where its random numbers start.
  public init(
    weights: EdgeWeights, direction: Direction? = nil, normalized: Bool = false,
    groups: [Int?]? = nil, isFirstMode: [Bool]? = nil, attenuation: Double? = nil,
    damping: Double = 0.85, personalization: [Double]? = nil,
    parallelEdges: Betweenness.ParallelEdges = .distinct, samplingError: Double = 0.01,
    samplingFailure: Double = 0.1, seed: UInt64 = 0
  ) {
    self.weights = weights
    self.direction = direction
    self.normalized = normalized
    self.groups = groups
    self.isFirstMode = isFirstMode
    self.attenuation = attenuation
    self.damping = damping
    self.personalization = personalization
    self.parallelEdges = parallelEdges
    self.samplingError = samplingError
    self.samplingFailure = samplingFailure
    self.seed = seed
  }
}
