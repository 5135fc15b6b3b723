import Foundation
import Testing

/// The figures that the README shows are the ones that the program draws now; `make gallery` draws
/// them again.
struct GalleryTests {
  static let gallery = Program.repository.appending(path: "graphs/gallery")

  /// A name and how it is drawn, a line each; `make gallery` reads the same file.
  static let figures: [[String]] = {
    let list = try? String(contentsOf: gallery.appending(path: "figures.txt"), encoding: .utf8)
    return (list ?? "").split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }()

  @Test func `every figure is in the gallery`() {
    #expect(Set(Self.figures.compactMap { $0.dropFirst().first }) == Set(HelpTests.figures))
  }

  @Test(arguments: figures)
  func `the gallery holds what the program draws`(line: [String]) throws {
    let folder = try TemporaryFolder()
    let figure = line[0]
    for ending in ["dot", "svg"] {
      let path = folder.url.appending(path: "\(figure).\(ending)")
      let outcome = try Program.run(["draw"] + line.dropFirst() + ["-o", path.path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let drawn = try String(contentsOf: path, encoding: .utf8)
      let kept = try String(
        contentsOf: Self.gallery.appending(path: path.lastPathComponent), encoding: .utf8)
      // Positions depend on the versions of Graphviz and fonts; what is drawn does not.
      let isExact = ending == "dot" || Self.hasRecordedVersions
      let difference =
        isExact
        ? Self.difference(drawn.split(separator: "\n"), kept.split(separator: "\n"))
        : Self.difference(Self.structure(of: drawn), Self.structure(of: kept))
      if let difference { Issue.record("\(path.lastPathComponent) \(difference); make gallery") }
    }
  }

  /// Its importer takes each word outside brackets for a node, those of defaults and subgraphs too,
  /// and of a label with markup the first word.
  @Test(arguments: figures)
  func `plain DOT keeps to what Gephi reads`(line: [String]) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "plain.dot")
    let outcome = try Program.run(["draw"] + line.dropFirst() + ["--plain", "-o", path.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    var lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.removeFirst().hasPrefix("digraph \""))
    #expect(lines.removeLast() == "}")
    let quoted = #""(?:[^"\\]|\\[^n])*""#
    let statement = try Regex(
      #"  (\#(quoted))( -> \#(quoted))? \[\w+=\#(quoted)(, \w+=\#(quoted))*\];"#)
    #expect(lines.filter { $0.wholeMatch(of: statement) == nil } == [])
    #expect(lines.contains { $0.contains("kind=") })
    let checked = try Program.run("check", "--strict", "--data", path.path)
    #expect(checked.status == 0, "\(checked.output)")
    // Who takes part or leads is where the relation starts, wherever it is drawn.
    let turned = #/^ *"(theme|mission|programme)\/[^"]*" -> .*relation="(participates-in|leads)"/#
    #expect(lines.filter { $0.firstMatch(of: turned) != nil } == [])
  }

  @Test(arguments: figures)
  func `exported DOT has no problems`(line: [String]) throws {
    let outcome = try Program.run("check", "--strict", "--data", "graphs/gallery/\(line[0]).dot")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(arguments: figures)
  func `exported DOT says what each node and line is and where that is said`(
    line: [String]
  ) throws {
    let text = try String(
      contentsOf: Self.gallery.appending(path: "\(line[0]).dot"), encoding: .utf8)
    let kinds = "theme|mission|topsector|technology|programme|partner|project|instrument"
    let node = try Regex<(Substring, Substring, Substring)>(
      #"^\s*"((?:\#(kinds))/[a-z0-9-]+)" \[(.*)\];$"#)
    let edge = #/^\s*"[^"]+" -> "[^"]+" \[(.*)\];$/#
    var entities = 0
    for statement in text.split(separator: "\n") {
      func lacks(_ names: [String], in attributes: Substring) -> [String] {
        names.filter { !", \(attributes)".contains(", \($0)=\"") }
      }
      if let (_, id, attributes) = statement.wholeMatch(of: node)?.output {
        entities += 1
        let isMission = id.hasPrefix("mission/")
        let names = ["id", "kind", "source", "locator"] + (isMission ? ["edition"] : [])
        #expect(lacks(names, in: attributes) == [], "\(id)")
      } else if let (_, attributes) = statement.wholeMatch(of: edge)?.output,
        !attributes.contains("style=\"invis\"")
      {
        #expect(lacks(["id", "relation", "source"], in: attributes) == [], "\(statement)")
      }
    }
    #expect(entities > 0 || line[0] == "helix")
  }

  /// Whether Graphviz and its fonts have the versions with which the gallery was drawn.
  private static let hasRecordedVersions: Bool = {
    guard
      let recorded = try? String(
        contentsOf: gallery.appending(path: "versions.txt"), encoding: .utf8),
      let outcome = try? Program.run(
        ["-W"]
          + recorded.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
          .map(String.init), executable: URL(filePath: "/usr/bin/dpkg-query"))
    else { return false }
    return outcome.output == recorded
  }()

  /// The first difference, in a few words; `nil` when there is none.
  private static func difference<Line: StringProtocol>(_ new: [Line], _ old: [Line]) -> String? {
    guard new != old else { return nil }
    let place = zip(new, old).prefix { $0 == $1 }.count
    func line(_ lines: [Line]) -> String {
      place < lines.count ? "“\(lines[place].prefix(100))”" : "the end"
    }
    return "differs at \(place + 1): \(line(new)) is drawn, \(line(old)) is kept"
  }

  /// The groups and texts of an SVG, without positions.
  private static func structure(of svg: String) -> [String] {
    svg.matches(of: /<g [^>]*id="([^"]+)"|>([^<>\n]+)</).map { match in
      String(match.output.1 ?? match.output.2 ?? "")
    }.sorted()
  }
}
