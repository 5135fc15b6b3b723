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
    min(1, max(0, Double(top - first + 1) / Double(count)))
  }

  /// The places of scores, from 1 for the highest; `nil` for those without a score.
  ///
  /// - Complexity: O(*n* log *n*).
  static func places(of scores: [Double?]) -> [TiedPlace?] {
    let keys = scores.map { $0.map(OrderOfAttention.key) }
    let order = keys.indices.filter { keys[$0] != nil }
      .sorted { (keys[$1] ?? 0, $0) < (keys[$0] ?? 0, $1) }
    var places = [TiedPlace?](repeating: nil, count: keys.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys[order[end]] == keys[order[start]] { end += 1 }
      for index in order[start..<end] {
        places[index] = TiedPlace(first: start + 1, count: end - start)
      }
      start = end
    }
    return places
  }
}
