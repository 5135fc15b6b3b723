import Testing

@testable import GraphInterchange

struct JSONTests {
  @Test func `every kind of value is read with its place`() throws {
    let text = #" {"a": [1, -2.5e3, true, false, null], "é": "x\n\u00e9\ud83d\ude00\/"} "#
    let root = try JSONParser.parse(Array(text.utf8))
    let elements = try #require(root["a"]?.elements)
    #expect(
      elements.map(\.value) == [.number(1), .number(-2500), .boolean(true), .boolean(false), .null])
    #expect(root["é"]?.string == "x\né😀/")
    #expect(elements[1].range == 11..<17)
    #expect(root["none"] == nil)
  }

  @Test(
    "what is not JSON is refused at its place",
    arguments: [
      ("", 0), ("  ", 2), ("{", 1), ("[1,]", 3), ("{\"a\":1,}", 7), ("{\"a\" 1}", 5),
      ("[1 2]", 3), ("{a: 1}", 1), ("'a'", 0), ("01", 0), ("1.", 0), ("+1", 0), ("tru", 0),
      ("nul", 0), ("\"a", 0), ("\"\\x\"", 1), ("\"\\u12\"", 1), ("\"\\ud800\"", 1),
      ("\"\\udc00\"", 1), ("\"a\nb\"", 2), ("1 2", 2), ("{\"a\":1,\"a\":2}", 7), ("[1]]", 3),
      ("\u{FEFF}x", 3), ("// x", 0), ("NaN", 0), ("1e400", 0),
    ])
  func fault(text: String, offset: Int) {
    #expect {
      try JSONParser.parse(Array(text.utf8))
    } throws: { error in
      (error as? JSONFault)?.range.lowerBound == offset
    }
  }

  @Test func `nesting has a limit`() throws {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    _ = try JSONParser.parse(Array(deep.utf8))
    #expect(throws: JSONFault.self) {
      try JSONParser.parse(Array(String(repeating: "[", count: 1_000_000).utf8))
    }
  }

  @Test func `bytes that are not UTF-8 are refused at their place`() {
    #expect(throws: JSONFault(message: "this is not UTF-8", range: 1..<2)) {
      try JSONParser.parse([0x22, 0xE9, 0x22])
    }
  }
}
