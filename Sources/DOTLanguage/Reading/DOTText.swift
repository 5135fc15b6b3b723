/// A run of bytes: characters of the text that is read, or of what was added after it.
///
/// Half the size of a `Range<Int>`; a text of more than 2 GiB is refused.
struct DOTText: Hashable, Sendable {
  var start: UInt32
  var end: UInt32

  static let empty = DOTText(0..<0)

  init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  var count: Int { Int(end - start) }

  /// The characters.
  func string(in bytes: [UInt8]) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether both have the same bytes.
  static func areSame(_ left: DOTText, _ right: DOTText, in bytes: [UInt8]) -> Bool {
    left == right || (left.count == right.count && bytes[left.range] == bytes[right.range])
  }
}
