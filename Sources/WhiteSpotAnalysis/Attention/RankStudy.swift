import EcosystemModel
import GraphAnalysis

/// Draws the choices behind the order of attention of one theme, to see how firm it is.
///
/// The choices are severities, need weights, aggregation, an indicator left out and a source left
/// out. Each choice is one input, given by a seed of its own, so that it can be changed while the
/// others stay.
///
/// - *Severities*: each value is drawn evenly between the midpoints to the next lower and the next
///   higher value, so that their order stays; the lowest and the highest stay as they are. The
///   ratio of an under-served need is drawn from its posterior.
/// - *Weights*: Dirichlet, with the given weights as its shape.
/// - *Aggregation*: the mean, or the geometric mean of .01 + .99 s.
/// - *Indicator*: none or one of the declared needs, evenly.
/// - *Source*: none or one of the sources, evenly.
///
/// ## References
/// - Saisana, Saltelli and Tarantola (2005), doi:10.1111/j.1467-985X.2005.00350.x
struct RankStudy {
  /// The state of one declared need as a draw sees it.
  enum Level: Hashable {
    /// A state with a fixed severity, by its place in the drawn severities.
    case fixed(Int)
    /// An under-served need, by its posterior.
    case ratio(shape: Double, rate: Double)
  }

  /// The choices drawn for one evaluation.
  typealias Seeds = [UInt64]

  /// The states that have a severity of their own, in the order of the drawn severities.
  static let states: [NeedState] = [
    .unaddressed, .notFound, .metBefore, .cannotTell, .met, .served,
  ]

  /// The ranked missions, each with the positions of its declared needs among ``dimensions``.
  let needs: [[Int]]
  /// The declared needs of any of them.
  let dimensions: [NeedDimension]
  /// For each source left out, none first: for each mission and need the level.
  let scenarios: [[[Level]]]
  /// The shape of the distribution of each weight.
  let shapes: [Double]
  private let bands: [ClosedRange<Double>]

  init(
    needs: [[Int]], dimensions: [NeedDimension], scenarios: [[[Level]]],
    parameters: WhiteSpotParameters
  ) {
    self.needs = needs
    self.dimensions = dimensions
    self.scenarios = scenarios
    shapes = dimensions.map { parameters.needWeights[$0] ?? 1 }
    bands = Self.bands(around: Self.states.map(parameters.severities.value))
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

  /// The scores under drawn choices; `nil` for a mission whose only indicator is left out.
  func scores(_ seeds: Seeds) -> [Double?] {
    var severityDraw = SeededGenerator(seed: seeds[0])
    let severities = bands.map {
      $0.lowerBound + severityDraw.unit() * ($0.upperBound - $0.lowerBound)
    }
    var weightDraw = SeededGenerator(seed: seeds[1])
    let weights = shapes.map { $0 > 0 ? weightDraw.gamma(shape: $0) : 0 }
    var aggregationDraw = SeededGenerator(seed: seeds[2])
    let isGeometric = aggregationDraw.unit() < 0.5
    var indicatorDraw = SeededGenerator(seed: seeds[3])
    // The last index stands for leaving out none.
    let omitted = indicatorDraw.index(below: dimensions.count + 1)
    var sourceDraw = SeededGenerator(seed: seeds[4])
    let scenario = scenarios[sourceDraw.index(below: scenarios.count)]
    return needs.indices.map { mission in
      var sum = 0.0
      var total = 0.0
      for (place, dimension) in needs[mission].enumerated() where dimension != omitted {
        let severity: Double
        switch scenario[mission][place] {
        case .fixed(let index): severity = severities[index]
        case .ratio(let shape, let rate):
          // A stream of its own, so that it does not depend on what else is left out.
          var ratioDraw = SeededGenerator(seed: seeds[0] &+ UInt64(1 + 64 * mission + dimension))
          severity = max(0, 1 - ratioDraw.gamma(shape: shape) / rate)
        }
        let value = isGeometric ? logarithm(0.01 + 0.99 * severity) : severity
        sum += weights[dimension] * value
        total += weights[dimension]
      }
      guard total > 0 else { return nil }
      // Back on the scale of the mean, so that results of both sorts can be compared.
      return isGeometric ? (exponential(sum / total) - 0.01) / 0.99 : sum / total
    }
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
