import GraphAnalysis

/// Gathers how well hidden ties were found, mission by mission.
struct HoldOutTally {
  private var precisions: [Int: [Double]] = [:]
  private var hitsAt3: [Int: [Double]] = [:]
  private var hitsAt10: [Int: [Double]] = [:]
  private var ties: Set<[Int]> = []

  /// Adds the order of the candidates of one mission.
  ///
  /// - Parameters:
  ///   - scores: The score of each row; `nil` counts as 0.
  ///   - hidden: The rows with a hidden tie that count.
  ///   - rest: The rows without a tie.
  ///   - mission: The mission.
  mutating func add(_ scores: [Double?], hidden: [Int], rest: [Int], mission: Int) {
    guard !hidden.isEmpty else { return }
    let quality = RankingQuality(
      scores: (hidden + rest).map { scores[$0] ?? 0 },
      isTrue: hidden.map { _ in true } + rest.map { _ in false })
    precisions[mission, default: []].append(quality.averagePrecision ?? 0)
    hitsAt3[mission, default: []].append(quality.hitProbability(within: 3))
    hitsAt10[mission, default: []].append(quality.hitProbability(within: 10))
    for row in hidden { ties.insert([mission, row]) }
  }

  /// The means over missions of the means over the times that a mission was tested.
  func score(seed: UInt64) -> HoldOutScore {
    let means = precisions.sorted { $0.key < $1.key }.map { Self.mean($0.value) }
    return HoldOutScore(
      missions: means.count, ties: ties.count,
      averagePrecision: means.isEmpty ? nil : Self.rounded(Self.mean(means)),
      interval: Resampling.interval(means.count, seed: seed) { drawn in
        Self.mean(drawn.map { means[$0] })
      },
      hitAt3: Self.mean(of: hitsAt3), hitAt10: Self.mean(of: hitsAt10))
  }

  private static func mean(of values: [Int: [Double]]) -> Double? {
    guard !values.isEmpty else { return nil }
    return rounded(mean(values.sorted { $0.key < $1.key }.map { mean($0.value) }))
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// Six decimals: what is stored must not hang on the last bits of a platform.
  static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}

/// Percentile intervals over draws with replacement (Efron 1979, doi:10.1214/aos/1176344552).
enum Resampling {
  private static let draws = 1_000

  /// From the 2.5th to the 97.5th percentile of a figure over draws of things; `nil` for fewer than
  /// two things, or when most draws have no figure.
  static func interval(
    _ count: Int, seed: UInt64, of figure: ([Int]) -> Double?
  ) -> [Double]? {
    guard count > 1 else { return nil }
    var generator = SeededGenerator(seed: seed)
    var values: [Double] = []
    for _ in 0..<draws {
      let drawn = (0..<count).map { _ in generator.index(below: count) }
      if let value = figure(drawn) { values.append(value) }
    }
    guard values.count * 2 > draws else { return nil }
    values.sort()
    let ends = [0.025, 0.975].map { values[Int((Double(values.count - 1) * $0).rounded())] }
    return ends.map(HoldOutTally.rounded)
  }
}
