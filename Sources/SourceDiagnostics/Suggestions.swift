/// Finds the names that a misspelt name was probably meant to be.
public enum Suggestions {
  /// The number of code points to insert, delete, substitute or swap with their neighbour so that
  /// one string becomes the other (optimal string alignment).
  ///
  /// - Parameters:
  ///   - first: One string.
  ///   - second: The other string.
  ///   - limit: Distances above it are not computed further.
  /// - Returns: The distance, or `limit + 1` when it is above the limit.
  /// - Complexity: O(length × length) time, O(length) space.
  public static func distance(_ first: String, _ second: String, limit: Int = .max) -> Int {
    distance(Array(first.unicodeScalars), Array(second.unicodeScalars), limit: limit)
  }

  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int {
    if limit < .max, abs(left.count - right.count) > limit { return limit + 1 }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = beforePrevious
    for row in 1...left.count {
      current[0] = row
      var least = row
      for column in 1...right.count {
        let substitution = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + substitution)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, beforePrevious[column - 2] + 1)
        }
        current[column] = best
        least = min(least, best)
      }
      if limit < .max, least > limit { return limit + 1 }
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    return min(previous[right.count], limit == .max ? .max : limit + 1)
  }

  /// Names longer than this are not compared, because the cost grows with the square.
  private static let longestName = 200

  /// The nearest candidate, when it is near enough to be offered.
  ///
  /// Near enough is a distance of at most 2, or of one third of the longer name; case is ignored.
  /// Of equally near candidates the first in sorted order is taken, so that the answer does not
  /// depend on the order of the candidates. Names of more than 200 bytes are passed over.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - candidates: What may have been meant.
  ///   - farthest: The greatest distance that is near enough, where that is to be less.
  /// - Returns: The candidate, or `nil` when none is near enough.
  /// - Complexity: O(number of candidates × length²).
  public static func nearest(
    to name: String, among candidates: some Sequence<String>, farthest: Int = .max
  ) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, name.utf8.count <= longestName else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates
    where candidate != name && candidate.utf8.count <= longestName {
      let other = Array(candidate.lowercased().unicodeScalars)
      let length = max(wanted.count, other.count)
      let limit = min(farthest, max(2, length / 3))
      let found = distance(wanted, other, limit: min(limit, best?.distance ?? limit))
      guard found <= limit, found < length else { continue }
      if let current = best, (current.distance, current.candidate) <= (found, candidate) {
        continue
      }
      best = (found, candidate)
    }
    return best?.candidate
  }

  /// A sentence that offers the nearest candidate, or lists the candidates when they are few.
  ///
  /// - Returns: `did you mean "x"?`, `one of a, b, c`, or `nil` when neither helps.
  public static func help(for name: String, among candidates: [String]) -> String? {
    if let near = nearest(to: name, among: candidates) { return "did you mean \"\(near)\"?" }
    guard !candidates.isEmpty, candidates.count <= 12 else { return nil }
    return "use one of " + candidates.joined(separator: ", ")
  }
}
