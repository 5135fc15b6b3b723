/// How often the candidates of a theme took which places.
struct RankTally {
  private let candidates: [Int]
  /// For each candidate the number of draws by value: of the first place, the last, and twice the
  /// mean.
  private var firsts: [Int]
  private var lasts: [Int]
  private var means: [Int]
  private var tops: [Double]
  /// The number of values of a candidate.
  private let width: Int

  /// How many numbers a tally of the missions for which candidates stand keeps.
  static func cellCount(of candidates: [Int]) -> Int {
    3 * ((candidates.max() ?? -1) + 1) * width(of: candidates)
  }

  private static func width(of candidates: [Int]) -> Int { 2 * candidates.count + 1 }

  /// Starts a tally of the missions for which candidates stand.
  init(candidates: [Int]) {
    let count = (candidates.max() ?? -1) + 1
    self.candidates = candidates
    width = Self.width(of: candidates)
    firsts = [Int](repeating: 0, count: count * width)
    lasts = firsts
    means = firsts
    tops = [Double](repeating: 0, count: count)
  }

  /// Counts the places of one draw.
  mutating func record(_ places: [TiedPlace?], top: Int) {
    var start = 0
    for candidate in places.indices {
      if let place = places[candidate] {
        firsts[start + place.first] += 1
        lasts[start + place.last] += 1
        means[start + place.doubledMean] += 1
        tops[candidate] += place.share(among: top)
      }
      start += width
    }
  }

  /// Adds what another tally of the same candidates counted.
  mutating func add(_ other: RankTally) {
    for index in firsts.indices {
      firsts[index] += other.firsts[index]
      lasts[index] += other.lasts[index]
      means[index] += other.means[index]
    }
    for candidate in tops.indices { tops[candidate] += other.tops[candidate] }
  }

  /// How firm each mission's place is; `nil` for one that never had a place.
  var uncertainty: [RankUncertainty?] {
    candidates.map { candidate in
      let values = candidate * width..<(candidate + 1) * width
      let draws = means[values].reduce(0, +)
      guard draws > 0 else { return nil }
      let low = Self.quantile(0.05, of: firsts[values], draws: draws)
      return RankUncertainty(
        median: Double(Self.quantile(0.5, of: means[values], draws: draws)) / 2,
        interval: low...max(low, Self.quantile(0.95, of: lasts[values], draws: draws)),
        topProbability: tops[candidate] / Double(draws), draws: draws)
    }
  }

  /// The smallest value that is reached by at least a part of the draws.
  private static func quantile(
    _ part: Double, of histogram: ArraySlice<Int>, draws: Int
  ) -> Int {
    let wanted = max(1, Int((part * Double(draws)).rounded(.up)))
    var reached = 0
    for (value, count) in histogram.enumerated() {
      reached += count
      if reached >= wanted { return value }
    }
    return histogram.count - 1
  }
}
