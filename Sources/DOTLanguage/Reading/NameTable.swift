/// Numbers for names, in the order in which the names first come.
///
/// A hash table with linear probing. A name of up to sixteen bytes is its own key, so that looking
/// it up touches one slot and nothing else; a longer one is compared byte by byte where the hashes
/// agree. Hashes depend on a number drawn at the start of the process: no text can be made of which
/// the names collide.
struct NameTable: Sendable {
  private struct Key: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var length: UInt32
  }

  private struct Slot {
    var key = Key(length: 0)
    /// The number of the name and one; zero marks a free slot.
    var number: UInt32 = 0
  }

  private(set) var names: [DOTText] = []
  private var slots: [Slot] = []
  private var mask = 0

  private static let inlineLength = 16
  private static let seed = UInt64.random(in: .min ... .max) | 1

  /// The number of this name, given now if it is new.
  ///
  /// - Complexity: O(*length*) expected, amortised.
  mutating func number(of name: DOTText, in bytes: [UInt8]) -> (number: Int, isNew: Bool) {
    if names.count * 2 >= slots.count { grow() }
    let key = NameTable.key(of: name, in: bytes)
    var index = NameTable.hash(of: key) & mask
    while true {
      let slot = slots[index]
      if slot.number == 0 { break }
      if slot.key == key {
        let number = Int(slot.number) - 1
        if key.length <= NameTable.inlineLength
          || DOTText.areSame(names[number], name, in: bytes)
        {
          return (number, false)
        }
      }
      index = (index + 1) & mask
    }
    names.append(name)
    slots[index] = Slot(key: key, number: UInt32(names.count))
    return (names.count - 1, true)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: max(16, old.count * 4))
    mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var index = NameTable.hash(of: slot.key) & mask
      while slots[index].number != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  /// The bytes of a short name, a hash of those of a long one.
  private static func key(of name: DOTText, in bytes: [UInt8]) -> Key {
    var key = Key(length: name.end - name.start)
    var start = Int(name.start)
    let end = Int(name.end)
    if key.length <= inlineLength {
      let middle = min(start + 8, end)
      key.first = word(start..<middle, bytes)
      key.second = word(middle..<end, bytes)
      return key
    }
    var hash = seed
    while start < end {
      let next = min(start + 8, end)
      hash = folded(hash ^ word(start..<next, bytes), 0x9E37_79B9_7F4A_7C15)
      start = next
    }
    key.first = hash
    return key
  }

  private static func word(_ range: Range<Int>, _ bytes: [UInt8]) -> UInt64 {
    var word: UInt64 = 0
    for index in range { word = word << 8 | UInt64(bytes[index]) }
    return word
  }

  private static func hash(of key: Key) -> Int {
    let half = folded(key.first ^ seed, seed &+ UInt64(key.length) << 32)
    return Int(truncatingIfNeeded: folded(half ^ key.second, seed))
  }

  /// Both halves of the product, folded into one: every bit depends on every other.
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
