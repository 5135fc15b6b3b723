#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Gives every distinct label a number, in the order of first appearance.
///
/// A string is made once per distinct label, at the end. Labels are compared by their bytes: an
/// open-addressing table of places in one store of all label bytes. Looking up a label that is
/// known takes two reads far apart in memory, which is what it costs: labels are looked up many at
/// once, so that these reads overlap.
///
/// The hash is a polynomial over the integers modulo 2⁶¹ − 1 at a random point, so that no file can
/// be made to collide (Carter and Wegman 1979, doi:10.1016/0022-0000(79)90044-8); the numbers do
/// not depend on it. Bytes are read four at a time, so that little stands between one wait for memory
/// and the next.
///
/// Labels that are the same but for the form of their letters (canonical equivalence) get one number.
/// Only a label that comes for the first time and is not ASCII is looked at twice for this.
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
  /// The labels that are not ASCII; strings are equal whatever the form of their letters.
  private var accented: [String: Int] = [:]
  /// Whether one of them has an ASCII form, so that ASCII labels have to be looked up there as well.
  private var hasPlainForms = false
  /// By place in the store, the numbers of labels in another form than came first.
  private var otherForms: [Int: Int] = [:]

  /// The number of distinct labels.
  private(set) var count = 0

  /// The numbers of labels, given as ranges of bytes, in their order; and which of them come for the
  /// first time in another form than their number has.
  ///
  /// - Complexity: O(lengths) expected.
  mutating func numbers(
    of ranges: [Range<Int>], in bytes: [UInt8]
  ) -> (numbers: [Int], otherForms: [Int]) {
    var newForms: [Int] = []
    let numbers = unsafe bytes.withUnsafeBytes { bytes in
      let hashes = ranges.map { range in
        unsafe hash(UnsafeRawBufferPointer(rebasing: bytes[range]))
      }
      // In these two loops no round waits for what the one before reads. A slot stays true when
      // labels are added.
      let likely = hashes.map { slots[home(of: $0)] }
      let lengths = likely.map { $0.number == 0 ? nil : length(at: $0.start) }
      return ranges.indices.map { index in
        let label = unsafe UnsafeRawBufferPointer(rebasing: bytes[ranges[index]])
        let slot = likely[index]
        if lengths[index] == label.count, slot.tag == UInt32(truncatingIfNeeded: hashes[index]),
          unsafe isEqual(slot.start, label)
        {
          return Int(slot.number) - 1
        }
        let formCount = otherForms.count
        let number = unsafe number(of: label, hash: hashes[index])
        if otherForms.count > formCount { newForms.append(index) }
        return number
      }
    }
    return (numbers, newForms)
  }

  private mutating func number(of label: UnsafeRawBufferPointer, hash: UInt64) -> Int {
    let index = unsafe place(of: label, hash: hash)
    if slots[index].number != 0 { return Int(slots[index].number) - 1 }
    let known = unsafe knownForm(of: label)
    let number = known ?? count
    slots[index] = Slot(
      number: UInt32(number + 1), tag: UInt32(truncatingIfNeeded: hash), start: store.count)
    if let known { otherForms[store.count] = known } else { count += 1 }
    for shift in 0..<Self.lengthBytes {
      store.append(UInt8(truncatingIfNeeded: label.count >> (8 * shift)))
    }
    unsafe store.append(contentsOf: label)
    if 2 * (count + otherForms.count) > slots.count { grow() }
    return number
  }

  /// The place of a label in the table, or the free one where it would stand.
  private func place(of label: UnsafeRawBufferPointer, hash: UInt64) -> Int {
    let tag = UInt32(truncatingIfNeeded: hash)
    var index = home(of: hash)
    while slots[index].number != 0 {
      if slots[index].tag == tag, unsafe isEqual(slots[index].start, label) { break }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  /// The number of a label that is the same in another form.
  private mutating func knownForm(of label: UnsafeRawBufferPointer) -> Int? {
    let isPlain = unsafe label.allSatisfy { $0 < 0x80 }
    guard !isPlain || hasPlainForms else { return nil }
    let text = unsafe String(decoding: label, as: UTF8.self)
    if let known = accented[text] { return known }
    guard !isPlain else { return nil }
    if let plain = Self.plainForm(of: text) {
      hasPlainForms = true
      let slot = unsafe plain.withUnsafeBytes { label in
        unsafe slots[place(of: label, hash: hash(label))]
      }
      if slot.number != 0 {
        accented[text] = Int(slot.number) - 1
        return accented[text]
      }
    }
    accented[text] = count
    return nil
  }

  /// The characters that have an ASCII one as their other form: the sign for kelvin, the Greek
  /// question mark and the Greek grave accent.
  private static let plainForms: [Unicode.Scalar: UInt8] = [
    "\u{212A}": UInt8(ascii: "K"), "\u{37E}": UInt8(ascii: ";"), "\u{1FEF}": UInt8(ascii: "`"),
  ]

  /// The bytes of an ASCII label that is the same as this one; nearly always `nil`.
  private static func plainForm(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : plainForms[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// The labels in the order of their numbers.
  func labels() -> [String] {
    var labels: [String] = []
    labels.reserveCapacity(count)
    var start = 0
    while start < store.count {
      let range = range(ofLabelAt: start)
      if otherForms.isEmpty || otherForms[start] == nil {
        labels.append(String(decoding: store[range], as: UTF8.self))
      }
      start = range.upperBound
    }
    return labels
  }

  private func range(ofLabelAt start: Int) -> Range<Int> {
    let first = start + Self.lengthBytes
    return first..<first + length(at: start)
  }

  private func length(at start: Int) -> Int {
    unsafe store.withUnsafeBytes { store in
      Int(unsafe UInt32(littleEndian: store.loadUnaligned(fromByteOffset: start, as: UInt32.self)))
    }
  }

  private func isEqual(_ start: Int, _ label: UnsafeRawBufferPointer) -> Bool {
    guard length(at: start) == label.count else { return false }
    return unsafe store.withUnsafeBytes { store in
      guard let known = store.baseAddress, let wanted = label.baseAddress else {
        return unsafe label.isEmpty
      }
      return unsafe memcmp(known + start + Self.lengthBytes, wanted, label.count) == 0
    }
  }

  private func hash(_ label: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(label.count)
    var position = 0
    while position + 4 <= label.count {
      let word = unsafe label.loadUnaligned(fromByteOffset: position, as: UInt32.self)
      hash = add(UInt64(word), to: hash)
      position += 4
    }
    var rest: UInt64 = 0
    while position < label.count {
      rest = unsafe rest << 8 | UInt64(label[position])
      position += 1
    }
    return add(rest, to: hash)
  }

  /// One step of the polynomial, below 2⁶².
  private func add(_ word: UInt64, to hash: UInt64) -> UInt64 {
    let (high, low) = hash.multipliedFullWidth(by: point)
    let sum = (low & Self.modulus) + (low >> 61 | high << 3) + word
    return (sum & Self.modulus) + (sum >> 61)
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
    var next: UInt32 = 0
    var start = 0
    while start < store.count {
      let range = range(ofLabelAt: start)
      let hash = unsafe store.withUnsafeBytes { bytes in
        unsafe self.hash(UnsafeRawBufferPointer(rebasing: bytes[range]))
      }
      var index = home(of: hash)
      while slots[index].number != 0 { index = (index + 1) & (slots.count - 1) }
      var number = next + 1
      if !otherForms.isEmpty, let known = otherForms[start] {
        number = UInt32(known + 1)
      } else {
        next += 1
      }
      slots[index] = Slot(number: number, tag: UInt32(truncatingIfNeeded: hash), start: start)
      start = range.upperBound
    }
  }
}
