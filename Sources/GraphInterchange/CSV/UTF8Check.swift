/// Finds bytes that are not UTF-8.
enum UTF8Check {
  /// The first byte that does not belong to well-formed UTF-8 (the Unicode Standard, table 3-7),
  /// from an offset on; `nil` when there is none.
  ///
  /// - Complexity: O(bytes); plain ASCII is passed in one sweep.
  static func firstInvalidOffset(in bytes: [UInt8], from start: Int = 0) -> Int? {
    if start == 0, isASCII(bytes) { return nil }
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
        continue
      }
      guard let length = sequenceLength(bytes, position) else { return position }
      position += length
    }
    return nil
  }

  /// The number of places where the bytes are not UTF-8.
  static func invalidCount(in bytes: [UInt8]) -> Int {
    var count = 0
    var position = 0
    while let invalid = firstInvalidOffset(in: bytes, from: position) {
      count += 1
      position = invalid + 1
    }
    return count
  }

  private static func isASCII(_ bytes: [UInt8]) -> Bool {
    var union: UInt8 = 0
    for byte in bytes { union |= byte }
    return union < 0x80
  }

  /// The length of the well-formed sequence that starts with a byte above 0x7F, if it is one.
  private static func sequenceLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[position] {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return nil
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else {
      return nil
    }
    for follower in position + 2..<max(position + 2, position + length)
    where bytes[follower] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
