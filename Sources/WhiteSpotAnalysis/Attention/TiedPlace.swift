/// The places that missions with the same score take together.
struct TiedPlace: Hashable {
  /// The first of the places, from 1.
  let first: Int
  /// The number of missions that share them.
  let count: Int

  /// The last of the places.
  var last: Int { first + count - 1 }
  /// The places.
  var range: ClosedRange<Int> { first...last }
  /// Twice the mean of the places: a whole number.
  var doubledMean: Int { first + last }

  /// The part of the places that lies among the first ones.
  func share(among top: Int) -> Double {
    if last <= top { return 1 }
    return first > top ? 0 : Double(top - first + 1) / Double(count)
  }

  /// The places of scores, from 1 for the highest; `nil` for those without a score.
  ///
  /// - Complexity: O(*n* log *n*).
  static func places(of scores: [Double?]) -> [TiedPlace?] {
    var placing = Placing(counts: scores.map { _ in 1 })
    placing.scores = scores.map { $0 ?? -1 }
    placing.place()
    return placing.places
  }
}
