/// How often the candidates of a theme took which places.
struct RankTally {
  private let candidates: [Int]
  /// For each candidate the number of draws by value: of the first place, then of the last, then of
  /// twice the mean.
  private var draws: [Int]
  private var tops: [Double]
  /// The number of values of one kind.
  private let width: Int

  /// How many numbers a tally of the missions for which candidates stand keeps.
  static func cellCount(of candidates: [Int]) -> Int {
    3 * ((candidates.max() ?? -1) + 1) * width(of: candidates)
  }

  private static func width(of candidates: [Int]) -> Int { 2 * candidates.count + 1 }

  /// Starts a tally of the missions for which candidates stand.
  init(candidates: [Int]) {
    self.candidates = candidates
    width = Self.width(of: candidates)
    draws = [Int](repeating: 0, count: Self.cellCount(of: candidates))
    tops = [Double](repeating: 0, count: (candidates.max() ?? -1) + 1)
  }

  /// Counts the places of one draw.
  mutating func record(_ places: [TiedPlace?], top: Int) {
    Self.record(places.span, top: top, in: &draws, width, &tops)
  }

  private static func record(
    _ places: Span<TiedPlace?>, top: Int, in draws: inout [Int], _ width: Int,
    _ tops: inout [Double]
  ) {
    var draws = draws.mutableSpan
    var tops = tops.mutableSpan
    var start = 0
    for candidate in places.indices {
      if let place = places[candidate] {
        draws[start + place.first] += 1
        draws[start + width + place.last] += 1
        draws[start + 2 * width + place.doubledMean] += 1
        tops[candidate] += place.share(among: top)
      }
      start += 3 * width
    }
  }

  /// Adds what another tally of the same candidates counted.
  mutating func add(_ other: RankTally) {
    for index in draws.indices { draws[index] += other.draws[index] }
    for candidate in tops.indices { tops[candidate] += other.tops[candidate] }
  }

  /// How firm each mission's place is; `nil` for one that never had a place.
  var uncertainty: [RankUncertainty?] {
    candidates.map { candidate in
      let start = 3 * candidate * width
      let firsts = draws[start..<start + width]
      let lasts = draws[start + width..<start + 2 * width]
      let means = draws[start + 2 * width..<start + 3 * width]
      let count = means.reduce(0, +)
      guard count > 0 else { return nil }
      let low = Self.quantile(0.05, of: firsts, draws: count)
      return RankUncertainty(
        median: Double(Self.quantile(0.5, of: means, draws: count)) / 2,
        interval: low...max(low, Self.quantile(0.95, of: lasts, draws: count)),
        topProbability: tops[candidate] / Double(count), draws: count)
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
