/// Gives every distinct label a number, in the order of first appearance.
///
/// A string is made once per distinct label, at the end. Labels are compared by their bytes: an
/// open-addressing table of places in one store of all label bytes. Looking up a label that is
/// known takes two reads far apart in memory, which is what it costs.
///
/// The hash is a polynomial over the integers modulo 2⁶¹ − 1 at a random point, so that no file can
/// be made to collide (Carter and Wegman 1979, doi:10.1016/0022-0000(79)90044-8); the numbers do
/// not depend on it.
struct LabelTable {
  private struct Slot {
    /// The number of the label plus 1; 0 in an empty slot.
    var number: UInt32 = 0
    /// Some bits of the hash, to tell most labels apart without looking at them.
    var tag: UInt32 = 0
    /// Where the label starts in the store.
    var start = 0
  }

  private static let modulus: UInt64 = (1 << 61) - 1
  private static let lengthBytes = 4

  private let point = UInt64.random(in: 256..<modulus)
  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// Every label: its length in four bytes, then its bytes.
  private var store: [UInt8] = []

  /// The number of distinct labels.
  private(set) var count = 0

  /// The number of a label, given as a range of bytes.
  ///
  /// - Complexity: O(length) expected.
  mutating func number(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    let hash = hash(bytes, range)
    let tag = UInt32(truncatingIfNeeded: hash)
    var index = home(of: hash)
    while slots[index].number != 0 {
      let slot = slots[index]
      if slot.tag == tag, isEqual(slot.start, range, bytes) { return Int(slot.number) - 1 }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Slot(number: UInt32(count + 1), tag: tag, start: store.count)
    for shift in 0..<Self.lengthBytes {
      store.append(UInt8(truncatingIfNeeded: range.count >> (8 * shift)))
    }
    store.append(contentsOf: bytes[range])
    count += 1
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  /// The labels in the order of their numbers.
  func labels() -> [String] {
    var labels: [String] = []
    labels.reserveCapacity(count)
    var start = 0
    while start < store.count {
      let range = range(ofLabelAt: start)
      labels.append(String(decoding: store[range], as: UTF8.self))
      start = range.upperBound
    }
    return labels
  }

  private func range(ofLabelAt start: Int) -> Range<Int> {
    let first = start + Self.lengthBytes
    return first..<first + length(at: start)
  }

  private func length(at start: Int) -> Int {
    (0..<Self.lengthBytes).reduce(0) { $0 | Int(store[start + $1]) << (8 * $1) }
  }

  private func isEqual(_ start: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let known = self.range(ofLabelAt: start)
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
    return hash
  }

  /// Where the search for a hash starts.
  ///
  /// The bits are mixed, because labels that differ in their last byte only have neighbouring
  /// hashes and would crowd together.
  private func home(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: 2 * slots.count)
    var number: UInt32 = 0
    var start = 0
    while start < store.count {
      let range = range(ofLabelAt: start)
      let hash = hash(store, range)
      var index = home(of: hash)
      while slots[index].number != 0 { index = (index + 1) & (slots.count - 1) }
      number += 1
      slots[index] = Slot(number: number, tag: UInt32(truncatingIfNeeded: hash), start: start)
      start = range.upperBound
    }
  }
}
