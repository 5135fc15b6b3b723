/// Random numbers that are the same for the same seed, on every platform.
///
/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): enough for shuffles and
/// draws of whole numbers. The methods are its own, because those of the standard library may
/// change their sequences between versions.
struct SplitMix: Sendable {
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

  /// A whole number from 0 up to, but not including, a bound, without bias (Lemire 2019,
  /// doi:10.1145/3230636).
  mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "The bound must be positive.")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number from 0 up to, but not including, 1; a multiple of 2⁻⁵³.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Puts elements in a random order, all orders equally likely (Fisher and Yates).
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
  }
}
