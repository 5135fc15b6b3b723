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

  /// Lines of more bytes than this are not taken whole into an excerpt.
  private static let wholeLineLimit = 2_000
  /// How many bytes of such a line an excerpt holds before the span, and from its start on.
  private static let excerptReach = (before: 200, after: 600)

  /// Indexes the lines of a text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The number of bytes that a byte order mark takes at the start: 3 or 0.
  public var byteOrderMarkLength: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The number of lines; a line feed at the very end starts no line of its own.
  public var lineCount: Int {
    lineStarts.count - (bytes.last == UInt8(ascii: "\n") ? 1 : 0)
  }

  /// The offset of the first byte of a line, after any byte order mark.
  ///
  /// - Parameter line: A line from 1; clamped to the text.
  /// - Returns: An offset into ``bytes``.
  public func startOffset(ofLine line: Int) -> Int {
    let index = min(max(1, line), lineStarts.count) - 1
    return index == 0 ? byteOrderMarkLength : lineStarts[index]
  }

  /// The span of a range of bytes; a range over several lines is cut at the end of its first line.
  ///
  /// - Parameter range: Offsets into ``bytes``; clamped to the text.
  /// - Returns: Line, columns, and the line (or the part around the span) as an excerpt.
  /// - Complexity: O(log *lines* + length of the line).
  public func span(of range: Range<Int>) -> SourceSpan {
    let start = min(max(0, range.lowerBound), bytes.count)
    let line = lineIndex(of: start)
    let lineRange = contentRange(ofLine: line)
    let first = min(max(start, lineRange.lowerBound), lineRange.upperBound)
    let end = min(max(first, range.upperBound), lineRange.upperBound)
    let column = text(lineRange.lowerBound..<first).count + 1
    let excerpt = excerptRange(around: first, in: lineRange)
    return SourceSpan(
      file: name, line: line + 1, column: column, width: text(first..<end).count,
      excerpt: text(excerpt),
      excerptColumn: text(lineRange.lowerBound..<excerpt.lowerBound).count + 1)
  }

  private func excerptRange(around offset: Int, in line: Range<Int>) -> Range<Int> {
    guard line.count > Self.wholeLineLimit else { return line }
    var lower = max(line.lowerBound, offset - Self.excerptReach.before)
    var upper = min(line.upperBound, offset + Self.excerptReach.after)
    while lower < offset, isContinuation(lower) { lower += 1 }
    while upper < line.upperBound, isContinuation(upper) { upper += 1 }
    return lower..<upper
  }

  private func isContinuation(_ offset: Int) -> Bool { bytes[offset] & 0xC0 == 0x80 }

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
