import SourceDiagnostics
import Testing

@Suite("Text for a terminal")
struct DisplayTextTests {
  @Test(
    "A text takes as many cells as a terminal gives it",
    arguments: [
      ("", 0), ("missie", 6), ("coöperatie", 10), ("co\u{F6}p", 4), ("co\u{6F}\u{308}p", 4),
      ("€ 4.897 – ja…", 13), ("● ■ ─", 5), ("☂\u{FE0F}", 2), ("水", 2), ("a\u{200B}b", 2),
      ("👩‍🔬", 2),
    ])
  func width(text: String, cells: Int) {
    #expect(DisplayText.width(text) == cells)
  }

  @Test(
    "Control characters become visible signs",
    arguments: [
      ("een regel", "een regel"), ("a\tb", "a b"), ("\u{1B}[31m", "␛[31m"),
      ("co\u{F6}p – ✓", "co\u{F6}p – ✓"), ("\u{85}", "\u{FFFD}"), ("a\u{202E}b", "a\u{FFFD}b"),
    ])
  func printable(text: String, shown: String) {
    #expect(DisplayText.printable(text) == shown)
  }
}
