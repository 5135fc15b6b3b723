import SourceDiagnostics
import Testing

struct SuggestionsTests {
  @Test(
    "edit distance counts insertions, deletions, substitutions and swaps",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("kind", "knd", 1), ("kind", "kinds", 1),
      ("kind", "kxnd", 1), ("kind", "knid", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
      ("één", "een", 2),
    ])
  func distance(first: String, second: String, expected: Int) {
    #expect(Suggestions.distance(first, second) == expected)
    #expect(Suggestions.distance(second, first) == expected)
    for limit in 0...5 {
      #expect(Suggestions.distance(first, second, limit: limit) == min(expected, limit + 1))
    }
  }

  @Test(
    "the nearest name is offered when it is near enough",
    arguments: [
      ("partnr", "partner"), ("PARTNER", "partner"), ("theem", "theme"), ("zzz", nil),
      ("", nil), ("partner", nil),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    #expect(Suggestions.nearest(to: name, among: ["theme", "mission", "partner"]) == expected)
  }

  @Test func `of equally near names the first in order is offered`() {
    #expect(Suggestions.nearest(to: "ab1", among: ["ab3", "ab2"]) == "ab2")
    #expect(Suggestions.nearest(to: "ab1", among: ["ab2", "ab3"]) == "ab2")
  }

  @Test func `endless names are not compared`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(Suggestions.nearest(to: long, among: [long + "b"]) == nil)
    #expect(Suggestions.nearest(to: "short", among: [long]) == nil)
  }

  @Test func `help offers one name, else lists a few, else says nothing`() {
    #expect(
      Suggestions.help(for: "compnay", among: ["company", "x"]) == "did you mean \"company\"?")
    #expect(Suggestions.help(for: "zzzzzz", among: ["company", "x"]) == "use one of company, x")
    #expect(Suggestions.help(for: "zzzzzz", among: (0..<20).map { "name\($0)" }) == nil)
    #expect(Suggestions.help(for: "zzzzzz", among: []) == nil)
  }
}
