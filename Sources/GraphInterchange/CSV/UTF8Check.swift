/// Finds bytes that are not UTF-8.
enum UTF8Check {
  /// The first byte that does not belong to well-formed UTF-8 (the Unicode Standard, table 3-7),
  /// from an offset on; `nil` when there is none.
  ///
  /// - Complexity: O(bytes).
  static func firstInvalidOffset(in bytes: [UInt8], from start: Int = 0) -> Int? {
    firstInvalidOffset(in: bytes, start..<bytes.count)
  }

  /// The first byte of a range that does not belong to well-formed UTF-8; `nil` when there is none.
  ///
  /// - Complexity: O(bytes of the range).
  static func firstInvalidOffset(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(range))
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
    }
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
}
