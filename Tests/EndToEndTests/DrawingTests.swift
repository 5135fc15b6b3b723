import Foundation
import Testing

struct DrawingTests {
  /// SVG and DOT are those of the gallery, which is compared.
  @Test(
    arguments: [
      ["network", "--theme", "veiligheid"], ["helix"], ["crossovers"],
      ["crossovers", "--as", "matrix"], ["whitespots"],
      ["pathway", "--theme", "gezondheid-en-zorg"], ["lineage"], ["technology"], ["ego", "TNO"],
    ],
    [
      ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), ("pdf", Array("%PDF-1.".utf8)),
      ("json", Array("{".utf8)),
    ])
  func `a figure can be had in each format`(
    figure: [String], format: (ending: String, start: [UInt8])
  ) throws {
    let drawn = try Self.drawn(figure, format.ending)
    #expect(drawn.starts(with: format.start))
  }

  @Test(arguments: ["svg", "png", "pdf", "dot", "json"])
  func `a figure is the same each time`(ending: String) throws {
    let figure = ["network", "--theme", "veiligheid"]
    #expect(try Self.drawn(figure, ending) == Self.drawn(figure, ending))
  }

  /// What stands in the file that is written, without `dot` within reach.
  private static func drawn(_ figure: [String], _ ending: String) throws -> Data {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "figure.\(ending)")
    let outcome = try Program.run(
      ["draw"] + figure + ["-o", path.path], environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "")
    return try Data(contentsOf: path)
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

  @Test(arguments: [
    (["netwerk"], "Did you mean 'missiegraaf draw network'?", 64),
    (["ego", "TN0"], "did you mean \"TNO\"?", 2),
    (["ego", "mission/2019-dementie", "--edition", "2023"], "use --edition 2019", 2),
    (["pathway", "--theme", "gezondhed-en-zorg"], "did you mean", 2),
    (["pathway", "--theme", "mtib", "--edition", "2031"], "no missions of edition \"2031\"", 2),
    (["pathway", "--theme", "maatschappelijk-verdienvermogen"], "has no missions in edition", 2),
    (["lineage", "--theme", "maatschappelijk-verdienvermogen"], "has no missions in edition", 2),
    (
      ["helix", "--scope", "TNO"], "\"TNO\" means partner/tno; give a theme or mission", 2
    ),
    (["network", "--size", "betweennes"], "Did you mean 'betweenness'?", 64),
    (["technology", "--data", "Tests/Fixtures/kite.csv"], "an edge list has no missions", 2),
  ])
  func `what cannot be drawn is said, and nothing is written`(
    arguments: [String], words: String, status: Int32
  ) throws {
    let outcome = try Program.run(["draw"] + arguments)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test func `above a matrix on a portrait page themes are broken between the parts of words`()
    throws
  {
    let outcome = try Program.run(
      "draw", "crossovers", "--as", "matrix", "--paper", "a4-portrait")
    #expect(outcome.status == 0)
    for line in ["Toekomst-", "bestendige", "Mobiliteits-", "systemen", "Veiligheid"] {
      #expect(outcome.output.contains(">\(line)</text>"), "\(line)")
    }
  }

  @Test func `names grow with a measure`() throws {
    let outcome = try Program.run("draw", "network", "--size", "degree")
    #expect(outcome.status == 0)
    let sizes = Set(
      outcome.output.matches(of: /font-size="([0-9.]+)"/).map { String($0.output.1) })
    #expect(sizes.count > 4)
  }

  @Test(arguments: ["svg", "png", "pdf"])
  func `text that becomes small on its page is told in every format`(ending: String) throws {
    let folder = try TemporaryFolder()
    func name(_ number: Int) -> String {
      "Een organisatie met een lange naam nummer \(number) in het oosten van het land"
    }
    let edges = (0..<25).map { name($0) + "," + name(($0 * 7 + 3) % 25) }
    let file = try folder.write(
      "source,target\n" + edges.joined(separator: "\n") + "\n", to: "edges.csv")
    let outcome = try Program.run(
      "draw", "network", "--data", file, "-o", folder.url.appending(path: "x.\(ending)").path)
    #expect(outcome.status == 0 && outcome.errors.contains("smaller than 8 points"))
  }
}
