import Foundation
import Testing

/// Figures of graphs that are small enough to count by hand.
struct StructureTests {
  /// a is tied to x, y, z; b to x, y; c and d to x.
  static let tree = "source,target\na,x\na,y\na,z\nb,x\nb,y\nc,x\nd,x\n"

  struct Case: CustomTestStringConvertible, Sendable {
    let measure: String
    let figures: [String: Double]
    var input = tree
    var options: [String] = []
    var testDescription: String { measure }
  }

  static let cases = [
    // 7 edges; paths of two: 3 + 1 + 6 + 1; no triangles; 35 triads.
    Case(
      measure: "triad-census",
      figures: ["triad-003": 11, "triad-102": 13, "triad-201": 11, "triad-300": 0]),
    Case(
      measure: "triad-census", figures: ["triad-030C": 1, "triad-300": 0],
      input: "source,target\na,b\nb,c\nc,a\n", options: ["--directed"]),
    // Only b - y lies in the periphery.
    Case(measure: "core-periphery", figures: ["core-size": 2, "core-errors": 1]),
    Case(
      measure: "rich-club",
      figures: [
        "rich-club-above-0": 1.0 / 3, "rich-club-above-1": 2.0 / 3, "rich-club-above-2": 1,
      ]),
    Case(measure: "cliques", figures: ["cliques": 7, "cliques-of-2": 7]),
    Case(
      measure: "cliques", figures: ["cliques": 2, "cliques-of-2": 1, "cliques-of-3": 1],
      input: "source,target\na,b\nb,c\nc,a\nc,d\n"),
    Case(measure: "structural-equivalence", figures: ["equivalence-classes": 1]),
    Case(
      measure: "nestedness",
      figures: [
        "nestedness": 800.0 / 9, "nestedness-first-mode": 500.0 / 6,
        "nestedness-second-mode": 100,
      ]),
    Case(
      measure: "bipartite-modularity", figures: ["bipartite-modularity": 0.5],
      input: "source,target\na,x\nb,y\n"),
    // A star: every edge joins degree 1 and degree 3.
    Case(
      measure: "numeric-assortativity", figures: ["numeric-assortativity": -1],
      input: "source,target\nx,a\nx,b\nx,c\n", options: ["--values", "degree"]),
  ]

  @Test(arguments: cases)
  func `a measure has the figures counted by hand`(example: Case) throws {
    let outcome = try Program.run(
      ["structure", "--data", "-", "--measure", example.measure, "--format", "csv"]
        + example.options, input: example.input)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let figures = Self.figures(outcome.output)
    for (name, value) in example.figures {
      #expect(abs((figures[name].flatMap(Double.init) ?? .nan) - value) < 1e-9, "\(name)")
    }
  }

  @Test func `nodes are given by their ids`() throws {
    let outcome = try Program.run(
      "structure", "--data", "-", "--measure", "core-periphery,structural-equivalence",
      "--format", "csv", input: Self.tree)
    let figures = Self.figures(outcome.output)
    #expect(figures["core"] == "a|x")
    #expect(figures["equivalent-1"] == "c|d")
  }

