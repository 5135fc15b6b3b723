/// Random numbers that are the same for the same seed, on every platform.
///
/// xoshiro256** by Blackman and Vigna (2021), doi:10.1145/3460772, its state filled by SplitMix64
/// (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). Fast and well spread; not for
/// secrets.
package struct SeededGenerator: RandomSource, RandomNumberGenerator, Hashable, Sendable {
  private var first: UInt64
  private var second: UInt64
  private var third: UInt64
  private var fourth: UInt64

  /// Starts the sequence of a seed.
  package init(seed: UInt64) {
    var source = SplitMix(seed: seed)
    first = source.next()
    second = source.next()
    third = source.next()
    fourth = source.next()
  }

  /// Starts one of many sequences of a seed that have nothing to do with each other, such as one for
  /// each draw, so that draws can be divided over threads.
  package init(seed: UInt64, stream: Int) {
    var generator = SeededGenerator(seed: seed)
    self.init(
      seed: generator.next() ^ UInt64(bitPattern: Int64(stream)) &* 0xD134_2543_DE82_EF95)
  }

  package mutating func next() -> UInt64 {
    let scrambled = rotate(second &* 5, by: 7) &* 9
    let shifted = second << 17
    third ^= first
    fourth ^= second
    second ^= third
    first ^= fourth
    third ^= shifted
    fourth = rotate(fourth, by: 45)
    return scrambled
  }

  /// A number from the standard normal distribution (Marsaglia's polar method).
  package mutating func normal() -> Double {
    while true {
      let across = 2 * unit() - 1
      let up = 2 * unit() - 1
      let radius = across * across + up * up
      if radius > 0, radius < 1 {
        return across * (-2 * logarithm(radius) / radius).squareRoot()
      }
    }
  }

  /// A number from Gamma(shape, 1), by the method of Marsaglia and Tsang (2000),
  /// doi:10.1145/358407.358414.
  package mutating func gamma(shape: Double) -> Double {
    precondition(shape > 0, "the shape must be positive")
    // The exponential distribution, by inversion.
    if shape == 1 { return -logarithm(1 - unit()) }
    if shape < 1 {
      let boosted = gamma(shape: shape + 1)
      return boosted * power(1 - unit(), 1 / shape)
    }
    let offset = shape - 1 / 3.0
    let scale = 1 / (9 * offset).squareRoot()
    while true {
      let deviate = normal()
      let root = 1 + scale * deviate
      guard root > 0 else { continue }
      let cube = root * root * root
      let bound = 0.5 * deviate * deviate + offset * (1 - cube + logarithm(cube))
      if logarithm(1 - unit()) < bound { return offset * cube }
    }
  }

  private func rotate(_ value: UInt64, by count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }
}
