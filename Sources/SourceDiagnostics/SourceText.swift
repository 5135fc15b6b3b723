/// The bytes of one text and its name; turns byte offsets into positions that an editor shows.
///
/// Lines end at a line feed; a carriage return before it belongs to the line ending. A UTF-8 byte
/// order mark at the start takes no column.
public struct SourceText: Sendable {
  /// The text's name, usually the path as the user gave it.
  public let name: String
  /// The bytes, as read.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Indexes the lines of a text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The number of bytes that a byte order mark takes at the start: 3 or 0.
  public var byteOrderMarkLength: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The span of a range of bytes; a range over several lines is cut at the end of its first line.
  ///
  /// - Parameter range: Offsets into ``bytes``; clamped to the text.
  /// - Returns: Line, columns and the whole line as an excerpt.
  /// - Complexity: O(log *lines* + length of the line).
  public func span(of range: Range<Int>) -> SourceSpan {
    let start = min(max(0, range.lowerBound), bytes.count)
    let line = lineIndex(of: start)
    let lineRange = contentRange(ofLine: line)
    let first = min(max(start, lineRange.lowerBound), lineRange.upperBound)
    let end = min(max(first, range.upperBound), lineRange.upperBound)
    let column = text(lineRange.lowerBound..<first).count + 1
    return SourceSpan(
      file: name, line: line + 1, column: column, width: text(first..<end).count,
      excerpt: text(lineRange))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func contentRange(ofLine line: Int) -> Range<Int> {
    let start = line == 0 ? byteOrderMarkLength : lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }
}
