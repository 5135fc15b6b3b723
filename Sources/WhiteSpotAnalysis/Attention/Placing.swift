/// Puts candidates in order of their score, again and again without taking memory.
struct Placing {
  /// The number of missions for which each candidate stands.
  let counts: [Int]
  /// The score of each candidate, less than 500; negative for one without.
  var scores: [Double]
  /// The places of the candidates, from 1 for the highest score; `nil` for those without a score.
  private(set) var places: [TiedPlace?]
  /// A score and its candidate in one number, so that the highest score comes first.
  private var order: [Int]

  private static let candidateBits = 24

  init(counts: [Int]) {
    precondition(counts.count < 1 << Self.candidateBits, "too many missions for one theme")
    self.counts = counts
    scores = counts.map { _ in -1 }
    places = counts.map { _ in nil }
    order = counts.map { _ in 0 }
  }

  /// Gives the candidates that have a score their places; equal scores share them.
  ///
  /// - Complexity: O(*n* log *n*).
  mutating func place() {
    let scored = Self.number(scores, &order)
    if scored < counts.count {
      for candidate in places.indices { places[candidate] = nil }
    }
    order.sort()
    Self.assign(&places, order, scored, counts)
  }

  /// Writes the numbers of the candidates that have a score.
  ///
  /// - Returns: How many there are; what stands after them sorts last.
  private static func number(_ scores: [Double], _ order: inout [Int]) -> Int {
    let scores = scores.span
    var order = order.mutableSpan
    var scored = 0
    for candidate in scores.indices where scores[candidate] >= 0 {
      order[scored] = -OrderOfAttention.key(scores[candidate]) << candidateBits | candidate
      scored += 1
    }
    for position in scored..<order.count { order[position] = .max }
    return scored
  }

  /// Writes the places of the first of the ordered candidates.
  private static func assign(
    _ places: inout [TiedPlace?], _ order: [Int], _ scored: Int, _ counts: [Int]
  ) {
    let (order, counts) = (order.span, counts.span)
    var places = places.mutableSpan
    let mask = 1 << candidateBits - 1
    var first = 1
    var start = 0
    while start < scored {
      let key = order[start] >> candidateBits
      var end = start
      var count = 0
      while end < scored, order[end] >> candidateBits == key {
        count += counts[order[end] & mask]
        end += 1
      }
      let place = TiedPlace(first: first, count: count)
      for index in start..<end { places[order[index] & mask] = place }
      first += count
      start = end
    }
  }
}