  /// Two ties of three lie where the first graph has one: (21 · 2 - 7 · 3) / √(7 · 14 · 3 · 18).
  @Test func `another graph is matched by id`() throws {
    let folder = try TemporaryFolder()
    let other = try folder.write("source,target\nc,y\nb,x\na,x\n", to: "other.csv")
    let arguments = ["structure", "--data", "-", "--measure", "qap", "--format", "csv"]
    let outcome = try Program.run(arguments + ["--compare", other], input: Self.tree)
    let figures = Self.figures(outcome.output)
    let correlation = figures["qap-correlation"].flatMap(Double.init) ?? .nan
    #expect(abs(correlation - 21 / 5_292.0.squareRoot()) < 1e-9)
    let again = try Program.run(
      arguments + ["--compare", other, "--threads", "1"], input: Self.tree)
    #expect(again.output == outcome.output)
    let strange = try folder.write("source,target\na,q\n", to: "strange.csv")
    let refused = try Program.run(arguments + ["--compare", strange], input: Self.tree)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("the node \"q\""))
  }

  /// One tie within the companies, one out of them; dealt out afresh, a pair of three is the two
  /// companies one time in three.
  @Test func `groups are compared`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id,kind,name,helix,source,locator
      partner/a,partner,A,company,s,1
      partner/b,partner,B,company,s,1
      partner/c,partner,C,knowledge,s,1

      """, to: "entities.csv")
    try folder.write(
      """
      subject,relation,object,source,locator
      partner/a,collaborates-with,partner/b,s,1
      partner/b,collaborates-with,partner/c,s,1

      """, to: "relations.csv")
    let outcome = try Program.run(
      "structure", "--data", folder.url.path, "--measure", "ei-index,nominal-assortativity",
      "--groups", "helix", "--format", "csv")
    let figures = Self.figures(outcome.output)
    let expected = [
      "ei-external": 1, "ei-internal": 1, "ei-index": 0, "ei-expected": 1.0 / 3,
      "nominal-assortativity": -1.0 / 3,
    ]
    for (name, value) in expected {
      #expect(abs((figures[name].flatMap(Double.init) ?? .nan) - value) < 1e-9, "\(name)")
    }
  }

  /// Counts are 0 or those of the nodes; what has no value is empty, never 0.
  @Test(arguments: [
    ("", ["nodes": "0", "components": "0", "triad-003": "0", "density": "", "cliques": "0"]),
    (
      #"<node id="a"/><node id="b"/>"#,
      [
        "nodes": "2", "components": "2", "density": "0.0", "cliques": "2", "equivalent-1": "a|b",
        "core-size": "0", "mean-path-length": "", "nestedness": "",
      ]
    ),
  ])
  func `a graph without ties has the documented values`(
    nodes: String, expected: [String: String]
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">"#
        + nodes + "</graph></graphml>", to: "graph.graphml")
    let outcome = try Program.run(
      "structure", "--data", file, "--measure",
      "size,density,components,mean-path-length,triad-census,core-periphery,rich-club,cliques,"
        + "structural-equivalence,nestedness,bipartite-modularity", "--format", "csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let figures = Self.figures(outcome.output)
    for (name, value) in expected { #expect(figures[name] == value, "\(name)") }
  }

  /// No measure crashes or gives a number that is none, whatever little there is to measure.
  @Test(arguments: [
    "", #"<node id="a"/>"#, #"<node id="a"/><node id="b"/>"#,
    #"<node id="a"/><edge source="a" target="a"/>"#,
    #"<node id="a"/><node id="b"/><edge source="a" target="b"/><edge source="a" target="b"/>"#,
  ])
  func `every measure has an answer to graphs of little`(contents: String) throws {
    let help = try Program.run("structure", "--measure", "no-such-thing-at-all")
    let list = try #require(help.errors.firstMatch(of: /Measures: (.*)/)).output.1
    let folder = try TemporaryFolder()
    let file = try folder.write(
      #"<graphml><graph edgedefault="undirected">"# + contents + "</graph></graphml>",
      to: "graph.graphml")
    let groups = try folder.write("id,group\na,x\nb,y\n", to: "groups.csv")
    let distances = try folder.write("source,target,distance\nx,y,2\n", to: "distances.csv")
    let options = [
      "ei-index": ["--groups", groups], "nominal-assortativity": ["--groups", groups],
      "numeric-assortativity": ["--values", "degree"], "gini": ["--values", "degree"],
      "qap": ["--compare", file], "group-modularity": ["--groups", groups],
      "hill-numbers": ["--groups", groups], "herfindahl": ["--groups", groups],
      "blau": ["--groups", groups], "group-cells": ["--groups", groups],
      "rao-stirling": ["--groups", groups, "--distances", distances],
      "group-degree": ["--members", "a"], "group-closeness": ["--members", "a"],
      "group-betweenness": ["--members", "a"],
    ]
    let names = list.split(separator: ", ").map(String.init)
    // An arrow more makes no difference where there is no tie.
    for direction in contents.contains("<edge") ? [[], ["--directed"]] : [[]] {
      /// Whether a measure has figures, and is not refused.
      func isMeasured(_ name: String) throws -> Bool {
        let arguments = ["structure", "--data", file, "--measure", name, "--format", "csv"]
        let outcome = try Program.run(
          arguments + ["--permutations", "3"] + (options[name] ?? []) + direction)
        #expect([0, 2].contains(outcome.status), "\(name): \(outcome.errors)")
        #expect((outcome.status == 2) == outcome.errors.contains("error: "), "\(name)")
        #expect(!outcome.output.contains("nan") && !outcome.output.contains("inf"), "\(name)")
        return outcome.status == 0
      }
      // Those that need no option can be had at once, unless one of them is refused.
      let plain = names.filter { options[$0] == nil }
      if try !isMeasured(plain.joined(separator: ",")) {
        for name in plain { _ = try isMeasured(name) }
      }
      for name in options.keys.sorted() { _ = try isMeasured(name) }
    }
  }

  /// The ends of a path of three in one group, as a column of the data and as a file.
  @Test func `groups and values come from the data or a file`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      <graphml><key id="k" for="node" attr.name="side" attr.type="string"/>
      <key id="n" for="node" attr.name="height" attr.type="double"/>
      <graph edgedefault="undirected">
      <node id="a"><data key="k">left</data><data key="n">1</data></node>
      <node id="b"><data key="k">right</data><data key="n">2.5</data></node>
      <node id="c"><data key="k">left</data><data key="n">1</data></node>
      <edge source="a" target="b"/><edge source="b" target="c"/></graph></graphml>
      """, to: "graph.graphml")
    let groups = try folder.write("group,id\nx,a\ny,b\nx,c\nx,elsewhere\n", to: "groups.csv")
    let values = try folder.write("id,value\na,1\nb,2.5\nc,1\n", to: "values.csv")
    for options in [["--groups", "side"], ["--groups", groups]] {
      let outcome = try Program.run(
        ["structure", "--data", file, "--measure", "ei-index", "--format", "csv"] + options)
      #expect(Self.figures(outcome.output)["ei-index"] == "1.0", "\(outcome.errors)")
    }
    for source in ["height", values] {
      let outcome = try Program.run(
        "structure", "--data", file, "--measure", "numeric-assortativity", "--format", "csv",
        "--values", source)
      #expect(
        Self.figures(outcome.output)["numeric-assortativity"] == "-1.0", "\(outcome.errors)")
    }
    let wrong = try folder.write("id,group\nz,x\n", to: "wrong.csv")
    for (option, name, message) in [
      ("--groups", "sied", "did you mean \"side\"?"), ("--groups", wrong, "none of these nodes"),
      ("--groups", "none.csv", "no file"), ("--values", "heigth", "Did you mean 'height'?"),
      ("--values", "side", "\"left\" of the node \"a\" is not a number"),
    ] {
      let measure = option == "--groups" ? "ei-index" : "numeric-assortativity"
      let outcome = try Program.run(
        "structure", "--data", file, "--measure", measure, option, name)
      #expect(outcome.status != 0 && outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test func `entities are grouped by what is known of them`() throws {
    for column in ["kind", "subtype", "theme", "helix", "region", "group"] {
      let outcome = try Program.run(
        "structure", "--measure", "nominal-assortativity", "--groups", column, "--format", "csv")
      #expect(outcome.status == 0, "\(column): \(outcome.errors)")
    }
    let outcome = try Program.run(
      "structure", "--measure", "nominal-assortativity", "--groups", "them")
    #expect(outcome.status == 2 && outcome.errors.contains("did you mean \"theme\"?"))
  }

  /// Over the three pairs, strengths 1, 2, 0 against 2, 1, 0: (3 · 4 - 9) / (3 · 5 - 9).
  @Test func `graphs are compared by the strength of their ties`() throws {
    let folder = try TemporaryFolder()
    let other = try folder.write("source,target,w\na,b,2\nb,c,1\n", to: "other.csv")
    let input = "source,target,w\na,b,1\nb,c,2\n"
    let arguments = ["structure", "--data", "-", "--measure", "qap", "--format", "csv"]
    let plain = try Program.run(arguments + ["--compare", other], input: input)
    let same = Self.figures(plain.output)["qap-correlation"].flatMap(Double.init) ?? .nan
    #expect(abs(same - 1) < 1e-9)
    let weighted = try Program.run(
      arguments + ["--compare", other, "--weights", "w", "--weights-as", "strength"], input: input)
    let correlation = Self.figures(weighted.output)["qap-correlation"].flatMap(Double.init) ?? .nan
    #expect(abs(correlation - 0.5) < 1e-9)
    let bare = try folder.write("source,target\na,b\nb,c\n", to: "bare.csv")
    let refused = try Program.run(
      arguments + ["--compare", bare, "--weights", "w", "--weights-as", "strength"], input: input)
    #expect(refused.status == 2 && refused.errors.contains("bare.csv: there are no weights"))
  }

  /// A path of three: nobody can stand between others from the mode of its ends.
  @Test func `two modes are measured as such`() throws {
    let outcome = try Program.run(
      "centrality", "--data", "-", "--measure", "two-mode-degree,two-mode-betweenness", "--format",
      "csv", input: "source,target\na,x\nb,x\n")
    #expect(
      outcome.output == """
        id,name,kind,two-mode-degree,two-mode-betweenness
        a,a,node,1.0,
        x,x,node,1.0,1.0
        b,b,node,1.0,

        """)
  }

  /// What the commands know is what is explained, in both languages and with every oddity of graphs.
  @Test(arguments: ["structure", "centrality"])
  func `every measure is listed and has a page`(command: String) throws {
    let help = try Program.run(command, "--measure", "no-such-thing-at-all")
    let list = try #require(help.errors.firstMatch(of: /Measures: (.*)/)).output.1
    let names = list.split(separator: ", ").map(String.init)
    #expect(names.count > 18)
    let languages = [
      "nl": [
        "Bereik: ", "Richting: ", "Gewichten: ", "Parallelle banden: ", "Lussen: ",
        "Knopen zonder band: ", "Losse delen: ", "doi:10.",
      ] + (command == "structure" ? ["Let op: "] : []),
      "en": [
        "Range: ", "Direction: ", "Weights: ", "Parallel edges: ", "Loops: ", "Isolates: ",
        "Separate parts: ", "doi:10.",
      ] + (command == "structure" ? ["Careful: "] : []),
    ]
    for (language, parts) in languages {
      let listed = try Program.run("explain", "measures", "--lang", language).output
      for name in names {
        #expect(listed.contains("\n\(name) "), "\(name)")
        let page = try Program.run("explain", name, "--lang", language).output
        #expect(page.hasPrefix("\(name): "))
        for part in parts { #expect(page.contains(part), "\(name) \(language) \(part)") }
      }
    }
    for name in names {
      let dutch = try Program.run("explain", name).output
      let english = try Program.run("explain", name, "--lang", "en").output
      #expect(dutch.split(separator: "\n")[0] != english.split(separator: "\n")[0], "\(name)")
    }
  }

  private static func figures(_ csv: String) -> [String: String] {
    Dictionary(
      csv.split(separator: "\n").dropFirst().map { line in
        let fields = line.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(fields[0]), String(fields[1]))
      }, uniquingKeysWith: { first, _ in first })
  }
}
