import Testing

@testable import GraphInterchange

struct CSVTests {
  private struct Parsed: Equatable {
    var records: [[String]] = []
    var lines: [Int] = []
    var faults: [CSVFault] = []
  }

  private func parse(_ text: String) -> Parsed {
    var parser = CSVParser(bytes: Array(text.utf8))
    var record = CSVRecord()
    var parsed = Parsed()
    while parser.next(into: &record, faults: &parsed.faults) {
      parsed.records.append(record.fields.map { parser.bytes.text(of: $0) })
      parsed.lines.append(record.line)
    }
    return parsed
  }

  /// Text and its records, by RFC 4180.
  @Test(
    "records are split as the standard says",
    arguments: [
      ("", []),
      ("a", [["a"]]),
      ("a\n", [["a"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,\n", [["a", ""]]),
      (",", [["", ""]]),
      ("a,", [["a", ""]]),
      ("\n", [[""]]),
      ("\"\"", [[""]]),
      ("\"a,b\",c", [["a,b", "c"]]),
      ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
      ("\"a \"\"b\"\" c\"", [["a \"b\" c"]]),
      ("\"\"\"\"", [["\""]]),
      ("\"\"\"a\"\"\"", [["\"a\""]]),
      ("é,👩‍🔬,\"日,本\"", [["é", "👩‍🔬", "日,本"]]),
      (" a , b ", [[" a ", " b "]]),
    ])
  func records(text: String, expected: [[String]]) {
    let parsed = parse(text)
    #expect(parsed.records == expected)
    #expect(parsed.faults.isEmpty)
  }

  @Test func `a record knows the line on which it starts`() {
    #expect(parse("a\n\"b\n\n\"\r\nc\n\"d\ne\",f\ng").lines == [1, 2, 5, 6, 8])
  }

  @Test func `an unclosed quote ends with its line and swallows nothing`() {
    let parsed = parse("a,\"b\nc,d\n\"e\",f\n")
    #expect(parsed.records == [["a", "b"], ["c", "d"], ["e", "f"]])
    #expect(parsed.lines == [1, 2, 3])
    #expect(parsed.faults == [CSVFault(kind: .unterminatedQuote, range: 2..<3)])
  }

  @Test func `every record has at most one fault`() {
    let parsed = parse("a\"b\"c\"\n\"a\"b\"c\",\"d\"e\nx\ry\0z\n")
    #expect(parsed.faults.map(\.kind) == [.strayQuote, .textAfterQuote, .loneCarriageReturn])
  }

  /// Fields with everything that needs quotes, and much that does not.
  @Test(
    "what is written is read again as it was",
    arguments: [
      ["a", "b"], [""], ["", ""], ["\""], ["\"\""], ["a,b", "\n", "\r\n", "\r"],
      ["é", "👩‍🔬", "\u{301}", "\t", " ", "'"], ["\"a\"", "a\"b", ",", ",\","], ["\n\"\n"],
      ["\u{FEFF}x", "=1+1"],
    ])
  func roundTrip(fields: [String]) {
    var writer = CSVWriter()
    writer.append(["x", "first"])
    writer.append(fields)
    writer.append(["last", "y"])
    let parsed = parse(writer.text)
    #expect(parsed.records == [["x", "first"], fields, ["last", "y"]])
    #expect(parsed.faults.isEmpty)
  }

  @Test func `quotes are written only where they are needed`() {
    #expect(CSVWriter.field("plain text") == "plain text")
    #expect(CSVWriter.field("a,b") == "\"a,b\"")
    #expect(CSVWriter.field("say \"hi\"") == "\"say \"\"hi\"\"\"")
    #expect(CSVWriter.field("a\r\nb") == "\"a\r\nb\"")
    #expect(CSVWriter.field("") == "")
  }

  @Test(
    "numbers have a point for decimals and nothing else",
    arguments: [
      ("0", 0), ("-0.5", -0.5), ("1234.5", 1234.5), ("007", 7), ("0.1", 0.1), ("0.3", 0.3),
      ("123456789012345678", 123_456_789_012_345_680), ("1.7976931348623157", 1.7976931348623157),
      ("0.000000000000000000000000000001", 1e-30), ("", nil), ("-", nil), (".", nil), (".5", nil),
      ("5.", nil), ("+5", nil), ("1e5", nil), ("1,5", nil), ("1.234,5", nil), ("1.2.3", nil),
      (" 1", nil), ("1 ", nil), ("1_000", nil), ("NaN", nil), ("inf", nil), ("0x10", nil),
      ("--1", nil), ("٣", nil), ("1\u{301}", nil),
    ] as [(String, Double?)])
  func number(text: String, expected: Double?) {
    #expect(StrictNumber.value(text) == expected)
  }

  @Test(
    "an exponent counts only where it is allowed",
    arguments: [
      ("1e5", 1e5), ("1E+05", 1e5), ("-2.5e-3", -2.5e-3), ("1e400", nil), ("1e", nil),
      ("1e+", nil), ("1e5.5", nil), ("e5", nil), ("1e5x", nil),
    ] as [(String, Double?)])
  func exponent(text: String, expected: Double?) {
    let bytes = Array(text.utf8)
    #expect(StrictNumber.value(in: bytes, bytes.indices, allowsExponent: true) == expected)
    #expect(StrictNumber.value(text) == nil)
  }

  @Test func `numbers of every size are rounded as the standard library rounds them`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let whole = UInt64.random(
        in: 0...(1 << UInt64.random(in: 1...62, using: &generator)), using: &generator)
      let decimals = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }
      let text = "\(whole)." + decimals.joined()
      #expect(StrictNumber.value(text) == Double(text))
    }
  }

  @Test(
    "bytes that are not UTF-8 are found",
    arguments: [
      ([0x61], nil), ([0xC3, 0xA9], nil), ([0xF0, 0x9F, 0x98, 0x80], nil), ([0xE9], 0),
      ([0x61, 0xC3], 1), ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0x80], 0),
      ([0xE2, 0x82, 0x41], 0), ([0xC3, 0xA9, 0xFF], 2),
    ] as [([UInt8], Int?)])
  func utf8(bytes: [UInt8], expected: Int?) {
    #expect(UTF8Check.firstInvalidOffset(in: bytes) == expected)
  }

  @Test func `the check agrees with the standard library on random bytes`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        [0x41, 0x80, 0xBF, 0xC3, 0xE0, 0xA0, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xFF]
          .randomElement(using: &generator) ?? UInt8(0)
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Check.firstInvalidOffset(in: bytes) == nil) == isValid)
    }
  }
}
