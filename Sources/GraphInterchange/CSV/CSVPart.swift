import GraphCore

/// A run of whole records of a table, so that several can be read at once.
struct CSVPart: Equatable {
  /// Where it stands in the file.
  let range: Range<Int>
  /// The number of its first line, from 1.
  let line: Int

  /// Cuts a file between records.
  ///
  /// A cut stands after a line feed before which quotes come in pairs, where a record ends if the
  /// file follows RFC 4180. In another file it may stand inside a record; then one of the parts has
  /// a fault, and the file must be read as a whole to say where.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - leastSize: The least number of bytes of a part.
  /// - Returns: At most eight parts that follow each other; one of a small file.
  /// - Complexity: O(bytes).
  static func parts(of bytes: [UInt8], leastSize: Int = 1 << 20) -> [CSVPart] {
    let size = max(leastSize, (bytes.count + 7) / 8)
    let borders = Array(stride(from: size, to: bytes.count, by: size))
    let counts = concurrentMap(borders.count) { place in
      var counts = (quotes: 0, lines: 0)
      let text = bytes.span
      for position in borders[place] - size..<borders[place] {
        counts.quotes += text[position] == UInt8(ascii: "\"") ? 1 : 0
        counts.lines += text[position] == UInt8(ascii: "\n") ? 1 : 0
      }
      return counts
    }
    var parts: [CSVPart] = []
    var (start, line) = (0, 1)
    var (quotes, lines) = (0, 0)
    for (border, counts) in zip(borders, counts) {
      quotes += counts.quotes
      lines += counts.lines
      guard border - start >= leastSize else { continue }
      var isQuoted = !quotes.isMultiple(of: 2)
      var further = 0
      var end = border
      while end < bytes.count {
        let byte = bytes[end]
        end += 1
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        guard byte == UInt8(ascii: "\n") else { continue }
        further += 1
        if !isQuoted { break }
      }
      parts.append(CSVPart(range: start..<end, line: line))
      start = end
      line = 1 + lines + further
    }
    if start < bytes.count || parts.isEmpty {
      parts.append(CSVPart(range: start..<bytes.count, line: line))
    }
    return parts
  }
}
