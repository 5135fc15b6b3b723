import EcosystemModel
import GraphAnalysis

/// One draw of the choices behind the order of attention, the same for every theme.
///
/// - *Severities*: each value is drawn evenly between the midpoints to the next lower and the next
///   higher value, so that their order stays; the lowest and the highest stay as they are. The
///   ratio of an under-served need is drawn from its posterior.
/// - *Weights*: Dirichlet, with the given weights as its shape. Of a part of the needs the weights
///   are Dirichlet again, so that one draw of all of them serves every theme. The factors of the
///   levels are raised to a power that is drawn evenly from 0, where all levels are equal, to 2.
/// - *Aggregation*: the mean, or the geometric mean of .01 + .99 s.
/// - *Indicator*: none or one of the declared needs, evenly.
/// - *Source*: none or one of the sources, evenly.
///
/// A value is drawn in place, again and again.
struct DrawnChoices {
  /// The severity of each of ``RankStudy/states``, then, where statements count, that of a need that
  /// a source says is lacking.
  private(set) var severities: [Double]
  /// The logarithm of 1 + 99 s for each of them: the geometric mean of .01 + .99 s orders missions
  /// as the mean of these does.
  private(set) var logarithms: [Double]
  /// The seed of the ratios of under-served needs.
  private(set) var ratioSeed: UInt64 = 0
  /// The weight of each need at each level, by the position of the need among all, then that of the
  /// level; not divided by their sum, and a last one of 0 for a need that is left out.
  private(set) var weights: [Double]
  /// Whether severities are put together by the geometric mean.
  private(set) var isGeometric = false
  private var indicator: UInt64 = 0
  private var source: UInt64 = 0

  private let bands: [ClosedRange<Double>]
  private let shapes: [Double]
  private let levelLogarithms: [Double]
  private var levelFactors: [Double]

  /// Choices that are yet to be drawn.
  init(_ parameters: WhiteSpotParameters) {
    severities =
      RankStudy.states.map(parameters.severities.value)
      + (parameters.countsStatements ? [parameters.severities.saidLacking] : [])
    logarithms = severities.map(Self.logarithm)
    bands = Self.bands(around: severities)
    shapes = NeedDimension.allCases.map { parameters.needWeights[$0] ?? 1 }
    let levels = NeedLevel.allCases.map(parameters.levelWeights.value)
    weights = shapes.flatMap { shape in levels.map { shape * $0 } } + [0]
    levelLogarithms = levels.map { GraphAnalysis.logarithm($0) }
    levelFactors = levels
  }

  /// From the midpoint to the next lower value to the midpoint to the next higher one.
  static func bands(around values: [Double]) -> [ClosedRange<Double>] {
    let sorted = Set(values).sorted()
    return values.map { value in
      guard let lower = sorted.last(where: { $0 < value }),
        let higher = sorted.first(where: { $0 > value })
      else { return value...value }
      return (lower + value) / 2...(value + higher) / 2
    }
  }

  /// What stands for a severity where the geometric mean is taken; never negative.
  static func logarithm(of severity: Double) -> Double {
    GraphAnalysis.logarithm(1 + 99 * severity)
  }

  /// Draws every choice anew.
  mutating func draw(using generator: inout SeededGenerator) {
    for (state, band) in bands.enumerated() where band.lowerBound < band.upperBound {
      let severity = band.lowerBound + generator.unit() * (band.upperBound - band.lowerBound)
      severities[state] = severity
      logarithms[state] = Self.logarithm(of: severity)
    }
    ratioSeed = generator.next()
    let count = levelFactors.count
    for (need, shape) in shapes.enumerated() where shape > 0 {
      weights[need * count] = generator.gamma(shape: shape)
    }
    let power = 2 * generator.unit()
    for (level, logarithm) in levelLogarithms.enumerated() {
      levelFactors[level] = exponential(power * logarithm)
    }
    Self.spread(&weights, over: levelFactors)
    isGeometric = generator.unit() < 0.5
    indicator = generator.next()
    source = generator.next()
  }

  /// Multiplies the weight that stands first of each need by the factors of the levels.
  private static func spread(_ weights: inout [Double], over factors: [Double]) {
    let factors = factors.span
    var weights = weights.mutableSpan
    for first in stride(from: 0, to: weights.count - 1, by: factors.count) {
      let weight = weights[first]
      for level in factors.indices { weights[first + level] = weight * factors[level] }
    }
  }

  /// The need left out, by its position among the declared ones; their number for none.
  func omittedNeed(of count: Int) -> Int { Self.position(indicator, below: count + 1) }

  /// The scenario, one for each source left out and one for none.
  func scenario(of count: Int) -> Int { Self.position(source, below: count) }

  /// Exchanges one choice with that of another draw.
  mutating func exchange(_ choice: ChoiceInfluence.Choice, with other: inout DrawnChoices) {
    switch choice {
    case .severities:
      swap(&severities, &other.severities)
      swap(&logarithms, &other.logarithms)
      swap(&ratioSeed, &other.ratioSeed)
    case .weights:
      swap(&weights, &other.weights)
    case .aggregation: swap(&isGeometric, &other.isGeometric)
    case .indicator: swap(&indicator, &other.indicator)
    case .source: swap(&source, &other.source)
    }
  }

  /// Spreads 64 random bits evenly, but for less than the bound in 2⁶⁴.
  private static func position(_ bits: UInt64, below bound: Int) -> Int {
    Int(bits.multipliedFullWidth(by: UInt64(bound)).high)
  }
}

extension WhiteSpotParameters.Severities {
  /// The severity of a state that has a fixed one.
  func value(_ state: NeedState) -> Double {
    switch state {
    case .unaddressed: unaddressed
    case .notFound: notFound
    case .metBefore: metBefore
    case .cannotTell: cannotTell
    case .met: met
    case .served: served
    case .underServed: 1
    }
  }
}
