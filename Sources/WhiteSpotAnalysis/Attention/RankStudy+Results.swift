import EcosystemModel

extension RankStudy {
  /// How firm each mission's place is.
  ///
  /// - Complexity: O(draws × missions × (needs + log missions)).
  func uncertainty(_ parameters: UncertaintyParameters) -> [RankUncertainty?] {
    var generator = SeededGenerator(seed: parameters.seed)
    let count = needs.count
    let empty = [Int](repeating: 0, count: 2 * count + 1)
    var firsts = [[Int]](repeating: empty, count: count)
    var lasts = firsts
    var means = firsts
    var tops = [Double](repeating: 0, count: count)
    for _ in 0..<parameters.draws {
      let seeds = ChoiceInfluence.Choice.allCases.map { _ in generator.next() }
      for (mission, place) in TiedPlace.places(of: scores(seeds)).enumerated() {
        guard let place else { continue }
        firsts[mission][place.first] += 1
        lasts[mission][place.last] += 1
        means[mission][place.doubledMean] += 1
        tops[mission] += place.share(among: parameters.top)
      }
    }
    return (0..<count).map { mission in
      let draws = means[mission].reduce(0, +)
      guard draws > 0 else { return nil }
      let low = Self.quantile(0.05, of: firsts[mission], draws: draws)
      return RankUncertainty(
        median: Double(Self.quantile(0.5, of: means[mission], draws: draws)) / 2,
        interval: low...max(low, Self.quantile(0.95, of: lasts[mission], draws: draws)),
        topProbability: tops[mission] / Double(draws), draws: draws)
    }
  }

  /// How much each choice moves the order: Sobol indices of the mean shift in places against the
  /// order without any change.
  ///
  /// Empty when the order never changes or there are fewer than two missions.
  func influences(
    _ parameters: UncertaintyParameters, base: [Double?]
  ) -> [ChoiceInfluence] {
    guard needs.count > 1, parameters.influencePoints > 1 else { return [] }
    let reference = TiedPlace.places(of: base)
    let choices = ChoiceInfluence.Choice.allCases
    let indices = SobolIndices(
      inputs: choices.count, points: parameters.influencePoints, seed: parameters.seed,
      sample: { _, generator in generator.next() },
      model: { seeds in
        let shifts = zip(TiedPlace.places(of: scores(seeds)), reference).compactMap {
          drawn, usual in
          drawn.flatMap { drawn in
            usual.map { abs(Double(drawn.doubledMean - $0.doubledMean)) / 2 }
          }
        }
        return shifts.isEmpty ? 0 : shifts.reduce(0, +) / Double(shifts.count)
      })
    guard !indices.total.isEmpty else { return [] }
    return choices.indices.map {
      ChoiceInfluence(
        choice: choices[$0], firstOrder: indices.firstOrder[$0], total: indices.total[$0])
    }.sorted { $0.total > $1.total }
  }

  /// The smallest value that is reached by at least a part of the draws.
  private static func quantile(_ part: Double, of histogram: [Int], draws: Int) -> Int {
    let wanted = max(1, Int((part * Double(draws)).rounded(.up)))
    var reached = 0
    for (value, count) in histogram.enumerated() {
      reached += count
      if reached >= wanted { return value }
    }
    return histogram.count - 1
  }
}
