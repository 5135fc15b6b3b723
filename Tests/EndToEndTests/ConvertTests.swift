import Foundation
import RegexBuilder
import Testing

struct ConvertTests {
  @Test func `the built-in dataset goes to GraphML and is measured there`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "mtib.graphml").path
    let written = try Program.run("convert", "graphs/mtib", path)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(written.errors.contains("not written: 111 observations, 173 needs"))
    let measured = try Program.run(
      "centrality", "--data", path, "--measure", "degree", "--format", "csv", "--quiet")
    #expect(measured.status == 0)
    #expect(measured.output.split(separator: "\n").count == 832)
  }

  @Test func `a list of edges goes to DOT and back`() throws {
    let folder = try TemporaryFolder()
    try folder.write("source,target,weight\na,b,2\na,b,0.5\n", to: "e.csv")
    let dot = try Program.run("convert", "e.csv", "e.dot", directory: folder.url)
    #expect(dot.status == 0)
    let back = try Program.run("convert", "e.dot", "-", "--to", "csv", directory: folder.url)
    #expect(back.output == "source,target,weight\na,b,2.0\na,b,0.5\n")
  }

  @Test func `DOT of the built-in dataset has no problems`() throws {
    let folder = try TemporaryFolder()
    let written = try Program.run("convert", "graphs/mtib", folder.url.path + "/m.dot")
    #expect(written.status == 0)
    let checked = try Program.run("check", "--strict", "--data", folder.url.path + "/m.dot")
    #expect(checked.status == 0, "\(checked.output)")
  }

  @Test func `DOT as DOT keeps everything, and again gives the same`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      \u{FEFF}# made by hand
      strict digraph G { rankdir=LR; node [color=red]
        a -> b:n [label="x", weight=2] # a comment
        subgraph cluster_c { label="C"; b } subgraph s { c } }
      graph H { a -- b }

      """, to: "m.dot")
    let first = try Program.run("convert", "m.dot", "n.dot", directory: folder.url)
    #expect(first.status == 0 && !first.errors.contains("not "), "\(first.errors)")
    let text = try String(contentsOf: folder.url.appending(path: "n.dot"), encoding: .utf8)
    #expect(
      text == """
        strict digraph "G" {
          graph [rankdir="LR"];
          node [color="red"];
          "a";
          "b";
          "c";
          subgraph "cluster_c" {
            graph [label="C"];
            "b";
          }
          subgraph "s" {
            "c";
          }
          "a" -> "b":n [label="x", weight="2"];
        }
        graph "H" {
          "a";
          "b";
          "a" -- "b";
        }

        """)
    let second = try Program.run("convert", "n.dot", "-", "--to", "dot", directory: folder.url)
    #expect(second.output == text)
    let own = try Program.run("convert", "mtib", "mtib.dot", directory: folder.url)
    #expect(own.status == 0)
    let back = try Program.run("convert", "mtib.dot", "back.dot", directory: folder.url)
    #expect(back.status == 0)
    #expect(
      try Data(contentsOf: folder.url.appending(path: "mtib.dot"))
        == Data(contentsOf: folder.url.appending(path: "back.dot")))
  }

  @Test func `what nodes have by default and edges carry goes along or is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "digraph { node [kind=partner]; a; a -> b [relation=funds, w=2] }\n", to: "m.dot")
    let outcome = try Program.run(
      "convert", "m.dot", "-", "--to", "graphml", directory: folder.url)
    #expect(outcome.output.matches(of: />partner</).count == 2)
    #expect(outcome.errors.contains("not read: of edges relation (a graph has no place for them)"))
  }

  @Test func `what is not read of DOT is said`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "digraph { subgraph cluster_a { a } a:n -> \"b\r\nc\" }\r\ndigraph { d }\r\n", to: "m.dot")
    let wanted = "not read: 1 cluster, 1 port (a graph has no place for them)"
    for arguments in [["convert", "m.dot", "n.graphml"], ["check", "--data", "m.dot"]] {
      let outcome = try Program.run(arguments, directory: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains(wanted), "\(outcome.errors)")
      #expect((outcome.output + outcome.errors).contains("MG032"))
    }
  }

  @Test func `DOT keeps to what Gephi reads`() throws {
    // Its importer takes whatever stands outside the brackets for the name of a node, such as the
    // words of defaults and subgraphs, and a label only in quotes and on one line.
    let outcome = try Program.run("convert", "graphs/mtib", "-", "--to", "dot", "--quiet")
    #expect(outcome.status == 0)
    var lines = outcome.output.split(separator: "\n")
    #expect(lines.removeFirst() == "digraph \"mtib\" {")
    #expect(lines.removeLast() == "}")
    let value = #/"(?:[^"\\]|\\.)*"/#
    let statement = Regex {
      "  "
      value
      Optionally {
        " -> "
        value
      }
      " ["
      Regex {
        OneOrMore(.word)
        "="
        value
      }
      ZeroOrMore {
        ", "
        OneOrMore(.word)
        "="
        value
      }
      "];"
    }
    #expect(lines.count == 831 + 2453)
    #expect(lines.filter { $0.wholeMatch(of: statement) == nil } == [])
    for line in lines {
      let names = line.contains("\" -> \"") ? ["relation", "source"] : ["kind", "source", "label"]
      #expect(names.allSatisfy { line.contains(" \($0)=\"") || line.contains("[\($0)=\"") })
    }
  }

  @Test(arguments: [
    (["mtib", "x.pdf"], 64, "The ending of x.pdf says nothing; use one of .csv, .graphml, .dot"),
    (["mtib", "-"], 64, "give --to"),
    (["nowhere.graphml", "x.dot"], 2, "There is no file or folder \"nowhere.graphml\""),
    (["mtib", "no/such/folder/x.dot"], 2, "no/such/folder"),
  ])
  func `what is asked for is checked`(arguments: [String], status: Int32, says: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["convert"] + arguments, directory: folder.url)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}
