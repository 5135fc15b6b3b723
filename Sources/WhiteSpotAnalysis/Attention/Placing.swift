/// Puts candidates in order of their score, again and again without taking memory.
struct Placing {
  /// The number of missions for which each candidate stands.
  let counts: [Int]
  /// The places of the candidates, from 1 for the highest score; `nil` for those without a score.
  private(set) var places: [TiedPlace?]
  /// A score and its candidate in one number, so that the highest score comes first.
  private var order: [Int]
  /// How many of these numbers stand for a score.
  private var scored = 0

  private static let candidateBits = 24

  init(counts: [Int]) {
    precondition(counts.count < 1 << Self.candidateBits, "too many missions for one theme")
    self.counts = counts
    places = counts.map { _ in nil }
    order = counts.map { _ in 0 }
  }

  /// Forgets every score.
  mutating func clear() { scored = 0 }

  /// Adds the score of a candidate: 0 or more, and less than 500.
  mutating func add(_ candidate: Int, score: Double) {
    order[scored] = -OrderOfAttention.key(score) << Self.candidateBits | candidate
    scored += 1
  }

  /// Gives the candidates that have a score their places; equal scores share them.
  ///
  /// - Complexity: O(*n* log *n*).
  mutating func place() {
    if scored < counts.count {
      for candidate in places.indices { places[candidate] = nil }
    }
    for position in scored..<order.count { order[position] = .max }
    order.sort()
    let mask = 1 << Self.candidateBits - 1
    var first = 1
    var start = 0
    while start < scored {
      let key = order[start] >> Self.candidateBits
      var end = start
      var count = 0
      while end < scored, order[end] >> Self.candidateBits == key {
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
