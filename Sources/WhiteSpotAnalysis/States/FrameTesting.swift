import EcosystemModel
import GraphAnalysis

extension StateTable {
  /// Compares each cell with what the null model expects in its frame; the correction counts all
  /// of them.
  ///
  /// - Complexity: For each frame and need, O(suppliers × largest observed number).
  func tested(
    _ examined: [(cell: Cell, frame: AnalysisFrame)], in frames: FrameTable, null: NullModel
  ) -> [(FrameTest, GammaPoisson)] {
    struct Key: Hashable {
      let frame: AnalysisFrame.ID
      let dimension: NeedDimension
    }
    var distributions: [Key: FrameExpectation] = [:]
    let figures = examined.map { cell, frame in
      let counts = frames.counts(in: frame, cell.dimension)
      let position = frame.missions.firstIndex(of: places[cell.mission].id) ?? 0
      let key = Key(frame: frame.id, dimension: cell.dimension)
      let expected =
        distributions[key]
        ?? FrameExpectation(
          counts, null == .exposure ? scopes.exposures(in: frame, cell.dimension) : nil)
      distributions[key] = expected
      return CellFigures(
        frame: frame, null: expected.null, observed: counts.observed[position],
        groups: counts.groups[position], count: expected.counts[position])
    }
    let tails = figures.map { $0.count.lowerTail($0.observed) }
    let adjusted = parameters.correction.adjusted(tails)
    let limits = MultipleTesting.rejectionLimits(
      tails, level: parameters.correction.level(parameters.significanceLevel, tests: tails.count))
    return figures.indices.map { index in
      test(
        figures[index], tail: tails[index], adjusted: adjusted[index], limit: limits[index])
    }
  }

  private func test(
    _ cell: CellFigures, tail: Double, adjusted: Double, limit: Double
  ) -> (FrameTest, GammaPoisson) {
    let count = cell.count
    let ratio = GammaPoisson(
      observed: Double(cell.observed), expected: count.mean, priorShape: parameters.priorShape,
      priorRate: parameters.priorRate)
    let deviation = count.variance.squareRoot()
    let test = FrameTest(
      frame: cell.frame.id, null: cell.null, missions: cell.frame.missions.count,
      suppliers: count.trials, observed: cell.observed, groups: cell.groups,
      expected: count.mean, lowerTail: tail, upperTail: count.upperTail(cell.observed),
      adjusted: adjusted,
      z: deviation > 1e-9 ? (Double(cell.observed) - count.mean) / deviation : nil,
      detectable: count.largestCount(withLowerTailAtMost: limit), ratio: ratio.mean,
      ratioInterval: ratio.interval(),
      probabilityServed: ratio.probability(atLeast: parameters.servedRatio))
    return (test, ratio)
  }
}

private struct CellFigures {
  let frame: AnalysisFrame
  let null: NullModel
  let observed: Int
  let groups: Int
  let count: PoissonBinomial
}

/// How many suppliers each mission of a frame is expected to have.
private struct FrameExpectation {
  /// The model that was used: the exposure model only where there are exposures.
  let null: NullModel
  /// For each mission of the frame.
  let counts: [PoissonBinomial]

  /// - Parameters:
  ///   - figures: What the frame names.
  ///   - exposures: The exposure of each mission, for the exposure model.
  init(_ figures: FrameCounts, _ exposures: [Double]?) {
    let missions = figures.observed.count
    let limit = figures.observed.max()
    if let exposures,
      let ties = try? ExposureModel.probabilities(
        degrees: figures.degrees, exposures: exposures)
    {
      null = .exposure
      counts = (0..<missions).map { ties.count(inColumn: $0, limit: limit) }
    } else {
      null = .bipcm
      let even = PoissonBinomial(
        probabilities: figures.degrees.map { Double($0) / Double(missions) }, limit: limit)
      counts = Array(repeating: even, count: missions)
    }
  }
}

extension WhiteSpotParameters.Correction {
  func adjusted(_ tails: [Double]) -> [Double] {
    switch self {
    case .benjaminiHochberg: MultipleTesting.benjaminiHochberg(tails)
    case .benjaminiYekutieli: MultipleTesting.benjaminiYekutieli(tails)
    }
  }

  /// The level at which Benjamini and Hochberg's step-up rejects the same tests.
  func level(_ level: Double, tests: Int) -> Double {
    switch self {
    case .benjaminiHochberg: level
    case .benjaminiYekutieli: level / MultipleTesting.harmonic(tests)
    }
  }
}

extension PoissonBinomial {
  /// The largest number of successes whose lower tail is at most a limit; `nil` when even no success
  /// at all is likelier.
  ///
  /// Numbers above the largest one kept are not considered.
  func largestCount(withLowerTailAtMost limit: Double) -> Int? {
    var tail = 0.0
    var largest: Int?
    for count in 0..<keptCounts {
      tail += probability(of: count)
      guard tail <= limit else { break }
      largest = count
    }
    return largest
  }

  /// The same, of the numbers below the expected one only: at a level of one half or more others
  /// have a small enough tail as well.
  func largestDeficit(withLowerTailAtMost limit: Double) -> Int? {
    largestCount(withLowerTailAtMost: limit).flatMap { count in
      let largest = min(count, Int(mean.rounded(.up)) - 1)
      return largest >= 0 ? largest : nil
    }
  }
}
