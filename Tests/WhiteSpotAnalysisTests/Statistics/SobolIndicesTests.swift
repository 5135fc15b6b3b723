import GraphAnalysis
import Testing

@testable import WhiteSpotAnalysis

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Random numbers and sensitivity")
struct SobolIndicesTests {
  @Test("Ishigami's function, a = 7, b = .1")
  func ishigami() {
    func ishigami(_ inputs: [Double]) -> Double {
      let wave: Double = sin(inputs[1])
      let square: Double = inputs[2] * inputs[2]
      return sin(inputs[0]) * (1 + 0.1 * square * square) + 7 * wave * wave
    }
    var generator = SeededGenerator(seed: 3)
    func draw() -> [Double] {
      (0..<3).map { _ in (2 * generator.unit() - 1) * Double.pi }
    }
    var sums = SobolSums(inputs: 3)
    for _ in 0..<40_000 {
      let base = draw()
      let other = draw()
      sums.addPoint(base: ishigami(base), other: ishigami(other))
      for input in base.indices {
        var mixed = base
        mixed[input] = other[input]
        sums.addChange(of: input, result: ishigami(mixed))
      }
    }
    let indices = sums.indices
    for (found, exact) in zip(indices.firstOrder, [0.313905, 0.442411, 0]) {
      #expect(abs(found - exact) < 0.015)
    }
    for (found, exact) in zip(indices.total, [0.557589, 0.442411, 0.243684]) {
      #expect(abs(found - exact) < 0.015)
    }
  }

  @Test("Sums of parts of the points add up to those of all")
  func parts() {
    // Whole numbers, so that the order of additions does not matter.
    var generator = SeededGenerator(seed: 5)
    var whole = SobolSums(inputs: 2)
    var parts = [SobolSums](repeating: whole, count: 3)
    for part in parts.indices {
      for _ in 0...part {
        let numbers = (0..<4).map { _ in Double(generator.index(below: 10)) }
        whole.addPoint(base: numbers[0], other: numbers[1])
        parts[part].addPoint(base: numbers[0], other: numbers[1])
        for input in 0..<2 {
          whole.addChange(of: input, result: numbers[2 + input])
          parts[part].addChange(of: input, result: numbers[2 + input])
        }
      }
    }
    var sum = SobolSums(inputs: 2)
    for part in parts { sum.add(part) }
    #expect(sum.indices == whole.indices)
    #expect(!sum.indices.total.isEmpty)
  }

  @Test("A result that does not vary has no indices")
  func constant() {
    var sums = SobolSums(inputs: 2)
    #expect(sums.indices.total.isEmpty)
    for _ in 0..<10 {
      sums.addPoint(base: 4, other: 4)
      for input in 0..<2 { sums.addChange(of: input, result: 4) }
    }
    #expect(sums.indices.total.isEmpty)
    #expect(sums.indices.firstOrder.isEmpty)
  }

  @Test("The generator gives the published sequence of its seeding and of itself")
  func reference() {
    // SplitMix64 from 0 fills the state with e220a8397b1dcdaf 6e789e6aa1b965f4 06c45d188009454f
    // f88bb8a8724c81ec; the first result is rotl(s1 * 5, 7) * 9.
    var generator = SeededGenerator(seed: 0)
    let product = UInt64(0x6E78_9E6A_A1B9_65F4) &* 5
    #expect(generator.next() == ((product << 7) | (product >> 57)) &* 9)
  }

  @Test("Gamma numbers have the mean and variance of their shape", arguments: [0.3, 1, 4.5])
  func gamma(shape: Double) {
    var generator = SeededGenerator(seed: 11)
    let values = (0..<20_000).map { _ in generator.gamma(shape: shape) }
    let mean = values.reduce(0, +) / 20_000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean - shape) < 0.05 * shape)
    #expect(abs(variance - shape) < 0.1 * shape)
  }
}
