import Foundation
import Testing

struct HelpTests {
  static let commands = [
    "whitespots", "candidates", "crossovers", "helix", "lineage", "communities", "profile",
    "centrality", "structure", "path", "project", "draw", "report", "check", "info", "convert",
    "validate", "explain",
  ]

  static let figures = [
    "network", "helix", "crossovers", "whitespots", "pathway", "lineage", "technology", "ego",
  ]

  @Test(arguments: [[]] + commands.map { [$0] } + figures.map { ["draw", $0] })
  func `every example of the help runs`(command: [String]) throws {
    let help = try Program.run(command + ["--help"], environment: ["COLUMNS": "200"])
    #expect(help.status == 0)
    let folder = try TemporaryFolder()
    try folder.write("source,target,weight\na,b,1\nb,c,2\n", to: "edges.csv")
    try folder.write(
      "id,kind,name,source,locator\npartner/a,partner,A,s,1\n", to: "my-data/entities.csv")
    try folder.write("subject,relation,object,source,locator\n", to: "my-data/relations.csv")
    let examples = help.output.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    .filter { $0.hasPrefix("missiegraaf ") }
    #expect(!examples.isEmpty)
    for example in examples {
      let words = Self.words(of: example)
      let outcome = try Program.run(words, directory: folder.url)
      #expect(outcome.status == 0, "\(example)\n\(outcome.errors)")
    }
  }

  /// The words of an example before what it says about itself or where it sends its output.
  private static func words(of example: String) -> [String] {
    let command = example.split(separator: "  ", omittingEmptySubsequences: true)[0]
    let words = command.split(separator: " ").map(String.init).dropFirst()
    return Array(words.prefix { $0 != ">" })
  }

  @Test(arguments: ["whitespots", "info", "centrality"])
  func `JSON has the members that every result has`(command: String) throws {
    let arguments =
      [command, "--format", "json"] + (command == "whitespots" ? ["--no-intervals"] : [])
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 0)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(
      document.keys.sorted()
        == ["dataset", "diagnostics", "parameters", "result", "schemaVersion", "tool"])
    let dataset = try #require(document["dataset"] as? [String: Any])
    #expect((dataset["sha256"] as? String)?.count == 64)
  }

  @Test func `output that is piped holds no control characters`() throws {
    for arguments in [["whitespots", "--no-intervals"], ["info"], ["explain", "codes"]] {
      let outcome = try Program.run(arguments)
      #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}
