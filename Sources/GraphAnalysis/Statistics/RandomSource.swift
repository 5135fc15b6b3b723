/// Random bits that are the same for the same seed on every platform, and what is drawn from them.
///
/// The methods are written out here, because those of the standard library may change their
/// sequences between versions.
///
/// There are two sources. ``SplitMix`` is one number, so that each of many short parts of a task
/// starts its own at no cost; ``SeededGenerator`` has 256 bits and a period to go with them, for long
/// streams of real numbers. Recorded results depend on which one a method uses.
package protocol RandomSource {
  /// The next 64 random bits.
  mutating func next() -> UInt64
}

extension RandomSource {
  /// A whole number from 0 up to, but not including, a bound, without bias (Lemire 2019,
  /// doi:10.1145/3230636).
  package mutating func index(below bound: Int) -> Int {
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
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Puts elements in a random order, all orders equally likely (Fisher and Yates).
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
  }
}
