import Foundation
import Testing

struct DrawingTests {
  @Test(arguments: ["network", "whitespots"], ["svg", "png", "pdf", "dot", "json"])
  func `a figure can be had in each format, and twice the same`(
    figure: String, ending: String
  ) throws {
    let folder = try TemporaryFolder()
    let beginnings = [
      "svg": "<svg", "png": "\u{89}PNG", "pdf": "%PDF-", "dot": "digraph", "json": "{",
    ]
    var made: [Data] = []
    for name in ["one", "two"] {
      let path = folder.url.appending(path: "\(name).\(ending)").path
      let outcome = try Program.run(
        "draw", figure, "-o", path, environment: ["PATH": "/nowhere"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == "")
      made.append(try Data(contentsOf: URL(filePath: path)))
    }
    let start = String(decoding: made[0].prefix(16), as: Unicode.ASCII.self)
    let wanted = try #require(beginnings[ending])
    #expect(
      start.hasPrefix(wanted) || made[0].starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(start)")
    #expect(made[0] == made[1])
  }

  @Test func `an edge list is drawn with hostile names made harmless`() throws {
    let edges = """
      source,target
      "</text><script>alert(1)</script>","javascript:alert(1)"
      "a""&<b","]]>"

      """
    let outcome = try Program.run("draw", "network", "--data", "-", input: edges)
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("<script"))
    #expect(!outcome.output.contains("href"))
    #expect(outcome.output.contains("&lt;script&gt;"))
    let parser = XMLParserProbe(outcome.output)
    #expect(parser.isWellFormed)
  }

  @Test func `a figure in Dutch and one in English differ in language only`() throws {
    let dutch = try Program.run("draw", "whitespots")
    let english = try Program.run("draw", "whitespots", "--lang", "en")
    #expect(dutch.output.contains("lang=\"nl\""))
    #expect(english.output.contains("lang=\"en\""))
    #expect(english.output.contains("White spots"))
  }
}
