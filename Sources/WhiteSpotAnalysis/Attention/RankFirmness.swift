import GraphAnalysis
import GraphCore

/// How firm the order of attention of a theme is: from one series of draws for all themes.
struct RankFirmness {
  /// How firm each mission's place is; `nil` for one that never had a place.
  let uncertainty: [RankUncertainty?]
  /// How much each choice moves the order: Sobol indices of the mean shift in places against the
  /// usual order.
  ///
  /// Empty when the order never changes or there are fewer than two missions.
  let influences: [ChoiceInfluence]

  /// The number of series of draws, each with its own random numbers.
  ///
  /// It depends on the studies alone, so that results do not depend on the number of threads. Large
  /// themes get fewer, as each series counts places for itself.
  private static func seriesCount(for studies: [RankStudy]) -> Int {
    let roomForCounts = 1 << 24
    let counts = studies.reduce(0) { $0 + RankTally.cellCount(of: $1.candidates) }
    return [16, 8, 4].first { $0 * counts <= roomForCounts } ?? 2
  }

  /// Evaluates studies under the same draws, several series at once.
  ///
  /// The draws come in pairs, which the series take in turn. Each draw is counted; the first pairs
  /// are also the base points of the Sobol indices, for which one choice after the other is taken
  /// from the second draw of the pair.
  ///
  /// - Complexity: O((draws + points × choices) × missions × needs).
  static func of(
    _ studies: [RankStudy], _ parameters: WhiteSpotParameters, _ uncertainty: UncertaintyParameters
  ) -> [RankFirmness] {
    let points = uncertainty.influencePoints > 1 ? uncertainty.influencePoints : 0
    let pairs = max(points, uncertainty.draws / 2 + uncertainty.draws % 2)
    let seriesCount = seriesCount(for: studies)
    let shares = concurrentMap(min(seriesCount, pairs)) { number in
      var series = studies.map { Series($0) }
      var generator = SeededGenerator(seed: uncertainty.seed, stream: number)
      var base = DrawnChoices(parameters)
      var other = base
      for pair in stride(from: number, to: pairs, by: seriesCount) {
        base.draw(using: &generator)
        other.draw(using: &generator)
        let counted = min(2, max(0, uncertainty.draws - 2 * pair))
        for index in series.indices {
          series[index].evaluate(
            base, other, counted: counted, top: uncertainty.top, isPoint: pair < points)
        }
        guard pair < points else { continue }
        for (position, choice) in ChoiceInfluence.Choice.allCases.enumerated() {
          base.exchange(choice, with: &other)
          for index in series.indices {
            series[index].change(choice, at: position, base, from: other)
          }
          base.exchange(choice, with: &other)
        }
      }
      return series
    }
    return studies.indices.map { index in
      var whole = Series(studies[index])
      for share in shares { whole.add(share[index]) }
      return whole.firmness
    }
  }
}

/// A study with what its draws add up to.
private struct Series {
  private var study: RankStudy
  private var tally: RankTally
  private var sobol = SobolSums(inputs: ChoiceInfluence.Choice.allCases.count)
  /// The shift under the base of the last pair.
  private var baseShift = 0.0
  /// Whether the order can change at all.
  private let hasOrder: Bool

  init(_ study: RankStudy) {
    self.study = study
    tally = RankTally(candidates: study.candidates)
    hasOrder = Set(study.candidates).count > 1
  }

  /// Evaluates a pair of draws, of which a number is counted, and which may be a base point of the
  /// Sobol indices.
  mutating func evaluate(
    _ base: DrawnChoices, _ other: DrawnChoices, counted: Int, top: Int, isPoint: Bool
  ) {
    study.place(base)
    if counted > 0 { tally.record(study.places, top: top) }
    baseShift = study.shift
    guard counted > 1 || isPoint else { return }
    study.place(other)
    if counted > 1 { tally.record(study.places, top: top) }
    if isPoint { sobol.addPoint(base: baseShift, other: study.shift) }
  }

  /// Evaluates the base of the last pair with one choice of the other.
  ///
  /// - Parameters:
  ///   - choice: The choice.
  ///   - position: Its position among all.
  ///   - mixed: The base with the other's choice.
  ///   - rest: The other, which has the base's choice instead.
  mutating func change(
    _ choice: ChoiceInfluence.Choice, at position: Int, _ mixed: DrawnChoices,
    from rest: DrawnChoices
  ) {
    guard hasOrder else { return }
    guard !study.isSame(choice, in: mixed, as: rest) else {
      sobol.addChange(of: position, result: baseShift)
      return
    }
    study.place(mixed)
    sobol.addChange(of: position, result: study.shift)
  }

  /// Adds what other draws of the same study add up to.
  mutating func add(_ other: Series) {
    tally.add(other.tally)
    sobol.add(other.sobol)
  }

  var firmness: RankFirmness {
    let choices = ChoiceInfluence.Choice.allCases
    let indices = sobol.indices
    let influences = zip(choices, zip(indices.firstOrder, indices.total)).map {
      ChoiceInfluence(choice: $0, firstOrder: $1.0, total: $1.1)
    }
    return RankFirmness(
      uncertainty: tally.uncertainty, influences: influences.sorted { $0.total > $1.total })
  }
}
