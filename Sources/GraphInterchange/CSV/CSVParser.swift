/// Splits bytes into the records of RFC 4180.
///
/// Strict, but never lost: a record with a fault is marked as broken, and reading goes on at the
/// next record. A quote that is opened and not closed before something impossible follows is taken
/// to end with its line, so that it cannot swallow the rest of the file.
struct CSVParser {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  let bytes: [UInt8]
  /// Where the next record starts.
  private(set) var offset: Int
  /// Where the last record ends.
  private var end: Int
  private var line: Int

  /// Starts at an offset, which is the first byte of a line.
  init(bytes: [UInt8], offset: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.offset = offset
    self.line = line
    end = bytes.count
  }

  /// Goes on within a part, from its start if that is still ahead.
  mutating func restrict(to part: CSVPart) {
    end = part.range.upperBound
    guard part.range.lowerBound > offset else { return }
    offset = part.range.lowerBound
    line = part.line
  }

  /// Reads the next record.
  ///
  /// - Parameters:
  ///   - record: Receives the record.
  ///   - faults: Receives at most one fault.
  /// - Returns: Whether there was one.
  /// - Complexity: O(bytes of the record), over a whole file O(bytes).
  mutating func next(into record: inout CSVRecord, faults: inout [CSVFault]) -> Bool {
    guard offset < end else { return false }
    let start = offset
    record.line = line
    record.removeFields()
    record.isBroken = false
    var position = offset
    while true {
      position =
        position < end && bytes[position] == Self.quote
        ? quotedField(openedAt: position, &record, &faults)
        : plainField(from: position, &record, &faults)
      guard position < end, bytes[position] == Self.comma else { break }
      position += 1
    }
    record.range = start..<position
    if position < end {
      position += bytes[position] == Self.carriageReturn ? 2 : 1
      line += 1
    }
    offset = position
    return true
  }

  private func plainField(
    from start: Int, _ record: inout CSVRecord, _ faults: inout [CSVFault]
  ) -> Int {
    let fieldEnd = skip(from: start, reportingQuotes: true, &record, &faults)
    record.append(CSVField(range: start..<fieldEnd))
    return fieldEnd
  }

  /// The next comma, line ending or end of the text.
  private func skip(
    from start: Int, reportingQuotes: Bool, _ record: inout CSVRecord, _ faults: inout [CSVFault]
  ) -> Int {
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte > Self.comma {
        position += 1
        continue
      }
      switch byte {
      case Self.comma, Self.lineFeed: return position
      case Self.carriageReturn:
        if endsLine(position) { return position }
        fault(.loneCarriageReturn, position..<position + 1, &record, &faults)
      case Self.quote where reportingQuotes:
        fault(.strayQuote, position..<position + 1, &record, &faults)
      case 0:
        fault(.nulCharacter, position..<position + 1, &record, &faults)
      default: break
      }
      position += 1
    }
    return position
  }

  private mutating func quotedField(
    openedAt open: Int, _ record: inout CSVRecord, _ faults: inout [CSVFault]
  ) -> Int {
    var position = open + 1
    var lines = 0
    var hasDoubledQuotes = false
    while position < end {
      let byte = bytes[position]
      if byte == Self.lineFeed {
        lines += 1
      } else if byte == 0 {
        fault(.nulCharacter, position..<position + 1, &record, &faults)
      } else if byte == Self.quote {
        if position + 1 < end, bytes[position + 1] == Self.quote {
          hasDoubledQuotes = true
          position += 1
        } else {
          break
        }
      }
      position += 1
    }
    let field = CSVField(
      range: open + 1..<position, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
    if position < end, endsField(position + 1) {
      line += lines
      record.append(field)
      return position + 1
    }
    if position < end, lines == 0 {
      let fieldEnd = skip(from: position + 1, reportingQuotes: false, &record, &faults)
      fault(.textAfterQuote, position + 1..<fieldEnd, &record, &faults)
      record.append(field)
      return fieldEnd
    }
    var fieldEnd = open + 1
    while fieldEnd < end, !endsLine(fieldEnd) { fieldEnd += 1 }
    fault(.unterminatedQuote, open..<open + 1, &record, &faults)
    record.append(CSVField(range: open + 1..<fieldEnd))
    return fieldEnd
  }

  private func endsField(_ position: Int) -> Bool {
    position >= end || bytes[position] == Self.comma || endsLine(position)
  }

  private func endsLine(_ position: Int) -> Bool {
    bytes[position] == Self.lineFeed
      || (bytes[position] == Self.carriageReturn && position + 1 < end
        && bytes[position + 1] == Self.lineFeed)
  }

  private func fault(
    _ kind: CSVFault.Kind, _ range: Range<Int>, _ record: inout CSVRecord,
    _ faults: inout [CSVFault]
  ) {
    guard !record.isBroken else { return }
    record.isBroken = true
    faults.append(CSVFault(kind: kind, range: range))
  }
}
