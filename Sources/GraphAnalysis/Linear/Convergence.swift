/// Judges how far an iteration that converges at a steady rate still has to go.
///
/// The rate is taken over ten steps, so that a single small change does not look like the end,
/// and is no longer updated when changes sink into rounding errors.
struct Convergence {
  private static let window = 10

  private var changes: [Double] = []
  private var rate = 1.0

  /// The sum of all changes that are still to come, after a step that changed so much;
  /// infinite as long as that cannot be told.
  mutating func changeToCome(after change: Double) -> Double {
    changes.append(change)
    // Early on there are fewer steps than ten, which makes the rate too cautious, not too bold.
    if changes.count > 4, change > 1e-14 || rate == 1 {
      let past = changes[max(0, changes.count - 1 - Self.window)]
      rate = min(max(tenthRoot(change / past), 0.1), 1)
    }
    return rate < 1 ? change * rate / (1 - rate) : .infinity
  }
}

/// The tenth root: the fifth root of the square root, by Newton's method.
private func tenthRoot(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  let target = value.squareRoot()
  var root = max(target, 1)
  for _ in 0..<200 {
    let fourth = root * root * root * root
    let better = (4 * root + target / fourth) / 5
    if abs(better - root) <= 1e-15 * root { return better }
    root = better
  }
  return root
}
