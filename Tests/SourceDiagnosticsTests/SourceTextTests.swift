import SourceDiagnostics
import Testing

struct SourceTextTests {
  /// Text, what to look for in it, and the line, column and width that an editor shows for it.
  @Test(
    "positions are those of an editor",
    arguments: [
      ("abc", "c", 1, 3, 1),
      ("één,x", "x", 1, 5, 1),
      ("e\u{301}e\u{301}n,x", "x", 1, 5, 1),
      ("👩‍🔬,🇳🇱,x", "x", 1, 5, 1),
      ("👩‍🔬,🇳🇱,x", "🇳🇱", 1, 3, 1),
      ("\ta\tx", "x", 1, 4, 1),
      ("a\r\nb,x\r\n", "x", 2, 3, 1),
      ("a\r\nbx", "bx", 2, 1, 2),
      ("\u{FEFF}x", "x", 1, 1, 1),
      ("\u{FEFF}a\nx", "x", 2, 1, 1),
      ("a\n\nx", "x", 3, 1, 1),
    ])
  func position(text: String, wanted: String, line: Int, column: Int, width: Int) throws {
    let bytes = Array(text.utf8)
    let needle = Array(wanted.utf8)
    let offset = try #require(
      bytes.indices.first { bytes[$0...].starts(with: needle) })
    let span = SourceText(name: "t", bytes: bytes).span(of: offset..<offset + needle.count)
    #expect(span.line == line)
    #expect(span.column == column)
    #expect(span.width == width)
  }

  @Test func `a span over several lines ends with its first line`() {
    let span = SourceText(name: "t", bytes: Array("ab\ncd".utf8)).span(of: 1..<5)
    #expect((span.line, span.column, span.width) == (1, 2, 1))
    #expect(span.excerpt == "ab")
  }

  @Test(
    "a range outside the text is clamped",
    arguments: [-5..<0, 0..<0, 3..<9, 100..<200])
  func outside(range: Range<Int>) {
    let span = SourceText(name: "t", bytes: Array("abc".utf8)).span(of: range)
    #expect(span.line == 1)
    #expect((1...4).contains(span.column))
    #expect(span.width >= 1)
  }

  @Test func `an excerpt of a very long line is a part of it around the span`() {
    let text = String(repeating: "é", count: 50_000) + "X" + String(repeating: "ü", count: 50_000)
    let span = SourceText(name: "t", bytes: Array(text.utf8)).span(of: 100_000..<100_001)
    #expect(span.column == 50_001)
    #expect(span.excerpt.count < 1_000)
    #expect(!span.excerpt.contains("\u{FFFD}"))
    let place = span.excerpt.index(
      span.excerpt.startIndex, offsetBy: span.column - span.excerptColumn)
    #expect(span.excerpt[place] == "X")
    let report = DiagnosticReport([Diagnostic(.example, "m", at: span)])
      .rendered(as: .full, docsCommand: "explain")
    #expect(report.contains("…ééé"))
    #expect(report.split(separator: "\n").allSatisfy { $0.count < 130 })
  }

  @Test(arguments: [("", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\n\n", 2)])
  func `lines are counted without the one after the last line feed`(text: String, count: Int) {
    #expect(SourceText(name: "t", bytes: Array(text.utf8)).lineCount == max(1, count))
  }

  @Test func `a line starts after the byte order mark`() {
    let text = SourceText(name: "t", bytes: Array("\u{FEFF}ab\ncd".utf8))
    #expect(text.startOffset(ofLine: 1) == 3)
    #expect(text.startOffset(ofLine: 2) == 6)
    #expect(text.startOffset(ofLine: 99) == 6)
  }
}

extension DiagnosticCode {
  static let example = DiagnosticCode("MG999", "example", explanation: "An example.")
  static let mild = DiagnosticCode(
    "MG998", "mild", severity: .warning, explanation: "A mild example.")
}
