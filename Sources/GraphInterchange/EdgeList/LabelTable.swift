/// Gives every distinct label a number, in the order of first appearance.
///
/// A string is made once per distinct label, at the end. Labels are compared by their bytes: an
/// open-addressing table of numbers over one store of all label bytes. The hash is a polynomial
/// over the field of integers modulo 2⁶¹ − 1 at a random point, so that no file can be made to
/// collide (Carter and Wegman 1979, doi:10.1016/0022-0000(79)90044-8); the numbers do not depend
/// on it.
struct LabelTable {
  private static let modulus: UInt64 = (1 << 61) - 1

  private let point = UInt64.random(in: 256..<modulus)
  private var slots = [UInt32](repeating: 0, count: 1024)
  private var hashes: [UInt64] = []
  private var store: [UInt8] = []
  private var ends: [Int] = []

  /// The number of distinct labels.
  var count: Int { hashes.count }

  /// The number of a label, given as a range of bytes.
  ///
  /// - Complexity: O(length) expected.
  mutating func number(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    let hash = hash(bytes, range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot]) - 1
      if hashes[candidate] == hash, isEqual(candidate, range, bytes) { return candidate }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = count
    slots[slot] = UInt32(number + 1)
    hashes.append(hash)
    store.append(contentsOf: bytes[range])
    ends.append(store.count)
    if 2 * count > slots.count { grow() }
    return number
  }

  /// The labels in the order of their numbers.
  func labels() -> [String] {
    ends.indices.map { String(decoding: store[range(of: $0)], as: UTF8.self) }
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func isEqual(_ number: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let known = self.range(of: number)
    guard known.count == range.count else { return false }
    for index in 0..<range.count
    where store[known.lowerBound + index] != bytes[range.lowerBound + index] {
      return false
    }
    return true
  }

  private func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = UInt64(range.count)
    for index in range {
      let (high, low) = hash.multipliedFullWidth(by: point)
      let sum = (low & Self.modulus) + (low >> 61 | high << 3) + UInt64(bytes[index])
      hash = (sum & Self.modulus) + (sum >> 61)
    }
    return hash == Self.modulus ? 0 : hash
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }
}
