/// Numbers for names, in the order in which the names first come.
///
/// A hash table with linear probing over slots of sixteen bytes. A name of up to eight bytes is its
/// own key, so that looking it up touches one slot and nothing else; a longer one is compared byte
/// by byte where the hashes agree. Hashes depend on a number drawn at the start of the process: no
/// text can be made of which the names collide.
struct NameTable: Sendable {
  private struct Slot {
    var key: UInt64
    var length: UInt32
    /// The number of the name and one; zero marks a free slot.
    var number: UInt32
  }

  private(set) var names: [DOTText] = []
  private var slots: [Slot] = []
  private var mask = 0

  private static let seed = UInt64.random(in: .min ... .max) | 1

  /// The number of this name, given now if it is new.
  ///
  /// - Complexity: O(*length*) expected, amortised.
  mutating func number(of name: DOTText, in bytes: [UInt8]) -> (number: Int, isNew: Bool) {
    if names.count * 2 >= slots.count { grow() }
    let key = NameTable.key(of: name, in: bytes)
    let length = name.end - name.start
    var index = NameTable.mixed(key, length) & mask
    while slots[index].number != 0 {
      let slot = slots[index]
      if slot.key == key, slot.length == length {
        let number = Int(slot.number) - 1
        if length <= 8 || DOTText.areSame(names[number], name, in: bytes) { return (number, false) }
      }
      index = (index + 1) & mask
    }
    names.append(name)
    slots[index] = Slot(key: key, length: length, number: UInt32(names.count))
    return (names.count - 1, true)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(key: 0, length: 0, number: 0), count: max(16, old.count * 4))
    mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var index = NameTable.mixed(slot.key, slot.length) & mask
      while slots[index].number != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  /// The bytes of a short name, a hash of those of a long one.
  private static func key(of name: DOTText, in bytes: [UInt8]) -> UInt64 {
    var index = Int(name.start)
    let end = Int(name.end)
    var hash = seed
    while end - index > 8 {
      var word: UInt64 = 0
      for offset in 0..<8 { word = word << 8 | UInt64(bytes[index + offset]) }
      hash = folded(hash ^ word, 0x9E37_79B9_7F4A_7C15)
      index += 8
    }
    var word: UInt64 = 0
    while index < end {
      word = word << 8 | UInt64(bytes[index])
      index += 1
    }
    return name.count <= 8 ? word : folded(hash ^ word, seed)
  }

  private static func mixed(_ key: UInt64, _ length: UInt32) -> Int {
    Int(truncatingIfNeeded: folded(key ^ seed, seed &+ UInt64(length) << 32))
  }

  /// Both halves of the product, folded into one: every bit depends on every other.
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
