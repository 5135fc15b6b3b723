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

  /// What the command knows is what is explained.
  @Test func `every measure is listed and has a page`() throws {
    let help = try Program.run("structure", "--measure", "no-such-thing-at-all")
    let list = try #require(help.errors.firstMatch(of: /Measures: (.*)/)).output.1
    let names = list.split(separator: ", ").map(String.init)
    #expect(names.count > 18)
    let listed = try Program.run("explain", "measures").output
    for name in names {
      #expect(listed.contains("\n\(name) "), "\(name)")
      let page = try Program.run("explain", name).output
      #expect(page.hasPrefix("\(name): "))
      for part in ["Unit: ", "Careful: ", "Weights: ", "doi:10."] {
        #expect(page.contains(part), "\(name) \(part)")
      }
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
