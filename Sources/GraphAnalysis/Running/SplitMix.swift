/// Random numbers that are the same for the same seed, on every platform.
///
/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): enough for shuffles and
/// draws of whole numbers.
struct SplitMix: RandomSource, Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The generator of one of many parts of a task, so that parts can run in any order.
  init(seed: UInt64, part: Int) {
    var first = SplitMix(seed: seed)
    self.init(seed: first.next() &+ UInt64(truncatingIfNeeded: part) &* 0xD134_2543_DE82_EF95)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
