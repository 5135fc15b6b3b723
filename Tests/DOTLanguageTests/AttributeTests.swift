import DOTLanguage
import SourceDiagnostics
import Testing

@Suite struct `Attributes of DOT` {
  /// Each value is compared with all colours; 50,000 of them took half a minute.
  @Test func `beyond the limit of problems nothing is looked for`() {
    let text = "digraph { " + String(repeating: "a [color=\"#eilled\"]; ", count: 50_000) + "}"
    let file = DOTFile(parsing: Array(text.utf8), name: "x.dot")
    let start = ContinuousClock.now
    #expect(file.attributeDiagnostics().count == 100)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test(arguments: [
    ("digraph { a [colour=red] }", ["1:14 MG309 did you mean \"color\"?"]),
    ("digraph { graph [rankdirr=LR]; a }", ["1:18 MG309 did you mean \"rankdir\"?"]),
    (
      "digraph { a [Label=x]; b [tooltp=y] }",
      [
        "1:14 MG309 did you mean \"label\"?", "1:27 MG309 did you mean \"tooltip\"?",
      ]
    ),
    ("digraph { a [helix=knowledge, edition=2023, score=1.5, source=x, kind=partner] }", []),
    (
      "digraph { a [rankdir=LR]; a -> b [sides=4]; edge [shape=box] }",
      [
        "1:14 MG310 ", "1:35 MG310 ", "1:51 MG310 ",
      ]
    ),
    (
      "digraph { rankdir=XY; a [width=wide]; b [sides=-1] ; a -> b [dir=sideways] }",
      [
        "1:11 MG311 ", "1:26 MG311 ", "1:42 MG311 ", "1:62 MG311 ",
      ]
    ),
    (
      "digraph { a [fontsize=0.5]; b [color=\"#12\"]; c [fillcolor=\"red:blue;0.3\"] }",
      [
        "1:14 MG311 ", "1:32 MG311 ",
      ]
    ),
    ("digraph { a -> b [constraint=perhaps]; c -> d [constraint=no] }", ["1:19 MG311 "]),
    (
      "digraph { subgraph cluster_x { label=x; color=red; rank=same; rankdir=LR } }",
      [
        "1:63 MG310 "
      ]
    ),
    (
      "digraph { {a [colour=red]} node [shape=box]; node [shape=oval]; b }",
      [
        "1:15 MG309 did you mean \"color\"?"
      ]
    ),
  ])
  func `names and values that Graphviz does not take are told`(text: String, expected: [String]) {
    let file = DOTFile(parsing: Array(text.utf8), name: "x.dot")
    #expect(file.diagnostics.isEmpty)
    let found = file.attributeDiagnostics().map { diagnostic in
      (diagnostic.span.map { "\($0.line):\($0.column) " } ?? "- ") + diagnostic.code.id + " "
        + (diagnostic.help ?? "")
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "color",
      [
        "", "Red", " red", "snow4", "gray100", "transparent", "/accent3/1", "//red", "/svg/red",
        "/red", "#aabbcc", "#FF000080", "0.5,0.3,1", "0.5 0.3 1", ".5, .3, 1", "red:blue", "red:",
        "red;0.3:blue", "3",
      ]
    ),
    ("shape", ["box", "Mrecord", "box3d", "star", "plain"]),
    ("style", ["filled,rounded", "filled, bold", "setlinewidth(2)", "dashed,setlinewidth(2, 3)"]),
    (
      "arrowhead",
      [
        "normal", "olnormalvee", "lteeoldiamond", "invempty", "ediamond", "open", "halfopen",
        "nonenone", "orbox", "icurve",
      ]
    ),
    ("overlap", ["false", "prism1000", "Prism", "9:prism", "3:", "scalexy", "1"]),
    ("splines", ["true", "Ortho", "1", "curved"]), ("fixedsize", ["shape", "true"]),
    ("rankdir", ["LR"]), ("layout", ["neato"]), ("margin", ["0.07,0.015"]),
  ])
  func `what Graphviz reads is no fault`(name: String, values: [String]) throws {
    let description = try #require(DOTAttributeDescription.named(DOTAttributeName(name)))
    #expect(values.filter { description.fault(in: $0) != nil } == [])
  }

  @Test(arguments: [
    ("shape", "bx", "box"), ("shape", "Ellipse", "ellipse"), ("shape", "wolk", nil),
    ("style", "filed,bold", "filled"), ("style", "Rounded", "rounded"), ("style", "b d", "bold"),
    ("arrowhead", "normel", "normal"), ("arrowtail", "Vee", "vee"), ("arrowhead", "zz", nil),
    ("arrowhead", "normalfoo", "normal"), ("color", "blu", "blue"), ("color", "red:gren", "green"),
    ("color", "#ff00", nil), ("color", "#123", nil), ("color", "0.5 0.3", nil),
    ("color", "red;x:blue", "red"), ("color", "/accent3/", nil), ("color", "zz!", nil),
    ("overlap", "vornoi", "voronoi"), ("overlap", "scaling", nil),
    ("splines", "splines", "spline"), ("rankdir", "lr", "LR"), ("dir", "Both", "both"),
    ("outputorder", "edgefirst", "edgesfirst"), ("layout", "neto", "neato"),
    ("constraint", "flase", "false"),
  ])
  func `for a fault the word that was meant is offered`(
    name: String, value: String, meant: String?
  ) throws {
    let description = try #require(DOTAttributeDescription.named(DOTAttributeName(name)))
    #expect(description.fault(in: value) != nil)
    #expect(description.suggestion(for: value) == meant)
  }

  @Test func `a wrong name is told once, one of the author's own never`() {
    let text = "digraph { a [colour=x, size=1, side=y]; b [colour=x, size=2]; a -> b [size=3] }"
    let file = DOTFile(parsing: Array(text.utf8), name: "x.dot")
    func codes(_ names: Set<String>) -> [String] {
      file.attributeDiagnostics(ownNames: names).map(\.code.id)
    }
    #expect(codes([]) == ["MG309", "MG310", "MG309", "MG310"])
    #expect(codes(["side", "size"]) == ["MG309"])
  }

  @Test func `at most so many problems are listed`() {
    let text = "graph { " + String(repeating: "a [sides=x]; ", count: 50) + "}"
    let file = DOTFile(parsing: Array(text.utf8), name: "x.dot")
    #expect(file.attributeDiagnostics(limit: 7).count == 7)
  }

  @Test func `an attribute is described`() throws {
    let sides = try #require(DOTAttributeDescription.named(.sides))
    #expect(sides.owners == .node)
    #expect(sides.fault(in: "5") == nil)
    #expect(sides.fault(in: "-1") == "is not 0 or more")
    #expect(sides.fault(in: "") == nil)
    #expect(DOTAttributeDescription.named("helix") == nil)
  }
}
