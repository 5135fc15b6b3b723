/// One field of a record, as a range of bytes; a string is made of it only when it is taken.
struct CSVField: Equatable {
  /// The contents, without the quotes around them.
  var range: Range<Int>
  /// Whether the field stands in quotes.
  var isQuoted = false
  /// Whether the contents hold quotes that are written twice.
  var hasDoubledQuotes = false

  /// The field with its quotes, for marking it.
  var wholeRange: Range<Int> {
    isQuoted ? range.lowerBound - 1..<range.upperBound + 1 : range
  }
}

/// One record of a CSV file.
struct CSVRecord {
  /// The line on which the record starts, from 1.
  var line = 1
  /// The bytes from the first field to the line ending, which is not part of it.
  var range = 0..<0
  /// The most fields that are kept; the rest is only counted, so that a line of nothing but commas
  /// takes no more room than another.
  static let fieldLimit = 1_001

  /// The first fields; used again for the next record, so that reading does not allocate.
  private(set) var fields: [CSVField] = []
  /// The number of all fields.
  private(set) var fieldCount = 0
  /// Whether a fault in this record makes its fields unsure.
  var isBroken = false

  /// Whether no field holds anything.
  var isEmpty: Bool { fieldCount == fields.count && fields.allSatisfy { $0.range.isEmpty } }

  mutating func removeFields() {
    fields.removeAll(keepingCapacity: true)
    fieldCount = 0
  }

  mutating func append(_ field: CSVField) {
    if fieldCount < Self.fieldLimit { fields.append(field) }
    fieldCount += 1
  }
}

/// A place where the bytes do not follow RFC 4180.
struct CSVFault: Equatable {
  enum Kind {
    case unterminatedQuote
    case textAfterQuote
    case strayQuote
    case loneCarriageReturn
    case nulCharacter
  }

  let kind: Kind
  let range: Range<Int>
}

extension [UInt8] {
  /// The text of a field; bytes that are not UTF-8 become replacement characters.
  func text(of field: CSVField) -> String {
    guard field.hasDoubledQuotes else { return String(decoding: self[field.range], as: UTF8.self) }
    var contents: [UInt8] = []
    contents.reserveCapacity(field.range.count)
    var position = field.range.lowerBound
    while position < field.range.upperBound {
      contents.append(self[position])
      position += self[position] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: contents, as: UTF8.self)
  }
}
